/** Finds the configuration file of a folder, or the one that was named. */
import { statSync } from "node:fs";
import path from "node:path";
import { failure, type Failure } from "../workspace/failure.js";

/** How a configuration is read, by the end of its name. */
export type ConfigForm = "json" | "module" | "typescript";

/** A configuration file: its absolute path, its name as a user knows it, and its form. */
export interface ConfigFile {
  readonly kind: "file";
  readonly path: string;
  readonly shown: string;
  readonly form: ConfigForm;
}

/** The names that are sought. */
export const CONFIG_NAMES: readonly string[] = ["policyc.config.json", "policyc.config.mjs", "policyc.config.ts"];
const FORMS: ReadonlyMap<string, ConfigForm> = new Map([
  [".json", "json"],
  [".mjs", "module"],
  [".js", "module"],
  [".ts", "typescript"],
  [".mts", "typescript"],
]);

/** The file named by `named`, else the one in `cwd` (folders above are not searched); null where `cwd` has none. */
export function findConfig(cwd: string, named: string | undefined): ConfigFile | Failure | null {
  if (named !== undefined) return namedConfig(cwd, named);
  const [found, second] = CONFIG_NAMES.filter((name) => isFile(path.join(cwd, name)));
  if (found === undefined) return null;
  if (second !== undefined)
    return failure(`there are two configurations: \`${found}\` and \`${second}\``, "keep one, or name one with `--config`");
  return withForm(path.join(cwd, found), found);
}

function namedConfig(cwd: string, named: string): ConfigFile | Failure {
  const full = path.resolve(cwd, named);
  return isFile(full) ? withForm(full, named) : failure(`no configuration file \`${named}\``);
}

function withForm(full: string, shown: string): ConfigFile | Failure {
  const form = FORMS.get(path.extname(full).toLowerCase());
  if (form === undefined) return failure(`\`${shown}\` is no configuration`, "a configuration is a `.json`, `.mjs` or `.ts` file");
  return { kind: "file", path: full, shown, form };
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
