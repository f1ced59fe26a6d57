/** How the command ends when others end it: a closed pipe, Ctrl-C, a kill, a full disk. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, filesIn, inFolder, onPosix, textOf } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING } from "./library.js";
import { CLI, policycHere } from "./policyc.js";

test.before(ensureBuilt);

const testOnPosix = onPosix ? test : test.skip;

/** A body of policy large enough that a run can be caught in the middle. */
const large = (count: number, days: number): string =>
  `[JURISDICTION:LIB]\n\nLending\n\n${Array.from({ length: count }, (_, index) => `[RULE:LIB:R-${index}]\nReturn the book.\n[/RULE]\n[TIMING:within ${days} days]\n`).join("")}[END:JURISDICTION:LIB]\n`;

/** Runs a line of bash in a folder, with the command as `$policyc`. */
function bash(folder: string, line: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync("bash", ["-c", `policyc() { "${process.execPath}" "${CLI}" "$@"; }; ${line}`], { cwd: folder, encoding: "utf8" });
}

testOnPosix(
  "a closed pipe ends a run quietly, with the status it would have had",
  inFolder((folder) => {
    fill(folder, { "large.policy": large(300, 3), "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const head = bash(folder, `policyc inspect large.policy --format json | head -1; echo "\${PIPESTATUS[@]}"`);
    assert.equal([head.stdout, head.stderr], ["{\n0 0\n", ""]);
    const wrong = bash(folder, `policyc check lending.policy annex.policy --format json | true; echo "\${PIPESTATUS[@]}"`);
    assert.equal([wrong.stdout, wrong.stderr], ["1 0\n", ""]);
    const remarks = bash(folder, `{ policyc check lending.policy annex.policy 2>&3 | cat >/dev/null; echo "\${PIPESTATUS[@]}"; } 3> >(true)`);
    assert.equal([remarks.stdout, remarks.stderr], ["1 0\n", ""]);
    const closed = bash(folder, `policyc check lending.policy >&- 2>&-; echo $?`);
    assert.is(closed.stdout, "0\n");
  }),
);

(existsSync("/dev/full") ? test : test.skip)(
  "an answer that cannot be written is exit status 2",
  inFolder((folder) => {
    fill(folder, { "lending.policy": LENDING });
    assert.is(bash(folder, "policyc inspect lending.policy > /dev/full").status, 2);
  }),
);

testOnPosix(
  "Ctrl-C ends a run at once and quietly",
  inFolder(async (folder) => {
    fill(folder, { "large.policy": `${"The room is open.\n".repeat(4_000_000)}${large(2000, 3)}` });
    const child = spawn(process.execPath, [CLI, "compile", "large.policy"], { cwd: folder });
    let written = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (written += chunk.toString()));
    // By now it compiles, and what it does cannot be interrupted by a handler of its own.
    await setTimeout(450);
    child.kill("SIGINT");
    const [status, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    assert.equal([status, signal, written], [null, "SIGINT", ""]);
    assert.equal(filesIn(folder), ["large.policy"]);
  }),
);

testOnPosix(
  "kill -9 during a compilation leaves each file old or new, and the next run mends all",
  inFolder(async (folder) => {
    const sections = (days: number): string =>
      `[JURISDICTION:LIB]\n\nLending\n\n${Array.from({ length: 70 }, (_, index) => `[SECTION:S-${index}]\nPart\n\n[RULE:LIB:R-${index}]\nReturn the book.\n[/RULE]\n[TIMING:within ${days} days]\n`).join("")}[END:JURISDICTION:LIB]\n`;
    const out = path.join(folder, "generated");
    const made: Readonly<Record<string, string>>[] = [];
    for (const days of [4, 3]) {
      fill(folder, { "a.policy": sections(days) });
      assert.is((await policycHere(folder, "compile", "a.policy")).status, 0);
      made.push(Object.fromEntries(filesIn(out).map((name) => [name, textOf(out, name)])));
    }
    const [newer = {}, older = {}] = made;
    fill(folder, { "a.policy": sections(4) });
    const differing = Object.keys(newer).filter((name) => newer[name] !== older[name]);
    const first = path.join(out, differing.find((name) => name.startsWith("lib/")) ?? "");
    const old = readFileSync(first, "utf8");
    let changed = 0;
    // A round that came too late is played again.
    for (let round = 0; round < 10 && (changed === 0 || changed === differing.length); round++) {
      fill(out, older);
      const child = spawn(process.execPath, [CLI, "compile", "a.policy"], { cwd: folder, stdio: "ignore" });
      const ended = once(child, "exit");
      while (child.exitCode === null && readFileSync(first, "utf8") === old) await setTimeout(1);
      child.kill("SIGKILL");
      await ended;
      for (const name of filesIn(out).filter((file) => !file.endsWith(".tmp"))) assert.ok([older[name], newer[name]].includes(textOf(out, name)), name);
      changed = differing.filter((name) => textOf(out, name) !== older[name]).length;
    }
    assert.ok(changed > 0 && changed < differing.length, "no round was killed while it wrote");
    assert.is((await policycHere(folder, "compile", "a.policy")).status, 0);
    assert.equal(Object.fromEntries(filesIn(out).map((name) => [name, textOf(out, name)])), newer);
  }),
);

testOnPosix(
  "a disk that gives out is exit status 2, and leaves each file old or new",
  inFolder(async (folder) => {
    fill(folder, { "a.policy": ANNEX, "policyc.config.json": `{ "sources": ["*.policy"] }` });
    assert.is((await policycHere(folder, "compile")).status, 0);
    const out = path.join(folder, "generated");
    const before = Object.fromEntries(filesIn(out).map((name) => [name, textOf(out, name)]));
    fill(folder, { "b.policy": large(60, 3).replaceAll("LIB", "DESK") });
    const full = bash(folder, "ulimit -f 4; policyc compile");
    assert.equal([full.status, full.stdout], [2, ""]);
    assert.match(full.stderr, /^policyc: `[\w./]+` in `.*generated` cannot be written: the file would be larger than the system allows \(EFBIG\)\n {2}help: each file there is whole, old or new; compile again once the cause is mended\n$/);
    for (const [name, text] of Object.entries(before)) if (textOf(out, name) !== text) assert.match(textOf(out, name), /\n$/, name);
    assert.is(textOf(out, "manifest.json"), before["manifest.json"]);
    assert.not(filesIn(out).some((name) => name.endsWith(".tmp")));
    assert.is((await policycHere(folder, "check", "--quiet")).status, 1, "the output is stale");
    assert.is((await policycHere(folder, "compile")).status, 0);
    assert.is((await policycHere(folder, "check", "--quiet")).status, 0);
  }),
);

test.run();
