/** Removes the outputs that are no longer made, as far as the old manifest can be believed. */
import { lstatSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.js";
import { systemCode } from "./failure.js";
import { entryAt } from "./output-folder.js";
import { byCodeUnit } from "./paths.js";

/** What was removed, and what was left alone because it is no longer what policyc wrote. */
export interface RemovedOutputs {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** Removes each old output that is not among `current`, lies behind no link and has its old hash; then the folders left empty. */
export function removeStale(out: string, old: ReadonlyMap<string, string>, current: readonly string[]): RemovedOutputs {
  const made = new Set(current);
  const madeInAnyCase = new Map(current.map((made) => [made.toLowerCase(), made]));
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [stale, hash] of [...old].sort(([a], [b]) => byCodeUnit(a, b))) {
    const again = madeInAnyCase.get(stale.toLowerCase());
    if (made.has(stale) || (again !== undefined && isSameFile(out, stale, again))) continue;
    const entry = entryAt(out, stale);
    if (entry.kind === "absent") continue;
    if (entry.kind === "file" && contentHash(entry.bytes) === hash) {
      rmSync(path.join(out, stale));
      removeEmptyFolders(out, path.dirname(stale));
      removed.push(stale);
    } else {
      kept.push(stale);
    }
  }
  return { removed, kept };
}

// Where the disk does not tell upper from lower case, an output renamed in case alone has just been written.
function isSameFile(out: string, a: string, b: string): boolean {
  try {
    const [one, other] = [lstatSync(path.join(out, a), { bigint: true }), lstatSync(path.join(out, b), { bigint: true })];
    return one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

function removeEmptyFolders(out: string, folder: string): void {
  for (let at = folder; at !== "."; at = path.dirname(at)) {
    try {
      rmdirSync(path.join(out, at));
    } catch (error) {
      if (["ENOTEMPTY", "EEXIST", "EBUSY", "EPERM", "EACCES"].includes(systemCode(error))) return;
      throw error;
    }
  }
}
