/** `npm run docs`: writes docs/language.md and docs/problems.md from the definitions of tags, forms and problems, and docs/coverage.md from seeds/. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { documents } from "./documents.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

for (const { path: name, text } of documents()) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${name}`);
}
