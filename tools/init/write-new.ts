/** Writes files that are not there yet: all of them, or none. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { failure, systemReason, type Failure } from "../workspace/failure.js";
import type { OutputFile } from "../workspace/manifest.js";
import { entryAt } from "../workspace/output-folder.js";

/** What of `paths` stands in a folder already, or in the way of it: relative to the folder, with `/`. Throws what the system throws. */
export function standing(folder: string, paths: readonly string[]): string[] {
  const found = paths.flatMap((name) => {
    const entry = entryAt(folder, name);
    if (entry.kind === "absent") return [];
    return entry.kind === "obstacle" ? [path.relative(folder, entry.path).split(path.sep).join("/")] : [name];
  });
  return [...new Set(found)];
}

/** Writes files into a folder, which is made where it does not exist. A file that appears meanwhile is not touched. */
export function writeNew(folder: string, files: readonly OutputFile[]): Failure | null {
  const written: string[] = [];
  let current = folder;
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of files) {
      current = path.join(folder, file.path);
      mkdirSync(path.dirname(current), { recursive: true });
      writeFileSync(current, file.text, { flag: "wx" });
      written.push(current);
    }
    return null;
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    return failure(`\`${current}\` cannot be written: ${systemReason(error)}`);
  }
}
