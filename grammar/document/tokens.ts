/** The line tokens of a source: a token is one whole line, line end included, so that lexing cannot fail. */
import { createToken, Lexer, type CustomPatternMatcherReturn, type IToken, type TokenType } from "chevrotain";

/** Characters that count as blanks around a tag: Unicode blanks, zero-width characters, the byte order mark. */
const BLANK = "[\\t\\v\\f \\u00A0\\u1680\\u180E\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]";
const LINE_END = "(?:\\r\\n?|\\n)";
const NOT_BLANK_OR_BRACKET = BLANK.replace("[", "[^\\r\\n\\[");

/** Brackets may nest this deep in a value. */
export const MAXIMUM_NESTING = 100;

/** What the lexer found out about a tag line; offsets are absolute. */
export interface TagParts {
  readonly name: string;
  readonly value: string | null;
  readonly open: number;
  readonly close: number;
  readonly valueStart: number;
  readonly tooDeep: boolean;
  /** An EXCEPTION that looks like the opening of a block. */
  suspect: boolean;
}

/** How deep the brackets of a value nest; -1 when they do not balance. */
function nesting(value: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d && --depth < 0) return -1;
  }
  return depth === 0 ? deepest : -1;
}

/** A token for lines that hold one tag whose name matches `name` (and whose value begins with `value`). */
function tagToken(tokenName: string, name: string, value = ""): TokenType {
  const line = new RegExp(`(${BLANK}*)\\[(${name})(?::(${value}[^\\r\\n]*))?\\]${BLANK}*(?:${LINE_END}|$)`, "y");
  const pattern = (text: string, offset: number): CustomPatternMatcherReturn | null => {
    line.lastIndex = offset;
    const match = line.exec(text);
    if (!match) return null;
    const [whole, indent = "", found = "", tagValue = null] = match;
    const depth = tagValue === null ? 0 : nesting(tagValue);
    if (depth < 0 || (value !== "" && tagValue === null)) return null;
    const open = offset + indent.length;
    const valueStart = open + 1 + found.length + (tagValue === null ? 0 : 1);
    const close = valueStart + (tagValue?.length ?? 0) + 1;
    const payload: TagParts = { name: found, value: tagValue, open, close, valueStart, tooDeep: depth > MAXIMUM_NESTING, suspect: false };
    return Object.assign([whole] as [string], { payload });
  };
  return createToken({ name: tokenName, pattern, line_breaks: true });
}

export const JurisdictionOpen = tagToken("JurisdictionOpen", "JURISDICTION");
export const SectionOpen = tagToken("SectionOpen", "SECTION");
export const RuleOpen = tagToken("RuleOpen", "RULE");
/** An exception block's opening tag, until `settleExceptions` has told it from the attribute. */
export const ExceptionOpen = tagToken("ExceptionOpen", "EXCEPTION");
export const FactOpen = tagToken("FactOpen", "FACT");
export const ExampleOpen = tagToken("ExampleOpen", "EXAMPLE");
export const JurisdictionEnd = tagToken("JurisdictionEnd", "END", `${BLANK}*JURISDICTION:`);
export const OtherEnd = tagToken("OtherEnd", "END");
export const BlockClose = tagToken("BlockClose", "/[A-Z][A-Z0-9_-]*");
export const Attribute = tagToken("Attribute", "[A-Z][A-Z0-9_-]*");

export const BlankLine = createToken({ name: "BlankLine", pattern: new RegExp(`${BLANK}*${LINE_END}|${BLANK}+(?![^])`), line_breaks: true });
/** A line that no tag can begin: the common case, so it is tried first. */
export const ProseLine = createToken({ name: "ProseLine", pattern: new RegExp(`${NOT_BLANK_OR_BRACKET}[^\\r\\n]*${LINE_END}?`), line_breaks: true });
/** Whatever no other token takes. */
export const OtherLine = createToken({ name: "OtherLine", pattern: new RegExp(`[^\\r\\n]+${LINE_END}?|${LINE_END}`), line_breaks: true, categories: ProseLine });

export const lineTokens: readonly TokenType[] = [
  ProseLine, BlankLine,
  RuleOpen, BlockClose, ExceptionOpen, SectionOpen, FactOpen, ExampleOpen, JurisdictionOpen, JurisdictionEnd, OtherEnd, Attribute,
  OtherLine,
];

export const lineLexer = new Lexer([...lineTokens], { positionTracking: "onlyOffset", skipValidations: true });

/** The place of a token; the one function that knows how the library tells it. */
export function tokenSpan(token: IToken): { readonly start: number; readonly end: number } {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** What the lexer found out about a token that is a tag line. */
export function tagParts(token: IToken): TagParts {
  return token.payload as TagParts;
}
