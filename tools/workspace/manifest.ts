/** The manifest of an output folder: how it is written, and how one from the disk is read without trusting it. */
import { lasting } from "../../compiler/model/lasting.js";
import { contentHash, isContentHash } from "./content-hash.js";
import { isOutputPath } from "./output-path.js";
import { byCodeUnit } from "./paths.js";

/** What an output folder was made from and with, and what it holds. Hashes are SHA-256 in hexadecimal. */
export interface Manifest {
  readonly compiler: string;
  /** A hash of the options that outputs depend on. */
  readonly options: string;
  /** From the name of each source to its hash. */
  readonly sources: ReadonlyMap<string, string>;
  /** From the path of each output, relative to the folder, to its hash. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** A source as the manifest knows it. */
export interface SourceHash {
  readonly name: string;
  readonly hash: string;
}

/** An output: its path in the folder, with `/`, and its whole text; of a long one the pieces, which joined are its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  readonly pieces?: readonly { readonly text: string }[];
}

/** A piece of an output that stays the same object keeps its bytes. */
const bytesOfPiece = lasting(({ text }: { readonly text: string }): Buffer => Buffer.from(text));

/** The bytes of an output, one part after the other. */
export const bytesOf = (file: OutputFile): readonly Buffer[] => (file.pieces ? file.pieces.map((piece) => bytesOfPiece(piece)) : [Buffer.from(file.text)]);

/** The hash of an output. */
export const hashOf = lasting((file: OutputFile): string => contentHash(...bytesOf(file)));

/** The manifest of a set of outputs. */
export function manifestOf(
  made: { readonly compiler: string; readonly options: string; readonly sources: readonly SourceHash[] },
  files: readonly OutputFile[],
): Manifest {
  return {
    compiler: made.compiler,
    options: made.options,
    sources: new Map(made.sources.map(({ name, hash }) => [name, hash])),
    outputs: new Map(files.map((file) => [file.path, hashOf(file)])),
  };
}

/** A manifest's text, laid out as prettier would lay it out. */
export function printManifest(manifest: Manifest): string {
  const lines = [
    `  "generatedBy": "policyc",`,
    `  "compiler": ${quote(manifest.compiler)},`,
    `  "options": ${quote(manifest.options)},`,
    `  "sources": ${printHashes(manifest.sources)},`,
    `  "outputs": ${printHashes(manifest.outputs)}`,
  ];
  return `{\n${lines.join("\n")}\n}\n`;
}

// Written by hand: an object would lose a source named `__proto__` and put one named `7` first.
function printHashes(hashes: ReadonlyMap<string, string>): string {
  if (hashes.size === 0) return "{}";
  const entries = [...hashes].sort(([a], [b]) => byCodeUnit(a, b));
  return `{\n${entries.map(([name, hash]) => `    ${quote(name)}: ${quote(hash)}`).join(",\n")}\n  }`;
}

// A file's name may hold marks that would turn around what a reviewer of the manifest sees.
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Reads a manifest's text; null for one that policyc cannot have written, and so for one that names a path outside its folder. */
export function parseManifest(text: string): Manifest | null {
  const value = parseJson(text);
  if (!isRecord(value) || value["generatedBy"] !== "policyc") return null;
  const { compiler, options } = value;
  if (typeof compiler !== "string" || typeof options !== "string") return null;
  const sources = readHashes(value["sources"], (name) => name !== "");
  const outputs = readHashes(value["outputs"], isOutputPath);
  return sources === null || outputs === null ? null : { compiler, options, sources, outputs };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readHashes(value: unknown, isKey: (key: string) => boolean): ReadonlyMap<string, string> | null {
  if (!isRecord(value)) return null;
  const hashes = new Map<string, string>();
  for (const [key, hash] of Object.entries(value)) {
    if (!isKey(key) || typeof hash !== "string" || !isContentHash(hash)) return null;
    hashes.set(key, hash);
  }
  return hashes;
}
