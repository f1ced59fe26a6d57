/** Everything about globs: what is one, and which files it finds. fast-glob is loaded here alone, on demand. */
import path from "node:path";
import { failure, systemReason, type Failure } from "./failure.js";

/** Whether a text must be read as a glob: it has `*`, `?`, brackets, braces, or an extended group such as `@(a|b)`. */
export function isGlob(text: string): boolean {
  return /[*?[\]{}]|[!@+]\(|\([^)]*\|/.test(text);
}

/** What a pattern that begins with `!` excludes; null for any other pattern. */
export function exclusion(text: string): string | null {
  return /^!(?!\()/.test(text) ? text.slice(1) : null;
}

/** A glob with `/` between folders: where the system separates them with a backslash, one stays only before a sign that it escapes. */
export function portableGlob(text: string, separator: string = path.sep): string {
  return separator === "\\" ? text.replace(/\\(?![!()+@[\]{}])/g, "/") : text;
}

/** The absolute paths of the regular files that a glob finds; links, hidden files and `node_modules` are passed over. */
export async function findFiles(pattern: string, excluded: readonly string[], cwd: string): Promise<readonly string[] | Failure> {
  const { default: glob } = await import("fast-glob");
  const passedOver = pattern.includes("node_modules") ? [] : ["**/node_modules/**"];
  try {
    const found = await glob(portableGlob(pattern), {
      cwd,
      ignore: [...passedOver, ...excluded.map((text) => portableGlob(text))],
      followSymbolicLinks: false,
    });
    return found.map((file) => path.resolve(cwd, file));
  } catch (error) {
    return failure(`the files of \`${pattern}\` cannot be listed: ${systemReason(error)}`);
  }
}
