/** Where emitted modules are tried: a temporary folder inside test/, and bundles whose runtime is the one of this project. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { SourceText } from "../../compiler/compile.js";
import { emit, type Artifact, type EmitOptions } from "../../compiler/emit/index.js";
import { holidays, seed, sound } from "./sources.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const made = new WeakMap<readonly SourceText[], readonly Artifact[]>();

/** How a body is emitted. */
export const optionsFor = (sources: readonly SourceText[]): EmitOptions => ({ version: "0.1.0", runtime: "policyc/runtime", holidays, schema: true, columns: sources !== seed });

/** All files of a body that must be sound, made once for each list of sources; the project's own, which are the most, without columns. */
export function emitted(sources: readonly SourceText[]): readonly Artifact[] {
  const artifacts = made.get(sources) ?? emit(sound(sources), optionsFor(sources));
  made.set(sources, artifacts);
  return artifacts;
}

/** Makes a folder for this process alone; `remove` takes it away again. */
export function workshop(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(root, "test", ".tmp-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function write(folder: string, artifacts: readonly Artifact[]): void {
  for (const { path, text } of artifacts) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Bundles an entry that imports emitted modules of `folder` as `./...`, and the runtime as `policyc/runtime`. */
export async function bundle(folder: string, entry: string, format: "esm" | "iife"): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: "ts" },
    alias: { "policyc/runtime": join(root, "runtime/index.ts") },
    // As an application would meet them: without the settings of this project.
    tsconfigRaw: {},
    bundle: true,
    write: false,
    platform: "browser",
    target: "es2022",
    format,
    globalName: format === "iife" ? "bundled" : undefined,
    charset: "utf8",
    logLevel: "silent",
  } as Parameters<typeof build>[0] & { write: false });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
  return outputFiles?.[0]?.text ?? "";
}

/** Bundles an entry and imports the bundle. */
export async function importBundle<Module>(folder: string, entry: string, name: string): Promise<Module> {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, await bundle(folder, entry, "esm"));
  return (await import(path)) as Module;
}
