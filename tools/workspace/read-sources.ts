/** Reads the sources that a command was given: names that are the same on every machine, texts byte for byte, hashes. */
import path from "node:path";
import { contentHash } from "./content-hash.js";
import { failure, type Failure } from "./failure.js";
import { findSources } from "./find-sources.js";
import { firstBadByte } from "./first-bad-byte.js";
import { realFolder, treesOf } from "./locate-source.js";
import { byCodeUnit, deepestFolder, portableName } from "./paths.js";
import { readBytes } from "./read-bytes.js";

/** One source as it stands on the disk. */
export interface Source {
  /** Relative to the base folder, always with `/`. */
  readonly name: string;
  /** Absolute, with links resolved. */
  readonly path: string;
  /** Decoded as UTF-8, a byte order mark kept; bytes that are no UTF-8 stand as U+FFFD. */
  readonly text: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
}

/** A source whose bytes are not UTF-8: the first bad byte (0-based), and the same place in the text in UTF-16 units. */
export interface EncodingProblem {
  readonly file: string;
  readonly byteOffset: number;
  readonly offset: number;
}

/** Where patterns are read from, and what names are relative to: null for the deepest folder that holds all sources. */
export interface ReadPlace {
  readonly cwd: string;
  readonly base: string | null;
}

/** What was read, in the order of names; with failures the command cannot run, though what could be read is there. */
export interface ReadSources {
  readonly sources: readonly Source[];
  readonly problems: readonly EncodingProblem[];
  readonly failures: readonly Failure[];
}

/** One source read, and what is wrong with its bytes. */
export interface ReadSource {
  readonly source: Source;
  readonly problem: EncodingProblem | null;
}

/** Reads one source by its real path; `shown` is how a user knows it. */
export function readSource(file: string, shown: string, name: string): ReadSource | Failure {
  const bytes = readBytes(file, shown);
  if ("kind" in bytes) return bytes;
  const byteOffset = firstBadByte(bytes);
  const problem = byteOffset === null ? null : { file: name, byteOffset, offset: bytes.toString("utf8", 0, byteOffset).length };
  return { source: { name, path: file, text: bytes.toString("utf8"), hash: contentHash(bytes) }, problem };
}

/** Reads each source that the patterns name once: plain paths, globs, and exclusions from globs such as `!drafts/**`. */
export async function readSources(patterns: readonly string[], { cwd, base }: ReadPlace): Promise<ReadSources> {
  const from = path.resolve(cwd);
  const trees = treesOf(base === null ? [from] : [from, path.resolve(base)]);
  const found = await findSources(patterns, { cwd: from, trees });
  const folder = base === null ? deepestFolder([...found.files.keys()]) : realFolder(path.resolve(base));
  const sources: Source[] = [];
  const problems: EncodingProblem[] = [];
  const failures = [...found.failures];

  for (const [file, shown] of found.files) {
    const name = folder === null ? null : portableName(folder, file);
    if (name === null) {
      failures.push(failure(`\`${shown}\` lies on another drive than ${base === null ? "other sources" : "the configuration"}`));
      continue;
    }
    const read = readSource(file, shown, name);
    if ("kind" in read) {
      failures.push(read);
      continue;
    }
    sources.push(read.source);
    if (read.problem !== null) problems.push(read.problem);
  }
  sources.sort((a, b) => byCodeUnit(a.name, b.name));
  problems.sort((a, b) => byCodeUnit(a.file, b.file));
  return { sources, problems, failures };
}
