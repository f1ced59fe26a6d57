/** Runs the grammar of expressions, and words the place where a text stops being one. */
import { tokenMatcher, type IToken, type TokenType } from "chevrotain";
import { isCalendarDate } from "./calendar-date.js";
import type { ExpressionNode, Unparsed } from "./expression-syntax.js";
import type { Quantity } from "./syntax.js";
import * as token from "./tokens.js";
import { attempt, type ValueParser } from "./value-parser.js";

const COMPARISON = "a comparison such as `is at least`";
const VALUE = "a value";
const JOINT = "`and` or `or`";

const OPERATORS: ReadonlySet<TokenType> = new Set([token.Plus, token.Minus, token.Times, token.Over]);

/** Numbers that are more or other than one. */
const SEVERAL: ReadonlySet<TokenType> = new Set([token.NumberRange, token.OpenNumber, token.ChangeNumber]);

/** Runs a rule over all of the tokens; `after` words what could follow what it has read. */
export function readExpression<T>(tokens: readonly IToken[], rule: (parser: ValueParser) => T, after: (read: T) => string): T | Unparsed {
  const { value, stop } = attempt(tokens, rule);
  return stop === null ? value : unparsed(tokens, stop.token, stop.expected ?? after(value));
}

/** What could follow a condition: a comparison where the last test has none yet. */
export function afterCondition(read: ExpressionNode): string {
  if (read.kind === "not") return afterCondition(read.operand);
  if (read.kind === "and" || read.kind === "or") {
    const last = read.parts[read.parts.length - 1];
    return last === undefined ? JOINT : afterCondition(last);
  }
  return ["comparison", "distance", "within", "between", "one-of", "is-none"].includes(read.kind) ? JOINT : COMPARISON;
}

/** The place of an error, and what is wrong there in the words of the grammar, or of the token itself. */
function unparsed(tokens: readonly IToken[], found: IToken, expected: string): Unparsed {
  const at = tokens.indexOf(found);
  if (at < 0) {
    const last = tokens[tokens.length - 1];
    const end = last === undefined ? 0 : token.endOf(last);
    return { kind: "unparsed", start: end, end, expected };
  }
  return { kind: "unparsed", start: found.startOffset, end: token.endOf(found), expected: wordsFor(tokens, at, expected) ?? expected };
}

/** What an author would have to write instead of a token that no expression takes, or takes there; `null` where the grammar says it better. */
function wordsFor(tokens: readonly IToken[], at: number, expected: string): string | null {
  const found = tokens[at];
  if (found === undefined) return null;
  const { tokenType, image } = found;
  if (tokenType === token.DateLiteral && !isCalendarDate(image)) return "a real date";
  if (tokenType === token.QuantityToken && isSeveral(found.payload as Quantity)) return "a single number";
  if (expected !== VALUE && OPERATORS.has(tokenType)) return "parentheses around what is calculated";
  // Without blanks around it a sign is none of the operators.
  if (expected !== VALUE && (/^[-+*/]$/.test(image) || tokenType === token.ChangeNumber)) return `a blank on both sides of \`${image.charAt(0)}\``;
  if (SEVERAL.has(tokenType)) return "a single number";
  if (tokenType === token.Money || (tokenType === token.NumberLiteral && expected === VALUE)) return "a smaller number";
  if (tokenType === token.PriorTo) return "`before`";
  if (tokenType === token.AndOr) return JOINT;
  if (image === '"') return "a closing quotation mark";
  if (tokenMatcher(found, token.AnyWord) && tokens[at - 1]?.tokenType === token.NumberLiteral) return "a known unit";
  if (expected !== VALUE) return null;
  if (tokenType === token.Open) return "fewer parentheses";
  if (tokenType !== token.DigitWord) return null;
  return /^\d+[-/.]\d+[-/.]\d+$/.test(image) ? "a date such as `2026-05-31`" : "quotes around what begins with a digit";
}

const isSeveral = ({ min, max, change }: Quantity): boolean => min !== max || change;
