/** What a process that keeps an output folder up to date knows of the files there: what it wrote or found, and by which signs it sees that nobody has touched them. */
import { lstatSync } from "node:fs";
import path from "node:path";
import type { Manifest } from "./manifest.js";

/** A file as it was left, and its hash. */
interface KnownOutput {
  readonly hash: string;
  readonly signs: string;
}

/** Starts empty; holds for one output folder. */
export interface KnownOutputs {
  readonly files: Map<string, KnownOutput>;
  manifest: Manifest | null;
}

export const noKnownOutputs = (): KnownOutputs => ({ files: new Map(), manifest: null });

/**
 * Tells signs of files in the folder; each folder on the way must be a true one, and is looked at once. `null` for what is no regular file, and for
 * what was changed after `until`, in milliseconds since 1970.
 */
export function signsIn(out: string, until = Infinity): (output: string) => string | null {
  const folders = new Map<string, boolean>();
  const isTrue = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const parent = path.posix.dirname(folder);
    const found = (folder === "." || isTrue(parent)) && lstatSync(path.join(out, folder), { throwIfNoEntry: false })?.isDirectory() === true;
    folders.set(folder, found);
    return found;
  };
  return (output) => {
    if (!isTrue(path.posix.dirname(output))) return null;
    const stats = lstatSync(path.join(out, output), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.ctimeMs <= until ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : null;
  };
}
