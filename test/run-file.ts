/** A worker of the runner: runs the files that it is sent, one at a time, and answers with what came of each. */
import path from "node:path";
import { pathToFileURL } from "node:url";

export interface FileResult {
  /** Relative to test/. */
  readonly file: string;
  readonly passed: number;
  /** At least 1 where the file itself failed. */
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** What uvu says of each failure; empty where there is none. */
  readonly failures: string;
  /** What the file logs, such as how many cases it tried. */
  readonly notes: readonly string[];
}

/** What uvu queues for `suite.run()`: it resolves to the failures' text (or `true`), passed, skipped and registered. */
type QueuedSuite = () => Promise<[string | true, number, number, number]>;

const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: QueuedSuite[][] };
/** The folder of the bundled test files. */
const [, , bundles = ""] = process.argv;
uvu.UVU_DEFER = 1;
uvu.UVU_QUEUE = [];
uvu.UVU_INDEX = -1;

let notes: string[] = [];
// The dots that uvu writes go their own way.
console.log = (...said: readonly unknown[]) => void notes.push(said.map(String).join(" "));

async function run(file: string): Promise<FileResult> {
  const started = performance.now();
  const queue: QueuedSuite[] = [];
  uvu.UVU_QUEUE[++uvu.UVU_INDEX] = queue;
  let [registered, passed, skipped] = [0, 0, 0];
  let failures = "";
  notes = [];
  try {
    await import(pathToFileURL(path.resolve(bundles, file.replace(/\.ts$/, ".mjs"))).href);
    for (const suite of queue) {
      const [text, done, left, all] = await suite();
      registered += all;
      passed += done;
      skipped += left;
      if (text !== true) failures += text;
    }
    if (registered === 0 && skipped === 0) failures += "\n   this file registers no test: is `test.run()` missing?\n";
  } catch (error) {
    failures += `\n   the file itself failed: ${error instanceof Error ? error.stack : String(error)}\n`;
  }
  const missed = registered - passed;
  return { file, passed, failed: failures !== "" && missed === 0 ? 1 : missed, skipped, seconds: (performance.now() - started) / 1000, failures, notes };
}

process.on("message", (file: string) => void run(file).then((result) => process.send?.(result)));
