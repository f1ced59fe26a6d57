/** The main job: builds the command where needed, compiles seeds/ into generated/, and judges one case. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./ensure.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the shipped command in the project; the first that fails ends the job with its status. */
function policyc(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(root, "dist", "cli.js"), ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 70);
}

await ensureBuilt();
policyc("compile");
console.log("\nA case: a student in F-1 status moved on 1 March 2026 and has not reported it by 20 March.\n");
policyc("eval", "--facts", "seeds/moved-and-silent.json", "--as-of", "2026-03-20", "--rule", "ISSO:ADDRESS-001", "--explain");
