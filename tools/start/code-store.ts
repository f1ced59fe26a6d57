/** Keeps compiled code in the user's cache, for each script and each command: no two commands run the same functions. */
import { statSync } from "node:fs";
import { keepBytes, recallBytes } from "../workspace/cache.js";
import { build } from "../version.js";
import type { CodeStore } from "./code-loader.js";

/** What V8 compiles for one command is no use to another Node, and not to a script that has changed. */
function keyOf(script: string, command: string): string {
  const { size, mtimeMs } = statSync(script);
  return JSON.stringify([build, script, size, mtimeMs, command, process.version, process.arch]);
}

/** The store for one command of the command line, by its name. V8 trusts what it is given, so the cache is what tells damaged code from whole. */
export const codeStore = (command: string): CodeStore => ({
  recall: (script) => recallBytes(keyOf(script, command), "code"),
  keep: (script, code) => keepBytes(keyOf(script, command), "code", code),
});
