/** Makes blanks, dashes, quotes and comparison signs plain, and remembers where each character stood. */
import type { Extent } from "./syntax.js";

/** From `from` on, an original offset is the normalised one plus `shift`. */
interface Shift {
  readonly from: number;
  readonly shift: number;
}

/** A normalised text; without shifts its offsets are those of the original. */
export interface Normalised {
  readonly text: string;
  readonly shifts: readonly Shift[];
}

const BLANKS = /[\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const DASHES = /[\u058A\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g;
const SINGLE_QUOTES = /[\u2018-\u201B]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F]/g;
// Embeddings and overrides of direction are not among the ignored: they show a reader other words than those that are read.
const OF_OTHER_LENGTH = /[\u2264\u2265\u2260]|[\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]+/g;
const PLAIN = /^[\0-\u0084\u0086-\u009F\u00A1-\u00AC\u00AE-\u0589]*$/;
const COMPARISONS: Readonly<Record<string, string>> = { "\u2264": "<=", "\u2265": ">=", "\u2260": "!=" };
const NO_SHIFTS: readonly Shift[] = [];

/** Normalises a text. What needs no change is returned as it is. */
export function normalise(text: string): Normalised {
  if (PLAIN.test(text)) return { text, shifts: NO_SHIFTS };
  const sameLength = text.replace(BLANKS, " ").replace(DASHES, "-").replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"');
  const shifts: Shift[] = [];
  let shift = 0;
  const plain = sameLength.replace(OF_OTHER_LENGTH, (written, offset: number) => {
    const comparison = COMPARISONS[written];
    const from = comparison === undefined ? offset - shift : offset - shift + 1;
    shift += comparison === undefined ? written.length : -1;
    shifts.push({ from, shift });
    return comparison ?? "";
  });
  return { text: plain, shifts: shifts.length === 0 ? NO_SHIFTS : shifts };
}

/** The original offset of the character at `offset` of the normalised text. */
export function originalStart({ shifts }: Normalised, offset: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset + (shifts[low - 1]?.shift ?? 0);
}

/** The original offset just after the character before `end`; ignored characters that follow it are left out. */
export function originalEnd(normalised: Normalised, end: number): number {
  return end === 0 ? 0 : originalStart(normalised, end - 1) + 1;
}

/** The original extent of a stretch of the normalised text. */
export function originalExtent(normalised: Normalised, start: number, end: number): Extent {
  const first = originalStart(normalised, start);
  return { start: first, end: start === end ? first : originalEnd(normalised, end) };
}

/** Collapses runs of blanks to one and drops those at the ends. */
export const collapse = (text: string): string => (/^\s|\s$|\s\s|[^\S ]/.test(text) ? text.trim().replace(/\s+/g, " ") : text);

/** The words in `value` between two original offsets, normalised, blanks collapsed. */
export const wordsBetween = (value: string, start: number, end: number): string => collapse(normalise(value.slice(start, end)).text);
