/** The configuration as the command takes it: where it is found, what it changes, how it is refused. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import type { CheckReport } from "../../../tools/render/problem-json.js";
import { fill, filesIn, inFolder, textOf } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING, WARNED } from "./library.js";
import { answer, policyc, policycHere, type Ended } from "./policyc.js";

test.before(ensureBuilt);

const codes = (ended: Ended): readonly string[] => answer<CheckReport>(ended).problems.map(({ code, severity }) => `${code} ${severity}`);

test(
  "sources and output are those of the configuration, in each of its forms, relative to its folder",
  inFolder(async (folder) => {
    const value = { sources: ["docs/**/*.policy", "!docs/drafts/**"], out: "made" };
    const forms: Readonly<Record<string, string>> = {
      json: JSON.stringify(value),
      mjs: `export default ${JSON.stringify(value)};`,
      ts: `import { defineConfig } from "policyc/config";\nexport default defineConfig(${JSON.stringify(value)});`,
    };
    const sources = { "docs/lending.policy": LENDING, "docs/more/annex.policy": ANNEX, "docs/drafts/broken.policy": "[RULE:X:Y-1]\n" };
    for (const [form, text] of Object.entries(forms)) fill(folder, { [`${form}/policyc.config.${form}`]: text });
    for (const form of Object.keys(forms)) for (const [name, text] of Object.entries(sources)) fill(folder, { [`${form}/${name}`]: text });
    const ended = await Promise.all(Object.keys(forms).map((form) => policyc(`${folder}/${form}`, "compile", "--quiet")));
    for (const { status, stdout, stderr } of ended) assert.equal([status, stdout, stderr], [0, "", ""]);
    for (const name of filesIn(`${folder}/json/made`)) {
      for (const form of ["mjs", "ts"]) assert.is(textOf(folder, `${form}/made/${name}`), textOf(folder, `json/made/${name}`));
    }
    assert.match(textOf(folder, "json/made/anx/preamble.ts"), 'file: "docs/more/annex.policy"');

    const elsewhere = await policyc(folder, "check", "--config", "json/policyc.config.json", "--format", "json");
    assert.is(elsewhere.status, 0);
    const { fresh, summary } = answer<CheckReport>(elsewhere);
    assert.equal([fresh, summary.sources], [true, 2], "`--config` takes the configuration from where it is");
    const named = await policycHere(folder, "check", "--config", "json/policyc.config.json", "json/docs/lending.policy", "--format", "json");
    assert.equal(answer<CheckReport>(named).problems[0]?.file, "docs/lending.policy", "names are relative to the configuration's folder");
  }),
);

test(
  "a configuration that cannot be used is exit status 2, with the key",
  inFolder(async (folder) => {
    fill(folder, { "annex.policy": ANNEX });
    const cases: readonly (readonly [text: string, said: string])[] = [
      [`{ "sorces": [] }`, "unknown key `sorces` in `policyc.config.json`\n  help: did you mean `sources`?\n"],
      [`{ "holidays": ["2025-02-29"] }`, "`holidays[0]` in `policyc.config.json` is `2025-02-29`, expected a real date such as `2026-12-25`\n"],
      [`{ "out": 3 }`, "`out` in `policyc.config.json` is `3`, expected a folder\n"],
      [`{ "sources": ["annex.policy"], }`, "`policyc.config.json` is not valid JSON at line 1, column 32\n"],
      [`{ "severity": { "PC999": "off" } }`, "the configuration names `PC999`, which is no problem's code\n"],
      [`{ "severity": { "PC220": "warning" } }`, "`PC220` is an error and cannot be made less in the configuration\n"],
      [`{ "severity": { "PC220": "off" } }`, "`PC220` is an error and cannot be made less in the configuration\n"],
      [`{ "sources": ["none/*.policy"] }`, "no file matches `none/*.policy`\n"],
      [`{ "sources": ["anex.policy"] }`, "no file `anex.policy`\n  help: did you mean `annex.policy`?\n"],
      [`{ "sources": [] }`, "there is nothing to read\n"],
      [`{ "\\u001b[31m\\u202e": 1 }`, "unknown key `\\u{1b}[31m\\u{202e}` in `policyc.config.json`\n"],
    ];
    for (const [text, said] of cases) {
      fill(folder, { "policyc.config.json": text });
      const { status, stdout, stderr } = await policycHere(folder, "check", ...(said.startsWith("no") || said.startsWith("there") ? [] : ["annex.policy"]));
      assert.equal([status, stdout], [2, ""], text);
      assert.ok(stderr.startsWith(`policyc: ${said}`), stderr);
    }
    const [none, spawned] = await Promise.all([policyc(folder, "check", "--config", "none.json", "annex.policy"), policyc(folder, "check", "annex.policy")]);
    assert.equal([none.status, none.stdout, none.stderr], [2, "", "policyc: no configuration file `none.json`\n"]);
    assert.is(spawned.status, 2);
    fill(folder, { "policyc.config.json": "{}", "policyc.config.mjs": "export default {};" });
    assert.match((await policycHere(folder, "check", "annex.policy")).stderr, "there are two configurations");
  }),
);

test(
  "severities: raised, silenced, and an error stays one",
  inFolder(async (folder) => {
    fill(folder, { "warned.policy": WARNED, "annex.policy": ANNEX_DANGLING, "lending.policy": LENDING });
    const checked = async (severity: object, ...sources: readonly string[]): Promise<readonly [number | null, readonly string[]]> => {
      fill(folder, { "policyc.config.json": JSON.stringify({ severity }) });
      const ended = await policycHere(folder, "check", ...sources, "--format", "json");
      return [ended.status, codes(ended)];
    };
    assert.equal(await checked({}, "warned.policy"), [0, ["PC201 warning"]]);
    assert.equal(await checked({ PC201: "info" }, "warned.policy"), [0, ["PC201 info"]]);
    assert.equal(await checked({ PC201: "off" }, "warned.policy"), [0, []]);
    assert.equal(await checked({ PC201: "error" }, "warned.policy"), [1, ["PC201 error"]]);
    const raised = await policyc(folder, "compile", "warned.policy", "--config", "policyc.config.json");
    assert.is(raised.status, 1, "what the project calls an error stops the output");
    assert.match(raised.stdout, "nothing was written");
    assert.not(filesIn(folder).some((name) => name.startsWith("generated/")));
    assert.equal(await checked({ PC220: "error", PC224: "off", PC221: "off", PC406: "off" }, "lending.policy", "annex.policy"), [1, ["PC220 error"]]);
  }),
);

test(
  "custom tags are kept without a warning",
  inFolder(async (folder) => {
    fill(folder, { "warned.policy": WARNED, "policyc.config.json": `{ "customTags": ["TIMNG"] }` });
    const ended = await policyc(folder, "check", "warned.policy", "--format", "json");
    assert.equal([ended.status, codes(ended)], [0, []]);
    const { rules } = answer<{ rules: readonly { attributes: readonly { tag: string; typed: boolean }[] }[] }>(
      await policycHere(folder, "inspect", "warned.policy", "--format", "json"),
    );
    assert.equal(rules[0]?.attributes.map(({ tag, typed }) => [tag, typed]), [["TIMNG", false]]);
  }),
);

test.run();
