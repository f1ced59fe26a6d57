/** Loads a project's configuration, and refuses one that is not right in every key. */
import path from "node:path";
import type { Failure } from "../workspace/failure.js";
import type { Config } from "./define.js";
import { describeIssues } from "./describe-issues.js";
import { findConfig } from "./find-config.js";
import { readConfig } from "./read-config.js";

/** A valid configuration, the folder that its paths are relative to, and its file; both absolute. */
export interface LoadedConfig {
  readonly kind: "config";
  readonly config: Config;
  readonly folder: string;
  readonly path: string;
}

/** Where to look: the folder of the command, and the file named with `--config`. */
export interface ConfigPlace {
  readonly cwd: string;
  readonly path?: string | undefined;
}

/** Loads the configuration; null where none is named and the folder has none. */
export async function loadConfig(place: ConfigPlace): Promise<LoadedConfig | Failure | null> {
  const file = findConfig(path.resolve(place.cwd), place.path);
  if (file === null || file.kind === "failure") return file;
  const read = await readConfig(file);
  if (read.kind === "failure") return read;

  const { configSchema } = await import("./schema.js");
  const result = configSchema.safeParse(read.value);
  if (result.success) return { kind: "config", config: result.data, folder: path.dirname(file.path), path: file.path };
  return describeIssues(result.error.issues, file.shown, read.value, Object.keys(configSchema.shape));
}
