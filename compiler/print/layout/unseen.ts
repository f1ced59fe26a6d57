/** Makes visible, as escapes, the characters that a reader of source text cannot see or that reorder what he sees. */

/**
 * Control characters, blanks other than the space, joiners and other zero-width characters, bidirectional controls, line
 * separators, variation selectors, tag characters, private-use and non-characters, lone surrogates. The ranges are
 * written out, so that the output does not depend on the Unicode version of the engine.
 */
const unseen =
  /[\0-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\u{d800}-\u{f8ff}\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{10ffff}]/gu;

/** What most texts consist of. */
const seen = /^[\x20-\x7e]*$/;

const short: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\t", "\\t"],
]);

const unicodeEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The text with each unseen character as `\n`, `\t` or `\uXXXX`, and `</script` as `<\/script`. */
export const showUnseen = (value: string): string => {
  if (seen.test(value) && !value.includes("</")) return value;
  return value
    .replace(unseen, (character) => short.get(character) ?? character.split("").map(unicodeEscape).join(""))
    .replace(/<\/(?=script)/gi, "<\\/");
};
