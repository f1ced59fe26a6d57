/** The first project that `policyc init` writes: the files of first-project/ as they stand. */
import { readFileSync } from "node:fs";
import type { OutputFile } from "../workspace/manifest.js";

/** In the order in which they are listed; paths with `/`. */
export const FIRST_PROJECT: readonly string[] = ["shed.policy", "policyc.config.json", "README.md", ".github/workflows/policy.yml"];

/** The files with their texts; the build puts a copy of the folder beside the shipped command. */
export const firstProject = (): OutputFile[] =>
  FIRST_PROJECT.map((path) => ({ path, text: readFileSync(new URL(`first-project/${path}`, import.meta.url), "utf8") }));
