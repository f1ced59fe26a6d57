/** Patterns of words in either case, without the flag: V8 would fold the case of every class of letters first, which takes longer than reading a document of a hundred rules. */

/** Letters in either case; the rest is a regular expression, without classes that are named by letters. */
export const eitherCase = (words: string): string =>
  words.replace(/\p{L}/gu, (letter) => (letter.toLowerCase() === letter.toUpperCase() ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`));

const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";

/** Alternatives as whole words; `more` is a further alternative as a regular expression. */
export const wholeWord = (words: string, more = ""): RegExp => new RegExp(`${BEFORE}(?:${eitherCase(words)}${more})${AFTER}`, "u");

/** Alternatives as the word that a text begins with. */
export const firstWord = (words: string): RegExp => new RegExp(`^(?:${eitherCase(words)})${AFTER}`, "u");

/** Alternatives as the word that a text ends with. */
export const lastWord = (words: string): RegExp => new RegExp(`${BEFORE}(?:${eitherCase(words)})$`, "u");
