/** Builds the expressions that are a single word: strings, numbers, booleans, null, undefined and raw code. */
import { text as textDoc } from "./doc.js";
import type { BooleanLiteral, Code, NumberLiteral, StringLiteral } from "./expression.js";
import type { Printed } from "./printed.js";
import { showUnseen } from "./unseen.js";

const word = (text: string): Printed => ({ text, doc: () => textDoc(text) });

/** Text taken as it is: an identifier, `this` or a keyword. It must hold no blank and no line break. */
export const code = (value: string): Code => ({ kind: "code", ...word(value) });

/** `null`. */
export const nullLiteral: Code = code("null");

/** `undefined`. */
export const undefinedLiteral: Code = code("undefined");

/** `true` or `false`. */
export const booleanLiteral = (value: boolean): BooleanLiteral => ({ kind: "boolean", ...word(String(value)) });

/** A number that evaluates to the same value, -0 and NaN included. */
export const numberLiteral = (value: number): NumberLiteral | Code => {
  if (!Number.isFinite(value)) return code(String(value));
  const negative = value < 0 || Object.is(value, -0);
  // prettier writes an exponent without its plus sign.
  const digits = String(Math.abs(value)).replace("e+", "e");
  return negative ? { kind: "signed number", ...word(`-${digits}`) } : { kind: "number", ...word(digits) };
};

/** A string literal that evaluates to the same value; nothing unseen stands in it. */
export const stringLiteral = (value: string): StringLiteral => ({ kind: "string", ...word(quote(value)) });

/** Letters, digits and signs that need no escape anywhere. */
const plain = /^[\w ,.:;()+=*#$%&@!?-]*$/;

/** A value in the quotes that need fewer escapes, double ones if there is no difference. */
export const quote = (value: string): string => {
  if (plain.test(value)) return `"${value}"`;
  const mark = count(value, '"') > count(value, "'") ? "'" : '"';
  return mark + showUnseen(value.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`)) + mark;
};

const count = (value: string, character: string): number => value.split(character).length - 1;
