/** A hash of all that a build depends on: what tells one build from another. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The hash, in hexadecimal. */
export function sourcesHash(): string {
  const files = glob
    .sync(["{grammar,compiler,runtime,tools}/**/*.ts", "tools/init/first-project/**", "tools/graph/page/client/*.css", "package.json", "package-lock.json", "tsconfig*.json"], { cwd: root, dot: true })
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(path.join(root, file))).update("\0");
  return hash.digest("hex");
}
