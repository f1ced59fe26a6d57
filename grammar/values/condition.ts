/** Conditions and operands (LANGUAGE section 6): syntax, or the place where a text stops being one. */
import { afterCondition, readExpression } from "./expression.js";
import type { ExpressionNode, NameNode, Unparsed } from "./expression-syntax.js";
import { isFact } from "./facts.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { remembering } from "./remember.js";
import { factOf } from "./shared-rules.js";

/** What a text is as a condition. */
export interface ReadCondition {
  /** `null` where the text is blank or too long. */
  readonly tree: ExpressionNode | Unparsed | null;
  /** Whether a declared fact is named, in what is a condition or not. */
  readonly namesFact: boolean;
}

/** Reads a text as a whole condition. */
export const readCondition = remembering((text: string, options: ValueOptions): ReadCondition => {
  const tokens = tokenise(text, options, "expression");
  const tree = tokens && readExpression(tokens, (parser) => parser.condition(), afterCondition);
  // Only what a sum of money is divided by hangs on the notation.
  const namesFact = text.includes("$") ? factsIn(text, options).length > 0 : options.names !== undefined && tokens !== null && tokens.some(isFact);
  return { tree, namesFact };
});

/** A whole condition; `null` where the text is blank or too long. */
export const parseCondition = (text: string, options?: ValueOptions): ReadCondition["tree"] => readCondition(text, options).tree;

/** A whole operand; `null` where the text is blank or too long. */
export function parseOperand(text: string, options: ValueOptions = {}): ExpressionNode | Unparsed | null {
  const tokens = tokenise(text, options, "expression");
  return tokens && readExpression(tokens, (parser) => parser.operand("right"), () => "`+`, `-`, `*` or `/`");
}

/** The declared facts that a text names, in order, whether it is an expression or not. */
export function factsIn(text: string, options: ValueOptions): readonly NameNode[] {
  const facts = options.names === undefined ? [] : (tokenise(text, options) ?? []);
  return facts.filter(isFact).map(factOf);
}
