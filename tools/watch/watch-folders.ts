/** Tells of what happens in folders: by the system's own notices, and by looking now and then where the system gives none. */
import { readdirSync, statSync, watch, type FSWatcher } from "node:fs";
import path from "node:path";
import type { FileEvent } from "./plan.js";
import type { Root } from "./roots.js";

/** A running watch. */
export interface FolderWatch {
  /** Watches these folders from now on; those that have come into being since are found. */
  update(roots: readonly Root[]): void;
  close(): void;
}

/** How often a folder is looked at that cannot be watched, in milliseconds. */
const POLL = 500;

/** Folders that hold no sources. */
const isPassedOver = (name: string): boolean => name === "node_modules" || name.startsWith(".");

const isFolder = (at: string): boolean => statSync(at, { throwIfNoEntry: false })?.isDirectory() === true;

/** The folders inside a folder; links are not followed. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && !isPassedOver(entry.name) ? [path.join(folder, entry.name)] : []));
  } catch {
    return [];
  }
}

/** Watches nothing until `update`. `tell` is told each event; null where something may have happened anywhere. `open` is the system's. */
export function watchFolders(tell: (event: FileEvent) => void, open: typeof watch = watch): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let roots: readonly Root[] = [];
  let polling: NodeJS.Timeout | null = null;

  const poll = (): void => void (polling ??= setInterval(() => tell(null), POLL));

  const drop = (folder: string): void => {
    for (const [watched, watcher] of watchers) {
      if (watched !== folder && !watched.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  };

  const add = (folder: string, deep: boolean): void => {
    if (!watchers.has(folder)) {
      try {
        const watcher = open(folder, (kind, name) => {
          if (name === null) return tell(null);
          const at = path.join(folder, name);
          // A folder that was made, moved or removed: what was watched below it is gone, what is below it now is new.
          if (kind === "rename" && deep && !isPassedOver(name)) {
            drop(at);
            if (isFolder(at)) add(at, true);
          }
          if (!isFolder(folder)) {
            drop(folder);
            poll();
          }
          tell(at);
        });
        watcher.on("error", () => {
          drop(folder);
          poll();
        });
        watchers.set(folder, watcher);
      } catch {
        // It does not exist yet, or the system has no more watches to give.
        poll();
        return;
      }
    }
    if (deep) for (const inner of foldersIn(folder)) add(inner, true);
  };

  return {
    update(wanted) {
      roots = wanted;
      if (polling !== null) clearInterval(polling);
      polling = null;
      for (const { folder, deep } of roots) add(folder, deep);
    },
    close() {
      if (polling !== null) clearInterval(polling);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
