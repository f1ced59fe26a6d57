/** Runs every test file, refuses one that registers nothing, and ends with a line `N passed, N failed`. */
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import glob from "fast-glob";

/** What uvu queues for `suite.run()`: it resolves to the failures' text (or `true`), passed, skipped and registered. */
type QueuedSuite = () => Promise<[string | true, number, number, number]>;

const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: QueuedSuite[][] };
const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const files = (await glob("**/*.test.ts", { cwd: here, ignore: ["**/node_modules/**"] }))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(" ") || "test/**/*.test.ts"}`);
  process.exit(1);
}

let passed = 0;
let failed = 0;
let skipped = 0;
uvu.UVU_DEFER = 1;
uvu.UVU_QUEUE = [];

for (const [index, file] of files.entries()) {
  const started = performance.now();
  const queue: QueuedSuite[] = [];
  uvu.UVU_INDEX = index;
  uvu.UVU_QUEUE[index] = queue;
  let registered = 0;
  let failures = "";
  let done = 0;
  let left = 0;
  try {
    await import(pathToFileURL(resolve(here, file)).href);
    for (const run of queue) {
      const [text, ok, skips, all] = await run();
      registered += all;
      if (text !== true) failures += text;
      done += ok;
      left += skips;
    }
    if (registered === 0 && left === 0) failures += "\n   this file registers no test: is `test.run()` missing?\n";
  } catch (error) {
    failures += `\n   the file itself failed: ${error instanceof Error ? error.stack : String(error)}\n`;
  }
  const missed = registered - done;
  failed += missed + (failures !== "" && missed === 0 ? 1 : 0);
  passed += done;
  skipped += left;
  const label = relative(process.cwd(), resolve(here, file));
  console.log(`${failures === "" ? "ok  " : "FAIL"} ${label}  ${done}/${registered}${left > 0 ? `, ${left} skipped` : ""}  ${seconds(started)}`);
  if (failures !== "") console.log(failures);
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
