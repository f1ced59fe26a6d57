/** Finds out what a path leads to, and whether a link on the way leads out of the tree. */
import { lstatSync, realpathSync, statSync } from "node:fs";
import { failure, systemCode, systemReason, type Failure } from "./failure.js";
import { isInside } from "./paths.js";

/** What stands at a path. `path` of a file is its real one: links resolved, letters as they are on the disk. */
export type Located =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "missing" | "folder" | "stray-link" | "dead-link" }
  | { readonly kind: "special"; readonly what: string }
  | Failure;

/** The real path of a folder; as it was given where it cannot be resolved. */
export function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/** The folders whose links may not lead out, each as it was given and by its real path. */
export function treesOf(folders: readonly string[]): readonly string[] {
  return [...new Set([...folders, ...folders.map(realFolder)])];
}

/**
 * Follows a path. `trees` are the folders whose links may not lead out of them all; a path that lies outside them was chosen
 * by the user, and only a link in its last place is refused there (a folder such as `/tmp` may well be a link itself).
 */
export function locateSource(path: string, trees: readonly string[]): Located {
  try {
    const isLink = lstatSync(path).isSymbolicLink();
    const real = followed(path);
    if (real === null) return { kind: "dead-link" };
    const within = (inner: string): boolean => trees.some((tree) => isInside(tree, inner));
    if (!within(real) && (isLink || within(path))) return { kind: "stray-link" };
    const stats = statSync(real);
    if (stats.isDirectory()) return { kind: "folder" };
    if (stats.isFIFO()) return { kind: "special", what: "a pipe" };
    if (stats.isSocket()) return { kind: "special", what: "a socket" };
    if (!stats.isFile()) return { kind: "special", what: "a device" };
    return { kind: "file", path: real };
  } catch (error) {
    const code = systemCode(error);
    // Names that no file can have: with a NUL, or with `*` on Windows.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_ARG_VALUE" || code === "EINVAL") return { kind: "missing" };
    return failure(`\`${path}\` cannot be read: ${systemReason(error)}`);
  }
}

function followed(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}
