/** Finds the names of declared facts among tokens: the longest first, whatever words they hold. */
import type { IToken, TokenType } from "chevrotain";
import type { NameTable } from "./expression-syntax.js";
import { foldNormalised, narrowed } from "./name-table.js";
import { collapse } from "./normalise.js";
import * as token from "./tokens.js";
import { HEDGE, SHORTEST_HEDGE } from "./words.js";

/** What no name holds outside quotes. */
const OUTSIDE: ReadonlySet<TokenType> = new Set([
  token.Plus, token.Minus, token.Times, token.Over, token.Comma, token.Open, token.Close, token.Quoted,
  token.AtMostSign, token.AtLeastSign, token.NotEquals, token.LessSign, token.MoreSign, token.Equals,
]);

/** A fact's name as one token, with its quotes where it has any, and the index of the token after it. */
export interface FactRead {
  readonly value: IToken;
  readonly next: number;
}

/** Whether a token is the name of a declared fact. */
export const isFact = ({ tokenType }: IToken): boolean => tokenType === token.FactToken || tokenType === token.DurationFact;

/** Whether a value advises and does not bind, by its words outside of declared names. */
export const isHedged = (tokens: readonly IToken[]): boolean => tokens.some((part) => part.image.length >= SHORTEST_HEDGE && !isFact(part) && HEDGE.test(part.image));

/** The declared name that begins at `index`, behind an article or without; `null` where none does. */
export function factAt(tokens: readonly IToken[], index: number, names: NameTable): FactRead | null {
  const current = tokens[index];
  if (current === undefined) return null;
  if (current.tokenType === token.Quoted) return quotedFact(current, index, names);
  const here = longestAt(tokens, index, names);
  const behind = current.tokenType === token.Article ? longestAt(tokens, index + 1, names) : null;
  return behind !== null && (here === null || behind.next > here.next) ? behind : here;
}

function longestAt(tokens: readonly IToken[], from: number, { sorted, startingWith, byFolded, durations }: NameTable): FactRead | null {
  const first = tokens[from];
  const letters = first === undefined || OUTSIDE.has(first.tokenType) ? "" : foldNormalised(first.image);
  if (letters === "") return null;
  let alike = startingWith(letters);
  let part = letters;
  let length = 0;
  let longest: { readonly name: string; readonly next: number } | null = null;
  for (let next = from + 1; alike.from < alike.to; next++) {
    length += part.length;
    // The name that ends here stands before those that go on.
    const name = sorted[alike.from] ?? "";
    if (part !== "" && name.length === length) longest = { name, next };
    const current = tokens[next];
    if (current === undefined || OUTSIDE.has(current.tokenType)) break;
    part = foldNormalised(current.image);
    alike = narrowed(sorted, alike, part, length);
  }
  const declared = longest === null ? undefined : byFolded.get(longest.name);
  if (longest === null || declared === undefined) return null;
  return { value: factToken(tokens.slice(from, longest.next), declared, durations), next: longest.next };
}

function quotedFact(quoted: IToken, index: number, names: NameTable): FactRead | null {
  const declared = names.byFolded.get(foldNormalised(quoted.image.slice(1, -1)));
  if (declared === undefined) return null;
  return { value: factToken([quoted], declared, names.durations), next: index + 1 };
}

function factToken(tokens: readonly IToken[], declared: string, durations: ReadonlySet<string>): IToken {
  const [first] = tokens;
  const last = tokens[tokens.length - 1];
  const type = durations.has(declared) ? token.DurationFact : token.FactToken;
  const startOffset = first?.startOffset ?? 0;
  const endOffset = last === undefined ? 0 : token.endOf(last) - 1;
  return { image: imageOf(tokens), startOffset, endOffset, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type, payload: declared };
}

/** The words as they stand, blanks collapsed; what the lexer parted without a blank stays together. */
function imageOf(tokens: readonly IToken[]): string {
  let image = "";
  let end = Infinity;
  for (const part of tokens) {
    image += part.startOffset > end ? ` ${part.image}` : part.image;
    end = part.startOffset + part.image.length;
  }
  return collapse(image);
}
