/** The documents that are generated, by their paths from the root. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../../compiler/compile.js";
import { relate } from "../../compiler/conflicts/relate.js";
import { coverageMarkdown } from "../render/coverage-markdown.js";
import type { OutputFile } from "../workspace/manifest.js";
import { languagePage } from "./language.js";
import { problemsPage } from "./problems.js";

const mark = (from: string): string => `<!-- Written by \`npm run docs\` from ${from}. Do not edit. -->`;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** How far the sources of this repository compute. */
function coveragePage(): string {
  const names = readdirSync(path.join(root, "seeds")).filter((name) => name.endsWith(".policy")).map((name) => `seeds/${name}`).sort();
  const { model } = compile(names.map((name) => ({ name, text: readFileSync(path.join(root, name), "utf8") })));
  return coverageMarkdown(model, relate(model, { holidays: [] }).conflicts, mark("seeds/"));
}

/** Paths with `/`, and whole texts. */
export const documents = (): readonly OutputFile[] => [
  { path: "docs/language.md", text: languagePage(mark("tools/docs/, compiler/tags/ and grammar/reference/")) },
  { path: "docs/problems.md", text: problemsPage(mark("the definitions of problems")) },
  { path: "docs/coverage.md", text: coveragePage() },
];
