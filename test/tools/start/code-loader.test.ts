/** Scripts that start from compiled code: they do what they did, whatever was kept, and what is damaged is not used. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { codeLoader, type CodeStore } from "../../../tools/start/code-loader.js";
import { LENDING } from "../cli/library.js";
import { policycGiven } from "../cli/policyc.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";

interface Remembering extends CodeStore {
  readonly kept: Map<string, Buffer>;
  readonly log: string[];
}

/** A store in memory that tells what was asked of it. */
function remembering(): Remembering {
  const kept = new Map<string, Buffer>();
  const log: string[] = [];
  return {
    kept,
    log,
    recall(script) {
      log.push(`${kept.has(script) ? "recalled" : "missed"} ${path.basename(script)}`);
      return kept.get(script);
    },
    keep(script, code) {
      log.push(`kept ${path.basename(script)}`);
      kept.set(script, code);
    },
  };
}

const beside = (folder: string) => (file: string): boolean => path.dirname(file) === folder;
const noImport = (): Promise<unknown> => Promise.reject(new Error("nothing is imported"));

test(
  "code is kept once, and used from then on",
  inFolder((folder) => {
    fill(folder, { "a.cjs": `const { half } = require("./b.cjs"); exports.answer = half() * 2;`, "b.cjs": "exports.half = () => 21;" });
    const store = remembering();
    for (let round = 0; round < 2; round++) {
      const loader = codeLoader(store, beside(folder), noImport);
      assert.equal(loader.load(path.join(folder, "a.cjs")), { answer: 42 });
      loader.keepCode();
    }
    assert.equal(store.log, ["missed a.cjs", "missed b.cjs", "kept a.cjs", "kept b.cjs", "recalled a.cjs", "recalled b.cjs"]);
  }),
);

test(
  "code of another version of a script is made anew",
  inFolder((folder) => {
    const store = remembering();
    const file = path.join(folder, "a.cjs");
    for (const text of ["exports.answer = 1;", "exports.answer = 2 + 40;"]) {
      writeFileSync(file, text);
      const loader = codeLoader(store, beside(folder), noImport);
      assert.equal(loader.load(file), { answer: text.includes("40") ? 42 : 1 });
      loader.keepCode();
    }
    assert.equal(store.log, ["missed a.cjs", "kept a.cjs", "recalled a.cjs", "kept a.cjs"]);
  }),
);

test(
  "scripts that require each other see what is there so far, each is run once, and Node's own modules are Node's",
  inFolder((folder) => {
    fill(folder, {
      "a.cjs": `exports.early = true; const b = require("./b.cjs"); exports.seen = b.seen; exports.sep = require("node:path").sep; exports.file = __filename;`,
      "b.cjs": `const a = require("./a.cjs"); exports.seen = a.early; globalThis.policycRuns = (globalThis.policycRuns ?? 0) + 1;`,
    });
    const { load } = codeLoader(remembering(), beside(folder), noImport);
    const file = path.join(folder, "a.cjs");
    load(path.join(folder, "b.cjs"));
    assert.equal(load(file), { early: true, seen: undefined, sep: path.sep, file });
    assert.is((globalThis as { policycRuns?: number }).policycRuns, 1);
  }),
);

test(
  "a script imports by the way that it is given",
  inFolder(async (folder) => {
    fill(folder, { "a.cjs": `exports.imported = policycImport("file:///x.mjs");` });
    const { load } = codeLoader(remembering(), beside(folder), (address) => Promise.resolve({ address }));
    const { imported } = load(path.join(folder, "a.cjs")) as { imported: Promise<unknown> };
    assert.equal(await imported, { address: "file:///x.mjs" });
  }),
);

test(
  "the command answers alike without code, with code, and with code that is damaged",
  inFolder(async (folder) => {
    await ensureBuilt();
    fill(folder, { "lending.policy": LENDING, "policyc.config.json": `{ "sources": ["*.policy"] }` });
    const cache = path.join(folder, "cache");
    const ask = () => policycGiven({ env: { POLICYC_CACHE: cache } }, folder, "check");
    const first = await ask();
    assert.is(first.status, 0);
    const entries = readdirSync(cache);
    assert.is(entries.filter((name) => name.endsWith(".code")).length, 2, "the command, and the schema of its configuration");
    assert.equal(await ask(), first);
    for (const name of entries) {
      const file = path.join(cache, name);
      const bytes = readFileSync(file);
      const middle = bytes.length >> 1;
      bytes.fill(0xff, middle, middle + 8);
      writeFileSync(file, name === entries[0] ? bytes : bytes.subarray(0, middle));
    }
    assert.equal(await ask(), first);
    assert.equal(await ask(), first);
  }),
);

test.run();
