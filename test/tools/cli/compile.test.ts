/** `policyc compile`: writes what changed and nothing else, and nothing at all while there are errors. */
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { z } from "zod";
import type { compileContract } from "../../../compiler/contracts.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, filesIn, inFolder, textOf } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING } from "./library.js";
import { answer, policyc, policycHere, runProgram, type Ended } from "./policyc.js";
import { TRAVEL } from "./travel.js";

type CompileJson = z.infer<typeof compileContract>;

test.before(ensureBuilt);

const LIB = ["calendar.ts", "lib/conditions.ts", "lib/index.ts", "lib/loans.ts", "lib/preamble.ts"];
const ANX = ["anx/index.ts", "anx/preamble.ts"];
const ROOT = ["facts.ts", "graph.json", "graph.ts", "index.ts", "rules.ts"];
const MANIFEST = "manifest.json";
/** Outputs as they are reported: in order, the manifest last. */
const inOrder = (...lists: readonly (readonly string[])[]): readonly string[] => [...lists.flat().sort(), MANIFEST];

/** When each file of a folder was last written, and by which inode. */
const stamps = (folder: string): readonly string[] =>
  filesIn(folder).map((name) => {
    const { mtimeMs, ino } = statSync(path.join(folder, name));
    return `${name} ${mtimeMs} ${ino}`;
  });

test(
  "the first run writes all, the second nothing, and each says so in both formats",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    const first = await policyc(folder, "compile", "lending.policy");
    assert.is(first.status, 0);
    assert.is(
      first.stdout,
      "1 document: 5 rules and 1 exception in 1 jurisdiction and 1 section\n" +
        "9 values of clauses and conditions: 8 typed, 1 prose (88 % typed)\n" +
        "0 errors, 0 warnings and 4 notes (`policyc check` shows them)\n" +
        "generated: 11 files written and 0 unchanged\n",
    );
    assert.is(first.stderr, "", "notes are counted, not shown");
    const out = path.join(folder, "generated");
    assert.equal(filesIn(out), [...inOrder(LIB, ROOT)].sort());

    const before = stamps(out);
    const [second, elsewhere] = await Promise.all([
      policyc(folder, "compile", "lending.policy", "--format", "json"),
      policyc(folder, "compile", "*.policy", "--out", "other/place", "--format", "json"),
    ]);
    assert.equal(stamps(out), before, "nothing was written");
    const { problems, ...files } = answer<CompileJson>(second);
    assert.equal(files, { written: [], unchanged: inOrder(LIB, ROOT), removed: [], kept: [] });
    assert.equal(problems.map(({ code, severity }) => `${code} ${severity}`), ["PC224 info", "PC224 info", "PC406 info", "PC221 info"]);
    assert.equal(answer<CompileJson>(elsewhere).written, inOrder(LIB, ROOT));
    for (const name of filesIn(out)) assert.is(textOf(folder, `other/place/${name}`), textOf(out, name), "the same bytes in any folder");
  }),
);

test(
  "a run that has nothing to do says what the one before said, without compiling, unless anything differs",
  inFolder(async (folder) => {
    const doubtful = LENDING.replace("[TIMING:within 10 days]", "[TIMNG:within 10 days]");
    const config = `{ "sources": ["*.policy"], "holidays": ["2026-12-25"] }`;
    fill(folder, { "lending.policy": doubtful, "policyc.config.json": config });
    const run = (...more: readonly string[]): Promise<Ended> => policyc(folder, "compile", "--timing", ...more);
    const compiles = ({ stderr }: Ended): boolean => /^compile: /m.test(stderr);
    const without = ({ stderr }: Ended): string => stderr.replace(/^\w+: [\d.]+ ms\n/gm, "");

    const first = await run();
    assert.match(without(first), /^warning PC/);
    const again = await run();
    assert.equal([compiles(first), compiles(again), again.status], [true, false, 0]);
    assert.is(without(again), without(first), "warnings are shown again");
    assert.is(again.stdout, first.stdout.replace(/(\d+) files written and 0 unchanged/, "0 files written and $1 unchanged"));
    const [json, relisted] = [await run("--format", "json"), await policycHere(folder, "compile", "--format", "json")];
    assert.is(json.stdout, relisted.stdout, "the same answer as of a run that compiles");
    assert.is(without(await run("--quiet")), "");

    const out = path.join(folder, "generated");
    const made = textOf(out, "rules.ts");
    const changes: readonly (readonly [what: string, change: () => void])[] = [
      ["an output was edited", () => fill(out, { "rules.ts": `${made}// mine\n` })],
      ["an output is gone", () => rmSync(path.join(out, "rules.ts"))],
      ["the manifest was edited", () => fill(out, { [MANIFEST]: textOf(out, MANIFEST).replace('"lib/loans.ts"', '"lib/lones.ts"') })],
      ["a severity", () => fill(folder, { "policyc.config.json": config.replace("}", `, "severity": { "PC224": "off" } }`) })],
      ["a holiday", () => fill(folder, { "policyc.config.json": config.replace("25", "26") })],
      ["a source", () => fill(folder, { "lending.policy": `${doubtful}\n` })],
      ["another source", () => fill(folder, { "annex.policy": ANNEX })],
      ["a source is gone", () => rmSync(path.join(folder, "annex.policy"))],
    ];
    for (const [what, change] of changes) {
      change();
      const ended = await run();
      assert.equal([compiles(ended), ended.status], [true, 0], what);
      assert.not(compiles(await run()), `${what}: the next run has nothing to do`);
    }
    assert.is(textOf(out, "rules.ts"), made);
  }),
);

test(
  "outputs of a deleted source go, those of a changed one change, and what somebody edited stays",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX, "policyc.config.json": `{ "sources": ["*.policy"], "out": "out" }` });
    const both = answer<CompileJson>(await policycHere(folder, "compile", "--format", "json"));
    assert.equal(both.written, inOrder(LIB, ANX, ROOT));

    fill(folder, { "lending.policy": LENDING.replace("10 days", "12 days").replace("within 10 days", "within 12 days") });
    const changed = answer<CompileJson>(await policycHere(folder, "compile", "--format", "json"));
    assert.equal([changed.written, changed.removed], [["graph.json", "graph.ts", "lib/preamble.ts", MANIFEST], []]);

    rmSync(path.join(folder, "annex.policy"));
    fill(folder, { "out/anx/preamble.ts": `${textOf(folder, "out/anx/preamble.ts")}// mine\n` });
    const text = await policycHere(folder, "compile");
    assert.is(text.status, 0);
    assert.match(text.stdout, /\nout: \d+ files written, \d+ unchanged and 1 removed\nleft alone, because somebody changed them: anx\/preamble.ts\n$/);
    assert.equal(filesIn(path.join(folder, "out")), [...inOrder(LIB, ROOT, ["anx/preamble.ts"])].sort());
  }),
);

test(
  "errors write nothing, into a new folder or an old one",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const text = await policycHere(folder, "compile", "lending.policy", "annex.policy");
    const json = await policycHere(folder, "compile", "lending.policy", "annex.policy", "--format", "json");
    assert.equal(readdirSync(folder), ["annex.policy", "lending.policy"]);
    assert.is(text.status, 1);
    assert.match(text.stdout, "\n1 error, 0 warnings and 4 notes\nnothing was written\n");
    assert.match(text.stderr, /^error PC220: no rule `LIB:CRAD-001`\n {2}--> annex.policy:8:11\n/);
    assert.equal([json.status, json.stderr], [1, ""]);
    const { problems, ...files } = answer<CompileJson>(json);
    assert.equal(files, { written: [], unchanged: [], removed: [], kept: [] });
    assert.is(problems.filter(({ severity }) => severity === "error").length, 1);

    assert.is((await policycHere(folder, "compile", "lending.policy")).status, 0);
    const before = stamps(folder);
    assert.is((await policycHere(folder, "compile", "lending.policy", "annex.policy")).status, 1);
    assert.equal(stamps(folder), before);
  }),
);

test(
  "a file that policyc did not write is never touched, and then nothing is written",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "generated/facts.ts": "export const mine = 1;\n", "generated/notes.txt": "mine\n", "file": "" });
    const before = stamps(folder);
    const foreign = await policyc(folder, "compile", "lending.policy");
    const notAFolder = await policycHere(folder, "compile", "lending.policy", "--out", "file");
    assert.equal([foreign.status, foreign.stdout], [2, ""]);
    assert.match(foreign.stderr, /^policyc: `facts.ts` in `.*generated` was not written by policyc\n {2}help: move it away, .*; nothing was written\n$/);
    assert.equal([notAFolder.status, notAFolder.stdout], [2, ""]);
    assert.match(notAFolder.stderr, /^policyc: the output folder `.*file` is a file\n/);
    assert.equal(stamps(folder), before);

    rmSync(path.join(folder, "generated", "facts.ts"));
    assert.is((await policycHere(folder, "compile", "lending.policy")).status, 0);
    assert.is(textOf(folder, "generated/notes.txt"), "mine\n");
  }),
);

test(
  "the order and the way in which sources are named change no byte",
  inFolder(async (folder) => {
    fill(folder, { "docs/lending.policy": LENDING, "docs/more/annex.policy": ANNEX });
    const ways: readonly (readonly string[])[] = [
      ["docs/lending.policy", "docs/more/annex.policy"],
      ["docs/more/annex.policy", "./docs/../docs/lending.policy"],
      ["docs/**/*.policy", path.join(folder, "docs", "lending.policy")],
    ];
    for (const [index, sources] of ways.entries()) assert.is((await policycHere(folder, "compile", ...sources, "--out", `out${index}`)).status, 0);
    for (const name of filesIn(path.join(folder, "out0"))) {
      for (const other of ["out1", "out2"]) assert.is(textOf(folder, `${other}/${name}`), textOf(folder, `out0/${name}`));
    }
    assert.match(textOf(folder, "out0/lib/preamble.ts"), /^\/\/ Generated by policyc/);
    assert.match(textOf(folder, "out0/lib/preamble.ts"), 'file: "lending.policy"');
    assert.match(textOf(folder, "out0/anx/preamble.ts"), 'file: "more/annex.policy"');
  }),
);

test(
  'with `runtime: "copy"` the output stands alone: it type-checks and runs without the package',
  inFolder(async (folder) => {
    const config = { sources: ["*.policy"], runtime: "copy", out: "rules", holidays: ["2026-03-02"] };
    fill(folder, {
      "lending.policy": LENDING,
      "policyc.config.json": JSON.stringify(config),
      "package.json": `{ "type": "module" }`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: { target: "es2022", module: "nodenext", strict: true, isolatedModules: true, exactOptionalPropertyTypes: true, outDir: "js", types: [] },
        include: ["rules", "main.ts"],
      }),
      "main.ts": `import { lib } from "./rules/index.js";
import { evaluate } from "./rules/runtime/index.js";
declare const console: { log(text: string): void };
const report = evaluate([lib.RARE_001], { audience: "F-1", "LIB:RARE-001": { event: "2026-03-13", action: "2026-02-27" } }, { asOf: "2026-03-20" });
console.log(\`\${report["LIB:RARE-001"].outcome} \${report["LIB:RARE-001"].due}\`);
`,
    });
    assert.is((await policyc(folder, "compile")).status, 0);
    assert.ok(filesIn(path.join(folder, "rules")).includes("runtime/index.ts"));
    assert.not.match(filesIn(path.join(folder, "rules")).map((name) => textOf(folder, `rules/${name}`)).join("\n"), /from "policyc/);
    const tsc = path.join(path.dirname(new URL(import.meta.resolve("typescript/package.json")).pathname), "bin", "tsc");
    const typed = await runProgram(process.execPath, [tsc, "-p", "."], folder);
    assert.equal([typed.status, typed.stdout], [0, ""]);
    const ran = await runProgram(process.execPath, ["js/main.js"], folder);
    assert.equal([ran.status, ran.stdout, ran.stderr], [0, "violated 2026-02-26\n", ""]);
  }),
);

test(
  'with `runtime: "copy"`, facts that are worked out and the schema stand alone, too',
  inFolder(async (folder) => {
    const config = { sources: ["*.policy"], runtime: "copy", out: "rules", schema: true };
    fill(folder, {
      "travel.policy": TRAVEL,
      "policyc.config.json": JSON.stringify(config),
      "package.json": `{ "type": "module" }`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: { target: "es2022", module: "nodenext", strict: true, isolatedModules: true, exactOptionalPropertyTypes: true, noUnusedLocals: true, outDir: "js", types: [], skipLibCheck: true },
        include: ["rules/index.ts", "main.ts"],
      }),
      "main.ts": `import { rules, trip, type Facts } from "./rules/index.js";
import { evaluate, nextQuestion, values } from "./rules/runtime/index.js";
declare const console: { log(text: string): void };
const facts: Facts = { traveller: "Staff", abroad: true, price: 120 };
const report = evaluate(rules, facts, { asOf: "2026-03-20" });
console.log(JSON.stringify([values(report), report["TRIP:PAY"].outcome, nextQuestion(report)]));
console.log(evaluate([trip.PAY], { traveller: "Staff", abroad: false, price: 120 }, { asOf: "2026-03-20" })["TRIP:PAY"].outcome);
`,
    });
    assert.is((await policyc(folder, "compile")).status, 0);
    const files = filesIn(path.join(folder, "rules"));
    assert.ok(["runtime/derive.ts", "runtime/schema.ts", "derived.ts", "schema.ts"].every((name) => files.includes(name)));
    assert.not.match(files.map((name) => textOf(folder, `rules/${name}`)).join("\n"), /from "policyc/);
    assert.match(textOf(folder, "rules/schema.ts"), 'from "./runtime/index.js"');
    const tsc = path.join(path.dirname(new URL(import.meta.resolve("typescript/package.json")).pathname), "bin", "tsc");
    const typed = await runProgram(process.execPath, [tsc, "-p", "."], folder);
    assert.equal([typed.status, typed.stdout], [0, ""]);
    const ran = await runProgram(process.execPath, ["js/main.js"], folder);
    assert.equal([ran.status, ran.stdout, ran.stderr], [0, '[{"limit":{"conflict":["TRIP:FAR","TRIP:STAFF"]}},"unknown","TRIP:THANKS complied"]\nsatisfied\n', ""]);
  }),
);

test.run();
