/** Brings an output folder up to date: writes what differs, removes what is no longer made, and the manifest last. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { isAsWritten } from "./check-fresh.js";
import { contentHash } from "./content-hash.js";
import { failure, systemReason, type Failure } from "./failure.js";
import { noKnownOutputs, signsIn, type KnownOutputs } from "./known-outputs.js";
import { bytesOf, hashOf, manifestOf, printManifest, type Manifest, type OutputFile, type SourceHash } from "./manifest.js";
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
  /** What is known of the folder from the times before, and what will be. */
  readonly known?: KnownOutputs;
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
    const known = request.known ?? noKnownOutputs();
    const isFirst = known.files.size === 0;
    const signs = signsIn(out);
    const isUntouched = (output: string): boolean => {
      const before = known.files.get(output);
      return before !== undefined && before.signs === signs(output);
    };
    const old = isUntouched(MANIFEST) ? known.manifest : readManifest(out);
    const manifest = manifestOf(request, files);
    const manifestText = { path: MANIFEST, text: printManifest(manifest) };
    const hashes = new Map([...manifest.outputs, [MANIFEST, hashOf(manifestText)]]);
    const all: readonly OutputFile[] = [...files, manifestText];
    const isAsKnown = ({ path }: OutputFile): boolean => known.files.get(path)?.hash === hashes.get(path);
    const untouched = new Set(all.filter(({ path }) => isUntouched(path)));
    const planned = (file: OutputFile): PlannedFile => ({ path: file.path, parts: bytesOf(file) });
    const plan = planOutputs(out, all.filter((file) => !untouched.has(file)).map(planned), old, request.isOurs);
    if (plan.kind === "failure") return plan;
    if (isFirst) clearLeftovers(out, all, old);

    const differing = new Set(plan.write.map(({ path }) => path));
    const write = all.filter((file) => (untouched.has(file) ? !isAsKnown(file) : differing.has(file.path)));
    const unchanged = all.filter((file) => (untouched.has(file) ? isAsKnown(file) : !differing.has(file.path)));
    const writeAll = (some: readonly OutputFile[]): void => {
      for (const file of some) {
        current = file.path;
        const target = path.join(out, file.path);
        known.files.delete(file.path);
        mkdirSync(path.dirname(target), { recursive: true });
        writeAtomically(target, ...bytesOf(file));
      }
    };
    writeAll(write.filter((file) => file.path !== MANIFEST));
    current = "";
    const stale = removeStale(
      out,
      old?.outputs ?? new Map(),
      files.map((file) => file.path),
    );
    writeAll(write.filter((file) => file.path === MANIFEST));
    if (request.known) remember([...write, ...unchanged.filter((file) => !untouched.has(file))], hashes, known, out);
    known.manifest = manifest;
    return { kind: "written", written: write.map((file) => file.path), unchanged: unchanged.map((file) => file.path), ...stale };
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

/** What was changed less long ago, in milliseconds, may be changed again without its times telling: file systems count in steps. */
const SETTLED = 50;

/** The signs of the outputs in a folder, by their paths, but for those that were changed just now. */
export function signsOfOutputs(folder: string): Readonly<Record<string, string>> {
  const out = path.resolve(folder);
  const signs = signsIn(out, Date.now() - SETTLED);
  const outputs = [...(readManifest(out)?.outputs.keys() ?? [])];
  return Object.fromEntries(outputs.flatMap((output) => {
    const found = signs(output);
    return found === null ? [] : [[output, found]];
  }));
}

/**
 * The answer of `writeOutputs` where a manifest of this hash stands in the folder and every output that it names has the signs that
 * it was left with, or else its hash; null where something differs. Nothing is written.
 */
export function outputsAsWritten(folder: string, manifestHash: string, left: Readonly<Record<string, string>> = {}): WrittenOutputs | null {
  const out = path.resolve(folder);
  try {
    const manifest = hashOfManifest(out) === manifestHash ? readManifest(out) : null;
    if (manifest === null) return null;
    const signs = signsIn(out);
    const isAsLeft = (output: string): boolean => Object.hasOwn(left, output) && left[output] === signs(output);
    for (const [output, hash] of manifest.outputs) if (!isAsLeft(output) && !isAsWritten(out, output, hash)) return null;
    const unchanged = [...[...manifest.outputs.keys()].sort(byCodeUnit), MANIFEST];
    clearLeftovers(out, [], manifest);
    return { kind: "written", written: [], unchanged, removed: [], kept: [] };
  } catch {
    return null;
  }
}

/** Notes the signs of files that are now what they should be. */
function remember(files: readonly OutputFile[], hashes: ReadonlyMap<string, string>, known: KnownOutputs, out: string): void {
  const signs = signsIn(out);
  for (const { path } of files) {
    const [hash, now] = [hashes.get(path), signs(path)];
    if (hash !== undefined && now !== null) known.files.set(path, { hash, signs: now });
  }
}

function clearLeftovers(out: string, planned: readonly OutputFile[], old: Manifest | null): void {
  const folders = new Set([".", ...planned.map((file) => file.path), ...(old?.outputs.keys() ?? [])].map((file) => path.posix.dirname(file)));
  for (const folder of folders) if (hasFolder(out, folder)) removeLeftovers(path.join(out, folder));
}
