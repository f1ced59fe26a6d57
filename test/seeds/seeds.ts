/** The sources in seeds/, compiled. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";
import { compile, type Compiled } from "../../compiler/compile.js";
import { relate, type Related } from "../../compiler/conflicts/relate.js";
import { loadProgram, type Program } from "../../compiler/print/program.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

let compiled: Compiled | undefined;
export function seedSources(): Compiled {
  const names = glob.sync("seeds/**/*.policy", { cwd: root }).sort();
  return (compiled ??= compile(names.map((name) => ({ name, text: readFileSync(path.join(root, name), "utf8") }))));
}

export const seedProgram = (): Program => loadProgram(seedSources().model, { holidays: [] });

let related: Related | undefined;
export const seedRelated = (): Related => (related ??= relate(seedSources().model, { holidays: [] }));
