/** A tag value as tokens: normalised, lexed, names of facts and numbers with units joined, and placed in the text as it was written. */
import { Lexer, type IToken, type TokenType } from "chevrotain";
import { Lexeme } from "./lexemes.js";
import { normalise, originalEnd, originalStart, type Normalised } from "./normalise.js";
import { MAXIMUM_LENGTH, type ValueOptions } from "./options.js";
import { readQuantities, type Notation } from "./quantities.js";
import type { Quantity } from "./syntax.js";
import { blanks, endOf, QuantityToken, signs } from "./tokens.js";

/** What the lexer tries, in this order. */
export const lexed: readonly TokenType[] = [...blanks, Lexeme, ...signs];

const lexer = new Lexer([...lexed], { positionTracking: "onlyOffset", skipValidations: true });

/** The tokens of a value, with offsets into `text` itself; `null` when it is blank or too long. */
export function tokenise(text: string, options: ValueOptions, notation: Notation = "clause"): readonly IToken[] | null {
  if (text.length > MAXIMUM_LENGTH) return null;
  const normalised = normalise(text);
  const { tokens } = lexer.tokenize(normalised.text);
  if (tokens.length === 0) return null;
  const read = readQuantities(tokens, options, notation);
  return normalised.shifts.length === 0 ? read : read.map((token) => placed(token, normalised));
}

function placed(token: IToken, normalised: Normalised): IToken {
  const start = originalStart(normalised, token.startOffset);
  const end = originalEnd(normalised, endOf(token));
  const payload: unknown = token.tokenType === QuantityToken ? { ...(token.payload as Quantity), start, end } : token.payload;
  return { ...token, startOffset: start, endOffset: end - 1, payload };
}
