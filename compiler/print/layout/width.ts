/** Counts the columns a text takes, the way prettier counts them. */
import { wideRanges } from "./wide-ranges.js";

/** prettier's `printWidth`. */
export const lineWidth = 80;

const beyondAscii = /[^\x20-\x7e]/;
const mark = /[\p{Mn}\p{Me}]/u;
const control = /[\0-\x1f\x7f-\x9f]/;
// An emoji and its skin colour are one sign, and so are a digit and the box around it.
const tintedEmoji = /(\p{Emoji_Modifier_Base})[\u{1f3fb}-\u{1f3ff}]/gu;
const boxedDigit = /[#*0-9]\u20e3/gu;

/** The columns of a text: two for a wide character, none for a control character or a combining mark, else one. */
export const widthOf = (value: string): number => {
  if (!beyondAscii.test(value)) return value.length;
  let width = 0;
  for (const character of value.replace(tintedEmoji, "$1").replace(boxedDigit, "  ")) width += columnsOf(character);
  return width;
};

const columnsOf = (character: string): 0 | 1 | 2 => {
  if (control.test(character) || mark.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
};

const isWide = (codePoint: number): boolean => {
  let low = 0;
  let high = wideRanges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = wideRanges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
};
