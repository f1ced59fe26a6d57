/** Runs every test file, on all processors, refuses one that registers nothing, and ends with a line `N passed, N failed`. */
import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";
import { ensureBuilt } from "../tools/build/ensure.js";
import { bundleTests, WORKER } from "./bundle.js";
import type { FileResult } from "./run-file.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);

/** Files that take long and are far from both ends of the list begin first, so that no processor waits for the last of them. */
const LONGEST = [
  "compiler/conflicts/z3", "package/package", "reference/agree", "grammar/values/properties", "compiler/print/layout/prettier",
].map((name) => `${name}.test.ts`);
const turn = (file: string): number => (LONGEST.includes(file) ? LONGEST.indexOf(file) : LONGEST.length);

const files = (await glob("**/*.test.ts", { cwd: here, ignore: ["**/node_modules/**", ".tmp-*/**"] }))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()
  .sort((a, b) => turn(a) - turn(b));
if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(" ") || "test/**/*.test.ts"}`);
  process.exit(1);
}

// Commands under test keep nothing in the home of whoever runs the tests.
const cache = mkdtempSync(path.join(tmpdir(), "policyc-cache-"));
process.env["POLICYC_CACHE"] = cache;
process.on("exit", () => rmSync(cache, { recursive: true, force: true }));

// Inside of the project, where its packages are found.
const bundles = mkdtempSync(path.join(here, ".tmp-bundles-"));
process.on("exit", () => rmSync(bundles, { recursive: true, force: true }));
// The command is built once, and not by several files at a time.
await Promise.all([ensureBuilt(), bundleTests(files, here, bundles)]);

/** Most tests make much that is forgotten at once: with more room for it, less time is spent on looking through it. */
const ROOM = ["--max-semi-space-size=128"];

const queue = [...files];
const results: FileResult[] = [];

function report(result: FileResult): void {
  const { file, passed, failed, skipped, seconds, failures, notes } = result;
  results.push(result);
  const label = `test/${file}  ${passed}/${passed + failed}${skipped > 0 ? `, ${skipped} skipped` : ""}  ${seconds.toFixed(1)} s`;
  console.log(`${failures === "" ? "ok  " : "FAIL"} ${label}`);
  for (const note of notes) console.log(`     ${note}`);
  if (failures !== "") console.log(failures);
}

/** Which end of the queue a worker takes its files from: files of a folder share what they compile, so that two workers begin far apart. */
type End = "shift" | "pop";

/** One process, which runs one file after the other until there is none left. */
function startWorker(end: End): Promise<void> {
  return new Promise((finished) => {
    let current: string | undefined;
    let said = "";
    const worker: ChildProcess = fork(path.join(bundles, WORKER), [bundles], { silent: true, execArgv: ROOM });
    const next = (): void => {
      current = turn(queue[0] ?? "") < LONGEST.length ? queue.shift() : queue[end]();
      said = "";
      if (current === undefined) worker.disconnect();
      else worker.send(current);
    };
    worker.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    worker.on("message", (result: FileResult) => {
      current = undefined;
      report(result);
      next();
    });
    worker.on("exit", (code) => {
      if (current !== undefined) {
        report({ file: current, passed: 0, failed: 1, skipped: 0, seconds: 0, failures: `   the process ended with ${code} before the file was done\n${said}\n`, notes: [] });
        void startWorker(end).then(finished);
      } else finished();
    });
    next();
  });
}

// One more than there are processors: tests of the command wait for it half of their time.
const workers = Math.min(availableParallelism() + 1, files.length);
await Promise.all(Array.from({ length: workers }, (_, index) => startWorker(index % 2 === 0 ? "shift" : "pop")));

const sum = (count: (result: FileResult) => number): number => results.reduce((all, result) => all + count(result), 0);
const failed = sum((result) => result.failed);
const skipped = sum((result) => result.skipped);
console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || results.length !== files.length ? 1 : 0;
