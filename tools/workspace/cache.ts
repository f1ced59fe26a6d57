/** A small cache of the user's own, outside of projects: what is kept there spares work and is never needed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { contentHash } from "./content-hash.js";
import { writeAtomically } from "./write-atomically.js";

/** Of each kind, entries beyond this many are removed, those first that were written longest ago. Compiled code takes some megabytes an entry. */
const MOST_ENTRIES = { json: 64, code: 32 } as const;

export type EntryKind = keyof typeof MOST_ENTRIES;

/** Where entries are kept: POLICYC_CACHE, or where the system wants caches. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  const chosen = env["POLICYC_CACHE"];
  if (chosen !== undefined && chosen !== "") return path.resolve(chosen);
  const given = platform === "win32" ? env["LOCALAPPDATA"] : env["XDG_CACHE_HOME"];
  if (given !== undefined && path.isAbsolute(given)) return path.join(given, "policyc");
  if (platform === "win32") return path.join(home, "AppData", "Local", "policyc");
  return path.join(home, platform === "darwin" ? "Library/Caches" : ".cache", "policyc");
}

const folderOfUser = (): string => cacheFolder(process.env, process.platform, homedir());
const fileOf = (folder: string, key: string, kind: EntryKind): string => path.join(folder, `${contentHash(key)}.${kind}`);

const HASH_LENGTH = 64;

/** The bytes of an entry; undefined where there is none, or where they are no longer those that were written. */
export function recallBytes(key: string, kind: EntryKind): Buffer | undefined {
  try {
    const bytes = readFileSync(fileOf(folderOfUser(), key, kind));
    const body = bytes.subarray(HASH_LENGTH);
    return contentHash(body) === bytes.toString("latin1", 0, HASH_LENGTH) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the bytes of an entry, in the place of those before. What cannot be kept is not. */
export function keepBytes(key: string, kind: EntryKind, bytes: Uint8Array): void {
  try {
    const folder = folderOfUser();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeAtomically(fileOf(folder, key, kind), Buffer.concat([Buffer.from(contentHash(bytes), "latin1"), bytes]));
    removeOldest(folder, kind);
  } catch {
    // A full disk or a home that is read-only costs time, nothing else.
  }
}

/** The JSON value kept under a key; undefined as with bytes. */
export function recall(key: string): unknown {
  const bytes = recallBytes(key, "json");
  return bytes && JSON.parse(bytes.toString());
}

/** Keeps a JSON value under a key. */
export const keep = (key: string, value: unknown): void => keepBytes(key, "json", Buffer.from(JSON.stringify(value)));

function removeOldest(folder: string, kind: EntryKind): void {
  const entries = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.[a-z]+$/.test(name) && name.endsWith(`.${kind}`));
  if (entries.length <= MOST_ENTRIES[kind]) return;
  const dated = entries.map((name) => ({ file: path.join(folder, name), written: statSync(path.join(folder, name)).mtimeMs }));
  for (const { file } of dated.sort((a, b) => b.written - a.written).slice(MOST_ENTRIES[kind])) rmSync(file, { force: true });
}
