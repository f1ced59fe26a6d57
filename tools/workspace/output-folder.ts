/** Looks into the output folder without ever following a link. */
import { lstatSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { failure, systemCode, systemReason, type Failure } from "./failure.js";
import { parseManifest, type Manifest } from "./manifest.js";
import { MANIFEST } from "./output-path.js";

/** What stands at a path: nothing, a regular file that no link leads to, a folder, or something to keep away from. */
export type Entry =
  | { readonly kind: "absent" | "folder" }
  | { readonly kind: "file"; readonly bytes: Buffer }
  | { readonly kind: "obstacle"; readonly path: string; readonly what: string };

/** What stands at an output's path; each folder on the way from `out` must be a true one. Throws what the system throws. */
export function entryAt(out: string, outputPath: string): Entry {
  const folders = outputPath.split("/").slice(0, -1);
  let folder = out;
  for (const name of folders) {
    folder = path.join(folder, name);
    const stats = lstatIfThere(folder);
    if (stats === null) return { kind: "absent" };
    if (!stats.isDirectory()) return { kind: "obstacle", path: folder, what: whatIs(stats) };
  }
  const full = path.join(out, ...outputPath.split("/"));
  const stats = lstatIfThere(full);
  if (stats === null) return { kind: "absent" };
  if (stats.isDirectory()) return { kind: "folder" };
  if (!stats.isFile()) return { kind: "obstacle", path: full, what: whatIs(stats) };
  return { kind: "file", bytes: readFileSync(full) };
}

/** Whether a folder below `out` (`.` for `out` itself) is there, a true one that no link leads to. Throws what the system throws. */
export function hasFolder(out: string, folder: string): boolean {
  return folder === "." ? lstatIfThere(out)?.isDirectory() === true : entryAt(out, folder).kind === "folder";
}

/** Whether the output folder can be used: absent or a true folder. */
export function folderFailure(out: string): Failure | null {
  try {
    const stats = lstatIfThere(out);
    if (stats === null || stats.isDirectory()) return null;
    return failure(`the output folder \`${out}\` is ${whatIs(stats)}`, "name a folder with `--out` or as `out` in the configuration");
  } catch (error) {
    return failure(`the output folder \`${out}\` cannot be used: ${systemReason(error)}`);
  }
}

/** The manifest of an output folder; null for none, and for anything that policyc did not write as it stands. */
export function readManifest(out: string): Manifest | null {
  try {
    if (folderFailure(out) !== null) return null;
    const entry = entryAt(out, MANIFEST);
    return entry.kind === "file" ? parseManifest(entry.bytes.toString("utf8")) : null;
  } catch {
    return null;
  }
}

function lstatIfThere(at: string): Stats | null {
  try {
    return lstatSync(at);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error))) return null;
    throw error;
  }
}

function whatIs(stats: Stats): string {
  if (stats.isSymbolicLink()) return "a link";
  return stats.isFile() ? "a file" : "no regular file";
}
