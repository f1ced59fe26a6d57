/** Puts generated sources into a folder with a configuration, as a project has them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SourceText } from "../../compiler/compile.js";

/** A folder below `bench/.out`, emptied. */
export function emptyFolder(name: string): string {
  const folder = path.resolve("bench", ".out", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Writes the sources and a configuration that names them; gives the configuration's path. */
export function writeProject(folder: string, sources: readonly SourceText[]): string {
  for (const { name, text } of sources) writeFileSync(path.join(folder, name), text);
  const config = path.join(folder, "policyc.config.json");
  writeFileSync(config, JSON.stringify({ sources: ["*.policy"] }));
  return config;
}
