/** Values written out, in GIVEN and EXPECT: numbers, dates, words, lists of words. */
import type { IToken, TokenType } from "chevrotain";
import { isCalendarDate } from "./calendar-date.js";
import type { Unparsed } from "./expression-syntax.js";
import { readExpression } from "./expression.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { wordsBetween } from "./normalise.js";
import type { Literal, Text } from "./syntax.js";
import * as token from "./tokens.js";

/** What bare words cannot hold. */
const NO_WORD: ReadonlySet<TokenType> = new Set([
  token.Quoted, token.Equals, token.NotEquals, token.AtLeastSign, token.AtMostSign, token.LessSign, token.MoreSign,
]);
const NUMERIC: ReadonlySet<TokenType> = new Set([token.NumberLiteral, token.QuantityToken, token.Money, token.Dash, token.Minus]);

/** The literal that `text` is from `from` on. Facts have no part in it: what is written stands for itself. */
export function literalFrom(text: string, from: number, { units }: ValueOptions): Literal | Unparsed {
  const tokens = tokenise(blankBefore(text, from), units === undefined ? {} : { units }) ?? [];
  const [first] = tokens;
  if (first === undefined) return { kind: "unparsed", start: text.length, end: text.length, expected: "a value" };
  const unreal = tokens.find(({ tokenType, image }) => tokenType === token.DateLiteral && !isCalendarDate(image));
  if (unreal !== undefined) return unparsedAt(unreal, "a real date");
  if (tokens.some(({ tokenType }) => tokenType === token.Comma)) return listOf(text, tokens);
  const number = NUMERIC.has(first.tokenType) ? readExpression(tokens, (parser) => parser.literalNumber(), () => "") : null;
  if (number !== null && number.kind !== "unparsed") return number;
  return tokens.length === 1 ? single(text, first) : wordsOf(text, tokens);
}

/** The text with everything before an offset blank, so that places stay what they are. */
export const blankBefore = (text: string, from: number): string => " ".repeat(from) + text.slice(from);

const unparsedAt = (at: IToken, expected: string): Unparsed => ({ kind: "unparsed", start: at.startOffset, end: token.endOf(at), expected });

function single(text: string, only: IToken): Literal | Unparsed {
  const place = { start: only.startOffset, end: token.endOf(only) };
  const { tokenType, image } = only;
  if (tokenType === token.DateLiteral) return { kind: "date", iso: image, ...place };
  if (tokenType === token.Quoted) return { kind: "quoted", text: image.slice(1, -1), ...place };
  if (tokenType === token.None) return { kind: "none", ...place };
  const word = image.toLowerCase();
  return word === "true" || word === "false" ? { kind: "truth", value: word === "true", ...place } : wordsOf(text, [only]);
}

function wordsOf(text: string, tokens: readonly IToken[]): Text | Unparsed {
  const wrong = tokens.find(({ tokenType }) => NO_WORD.has(tokenType));
  if (wrong !== undefined) return unparsedAt(wrong, "a value");
  const start = tokens[0]?.startOffset ?? 0;
  const last = tokens[tokens.length - 1];
  const end = last === undefined ? start : token.endOf(last);
  return { kind: "text", text: wordsBetween(text, start, end), start, end };
}

function listOf(text: string, tokens: readonly IToken[]): Literal | Unparsed {
  const items: Text[] = [];
  for (const { item, at } of splitAtCommas(tokens)) {
    if (item.length === 0) return at === null ? endOfList(tokens) : unparsedAt(at, "a value");
    const [only] = item;
    const read = only !== undefined && item.length === 1 && only.tokenType === token.Quoted ? quotedItem(only) : wordsOf(text, item);
    if (read.kind === "unparsed") return read;
    items.push(read);
  }
  return { kind: "list", items, start: items[0]?.start ?? 0, end: items[items.length - 1]?.end ?? 0 };
}

const quotedItem = (quoted: IToken): Text => ({ kind: "text", text: quoted.image.slice(1, -1), start: quoted.startOffset, end: token.endOf(quoted) });

function endOfList(tokens: readonly IToken[]): Unparsed {
  const last = tokens[tokens.length - 1];
  const end = last === undefined ? 0 : token.endOf(last);
  return { kind: "unparsed", start: end, end, expected: "a value" };
}

/** What stands between commas, each with the comma behind it, `null` at the end. */
export function splitAtCommas(tokens: readonly IToken[]): readonly { readonly item: readonly IToken[]; readonly at: IToken | null }[] {
  const commas = tokens.flatMap(({ tokenType }, index) => (tokenType === token.Comma ? [index] : []));
  const starts = [0, ...commas.map((index) => index + 1)];
  return starts.map((start, position) => {
    const comma = commas[position];
    return { item: tokens.slice(start, comma), at: comma === undefined ? null : (tokens[comma] ?? null) };
  });
}
