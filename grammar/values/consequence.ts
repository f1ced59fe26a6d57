/** CONSEQUENCE: `X = Y` and `Y if X` are cause and effect, anything else is an effect. */
import type { IToken } from "chevrotain";
import { tokenise } from "./lexer.js";
import { wordsBetween } from "./normalise.js";
import type { Consequence, Text } from "./syntax.js";
import * as token from "./tokens.js";

/** Returns `null` only where the value is blank or too long. */
export function parseConsequence(text: string): Consequence | null {
  const tokens = tokenise(text, {});
  const whole = tokens && textOf(text, tokens);
  if (!tokens || !whole) return null;
  const { start, end } = whole;
  const equals = tokens.flatMap(({ tokenType }, index) => (tokenType === token.Equals ? [index] : []));
  const ifs = tokens.flatMap(({ tokenType }, index) => (tokenType === token.If ? [index] : []));
  const [equalsAt = Infinity] = equals;
  const [ifAt = Infinity] = ifs;
  // A sign behind the `if` belongs to the cause, an `if` behind the sign could belong to either side.
  const splitsAtIf = ifs.length === 1 && ifAt < equalsAt;
  const splitsAtEquals = equals.length === 1 && ifs.length === 0;
  const at = splitsAtIf ? ifAt : splitsAtEquals ? equalsAt : tokens.length;
  const left = textOf(text, tokens.slice(0, at));
  const right = textOf(text, tokens.slice(at + 1));
  if (left === null || right === null) return { kind: "consequence", cause: null, effect: whole, start, end };
  return splitsAtIf ? { kind: "consequence", cause: right, effect: left, start, end } : { kind: "consequence", cause: left, effect: right, start, end };
}

function textOf(value: string, tokens: readonly IToken[]): Text | null {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined) return null;
  const start = first.startOffset;
  const end = token.endOf(last);
  return { kind: "text", text: wordsBetween(value, start, end), start, end };
}
