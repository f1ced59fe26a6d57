/** What `compile` said the last time, so that a run that has nothing to do can say it again without compiling. */
import type { ProblemJson } from "../../compiler/describe/report.js";
import { build } from "../version.js";
import { keep, recall } from "../workspace/cache.js";
import { contentHash } from "../workspace/content-hash.js";
import { hashOfManifest, outputsAsWritten, signsOfOutputs, type WrittenOutputs } from "../workspace/write-outputs.js";
import { outputOptions, type Project } from "./session.js";

/** What a run says besides its files. */
export interface Said {
  readonly problems: readonly ProblemJson[];
  /** What was compiled, in words. */
  readonly sources: string;
}

/** An entry of the cache, which is checked for being whole when it is read. */
interface Entry extends Said {
  readonly made: string;
  readonly manifest: string;
  /** Signs of the outputs as they were left: what still has them need not be read to be known. */
  readonly left: Readonly<Record<string, string>>;
}

/** A hash of all that an answer depends on. */
function madeFrom(project: Project): string {
  const { config, sources } = project;
  const { customTags, severity, holidays } = config;
  return contentHash(JSON.stringify([build, outputOptions(project), customTags, severity, holidays, sources.map(({ name, hash }) => [name, hash])]));
}

/**
 * The answer of the last run and the files, all unchanged, where the sources, the options and the build are those of that run and the
 * output folder holds what it wrote; null where this run may come to anything else.
 */
export function lastRun(project: Project, out: string): (Said & { readonly files: WrittenOutputs }) | null {
  if (build === null || project.encoding.length > 0) return null;
  const entry = recall(`compile ${out}`) as Entry | undefined;
  if (entry?.made !== madeFrom(project)) return null;
  const files = outputsAsWritten(out, entry.manifest, entry.left);
  return files && { problems: entry.problems, sources: entry.sources, files };
}

/** Keeps what a run said that has just written its files. */
export function rememberRun(project: Project, out: string, { problems, sources }: Said): void {
  const manifest = hashOfManifest(out);
  if (build === null || manifest === null) return;
  const entry: Entry = { made: madeFrom(project), manifest, left: signsOfOutputs(out), problems, sources };
  keep(`compile ${out}`, entry);
}
