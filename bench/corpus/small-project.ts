/** The real source that cold starts are measured with. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceText } from "../../compiler/compile.js";

/** The tagged document as it was written, where it lies beside the checkout; elsewhere the executable one with its vocabulary. */
export function smallProject(): { readonly name: string; readonly sources: readonly SourceText[] } {
  const original = path.resolve("..", "shared", "seeds", "001_dfd632c31fdf8a6a.txt");
  if (existsSync(original)) return { name: "001", sources: [{ name: "001.policy", text: readFileSync(original, "utf8") }] };
  return { name: "isso", sources: ["isso.policy", "vocabulary.policy"].map((name) => ({ name, text: readFileSync(path.resolve("seeds", name), "utf8") })) };
}
