/** Which folders must be watched for sources to be noticed. */
import path from "node:path";
import { exclusion, isGlob, portableGlob } from "../workspace/glob.js";

/** A folder, by its absolute path, and whether those below it count. */
export interface Root {
  readonly folder: string;
  readonly deep: boolean;
}

/** The folders of patterns relative to a folder; each folder once, deep where any pattern looks below it. */
export function rootsOf(patterns: readonly string[], from: string): readonly Root[] {
  const found = new Map<string, boolean>();
  for (const pattern of patterns) {
    if (exclusion(pattern) !== null) continue;
    const parts = portableGlob(pattern).split("/");
    const firstGlob = parts.findIndex(isGlob);
    const plain = firstGlob === -1 ? parts.slice(0, -1) : parts.slice(0, firstGlob);
    const folder = path.resolve(from, pattern.startsWith("/") ? "/" : ".", plain.join("/"));
    const deep = firstGlob !== -1 && firstGlob < parts.length - 1;
    found.set(folder, deep || found.get(folder) === true);
  }
  return [...found].map(([folder, deep]) => ({ folder, deep }));
}
