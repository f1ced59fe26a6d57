/** The names of declared facts, prepared so that a text is read for them in one pass. */
import type { NameTable } from "./expression-syntax.js";
import { normalise } from "./normalise.js";

/** Folded names longer than this are found only as whole texts, so that no fact makes reading values slow. */
const LONGEST_FOUND = 200;

/** What is the same in two ways of writing one name: lower case, without blanks, hyphens and underscores. A leading article stays. */
export const foldName = (text: string): string => foldNormalised(normalise(text).text);

/** `foldName` for a text that is normalised already. */
export const foldNormalised = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, "");

/** Prepares declared names; of two that fold alike the first counts. `durations` are those among them that are numbers with a unit of time. */
export function nameTable(names: readonly string[], durations: readonly string[] = []): NameTable {
  const byFolded = new Map<string, string>();
  const beginnings = new Set<string>();
  for (const name of names) {
    const folded = foldName(name);
    if (folded === "" || byFolded.has(folded)) continue;
    byFolded.set(folded, name);
    if (folded.length > LONGEST_FOUND) continue;
    for (let length = 1; length <= folded.length; length++) beginnings.add(folded.slice(0, length));
  }
  return { byFolded, beginnings, durations: new Set(durations) };
}
