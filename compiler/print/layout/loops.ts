/** Builds loops over a range of whole numbers, and what they count. */
import { concat, text } from "./doc.js";
import type { Code, NumberLiteral } from "./expression.js";
import { blockText, functionBlock } from "./functions.js";
import { statement, type Statement } from "./statement.js";

/** `for (let variable = from; variable < to; variable++) { ... }`; the three are names, and the body is not empty. */
export const forRange = (variable: string, from: string, to: string, body: readonly Statement[]): Statement => {
  const head = `for (let ${variable} = ${from}; ${variable} < ${to}; ${variable}++) `;
  return statement(`${head}${blockText(body)}`, () => concat([head, functionBlock(body)]));
};

/** `let name = value;` */
export const variable = (name: string, value: NumberLiteral | Code): Statement => {
  const whole = `let ${name} = ${value.text};`;
  return statement(whole, () => text(whole));
};
