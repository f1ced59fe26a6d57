/** Cuts `during C`, `if C`, `when C` and `while C` off the end of a value: the grammars parse what stands before. */
import type { IToken, TokenType } from "chevrotain";
import { wordsBetween } from "./normalise.js";
import type { Qualifier } from "./syntax.js";
import * as token from "./tokens.js";

/** A value in two parts: what is said, and under which circumstances. */
export interface Qualified {
  readonly head: readonly IToken[];
  readonly qualifiers: readonly Qualifier[];
}

const WORDS: ReadonlyMap<TokenType, Qualifier["word"]> = new Map([
  [token.During, "during"], [token.If, "if"], [token.When, "when"], [token.While, "while"],
]);
/** These turn the circumstance round, or begin another statement. */
const TURNS: ReadonlySet<TokenType> = new Set([token.Unless, token.Except, token.But, token.Whichever]);
const TURNING_WORD = /^(?:otherwise|else|then|;)$/i;
/** Before `if` these make it say something else. */
const SHIFTING_WORD = /^(?:even|as|only|what|see|especially|particularly)$/i;

/** Whether a token begins a circumstance. */
export const isQualifierWord = ({ tokenType }: IToken): boolean => WORDS.has(tokenType);

/** Returns `null` where the circumstances are more than a list of plain ones. */
export function cutQualifiers(value: string, tokens: readonly IToken[]): Qualified | null {
  const cuts = tokens.flatMap(({ tokenType }, index) => (WORDS.has(tokenType) ? [index] : []));
  const [first] = cuts;
  if (first === undefined) return { head: tokens, qualifiers: [] };
  const head = tokens.slice(0, first);
  if (SHIFTING_WORD.test(head[head.length - 1]?.image ?? "")) return null;
  const qualifiers: Qualifier[] = [];
  for (const [position, cut] of cuts.entries()) {
    const qualifier = qualifierOf(value, tokens.slice(cut, cuts[position + 1] ?? tokens.length));
    if (qualifier === null) return null;
    qualifiers.push(qualifier);
  }
  return { head, qualifiers };
}

function qualifierOf(value: string, [introduced, ...condition]: readonly IToken[]): Qualifier | null {
  const word = introduced && WORDS.get(introduced.tokenType);
  const first = condition[0];
  const last = condition[condition.length - 1];
  if (word === undefined || first === undefined || last === undefined) return null;
  if (condition.some(({ tokenType, image }) => TURNS.has(tokenType) || TURNING_WORD.test(image))) return null;
  // A comma lists values after `one of`; anywhere else it begins something new.
  const lists = condition.some(({ tokenType }) => tokenType === token.OneOf);
  if (!lists && condition.some(({ tokenType }) => tokenType === token.Comma)) return null;
  const start = first.startOffset;
  const end = token.endOf(last);
  return { kind: "qualifier", word, text: wordsBetween(value, start, end), start, end };
}
