/** The notices of the system: folders that come and go are followed, and what cannot be watched stops nothing. */
import { EventEmitter } from "node:events";
import { mkdirSync, rmSync, type FSWatcher, type watch } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { FileEvent } from "../../../tools/watch/plan.js";
import { watchFolders } from "../../../tools/watch/watch-folders.js";
import { inFolder } from "../workspace/temporary-folder.js";

/** A system whose notices the test gives: by folder, the listener of each open watch. */
function fakeSystem() {
  const listeners = new Map<string, (kind: string, name: string | null) => void>();
  const open = ((folder: string, listener: (kind: string, name: string | null) => void) => {
    listeners.set(folder, listener);
    const watcher = Object.assign(new EventEmitter(), { close: () => void listeners.delete(folder) });
    return watcher as unknown as FSWatcher;
  }) as unknown as typeof watch;
  return { listeners, open };
}

test(
  "folders are watched with those below them, but for hidden ones and node_modules",
  inFolder((folder) => {
    for (const name of ["docs/old", "node_modules/x", ".git"]) mkdirSync(path.join(folder, name), { recursive: true });
    const { listeners, open } = fakeSystem();
    const told: FileEvent[] = [];
    const watching = watchFolders((event) => told.push(event), open);
    watching.update([{ folder, deep: true }]);
    assert.equal([...listeners.keys()], [folder, path.join(folder, "docs"), path.join(folder, "docs", "old")]);

    mkdirSync(path.join(folder, "docs", "new", "inner"), { recursive: true });
    listeners.get(path.join(folder, "docs"))?.("rename", "new");
    assert.ok(listeners.has(path.join(folder, "docs", "new", "inner")), "what came with a new folder is watched");
    rmSync(path.join(folder, "docs"), { recursive: true });
    listeners.get(folder)?.("rename", "docs");
    assert.equal([...listeners.keys()], [folder]);
    listeners.get(folder)?.("change", null);
    assert.equal(told, [path.join(folder, "docs", "new"), path.join(folder, "docs"), null]);
    watching.close();
    assert.is(listeners.size, 0);
  }),
);

test(
  "a folder that is not there yet is watched once it is",
  inFolder((folder) => {
    const { listeners, open } = fakeSystem();
    const refusing = ((at: string, listener: () => void) => {
      if (at.endsWith("later") && !listeners.has("allowed")) throw new Error("ENOENT");
      return open(at, listener as never);
    }) as unknown as typeof watch;
    const watching = watchFolders(() => undefined, refusing);
    const roots = [{ folder, deep: false }, { folder: path.join(folder, "later"), deep: true }];
    watching.update(roots);
    assert.equal([...listeners.keys()], [folder]);
    listeners.set("allowed", () => undefined);
    watching.update(roots);
    assert.ok(listeners.has(path.join(folder, "later")));
    watching.close();
  }),
);

test.run();
