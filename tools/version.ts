/** The version of policyc, as generated files and reports name it. */
import manifest from "../package.json" with { type: "json" };

export const version: string = manifest.version;
