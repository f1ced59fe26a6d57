/** Joins names of facts, and numbers with the units behind them, before parsing: only a unit makes `two` a number, and the longest unit wins. */
import { tokenMatcher, type IToken, type TokenType } from "chevrotain";
import { factAt } from "./facts.js";
import type { ValueOptions } from "./options.js";
import { isLetterAt } from "./letters.js";
import type { Quantity } from "./syntax.js";
import * as token from "./tokens.js";
import { canonicalUnit, knownUnits, type UnitTable } from "./units.js";
import { NUMBER_WORDS } from "./words.js";

/** In an expression, ` / ` between blanks divides; in a clause it says `per`, as in `$300 / semester`. */
export type Notation = "clause" | "expression";

type Amount = Pick<Quantity, "min" | "max" | "change">;

/** Something read from a list of tokens, and the index of the token after it. */
interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * Returns the tokens with each declared name as one token, and each number with its unit as one token, whose payload is the `Quantity`.
 * A name comes before a number that it begins with; a unit right after a number is that number's.
 */
export function readQuantities(tokens: readonly IToken[], { units = knownUnits, names }: ValueOptions, notation: Notation): readonly IToken[] {
  if (names === undefined && !tokens.some(isNumeral)) return tokens;
  const rest = [...tokens];
  const result: IToken[] = [];
  for (let index = 0; index < rest.length; ) {
    const current = rest[index];
    if (current === undefined) break;
    const fact = names === undefined ? null : factAt(rest, index, names);
    const quantity = fact === null && isNumeral(current) ? quantityAt(rest, index, units, notation) : null;
    if (fact === null && quantity === null) {
      result.push(current);
      index++;
      continue;
    }
    const read = fact ?? quantity ?? { value: current, next: index + 1 };
    result.push(read.value);
    index = read.next;
    const following = rest[index];
    if (quantity === null || following?.tokenType !== token.Word || !/^[pP][oO][sS][tT]-/.test(following.image) || !isLetterAt(following.image, 5)) continue;
    if (names && factAt(rest, index, names)) continue;
    const anchor = part(following, token.Word, 5, following.image.length);
    rest[index] = anchor;
    result.push(part(following, token.Post, 0, 5));
    // `one` of `post-one week` is no number.
    if (names && factAt(rest, index, names)) continue;
    result.push(anchor);
    index++;
  }
  return result;
}

/** What an amount begins with, unless it is a word. */
const NUMERALS: ReadonlySet<TokenType> = new Set([token.NumberLiteral, token.NumberRange, token.OpenNumber, token.ChangeNumber, token.Money]);

/** Whether an amount may begin with a token. */
const isNumeral = ({ tokenType, image }: IToken): boolean => (tokenType === token.Word ? wordNumber(image) > 0 : NUMERALS.has(tokenType));

function quantityAt(tokens: readonly IToken[], index: number, units: UnitTable, notation: Notation): Read<IToken> | null {
  const amount = amountAt(tokens, index);
  if (amount === null) return null;
  const first = tokens[index];
  const unit = first?.tokenType === token.Money ? moneyUnitAt(tokens, amount.next, units, notation) : unitAt(tokens, amount.next, units);
  const last = unit === null ? undefined : tokens[unit.next - 1];
  if (first === undefined || unit === null || last === undefined) return null;
  const start = first.startOffset;
  const end = token.endOf(last);
  const { min, max, change } = amount.value;
  const payload: Quantity = { kind: "quantity", start, end, min, max, change, unit: unit.value };
  const type = token.QuantityToken;
  return { value: { image: first.image, startOffset: start, endOffset: end - 1, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type, payload }, next: unit.next };
}

/** `null`: no number, one too large to be exact, or a range that does not rise. */
function amountAt(tokens: readonly IToken[], index: number): Read<Amount> | null {
  const first = tokens[index];
  if (first === undefined) return null;
  const digits = first.image.replaceAll(",", "");
  if (first.tokenType === token.OpenNumber) return amount(Number(digits.slice(0, -1)), null, "plain", index + 1);
  if (first.tokenType === token.ChangeNumber) return amount(Number(digits), Number(digits), "change", index + 1);
  if (first.tokenType === token.Money) return amount(Number(digits.slice(1)), Number(digits.slice(1)), "plain", index + 1);
  if (first.tokenType === token.NumberRange) {
    const [min = Number.NaN, max = Number.NaN] = digits.split("-").map(Number);
    return min < max ? amount(min, max, "plain", index + 1) : null;
  }
  const min = numberOf(first);
  const max = tokens[index + 1]?.tokenType === token.To ? numberOf(tokens[index + 2]) : null;
  if (max === null) return amount(min, min, "plain", index + 1);
  return min < max ? amount(min, max, "plain", index + 3) : null;
}

function amount(min: number, max: number | null, sense: "plain" | "change", next: number): Read<Amount> | null {
  const exact = Math.max(min, max ?? min) <= Number.MAX_SAFE_INTEGER;
  return exact ? { value: { min, max, change: sense === "change" }, next } : null;
}

/** The number of a digit or number-word token, else `NaN`. */
function numberOf(of: IToken | undefined): number {
  if (of?.tokenType === token.NumberLiteral) return Number(of.image.replaceAll(",", ""));
  return (of?.tokenType === token.Word && wordNumber(of.image)) || Number.NaN;
}

const byWord: ReadonlyMap<string, number> = new Map(NUMBER_WORDS.map((word, index) => [word, index + 1]));
const LONGEST_NUMBER = Math.max(...NUMBER_WORDS.map(({ length }) => length));

/** The number that a word is; 0 for any other word. */
const wordNumber = (image: string): number => (image.length > LONGEST_NUMBER ? 0 : (byWord.get(image.toLowerCase()) ?? 0));

function unitAt(tokens: readonly IToken[], from: number, units: UnitTable): Read<string> | null {
  if (tokens[from]?.tokenType === token.Percent) return { value: "percent", next: from + 1 };
  let longest: Read<string> | null = null;
  let written = "";
  for (let index = from; index <= from + 2 * units.longest; index++) {
    const current = tokens[index];
    if (current === undefined || !tokenMatcher(current, token.AnyWord) || !mayBeOfUnit(current.image, units)) break;
    written = written === "" ? current.image : `${written} ${current.image}`;
    const unit = canonicalUnit(units, written);
    if (unit !== null) longest = { value: unit, next: index + 1 };
  }
  // Two units in a row (`3 semester hours`) are one unit that nobody declared.
  const following = longest === null ? undefined : tokens[longest.next];
  return following !== undefined && units.names.has(following.image.toLowerCase()) ? null : longest;
}

/** Whether a word can stand in a unit or rate. */
function mayBeOfUnit(word: string, { words }: UnitTable): boolean {
  const lower = word.toLowerCase();
  return words.has(lower) || lower === "per" || lower.includes("/");
}

/** The unit of an amount of money: `USD`, or a rate where `/` or `per` and a unit follow. */
function moneyUnitAt(tokens: readonly IToken[], from: number, units: UnitTable, notation: Notation): Read<string> {
  const sign = tokens[from];
  const isRate = sign?.tokenType === token.Per || (sign?.image === "/" && (notation === "clause" || sign.tokenType !== token.Over));
  const below = isRate ? unitAt(tokens, from + 1, units) : null;
  return below === null || below.value.includes("/") ? { value: "USD", next: from } : { value: `USD/${below.value}`, next: below.next };
}

/** A token of its own for the characters `from` to `to` of a word. */
function part(word: IToken, type: TokenType, from: number, to: number): IToken {
  const { image, startOffset } = word;
  return { image: image.slice(from, to), startOffset: startOffset + from, endOffset: startOffset + to - 1, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type };
}
