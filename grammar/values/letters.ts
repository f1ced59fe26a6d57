/** What is a letter, without asking Unicode where a text is ASCII: a pattern with classes of letters takes V8 as long to make as a page takes to read. */

const ASCII = 0x80;
const [LETTER, DIGIT, LINE] = [1, 2, 3];
const CLASSES = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : character === "_" ? LINE : 0;
});

const ANY_LETTER = /\p{L}/u;
const ANY_WORD = /[\p{L}\p{N}]/u;

const BEYOND_ASCII = /[^\0-\x7f]/;
const IN_ASCII: readonly (readonly [named: string, members: string])[] = [["\\p{Lu}", "A-Z"], ["\\p{Ll}", "a-z"], ["\\p{L}", "A-Za-z"], ["\\p{N}", "0-9"], ["\\p{M}", ""]];

/** A pattern that asks for letters, numbers and marks, made when it is first needed, and for ASCII apart. */
export interface Lettered {
  /** The pattern that finds in a text what the pattern as written does. */
  readonly for: (text: string) => RegExp;
  readonly test: (text: string) => boolean;
}

/** Prepares a pattern in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}` stand within classes; `flags` are those besides `u`. */
export function lettered(source: string, flags = ""): Lettered {
  let [plain, whole]: (RegExp | undefined)[] = [];
  const suited = (text: string): RegExp => {
    if (BEYOND_ASCII.test(text)) return (whole ??= new RegExp(source, `u${flags}`));
    return (plain ??= new RegExp(IN_ASCII.reduce((pattern, [named, members]) => pattern.replaceAll(named, members), source), flags));
  };
  return { for: suited, test: (text) => suited(text).test(text) };
}

/** The character at an offset that is beyond ASCII, whole. */
const whole = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** Whether a letter stands at an offset. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII ? CLASSES[code] === LETTER : ANY_LETTER.test(whole(text, at));
}

/** Whether a letter, a digit or `_` stands at an offset; nothing does behind the end. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  return code < ASCII ? CLASSES[code] !== 0 : ANY_WORD.test(whole(text, at));
}

/** Whether a letter, a digit or `_` stands before an offset. */
export function isWordBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && at > 1;
  return isWordAt(text, isSecondHalf && (text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1);
}
