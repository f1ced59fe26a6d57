/** The version of policyc, as generated files and reports name it. */
import manifest from "../package.json" with { type: "json" };

export const version: string = manifest.version;

declare const POLICYC_BUILD: string | undefined;

/** What tells this build from any other; null where the sources themselves run, and may change at any time. */
export const build: string | null = typeof POLICYC_BUILD === "undefined" ? null : POLICYC_BUILD;
