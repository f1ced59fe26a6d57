/** Replaces a file so that whoever looks, or a crash, finds the old text or the new one whole. */
import { closeSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { systemCode } from "./failure.js";

const TEMPORARY = /^\.policyc-\d+-\d+\.tmp$/;
const ATTEMPTS = 6;
let written = 0;

/** Writes a file, one part of its bytes after the other, by way of a temporary one in the same folder. Throws what the system throws; the temporary file is gone then. */
export function writeAtomically(target: string, ...parts: readonly Uint8Array[]): void {
  for (let attempt = 1; ; attempt++) {
    const temporary = path.join(path.dirname(target), `.policyc-${process.pid}-${written++}.tmp`);
    try {
      writeNew(temporary, parts);
      renameSync(temporary, target);
      return;
    } catch (error) {
      rmSync(temporary, { force: true });
      if (attempt === ATTEMPTS || !mayPass(systemCode(error))) throw error;
      pause(2 ** attempt);
    }
  }
}

/** Removes the temporary files that an interrupted run left in a folder. */
export function removeLeftovers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && TEMPORARY.test(entry.name)) rmSync(path.join(folder, entry.name), { force: true });
  }
}

function writeNew(file: string, parts: readonly Uint8Array[]): void {
  const descriptor = openSync(file, "wx");
  try {
    for (const bytes of parts) writeFileSync(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

// EEXIST: a leftover has this very name. ENOENT: another run took our temporary file for a leftover. On Windows a
// virus scanner or an editor may hold the target for some milliseconds.
function mayPass(code: string): boolean {
  return code === "EEXIST" || code === "ENOENT" || (process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(code));
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
