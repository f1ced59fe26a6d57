/** Patterns of words in either case, without the flag: V8 would fold the case of every class of letters first, which takes longer than reading a document of a hundred rules. */
import { lettered, type Lettered } from "./letters.js";

/** Letters in either case, but those that a backslash names; the rest is a regular expression, without classes. */
export const eitherCase = (words: string): string =>
  words.replace(/(?<!\\)[A-Za-z]/g, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";

/** Alternatives as whole words; `more` is a further alternative as a regular expression. */
export const wholeWord = (words: string, more = ""): Lettered => lettered(`${BEFORE}(?:${eitherCase(words)}${more})${AFTER}`);

/** Alternatives as the word that a text begins with. */
export const firstWord = (words: string): Lettered => lettered(`^(?:${eitherCase(words)})${AFTER}`);

/** Alternatives as the word that a text ends with. */
export const lastWord = (words: string): Lettered => lettered(`${BEFORE}(?:${eitherCase(words)})$`);
