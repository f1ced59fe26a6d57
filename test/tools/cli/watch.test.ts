/** `--watch`: one line for each rebuild, through all that editors and people do to files; a real process, waited for by what it says. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, inFolder, onPosix, textOf } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING } from "./library.js";
import { CLI, policycHere } from "./policyc.js";

test.before(ensureBuilt);

const testOnPosix = onPosix ? test : test.skip;

/** A running watch, read by what it says. */
interface Watching {
  readonly child: ChildProcess;
  /** The next line on stdout, without its time and without how long it took. */
  line(): Promise<string>;
  /** Waits until stderr has said something, and forgets all up to there. */
  said(text: string): Promise<void>;
}

function startWatch(folder: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [CLI, ...args, "--watch"], { cwd: folder });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    child,
    async line() {
      while (!stdout.includes("\n")) await once(child.stdout, "data");
      const [line = ""] = stdout.split("\n", 1);
      stdout = stdout.slice(line.length + 1);
      return line.replace(/^\d\d:\d\d:\d\d /, "").replace(/ \(\d+ ms\)$/, "");
    },
    async said(text) {
      while (!stderr.includes(text)) await once(child.stderr, "data");
      stderr = stderr.slice(stderr.indexOf(text) + text.length);
    },
  };
}

/** Ends a watch as Ctrl-C does; what it says then. */
async function interrupt({ child }: Watching): Promise<readonly unknown[]> {
  child.kill("SIGINT");
  return (await once(child, "close")) as unknown[];
}

const config = (more: string): string => `{ "sources": ["docs/**/*.policy"], "out": "docs/out"${more} }`;

testOnPosix(
  "compile follows edits, saves by renaming, broken text, new and deleted sources, and the configuration",
  inFolder(async (folder) => {
    fill(folder, { "docs/lending.policy": LENDING, "policyc.config.json": config("") });
    const docs = path.join(folder, "docs");
    const lending = path.join(docs, "lending.policy");
    const watching = startWatch(folder, "compile");
    assert.is(await watching.line(), "watching 1 document: 0 errors, 0 warnings and 4 notes; 11 files written");

    const twelve = LENDING.replace("10 days", "12 days").replace("within 10 days", "within 12 days");
    writeFileSync(lending, twelve);
    assert.is(await watching.line(), "docs/lending.policy changed: 0 errors, 0 warnings and 4 notes; 4 files written");
    const made = textOf(docs, "out/lib/preamble.ts");

    writeFileSync(path.join(docs, ".lending.policy.swp"), LENDING);
    renameSync(path.join(docs, ".lending.policy.swp"), lending);
    assert.is(await watching.line(), "docs/lending.policy changed: 0 errors, 0 warnings and 4 notes; 4 files written", "saved by renaming");
    renameSync(lending, `${lending}~`);
    writeFileSync(lending, twelve);
    assert.is(await watching.line(), "docs/lending.policy changed: 0 errors, 0 warnings and 4 notes; 4 files written", "saved beside a backup");
    assert.is(textOf(docs, "out/lib/preamble.ts"), made);

    mkdirSync(path.join(docs, "new"));
    writeFileSync(path.join(docs, "new", "annex.policy"), ANNEX_DANGLING);
    assert.match(await watching.line(), /^docs\/new\/annex\.policy added: 1 error, .*; nothing was written$/);
    await watching.said("error PC220: no rule `LIB:CRAD-001`\n");
    assert.is(textOf(docs, "out/lib/preamble.ts"), made, "the outputs of before stay");
    writeFileSync(path.join(docs, "new", "annex.policy"), ANNEX);
    assert.match(await watching.line(), /^docs\/new\/annex\.policy changed: 0 errors, .*; \d+ files written$/);
    rmSync(path.join(docs, "new"), { recursive: true });
    assert.match(await watching.line(), /^docs\/new\/annex\.policy removed: 0 errors, .*; \d+ files written and 2 removed$/);

    fill(folder, { "policyc.config.json": "{" });
    await watching.said("policyc: `policyc.config.json` is not valid JSON");
    fill(folder, { "policyc.config.json": config(`, "schema": true`) });
    assert.match(await watching.line(), /^the configuration changed: 0 errors, .*; 2 files written$/);
    assert.equal(await interrupt(watching), [null, "SIGINT"]);
    assert.is((await policycHere(folder, "check", "--quiet")).status, 0, "what it left is what `compile` would write");
  }),
);

testOnPosix(
  "check shows an error while it stands, and writes nothing",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX });
    const watching = startWatch(folder, "check", "*.policy");
    assert.match(await watching.line(), /^watching 2 documents: 0 errors, .*; checked$/);
    fill(folder, { "annex.policy": ANNEX_DANGLING });
    assert.match(await watching.line(), /^annex\.policy changed: 1 error, .*; checked$/);
    await watching.said("error PC220");
    fill(folder, { "lending.policy": `${LENDING}\n` });
    assert.match(await watching.line(), /^lending\.policy changed: 1 error, .*; checked$/);
    await watching.said("error PC220");
    rmSync(path.join(folder, "annex.policy"));
    assert.match(await watching.line(), /^annex\.policy removed: 0 errors, .*; checked$/);
    assert.equal(await interrupt(watching), [null, "SIGINT"]);
  }),
);

test(
  "what cannot be watched is said at once",
  inFolder(async (folder) => {
    const json = await policycHere(folder, "compile", "--watch", "--format", "json");
    assert.equal([json.status, json.stdout, json.stderr], [2, "", "policyc: `--watch` answers in words, not as `json`\n  help: leave out one of the two\n"]);
    assert.is((await policycHere(folder, "check", "--watch")).status, 2);
  }),
);

test.run();
