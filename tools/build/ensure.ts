/** Builds dist/ unless it was built from exactly these sources. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "./build.js";
import { sourcesHash } from "./sources-hash.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = path.join(root, "dist", ".built-from");

/** Makes sure that dist/ is what the sources make. */
export async function ensureBuilt(): Promise<void> {
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await buildAll();
  writeFileSync(stamp, wanted);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await ensureBuilt();
