/** Says whether an output folder still is what its sources make, from the manifest alone: nothing is compiled. */
import path from "node:path";
import { contentHash } from "./content-hash.js";
import type { SourceHash } from "./manifest.js";
import { entryAt, readManifest } from "./output-folder.js";
import { MANIFEST } from "./output-path.js";
import { byCodeUnit, portableName } from "./paths.js";

/** What the output folder should have been made from and with. */
export interface FreshnessQuestion {
  readonly out: string;
  readonly sources: readonly SourceHash[];
  readonly compiler: string;
  readonly options: string;
  /** The folder that names of outputs are relative to in the answer, like those of sources; without it, `out`. */
  readonly base?: string;
}

/** Whether the outputs are fresh, and what is not: sources added, changed or gone; outputs missing or edited; the manifest. */
export interface Freshness {
  readonly fresh: boolean;
  /** Names with `/`, in order. */
  readonly stale: readonly string[];
}

/** Compares the manifest with the sources and with the outputs on the disk. The manifest is stale where another compiler or other options wrote it. */
export function checkFresh(question: FreshnessQuestion): Freshness {
  const out = path.resolve(question.out);
  const shown = (output: string): string => portableName(path.resolve(question.base ?? out), path.join(out, output)) ?? output;
  const manifest = readManifest(out);
  if (manifest === null) return { fresh: false, stale: [shown(MANIFEST)] };

  const stale = new Set<string>();
  if (manifest.compiler !== question.compiler || manifest.options !== question.options) stale.add(shown(MANIFEST));
  const names = new Set(question.sources.map((source) => source.name));
  for (const { name, hash } of question.sources) if (manifest.sources.get(name) !== hash) stale.add(name);
  for (const name of manifest.sources.keys()) if (!names.has(name)) stale.add(name);
  for (const [output, hash] of manifest.outputs) if (!isAsWritten(out, output, hash)) stale.add(shown(output));
  return { fresh: stale.size === 0, stale: [...stale].sort(byCodeUnit) };
}

/** Whether an output stands in the folder with this hash. */
export function isAsWritten(out: string, output: string, hash: string): boolean {
  try {
    const entry = entryAt(out, output);
    return entry.kind === "file" && contentHash(entry.bytes) === hash;
  } catch {
    return false;
  }
}
