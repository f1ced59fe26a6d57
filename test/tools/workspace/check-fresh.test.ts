/** Whether outputs are fresh, from the manifest alone. */
import { renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkFresh, type Freshness } from "../../../tools/workspace/check-fresh.js";
import { contentHash } from "../../../tools/workspace/content-hash.js";
import { writeOutputs } from "../../../tools/workspace/write-outputs.js";
import { fill, inFolder, onPosix } from "./temporary-folder.js";

const source = (name: string, text = name): { name: string; hash: string } => ({ name, hash: contentHash(text) });
const sources = [source("a.policy"), source("b/c.policy")];
const made = { sources, compiler: "1.0.0", options: "o" };

function make(out: string): void {
  const files = [
    { path: "index.ts", text: "// i\n" },
    { path: "isso/x.ts", text: "// x\n" },
  ];
  assert.is(writeOutputs({ out, files, ...made, isOurs: () => false }).kind, "written");
}

const stale = (freshness: Freshness): readonly string[] => {
  assert.is(freshness.fresh, freshness.stale.length === 0);
  return freshness.stale;
};

test(
  "what was just written is fresh, in any order of sources",
  inFolder((out) => {
    make(out);
    assert.equal(checkFresh({ out, ...made }), { fresh: true, stale: [] });
    assert.equal(checkFresh({ out, ...made, sources: [...sources].reverse() }), { fresh: true, stale: [] });
  }),
);

test(
  "sources changed, added or gone make it stale",
  inFolder((out) => {
    make(out);
    assert.equal(stale(checkFresh({ out, ...made, sources: [source("a.policy", "edited"), source("b/c.policy")] })), ["a.policy"]);
    assert.equal(stale(checkFresh({ out, ...made, sources: [...sources, source("new.policy")] })), ["new.policy"]);
    assert.equal(stale(checkFresh({ out, ...made, sources: [source("a.policy")] })), ["b/c.policy"]);
    assert.equal(stale(checkFresh({ out, ...made, sources: [] })), ["a.policy", "b/c.policy"]);
  }),
);

test(
  "outputs edited, missing or behind a link make it stale",
  inFolder((out) => {
    make(out);
    fill(out, { "index.ts": "// edited\n" });
    assert.equal(stale(checkFresh({ out, ...made })), ["index.ts"]);
    rmSync(path.join(out, "index.ts"));
    assert.equal(stale(checkFresh({ out, ...made })), ["index.ts"]);
    if (!onPosix) return;
    renameSync(path.join(out, "isso"), path.join(out, "elsewhere"));
    symlinkSync("elsewhere", path.join(out, "isso"));
    assert.equal(stale(checkFresh({ out, ...made })), ["index.ts", "isso/x.ts"]);
  }),
);

test(
  "another compiler, other options, or no manifest worth the name make the manifest stale",
  inFolder((out) => {
    assert.equal(stale(checkFresh({ out, ...made })), ["manifest.json"]);
    make(out);
    assert.equal(stale(checkFresh({ out, ...made, compiler: "1.0.1" })), ["manifest.json"]);
    assert.equal(stale(checkFresh({ out, ...made, options: "p" })), ["manifest.json"]);
    fill(out, { "manifest.json": `{ "generatedBy": "policyc", "outputs": { "../../x": "${contentHash("x")}" } }` });
    assert.equal(stale(checkFresh({ out, ...made })), ["manifest.json"]);
    assert.equal(stale(checkFresh({ out: path.join(out, "none"), ...made })), ["manifest.json"]);
    assert.equal(stale(checkFresh({ out: path.join(out, "index.ts"), ...made })), ["manifest.json"]);
  }),
);

test(
  "outputs are named relative to a base folder, as sources are",
  inFolder((folder) => {
    const out = path.join(folder, "generated");
    make(out);
    rmSync(path.join(out, "isso"), { recursive: true });
    assert.equal(stale(checkFresh({ out, ...made, base: folder, sources: [source("a.policy")] })), ["b/c.policy", "generated/isso/x.ts"]);
  }),
);

test.run();
