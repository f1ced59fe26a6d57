/** Finds the name that was meant where a misspelt one was written. */

const LONGEST = 200;

/** A name without what does not tell names apart: case, blanks, dashes of any kind, underscores, invisible marks. */
export const fold = (name: string): string => name.replace(/[\s\p{Pd}\p{Cf}_]+/gu, "").toLowerCase();

/**
 * Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours in UTF-16 units, no part edited twice
 * (restricted Damerau-Levenshtein: Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2). Where
 * it is over `limit`, some number over `limit`: only cells at most `limit` off the diagonal are filled (Ukkonen's band).
 */
const distance = (a: string, b: string, limit: number): number => {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(far);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const replaced = (last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replaced, (row[j - 1] ?? far) + 1, (last[j] ?? far) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, but costs no less than the row between them already holds.
    if (least > limit) return far;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? far;
};

/**
 * The candidate meant by a word: the first that equals it once folded, else the first of the least distance between the
 * folded names, if that is at most 2 and at most a third of the folded word's length. Undefined where there is none; names
 * over 200 characters are neither sought nor found, which bounds the cost per candidate.
 */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  if (word.length > LONGEST) return undefined;
  const folded = fold(word);
  if (folded === "") return undefined;
  let best: string | undefined;
  let limit = Math.min(2, Math.floor(folded.length / 3));
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const other = fold(candidate);
    if (other === folded) return candidate;
    const found = limit > 0 ? distance(folded, other, limit) : 1;
    if (found > limit) continue;
    best = candidate;
    // Only a nearer one may follow: the first in order wins a tie.
    limit = found - 1;
  }
  return best;
};
