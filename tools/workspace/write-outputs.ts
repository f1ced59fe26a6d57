/** Brings an output folder up to date: writes what differs, removes what is no longer made, and the manifest last. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { isAsWritten } from "./check-fresh.js";
import { contentHash } from "./content-hash.js";
import { failure, systemReason, type Failure } from "./failure.js";
import { manifestOf, printManifest, type Manifest, type OutputFile, type SourceHash } from "./manifest.js";
import { entryAt, folderFailure, hasFolder, readManifest } from "./output-folder.js";
import { assertOutputPaths, MANIFEST } from "./output-path.js";
import { byCodeUnit } from "./paths.js";
import { planOutputs, type IsOurs, type PlannedFile } from "./plan-outputs.js";
import { removeStale } from "./remove-stale.js";
import { removeLeftovers, writeAtomically } from "./write-atomically.js";

/** What to write, where, and what it was made from. */
export interface OutputRequest {
  /** The output folder; made where it does not exist. */
  readonly out: string;
  readonly files: readonly OutputFile[];
  readonly sources: readonly SourceHash[];
  /** The version of the compiler. */
  readonly compiler: string;
  /** A hash of the options that outputs depend on. */
  readonly options: string;
  readonly isOurs: IsOurs;
}

/** What became of each file, by paths in the output folder, in order; the manifest is one of them. */
export interface WrittenOutputs {
  readonly kind: "written";
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** No longer made, but edited or replaced by someone since, and so left alone. */
  readonly kept: readonly string[];
}

/**
 * Writes the outputs. Nothing is touched where a file that policyc did not write stands in the way; where the disk gives out
 * half-way, each file is old or new, never half. Throws a Bug for a path that leads out of the folder.
 */
export function writeOutputs(request: OutputRequest): WrittenOutputs | Failure {
  const out = path.resolve(request.out);
  const files = [...request.files].sort((a, b) => byCodeUnit(a.path, b.path));
  assertOutputPaths(files.map((file) => file.path));
  const unusable = folderFailure(out);
  if (unusable !== null) return unusable;

  let current = "";
  try {
    const old = readManifest(out);
    const planned = files.map(({ path, text }): PlannedFile => ({ path, bytes: Buffer.from(text) }));
    planned.push({ path: MANIFEST, bytes: Buffer.from(printManifest(manifestOf(request, files))) });
    const plan = planOutputs(out, planned, old, request.isOurs);
    if (plan.kind === "failure") return plan;
    clearLeftovers(out, planned, old);

    const writeAll = (some: readonly PlannedFile[]): void => {
      for (const file of some) {
        current = file.path;
        const target = path.join(out, file.path);
        mkdirSync(path.dirname(target), { recursive: true });
        writeAtomically(target, file.bytes);
      }
    };
    writeAll(plan.write.filter((file) => file.path !== MANIFEST));
    current = "";
    const stale = removeStale(
      out,
      old?.outputs ?? new Map(),
      files.map((file) => file.path),
    );
    writeAll(plan.write.filter((file) => file.path === MANIFEST));
    return { kind: "written", written: plan.write.map((file) => file.path), unchanged: plan.unchanged, ...stale };
  } catch (error) {
    const what = current === "" ? `the output folder \`${out}\`` : `\`${current}\` in \`${out}\``;
    return failure(
      `${what} cannot be written: ${systemReason(error)}`,
      "each file there is whole, old or new; compile again once the cause is mended",
    );
  }
}

/** The hash of the manifest in an output folder; null for none. */
export function hashOfManifest(out: string): string | null {
  try {
    const entry = folderFailure(out) === null ? entryAt(out, MANIFEST) : null;
    return entry?.kind === "file" ? contentHash(entry.bytes) : null;
  } catch {
    return null;
  }
}

/**
 * The answer of `writeOutputs` where a manifest of this hash stands in the folder and every output that it names has its hash;
 * null where something differs. Nothing is written.
 */
export function outputsAsWritten(folder: string, manifestHash: string): WrittenOutputs | null {
  const out = path.resolve(folder);
  try {
    const manifest = hashOfManifest(out) === manifestHash ? readManifest(out) : null;
    if (manifest === null) return null;
    for (const [output, hash] of manifest.outputs) if (!isAsWritten(out, output, hash)) return null;
    const unchanged = [...[...manifest.outputs.keys()].sort(byCodeUnit), MANIFEST];
    clearLeftovers(out, [], manifest);
    return { kind: "written", written: [], unchanged, removed: [], kept: [] };
  } catch {
    return null;
  }
}

function clearLeftovers(out: string, planned: readonly PlannedFile[], old: Manifest | null): void {
  const folders = new Set([".", ...planned.map((file) => file.path), ...(old?.outputs.keys() ?? [])].map((file) => path.posix.dirname(file)));
  for (const folder of folders) if (hasFolder(out, folder)) removeLeftovers(path.join(out, folder));
}
