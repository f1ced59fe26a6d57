/** The documents that policy staff wrote, where they lie beside the checkout; elsewhere tests of them are skipped. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SourceText } from "../../compiler/compile.js";

const folder = new URL("../../../shared/seeds/", import.meta.url);

/** All originals in the order of their names; empty where they are not at hand. */
export const originals: readonly SourceText[] = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
  : [];

/** The original whose file name begins with `prefix`. */
export const original = (prefix: string): SourceText | undefined => originals.find(({ name }) => name.startsWith(prefix));
