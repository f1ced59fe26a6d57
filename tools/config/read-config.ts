/** Reads what a configuration file says, before anything is known of its values. */
import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { failure, systemReason, type Failure } from "../workspace/failure.js";
import * as define from "./define.js";
import { importAddress } from "./import-address.js";
import type { ConfigFile, ConfigForm } from "./find-config.js";

/** A configuration's value as it stands in its file. */
export interface ConfigValue {
  readonly kind: "value";
  readonly value: unknown;
}

const READERS: { readonly [Form in ConfigForm]: (file: string) => unknown } = {
  json: (file) => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")),
  module: importModule,
  typescript: importTypeScript,
};

/** Reads a configuration; one written as a module is run, and its default export is the value. */
export async function readConfig(file: ConfigFile): Promise<ConfigValue | Failure> {
  try {
    return { kind: "value", value: await READERS[file.form](file.path) };
  } catch (error) {
    if (file.form === "json" && error instanceof SyntaxError) return jsonFailure(file, error);
    return failure(`\`${file.shown}\` cannot be loaded: ${systemReason(error)}`);
  }
}

async function importModule(file: string): Promise<unknown> {
  // Node keeps a module under its address for good: `--watch` must see an edited configuration.
  const address = `${pathToFileURL(file).href}?modified=${statSync(file).mtimeMs}`;
  return ((await importAddress(address)) as { readonly default?: unknown }).default;
}

async function importTypeScript(file: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  // A configuration finds `policyc/config` wherever policyc is installed; no cache, because nothing but `compile` may write.
  const jiti = createJiti(pathToFileURL(file).href, {
    fsCache: false,
    interopDefault: false,
    moduleCache: false,
    virtualModules: { "policyc/config": define },
  });
  const module: { readonly default?: unknown } = await jiti.import(file);
  return module.default;
}

function jsonFailure(file: ConfigFile, error: SyntaxError): Failure {
  const text = readFileSync(file.path, "utf8").replace(/^\uFEFF/, "");
  return failure(
    `\`${file.shown}\` is not valid JSON${placeIn(text, error.message)}`,
    "JSON has double quotes, no comments, and no comma after the last value",
  );
}

/** Where V8 says that JSON is broken: it names a position, or the end, or quotes what stands there. */
function placeIn(text: string, said: string): string {
  const position = /at position (\d+)/.exec(said)?.[1] ?? (said.startsWith("Unexpected end") ? String(text.trimEnd().length) : undefined);
  if (position === undefined) return `: ${said.replace(/ is not valid JSON$/, "")}`;
  const before = text.slice(0, Number(position)).split("\n");
  return ` at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
