/** Texts as they are compared with each other: their words by number, and the numbers that they name. */
import { normalise, NUMBER_WORDS } from "../../grammar/values/index.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const PLAIN_WORD = /[a-z0-9]+/g;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|[^\P{Nd}0-9]+/gu;
const PLAIN = /^[\0-\x7F]*$/;
/** Says quickly that there is no number in a text. */
const MAYBE_NUMBER = /[\d\u0100-\u{10FFFF}]/u;

/** Past this many digits a number is compared as it is written. */
const EXACT_DIGITS = 15;

export interface Wording {
  /** Runs of letters and digits of any script, folded to one case; equal words have equal numbers, from 1 on. */
  readonly words: readonly number[];
  /** The multiset of the numbers: equal for two texts that name the same ones equally often, in whatever order. */
  readonly numbers: string;
}

/** `1,000` is `1000`, and `12.50` is `12.5`. */
function canonicalNumber(written: string): string {
  const digits = written.replaceAll(",", "");
  return digits.length > EXACT_DIGITS || !/^\d/.test(digits) ? digits : String(Number(digits));
}

/** Upper case first: in it `ß` and `ss`, and both small sigmas, are one. Plain letters need only the second step. */
function folded(text: string): string {
  const plain = normalise(text).text;
  return (PLAIN.test(plain) ? plain : plain.normalize("NFC").toUpperCase()).toLowerCase();
}

/**
 * Tells the words of texts, one after the other, without their punctuation, and their numbers: digits, also within a word (`I-20`), and the number words `one` to `twelve`;
 * `12` and `twelve` are one number. Digits of other scripts are compared as written. Units, signs and ranges do not matter: they are words, or nothing.
 */
export function wordsOf(): (text: string) => Wording {
  // The number words come first, so that a word is one of them by its number alone.
  const ids = new Map(NUMBER_WORDS.map((word, index) => [word, index + 1]));
  return (text) => {
    const plain = folded(text);
    const words: number[] = [];
    const numbers: string[] = [];
    for (const word of plain.match(PLAIN.test(plain) ? PLAIN_WORD : WORD) ?? []) {
      const id = ids.get(word) ?? ids.size + 1;
      if (id > ids.size) ids.set(word, id);
      else if (id <= NUMBER_WORDS.length) numbers.push(String(id));
      words.push(id);
    }
    if (MAYBE_NUMBER.test(plain)) numbers.push(...(plain.match(NUMBER) ?? []).map(canonicalNumber));
    return { words, numbers: numbers.sort().join(" ") };
  };
}
