/** Builds dist/ unless it was built from exactly these sources. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";
import { buildAll } from "./build.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = path.join(root, "dist", ".built-from");

/** A hash of all that a build depends on. */
function sourcesHash(): string {
  const files = glob
    .sync(["{grammar,compiler,runtime,tools}/**/*.ts", "tools/init/first-project/**", "tools/graph/page/client/*.css", "package.json", "package-lock.json", "tsconfig*.json"], { cwd: root, dot: true })
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(path.join(root, file))).update("\0");
  return hash.digest("hex");
}

/** Makes sure that dist/ is what the sources make. */
export async function ensureBuilt(): Promise<void> {
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await buildAll();
  writeFileSync(stamp, wanted);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await ensureBuilt();
