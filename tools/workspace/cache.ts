/** A small cache of the user's own, outside of projects: what is kept there spares work and is never needed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { contentHash } from "./content-hash.js";
import { writeAtomically } from "./write-atomically.js";

/** Entries beyond this many are removed, those first that were written longest ago. */
const MOST_ENTRIES = 64;

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
const fileOf = (folder: string, key: string): string => path.join(folder, `${contentHash(key)}.json`);

/** The value kept under a key; undefined where there is none, or where its bytes are no longer those that were written. */
export function recall(key: string): unknown {
  try {
    const text = readFileSync(fileOf(folderOfUser(), key), "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return contentHash(body) === text.slice(0, end) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value under a key, in the place of the one before. What cannot be kept is not. */
export function keep(key: string, value: unknown): void {
  try {
    const folder = folderOfUser();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const body = JSON.stringify(value);
    writeAtomically(fileOf(folder, key), Buffer.from(`${contentHash(body)}\n${body}`));
    removeOldest(folder);
  } catch {
    // A full disk or a home that is read-only costs time, nothing else.
  }
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  if (entries.length <= MOST_ENTRIES) return;
  const dated = entries.map((name) => ({ file: path.join(folder, name), written: statSync(path.join(folder, name)).mtimeMs }));
  for (const { file } of dated.sort((a, b) => b.written - a.written).slice(MOST_ENTRIES)) rmSync(file, { force: true });
}
