/** Configurations found, read, and refused. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { defineConfig, type Config } from "../../../tools/config/define.js";
import { loadConfig } from "../../../tools/config/load-config.js";
import { packagesLoadedAtOnce } from "../workspace/bundle.js";
import { fill, filesIn, inFolder } from "../workspace/temporary-folder.js";

const full: Config = {
  sources: ["policies/**/*.policy", "!policies/drafts/**"],
  out: "generated",
  holidays: ["2026-12-25", "2024-02-29"],
  customTags: ["FORM-ID", "X_1"],
  severity: { PC203: "off", PC301: "error" },
  schema: true,
  columns: true,
  runtime: "copy",
};

/** The failure of a configuration given as JSON text, as "message | help". */
async function refusal(folder: string, json: unknown): Promise<string> {
  fill(folder, { "policyc.config.json": typeof json === "string" ? json : JSON.stringify(json) });
  const loaded = await loadConfig({ cwd: folder });
  return loaded?.kind === "failure" ? `${loaded.message} | ${loaded.help ?? ""}` : "nothing was refused";
}

test(
  "a folder without a configuration has none, whatever stands above it",
  inFolder(async (folder) => {
    fill(folder, { "policyc.config.json": "{}" });
    mkdirSync(path.join(folder, "below"));
    assert.is(await loadConfig({ cwd: path.join(folder, "below") }), null);
  }),
);

test(
  "JSON, modules and TypeScript say the same",
  inFolder(async (folder) => {
    fill(folder, {
      "json/policyc.config.json": `\ufeff${JSON.stringify(full)}`,
      "mjs/policyc.config.mjs": `export default ${JSON.stringify(full)};`,
      "ts/policyc.config.ts": `import { defineConfig, type Config } from "policyc/config";\nconst config: Config = ${JSON.stringify(full)};\nexport default defineConfig(config);`,
    });
    for (const form of ["json", "mjs", "ts"]) {
      const below = path.join(folder, form);
      assert.equal(await loadConfig({ cwd: below }), {
        kind: "config",
        config: full,
        folder: below,
        path: path.join(below, `policyc.config.${form}`),
      });
      assert.equal(filesIn(below), [`policyc.config.${form}`], "loading writes nothing");
    }
  }),
);

test(
  "a configuration can import its neighbours",
  inFolder(async (folder) => {
    fill(folder, {
      "days.ts": `export const days: readonly string[] = ["2026-01-01"];`,
      "policyc.config.ts": `import { days } from "./days";\nexport default { holidays: [...days] };`,
    });
    const loaded = await loadConfig({ cwd: folder });
    assert.equal(loaded?.kind === "config" && loaded.config, { holidays: ["2026-01-01"] });
  }),
);

test(
  "a configuration is read again after it was edited",
  inFolder(async (folder) => {
    for (const [name, text] of [
      ["policyc.config.mjs", "export default { out: 'X' };"],
      ["policyc.config.ts", "export default { out: 'X' as string };"],
    ] as const) {
      for (const out of ["one", "two"]) {
        fill(folder, { [name]: text.replace("X", out) });
        const loaded = await loadConfig({ cwd: folder, path: name });
        assert.equal(loaded?.kind === "config" && loaded.config, { out });
        await setTimeout(20);
      }
    }
  }),
);

test(
  "a named configuration is taken from where it is",
  inFolder(async (folder) => {
    fill(folder, { "policyc.config.json": "{}", "other/strict.json": `{ "out": "x" }`, "other/notes.yaml": "", "other/folder.json/x": "" });
    const loaded = await loadConfig({ cwd: folder, path: "other/strict.json" });
    assert.equal(loaded, {
      kind: "config",
      config: { out: "x" },
      folder: path.join(folder, "other"),
      path: path.join(folder, "other", "strict.json"),
    });
    const failures = await Promise.all(
      ["other/none.json", "other/notes.yaml", "other/folder.json"].map((name) => loadConfig({ cwd: folder, path: name })),
    );
    assert.equal(failures, [
      { kind: "failure", message: "no configuration file `other/none.json`" },
      { kind: "failure", message: "`other/notes.yaml` is no configuration", help: "a configuration is a `.json`, `.mjs` or `.ts` file" },
      { kind: "failure", message: "no configuration file `other/folder.json`" },
    ]);
  }),
);

test(
  "two configurations are one too many",
  inFolder(async (folder) => {
    fill(folder, { "policyc.config.json": "{}", "policyc.config.ts": "export default {};" });
    const loaded = await loadConfig({ cwd: folder });
    assert.equal(loaded, {
      kind: "failure",
      message: "there are two configurations: `policyc.config.json` and `policyc.config.ts`",
      help: "keep one, or name one with `--config`",
    });
  }),
);

test(
  "an unknown key is refused, with what was meant",
  inFolder(async (folder) => {
    assert.is(await refusal(folder, { sorces: [] }), "unknown key `sorces` in `policyc.config.json` | did you mean `sources`?");
    assert.is(
      await refusal(folder, { custom_tags: [] }),
      "unknown key `custom_tags` in `policyc.config.json` | did you mean `customTags`?",
    );
    assert.is(
      await refusal(folder, { colour: 1 }),
      "unknown key `colour` in `policyc.config.json` | the keys are `sources`, `out`, `holidays`, `customTags`, `severity`, `schema`, `columns`, `runtime`",
    );
    assert.match(await refusal(folder, '{ "__proto__": { "out": "x" } }'), "unknown key `__proto__`");
  }),
);

test(
  "a wrong value is refused by its key, with what was expected",
  inFolder(async (folder) => {
    const cases: readonly (readonly [value: unknown, said: string])[] = [
      [{ sources: "a.policy" }, "`sources` in `policyc.config.json` is `a.policy`, expected a list of files or globs | "],
      [{ sources: ["a", 3] }, "`sources[1]` in `policyc.config.json` is `3`, expected a file name or a glob | "],
      [{ sources: [""] }, "`sources[0]` in `policyc.config.json` is ``, expected a file name or a glob | "],
      [{ out: null }, "`out` in `policyc.config.json` is `null`, expected a folder | "],
      [{ out: "" }, "`out` in `policyc.config.json` is ``, expected a folder | "],
      [
        { holidays: ["2026-01-01", "2026-02-30"] },
        "`holidays[1]` in `policyc.config.json` is `2026-02-30`, expected a real date such as `2026-12-25` | ",
      ],
      [
        { holidays: ["2025-02-29"] },
        "`holidays[0]` in `policyc.config.json` is `2025-02-29`, expected a real date such as `2026-12-25` | ",
      ],
      [{ holidays: ["1/2/2026"] }, "`holidays[0]` in `policyc.config.json` is `1/2/2026`, expected a real date such as `2026-12-25` | "],
      [
        { customTags: ["form"] },
        "`customTags[0]` in `policyc.config.json` is `form`, expected a tag name such as `FORM-ID` (capitals, digits, `-` and `_`) | ",
      ],
      [{ severity: [] }, "`severity` in `policyc.config.json` is a list, expected severities by problem code | "],
      [
        { severity: { PC203: "fatal" } },
        "`severity.PC203` in `policyc.config.json` is `fatal`, expected `error`, `warning`, `info` or `off` | ",
      ],
      [
        { severity: { PC20: "off" } },
        "unknown key `PC20` in `severity` of `policyc.config.json`, expected a problem code such as `PC203` | ",
      ],
      [{ schema: "yes" }, "`schema` in `policyc.config.json` is `yes`, expected `true` or `false` | "],
      [
        { runtime: 'x"; import "evil' },
        '`runtime` in `policyc.config.json` is `x"; import "evil`, expected a module such as `policyc/runtime`, or `copy` | ',
      ],
      [[], "`policyc.config.json` must give an object of settings, not a list | "],
      ["null", "`policyc.config.json` must give an object of settings, not `null` | "],
    ];
    for (const [value, said] of cases) assert.is(await refusal(folder, value), said);
  }),
);

test(
  "a file that is no JSON is refused with its place",
  inFolder(async (folder) => {
    const help = " | JSON has double quotes, no comments, and no comma after the last value";
    assert.is(await refusal(folder, '{\n  "out": "x",\n}'), `\`policyc.config.json\` is not valid JSON at line 3, column 1${help}`);
    assert.is(await refusal(folder, '{\n  "out": '), `\`policyc.config.json\` is not valid JSON at line 2, column 9${help}`);
    assert.is(await refusal(folder, ""), `\`policyc.config.json\` is not valid JSON at line 1, column 1${help}`);
    assert.match(
      await refusal(folder, '{ "schema": tru }'),
      /^`policyc.config.json` is not valid JSON(: Unexpected token| at line 1, column 16)/,
    );
    assert.is(await refusal(folder, "{'out': 1}"), `\`policyc.config.json\` is not valid JSON at line 1, column 2${help}`);
  }),
);

test(
  "a module that fails, or exports nothing, is a failure",
  inFolder(async (folder) => {
    fill(folder, {
      "throws.mjs": "throw new Error('no such luck\\nsecond line');",
      "throws.ts": "throw null;",
      "syntax.mjs": "export default {",
      "syntax.ts": "export default {",
      "empty.mjs": "",
      "empty.ts": "export {};",
      "function.ts": "export default () => ({});",
    });
    const say = async (name: string): Promise<string> => {
      const loaded = await loadConfig({ cwd: folder, path: name });
      return loaded?.kind === "failure" ? loaded.message : "nothing was refused";
    };
    assert.is(await say("throws.mjs"), "`throws.mjs` cannot be loaded: no such luck");
    assert.match(await say("throws.ts"), "`throws.ts` cannot be loaded");
    assert.match(await say("syntax.mjs"), "`syntax.mjs` cannot be loaded");
    assert.match(await say("syntax.ts"), "`syntax.ts` cannot be loaded");
    assert.is(await say("empty.mjs"), "`empty.mjs` must give an object of settings, not missing");
    assert.match(await say("empty.ts"), "`empty.ts` must give an object of settings");
    assert.is(await say("function.ts"), "`function.ts` must give an object of settings, not a function");
  }),
);

test("defineConfig returns what it was given", () => {
  assert.is(defineConfig(full), full);
});

test("zod and jiti are loaded on demand", () => {
  assert.equal(packagesLoadedAtOnce("tools/config/load-config.ts"), []);
  assert.equal(packagesLoadedAtOnce("tools/config/define.ts"), []);
  assert.equal(packagesLoadedAtOnce("tools/config/schema.ts"), ["zod/mini"], "what is loaded at once is seen");
});

test.run();
