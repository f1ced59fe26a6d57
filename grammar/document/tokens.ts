/** The line tokens of a source: a token is one whole line, line end included, so that lexing cannot fail. */
import { createToken, Lexer, type CustomPatternMatcherReturn, type IToken, type TokenType } from "chevrotain";
import { BEYOND_LATIN, range } from "../first-characters.js";
import type { TagLine } from "./syntax.js";

/** Characters that count as blanks around a tag: Unicode blanks, zero-width characters, the byte order mark. */
const blanks: ReadonlySet<number> = new Set([0x09, 0x0b, 0x0c, 0x20, 0xa0, 0x1680, 0x180e, ...range(0x2000, 0x200d), 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff]);
const blankCharacters = [...blanks].map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("");
const BLANK = `[${blankCharacters}]`;
const LINE_END = "(?:\\r\\n?|\\n)";
const [LF, CR, OPENING, CLOSING, COLON, SLASH] = [0x0a, 0x0d, 0x5b, 0x5d, 0x3a, 0x2f];

const inLatin = range(0, 255);
const isBlank = (code: number): boolean => code === 0x20 || blanks.has(code);
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
/** Capitals, digits, `_` and `-`. */
const isOfName = (code: number): boolean => isCapital(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d;

/** Brackets may nest this deep in a value. */
export const MAXIMUM_NESTING = 100;

/** A tag line, of which it is not settled yet whether it may be another kind of tag. */
export type UnsettledTag = Omit<TagLine, "suspect"> & { suspect: boolean };

/** How deep the brackets nest from one offset to another; -1 where they do not balance. */
function nesting(text: string, from: number, to: number): number {
  let depth = 0;
  let deepest = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === OPENING) deepest = Math.max(deepest, ++depth);
    else if (code === CLOSING && --depth < 0) return -1;
  }
  return depth === 0 ? deepest : -1;
}

/** Where the name that begins at an offset ends; the offset itself where none does. */
function endOfName(text: string, from: number): number {
  let end = text.charCodeAt(from) === SLASH ? from + 1 : from;
  if (!isCapital(text.charCodeAt(end))) return from;
  while (isOfName(text.charCodeAt(end))) end++;
  return end;
}

/** The offset of the line end, or of the end of the text. */
function endOfLine(text: string, from: number): number {
  let end = from;
  for (let code = text.charCodeAt(end); code !== LF && code !== CR && end < text.length; code = text.charCodeAt(end)) end++;
  return end;
}

const names = new Map<string, string>();
const MOST_NAMES = 1000;

/** One text for all tags of a name: there are few names and many tags. */
function shared(name: string): string {
  const before = names.get(name);
  if (before !== undefined) return before;
  if (names.size < MOST_NAMES) names.set(name, name);
  return name;
}

/** The tag that the line at an offset is: blanks, `[`, a name, perhaps `:` and a value with balanced brackets, `]`, blanks. */
function tagAt(text: string, start: number): UnsettledTag | null {
  let open = start;
  while (isBlank(text.charCodeAt(open))) open++;
  if (text.charCodeAt(open) !== OPENING) return null;
  const nameEnd = endOfName(text, open + 1);
  const after = text.charCodeAt(nameEnd);
  if (nameEnd === open + 1 || (after !== COLON && after !== CLOSING)) return null;
  const lineEnd = endOfLine(text, nameEnd);
  let close = lineEnd;
  while (isBlank(text.charCodeAt(close - 1))) close--;
  const valueStart = after === COLON ? nameEnd + 1 : nameEnd;
  const valueEnd = close - 1;
  if (text.charCodeAt(valueEnd) !== CLOSING || valueEnd < valueStart || (after === CLOSING && valueEnd > valueStart)) return null;
  const depth = nesting(text, valueStart, valueEnd);
  if (depth < 0) return null;
  const end = text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? lineEnd + 2 : Math.min(lineEnd + 1, text.length);
  const name = shared(text.slice(open + 1, nameEnd));
  const value = after === COLON ? text.slice(valueStart, valueEnd) : null;
  return { kind: "tag", name, value, start, end, open, close, valueStart, broken: depth > MAXIMUM_NESTING, suspect: false };
}

const kind = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

export const JurisdictionOpen = kind("JurisdictionOpen");
export const SectionOpen = kind("SectionOpen");
export const RuleOpen = kind("RuleOpen");
/** An exception block's opening tag, until `settleExceptions` has told it from the attribute. */
export const ExceptionOpen = kind("ExceptionOpen");
export const FactOpen = kind("FactOpen");
export const ExampleOpen = kind("ExampleOpen");
export const JurisdictionEnd = kind("JurisdictionEnd");
export const OtherEnd = kind("OtherEnd");
export const BlockClose = kind("BlockClose");
export const Attribute = kind("Attribute");

const opened: ReadonlyMap<string, TokenType> = new Map([
  ["JURISDICTION", JurisdictionOpen], ["SECTION", SectionOpen], ["RULE", RuleOpen], ["EXCEPTION", ExceptionOpen], ["FACT", FactOpen], ["EXAMPLE", ExampleOpen],
]);
const ENDS_JURISDICTION = new RegExp(`^${BLANK}*JURISDICTION:`);

function typeOf({ name, value }: UnsettledTag): TokenType {
  if (name === "END") return value !== null && ENDS_JURISDICTION.test(value) ? JurisdictionEnd : OtherEnd;
  return opened.get(name) ?? (name.charCodeAt(0) === SLASH ? BlockClose : Attribute);
}

/** What the lexer is told, which reads it before it asks again. */
const matched: [string] = [""];

/** Puts the token of a tag where the lexer puts its own: which of them it is follows from the name. */
function putTag(text: string, offset: number, tokens: IToken[]): CustomPatternMatcherReturn | null {
  const tag = tagAt(text, offset);
  if (tag === null) return null;
  const type = typeOf(tag);
  matched[0] = text.slice(tag.start, tag.end);
  tokens.push({ image: matched[0], startOffset: offset, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type, payload: tag });
  return matched;
}

const blankStarts = [...inLatin.filter(isBlank), ...BEYOND_LATIN];
const proseStarts = [...inLatin.filter((code) => !isBlank(code) && code !== OPENING && code !== LF && code !== CR), ...BEYOND_LATIN];

/** A line that no tag can begin: the common case, so it is tried first. */
export const ProseLine = createToken({ name: "ProseLine", pattern: new RegExp(`[^\\r\\n\\[${blankCharacters}][^\\r\\n]*${LINE_END}?`), start_chars_hint: proseStarts, line_breaks: true });
export const BlankLine = createToken({
  name: "BlankLine", pattern: new RegExp(`${BLANK}*${LINE_END}|${BLANK}+(?![^])`), start_chars_hint: [...blankStarts, LF, CR], line_breaks: true,
});
/** A line that holds one tag. The lexer would make a token of this type: the pattern puts its own there, and the lexer skips the text. */
const Tag = createToken({ name: "Tag", pattern: putTag, group: Lexer.SKIPPED, start_chars_hint: [...blankStarts, OPENING], line_breaks: true });
/** Whatever no other token takes. */
export const OtherLine = createToken({
  name: "OtherLine", pattern: new RegExp(`[^\\r\\n]+${LINE_END}?|${LINE_END}`), start_chars_hint: [...inLatin, ...BEYOND_LATIN], line_breaks: true, categories: ProseLine,
});

/** All that the grammar knows. */
export const lineTokens: readonly TokenType[] = [
  ProseLine, BlankLine, RuleOpen, BlockClose, ExceptionOpen, SectionOpen, FactOpen, ExampleOpen, JurisdictionOpen, JurisdictionEnd, OtherEnd, Attribute, OtherLine,
];

export const lineLexer = new Lexer([ProseLine, BlankLine, Tag, OtherLine], { positionTracking: "onlyOffset", skipValidations: true, ensureOptimizations: true });

/** The offset after a line. */
export const endOfToken = ({ startOffset, image }: IToken): number => startOffset + image.length;

/** The tag that a token is. */
export const tagOf = (token: IToken): UnsettledTag => token.payload as UnsettledTag;
