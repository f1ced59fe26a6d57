/** The documents that are generated, by their paths from the root. */
import type { OutputFile } from "../workspace/manifest.js";
import { languagePage } from "./language.js";
import { problemsPage } from "./problems.js";

const mark = (from: string): string => `<!-- Written by \`npm run docs\` from ${from}. Do not edit. -->`;

/** Paths with `/`, and whole texts. */
export const documents = (): readonly OutputFile[] => [
  { path: "docs/language.md", text: languagePage(mark("tools/docs/, compiler/tags/ and grammar/reference/")) },
  { path: "docs/problems.md", text: problemsPage(mark("the definitions of problems")) },
];
