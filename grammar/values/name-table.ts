/** The names of declared facts, prepared so that a text is read for them in one pass. */
import type { NameTable, Stretch } from "./expression-syntax.js";
import { normalise } from "./normalise.js";

/** Folded names longer than this are found only as whole texts, so that no fact makes reading values slow. */
const LONGEST_FOUND = 200;

/** What is the same in two ways of writing one name: lower case, without blanks, hyphens and underscores. A leading article stays. */
export const foldName = (text: string): string => foldNormalised(normalise(text).text);

/** `foldName` for a text that is normalised already. */
export const foldNormalised = (text: string): string => (isFolded(text) ? text : text.toLowerCase().replace(/[\s_-]+/g, ""));

const isFolded = (text: string): boolean => /^[a-z\d]*$/.test(text);

/** How a name stands to letters that follow its first `depth` letters: before (negative), beyond, or among those that have them (0). */
function order(name: string, letters: string, depth: number): number {
  for (let index = 0; index < letters.length; index++) {
    // A name that ends here stands before all that go on.
    const code = depth + index < name.length ? name.charCodeAt(depth + index) : -1;
    const difference = code - letters.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The index of the first name of a stretch whose order to some letters is at least `least`. */
function firstFrom(sorted: readonly string[], { from, to }: Stretch, letters: string, depth: number, least: 0 | 1): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle] ?? "", letters, depth) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of a stretch, all alike up to `depth`, that go on with some letters. */
export function narrowed(sorted: readonly string[], stretch: Stretch, letters: string, depth: number): Stretch {
  const from = firstFrom(sorted, stretch, letters, depth, 0);
  return { from, to: firstFrom(sorted, { from, to: stretch.to }, letters, depth, 1) };
}

/** Prepares declared names; of two that fold alike the first counts. `durations` are those among them that are numbers with a unit of time. */
export function nameTable(names: readonly string[], durations: readonly string[] = []): NameTable {
  const byFolded = new Map<string, string>();
  for (const name of names) {
    const folded = foldName(name);
    if (folded !== "" && !byFolded.has(folded)) byFolded.set(folded, name);
  }
  const sorted = [...byFolded.keys()].filter(({ length }) => length <= LONGEST_FOUND).sort();
  const all: Stretch = { from: 0, to: sorted.length };
  // Every word of every value is asked about, and few of them are many words.
  const known = new Map<string, Stretch>();
  const startingWith = (letters: string): Stretch => {
    const before = known.get(letters);
    if (before) return before;
    const found = narrowed(sorted, all, letters, 0);
    known.set(letters, found);
    return found;
  };
  return { byFolded, sorted, startingWith, durations: new Set(durations) };
}
