/** The configuration of a project, and the function that gives `policyc.config.ts` its types. */

/** How loudly a kind of problem is reported; `off` for not at all. */
export type ConfiguredSeverity = "error" | "warning" | "info" | "off";

/** What a configuration may say; each key may be left out. */
export interface Config {
  /** The sources: files or globs, relative to the configuration's folder; `!` before a glob excludes what it finds. */
  readonly sources?: readonly string[];
  /** The output folder, relative to the configuration's folder. */
  readonly out?: string;
  /** Days that are no business days, as ISO dates such as `2026-12-25`. */
  readonly holidays?: readonly string[];
  /** Names of a project's own tags. */
  readonly customTags?: readonly string[];
  /** From a problem's code, such as `PC203`, to its severity. */
  readonly severity?: Readonly<Record<string, ConfiguredSeverity>>;
  /** Whether `schema.ts`, the zod schema of the facts, is written. */
  readonly schema?: boolean;
  /** Whether rules are compiled for many cases, too: in loops over columns of facts for `evaluateColumns`, several at a time for `evaluateCodes`. */
  readonly columns?: boolean;
  /** What generated modules import the runtime from, or `copy` to have it written beside them. */
  readonly runtime?: string;
}

/** Returns its configuration as it is; it is there for the types. */
export function defineConfig(config: Config): Config {
  return config;
}
