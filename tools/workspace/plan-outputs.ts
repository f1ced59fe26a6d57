/** Decides what must be written before anything is: which outputs differ, and what stands in the way. */
import { failure, type Failure } from "./failure.js";
import type { Manifest } from "./manifest.js";
import { entryAt } from "./output-folder.js";
import { MANIFEST } from "./output-path.js";

/** A file to write, as bytes, one part after the other. */
export interface PlannedFile {
  readonly path: string;
  readonly parts: readonly Buffer[];
}

/** What differs from the disk and what does not. */
export interface OutputPlan {
  readonly kind: "plan";
  readonly write: readonly PlannedFile[];
  readonly unchanged: readonly string[];
}

/** Says from the head of a file (its first line; of `.json` the first 200 bytes) whether policyc wrote it. */
export type IsOurs = (head: string) => boolean;

/** Compares the files with the disk; a failure where one of them would replace what policyc did not write. */
export function planOutputs(out: string, files: readonly PlannedFile[], old: Manifest | null, isOurs: IsOurs): OutputPlan | Failure {
  const write: PlannedFile[] = [];
  const unchanged: string[] = [];
  const foreign: string[] = [];
  for (const file of files) {
    const entry = entryAt(out, file.path);
    if (entry.kind === "obstacle") return inTheWay(entry.path, entry.what);
    if (entry.kind === "folder") return inTheWay(file.path, "a folder");
    if (entry.kind === "file" && holds(entry.bytes, file.parts)) {
      unchanged.push(file.path);
      continue;
    }
    if (entry.kind === "file" && !wasWrittenByUs(file.path, entry.bytes, old, isOurs)) foreign.push(file.path);
    write.push(file);
  }
  return foreign.length > 0 ? isForeign(out, foreign) : { kind: "plan", write, unchanged };
}

function holds(bytes: Buffer, parts: readonly Buffer[]): boolean {
  let at = 0;
  for (const part of parts) {
    if (!part.equals(bytes.subarray(at, at + part.length))) return false;
    at += part.length;
  }
  return at === bytes.length;
}

function wasWrittenByUs(path: string, bytes: Buffer, old: Manifest | null, isOurs: IsOurs): boolean {
  const head = headOf(path, bytes);
  // A manifest that was cut off or merged badly is still ours.
  if (path === MANIFEST) return old !== null || /^\s*\{\s*"generatedBy"\s*:\s*"policyc"/.test(head) || isOurs(head);
  return old?.outputs.has(path) === true || isOurs(head);
}

function headOf(path: string, bytes: Buffer): string {
  if (path.endsWith(".json")) return bytes.toString("utf8", 0, 200);
  return bytes.toString("utf8", 0, 4096).split(/[\r\n]/, 1)[0] ?? "";
}

function inTheWay(path: string, what: string): Failure {
  return failure(`\`${path}\` is ${what}, where policyc would write`, "remove it, or choose another output folder; nothing was written");
}

function isForeign(out: string, paths: readonly string[]): Failure {
  const [first, ...others] = paths;
  const more = others.length === 0 ? "" : ` (nor were ${others.length} more)`;
  return failure(
    `\`${first}\` in \`${out}\` was not written by policyc${more}`,
    "move it away, or choose another output folder; nothing was written",
  );
}
