/** `policyc check`: problems in every format, and whether the output is fresh. */
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import type { CheckReport } from "../../../tools/render/problem-json.js";
import { fill, filesIn, inFolder, textOf } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING, WARNED } from "./library.js";
import { answer, policyc, policycHere } from "./policyc.js";

test.before(ensureBuilt);

test(
  "text: frames on stderr, the count on stdout",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const { status, stdout, stderr } = await policyc(folder, "check", "lending.policy", "annex.policy");
    assert.is(status, 1);
    assert.is(
      stdout,
      "2 documents: 6 rules and 1 exception in 2 jurisdictions and 1 section\n" +
        "9 values of clauses and conditions: 8 typed, 1 prose (88 % typed)\n" +
        "1 error, 0 warnings and 4 notes\n",
    );
    assert.ok(
      stderr.startsWith(
        "error PC220: no rule `LIB:CRAD-001`\n  --> annex.policy:8:11\n  |\n8 | [SEE-ALSO:LIB:CRAD-001]\n  |           ^^^^^^^^^^^^\n  help: did you mean `LIB:CARD-001`?\n",
      ),
      stderr,
    );
    assert.is(stderr.match(/^info PC/gm)?.length, 4);
  }),
);

test(
  "JSON: places are lines, columns and offsets; the summary counts",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const ended = await policyc(folder, "check", "lending.policy", "annex.policy", "--format", "json");
    assert.equal([ended.status, ended.stderr], [1, ""]);
    const { problems, fresh, stale, summary } = answer<CheckReport>(ended);
    const [first, ...others] = problems;
    const offset = ANNEX_DANGLING.indexOf("LIB:CRAD");
    assert.equal(first, {
      code: "PC220",
      severity: "error",
      message: "no rule `LIB:CRAD-001`",
      help: "did you mean `LIB:CARD-001`?",
      file: "annex.policy",
      start: { line: 8, column: 11, offset },
      end: { line: 8, column: 23, offset: offset + 12 },
      related: [],
    });
    assert.equal(others.map(({ code, file }) => `${code} ${file}`), ["PC224 lending.policy", "PC224 lending.policy", "PC406 lending.policy", "PC221 lending.policy"]);
    assert.equal([fresh, stale], [null, []]);
    assert.equal({ ...summary, ms: 0 }, { errors: 1, warnings: 0, infos: 4, sources: 2, rules: 7, ms: 0 });
    assert.ok(summary.ms > 0);
  }),
);

test(
  "`--strict` makes warnings count",
  inFolder(async (folder) => {
    fill(folder, { "warned.policy": WARNED, "noted.policy": LENDING });
    const status = async (...args: readonly string[]): Promise<number | null> => (await policycHere(folder, "check", ...args)).status;
    assert.is(await status("warned.policy"), 0);
    assert.is(await status("warned.policy", "--strict"), 1);
    assert.is(await status("warned.policy", "--strict", "--format", "json"), 1);
    assert.is(await status("noted.policy", "--strict"), 0, "notes never count");
    assert.match((await policycHere(folder, "check", "warned.policy", "--format", "junit")).stdout, 'failures="0"');
    assert.match((await policycHere(folder, "check", "warned.policy", "--format", "junit", "--strict")).stdout, 'failures="1"');
  }),
);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string }[];
  }[];
}

function assertSarif(text: string): Log {
  const schema = JSON.parse(readFileSync(new URL("../render/sarif-schema-2.1.0.json", import.meta.url), "utf8")) as Record<string, unknown>;
  // The schema is of draft 4, which ajv no longer names; it uses nothing that later drafts read otherwise.
  delete schema["$schema"];
  delete schema["id"];
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const log = JSON.parse(text) as Log;
  assert.ok(ajv.validate(schema, log), JSON.stringify(ajv.errors));
  return log;
}

function assertXml(text: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
}

test(
  "the formats of machines are on stdout, and stderr is empty",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const [github, sarif, junit] = await Promise.all(
      ["github", "sarif", "junit"].map((format) => policyc(folder, "check", "lending.policy", "annex.policy", "--format", format)),
    );
    for (const ended of [github, sarif, junit]) assert.equal([ended?.status, ended?.stderr], [1, ""]);
    const annotations = (github?.stdout ?? "").trimEnd().split("\n");
    assert.is(annotations.length, 5);
    assert.is(
      annotations[0],
      "::error file=annex.policy,line=8,col=11,endLine=8,endColumn=23,title=PC220::no rule `LIB:CRAD-001`%0Ahelp: did you mean `LIB:CARD-001`?",
    );
    for (const line of annotations.slice(1)) assert.match(line, /^::notice file=lending\.policy,/);

    const [log] = assertSarif(sarif?.stdout ?? "").runs;
    assert.equal(log?.results.map(({ level }) => level), ["error", "note", "note", "note", "note"]);
    for (const { ruleId, ruleIndex } of log?.results ?? []) assert.is(log?.tool.driver.rules[ruleIndex]?.id, ruleId);

    assertXml(junit?.stdout ?? "");
    assert.match(junit?.stdout ?? "", /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="policyc" tests="\d+" failures="1" errors="0"/);
    for (const name of ["annex.policy", "lending.policy"]) assert.match(junit?.stdout ?? "", `<testsuite name="${name}"`);
  }),
);

test(
  "freshness: judged for the configured sources, from the manifest and the bytes on the disk",
  inFolder(async (folder) => {
    const config = (more: object = {}): void => fill(folder, { "policyc.config.json": JSON.stringify({ sources: ["*.policy"], ...more }) });
    const judged = async (...args: readonly string[]): Promise<readonly [number | null, boolean | null, readonly string[]]> => {
      const ended = await policycHere(folder, "check", "--format", "json", ...args);
      const { fresh, stale } = answer<CheckReport>(ended);
      return [ended.status, fresh, stale];
    };
    const compile = async (): Promise<void> => assert.is((await policycHere(folder, "compile")).status, 0);
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX });

    config();
    assert.equal(await judged(), [0, null, []], "a project that never compiled");
    config({ out: "generated" });
    assert.equal(await judged(), [1, false, ["generated/manifest.json"]], "`out` is configured, and not there");
    config();
    await compile();
    assert.equal(await judged(), [0, true, []]);
    assert.equal(await judged("lending.policy"), [0, null, []], "sources of the command line");

    fill(folder, { "lending.policy": `${LENDING}\n` });
    assert.equal(await judged(), [1, false, ["lending.policy"]], "a source changed");
    assert.equal((await judged("lending.policy")).slice(0, 2), [0, null]);
    const text = await policyc(folder, "check");
    assert.is(text.status, 1);
    assert.match(text.stdout, /\nthe generated files are out of date: lending.policy\nrun `policyc compile`\n$/);
    const quiet = await policycHere(folder, "check", "--quiet");
    assert.match(quiet.stdout, "the generated files are out of date: lending.policy");
    assert.match((await policycHere(folder, "check", "--format", "github")).stdout, "::error title=stale output::the output is stale, compile again: lending.policy");
    assertSarif((await policycHere(folder, "check", "--format", "sarif")).stdout);

    await compile();
    fill(folder, { "new.policy": ANNEX.replaceAll("ANX", "NEW") });
    assert.equal(await judged(), [1, false, ["new.policy"]], "a source was added");
    rmSync(path.join(folder, "new.policy"));
    rmSync(path.join(folder, "annex.policy"));
    assert.equal(await judged(), [1, false, ["annex.policy"]], "a source is gone");

    await compile();
    const { length } = filesIn(folder);
    const facts = textOf(folder, "generated/facts.ts");
    fill(folder, { "generated/facts.ts": `${facts} ` });
    rmSync(path.join(folder, "generated", "graph.json"));
    assert.equal(await judged(), [1, false, ["generated/facts.ts", "generated/graph.json"]], "outputs edited and gone");
    assert.is(filesIn(folder).length, length - 1, "check writes nothing");

    await compile();
    for (const more of [{ holidays: ["2026-05-01"] }, { runtime: "copy" }]) {
      config(more);
      assert.equal(await judged(), [1, false, ["generated/manifest.json"]], "an option that changes the output");
    }
    config({ customTags: ["SHELF"], severity: { PC224: "off" } });
    assert.equal(await judged(), [0, true, []], "options that do not");
    const manifest = textOf(folder, "generated/manifest.json");
    fill(folder, { "generated/manifest.json": manifest.replace(/"compiler": "[^"]*"/, '"compiler": "0.0.1"') });
    assert.equal(await judged(), [1, false, ["generated/manifest.json"]], "another compiler");
    fill(folder, { "generated/manifest.json": manifest.slice(0, 100) });
    assert.equal(await judged(), [1, false, ["generated/manifest.json"]], "a manifest cut off");
  }),
);

test.run();
