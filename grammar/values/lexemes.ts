/** Words and numbers as tokens: one pattern reads a whole word and looks up what it is, so that no keyword costs the lexer a pattern of its own. */
import { createToken, Lexer, type CustomPatternMatcherReturn, type IToken, type TokenType } from "chevrotain";
import * as token from "./tokens.js";

const NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const WORD = /\p{L}[\p{L}\p{M}\p{N}_/.'-]*/uy;
const DIGIT_WORD = /\p{N}[\p{L}\p{M}\p{N}_/.'-]*/uy;
const MONEY = new RegExp(`\\$\\s?${NUMBER}${token.ENDS.replace("/", "")}`, "y");
const CHANGE = new RegExp(`\\+${NUMBER}${token.ENDS}`, "y");

/** The forms of what begins with a digit, in order; one that may be the beginning of a longer word is that word. */
const NUMERALS: readonly { readonly type: TokenType; readonly pattern: RegExp; readonly isWhole: boolean }[] = [
  { type: token.DateLiteral, pattern: /\d{4}-\d{2}-\d{2}/y, isWhole: false },
  { type: token.NumberRange, pattern: new RegExp(`${NUMBER}-${NUMBER}`, "y"), isWhole: false },
  { type: token.OpenNumber, pattern: new RegExp(`${NUMBER}\\+${token.ENDS}`, "y"), isWhole: true },
  { type: token.NumberLiteral, pattern: new RegExp(NUMBER, "y"), isWhole: false },
];

// What each of the first 128 characters can be in a word.
const [LETTER, DIGIT, JOINT] = [1, 2, 3];
const CLASSES = new Uint8Array(128);
for (let code = 0; code < CLASSES.length; code++) {
  const character = String.fromCharCode(code);
  CLASSES[code] = /[A-Za-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : /[_/.'-]/.test(character) ? JOINT : 0;
}

/** The first character that none of the keywords is followed by, beyond those of words. */
const FIRST_JOINED = 0xaa;

/** Where a pattern that begins at an offset ends; the offset where it does not match. */
function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** What the lexer is told, which reads it before it asks again. */
const matched: [string] = [""];

/** Puts a token where the lexer puts its own; it is of the same shape. */
function put(type: TokenType, image: string, start: number, tokens: IToken[]): [string] {
  tokens.push({ image, startOffset: start, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type });
  matched[0] = image;
  return matched;
}

/** Where the ASCII characters of a word that begins at an offset end. */
function pastAscii(text: string, start: number): number {
  let end = start + 1;
  while (CLASSES[text.charCodeAt(end)]) end++;
  return end;
}

function wordAt(text: string, start: number, tokens: IToken[]): [string] {
  const end = pastAscii(text, start);
  const next = text.charCodeAt(end);
  if (next > 0x7f) {
    const whole = endOf(WORD, text, start);
    if (whole > end) return put(token.Word, text.slice(start, whole), start, tokens);
  }
  const image = text.slice(start, end);
  const known = end - start > token.LONGEST_KNOWN ? undefined : token.knownWords.get(image.toLowerCase());
  if (known === undefined) return put(token.Word, image, start, tokens);
  for (const { type, pattern } of known.phrases) {
    const last = endOf(pattern, text, start);
    if (last > start) return put(type, text.slice(start, last), start, tokens);
  }
  return put(known.type === null || next >= FIRST_JOINED ? token.Word : known.type, image, start, tokens);
}

function numeralAt(text: string, start: number, tokens: IToken[]): [string] {
  let end = start + 1;
  while (CLASSES[text.charCodeAt(end)] === DIGIT) end++;
  const next = text.charCodeAt(end);
  // Digits alone, before a blank, a sign or the end.
  if (Number.isNaN(next) || (next <= 0x7f && CLASSES[next] === 0 && next !== COMMA && next !== PLUS)) return put(token.NumberLiteral, text.slice(start, end), start, tokens);
  const joined = pastAscii(text, start);
  const whole = text.charCodeAt(joined) > 0x7f ? endOf(DIGIT_WORD, text, start) : joined;
  for (const { type, pattern, isWhole } of NUMERALS) {
    const last = endOf(pattern, text, start);
    if (last > start && (isWhole || last >= whole)) return put(type, text.slice(start, last), start, tokens);
    if (last > start) break;
  }
  return put(token.DigitWord, text.slice(start, whole), start, tokens);
}

const [COMMA, PLUS, DOLLAR] = [0x2c, 0x2b, 0x24];

function lexemeAt(text: string, offset: number, tokens: IToken[]): CustomPatternMatcherReturn | null {
  const code = text.charCodeAt(offset);
  if (code <= 0x7f) {
    if (CLASSES[code] === LETTER) return wordAt(text, offset, tokens);
    if (CLASSES[code] === DIGIT) return numeralAt(text, offset, tokens);
    const end = endOf(code === DOLLAR ? MONEY : CHANGE, text, offset);
    return end > offset ? put(code === DOLLAR ? token.Money : token.ChangeNumber, text.slice(offset, end), offset, tokens) : null;
  }
  const word = endOf(WORD, text, offset);
  if (word > offset) return put(token.Word, text.slice(offset, word), offset, tokens);
  const digits = endOf(DIGIT_WORD, text, offset);
  return digits > offset ? put(token.DigitWord, text.slice(offset, digits), offset, tokens) : null;
}

/** A word or number. The lexer would make a token of the pattern's own type: this one puts its token there itself, and the lexer skips the text. */
export const Lexeme = createToken({
  name: "Lexeme", pattern: lexemeAt, group: Lexer.SKIPPED, start_chars_hint: [...token.WORD_STARTS, DOLLAR, PLUS], line_breaks: false,
});
