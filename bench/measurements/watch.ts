/** Measures `policyc compile --watch`: from the edit of one line to the line that says what was written. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PATIENCE, type Times } from "../measure.js";

/** Edits the first deadline of a source so many times, and waits for each rebuild; times in milliseconds, infinite where one does not come in time. */
export async function editsWatched(config: string, source: string, edits: number): Promise<Times> {
  const child = spawn(process.execPath, [path.resolve("dist", "cli.js"), "compile", "--watch", "--config", config, "--out", path.join(path.dirname(config), "generated"), "--no-color"], { stdio: ["ignore", "pipe", "ignore"] });
  let lines = 0;
  let heard: () => void = () => undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    lines += chunk.toString().split("\n").length - 1;
    heard();
  });
  const line = (wanted: number): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), PATIENCE);
      heard = () => {
        if (lines < wanted) return;
        clearTimeout(late);
        resolve(true);
      };
      heard();
    });
  const times: number[] = [];
  try {
    let isReady = await line(1);
    for (let edit = 0; edit < edits && isReady; edit++) {
      const seen = lines;
      const text = readFileSync(source, "utf8");
      const start = performance.now();
      // The prose alone: what is read of a rule changes, and its module with it.
      writeFileSync(source, text.replace(/^(\[RULE:[^\n]*\n)/m, `$1Edited ${edit}. `));
      isReady = await line(seen + 1);
      times.push(isReady ? performance.now() - start : Infinity);
    }
  } finally {
    child.kill("SIGINT");
  }
  return times.length > 0 ? times : [Infinity];
}
