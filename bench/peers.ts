/** What the product is compared with: installed here on demand, and never a part of it. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.resolve("bench");
const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { readonly dependencies: Readonly<Record<string, string>> };
const installed = (name: string): string => path.join(folder, "node_modules", name, "package.json");

/** The versions of all peers, by name. */
export const peerVersions = manifest.dependencies;

/** Installs the peers unless each is there in its version. */
export function ensurePeers(): void {
  const isThere = Object.entries(peerVersions).every(([name, version]) => existsSync(installed(name)) && (JSON.parse(readFileSync(installed(name), "utf8")) as { version: string }).version === version);
  if (isThere) return;
  console.error("installing the peers in bench/");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) throw new Error("the peers could not be installed in bench/");
}

/** Loads a peer. Its types stand where it is used: type checking the project must not need it. */
export async function loadPeer<Module>(name: string): Promise<Module> {
  const file = createRequire(path.join(folder, "package.json")).resolve(name);
  return (await import(pathToFileURL(file).href)) as Module;
}
