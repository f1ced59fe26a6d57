/** Conditions and operands (LANGUAGE section 6): syntax, or the place where a text stops being one. */
import { afterCondition, readExpression } from "./expression.js";
import type { ExpressionNode, NameNode, Unparsed } from "./expression-syntax.js";
import { isFact } from "./facts.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { factOf } from "./shared-rules.js";

/** A whole condition; `null` where the text is blank or too long. */
export function parseCondition(text: string, options: ValueOptions = {}): ExpressionNode | Unparsed | null {
  const tokens = tokenise(text, options, "expression");
  return tokens && readExpression(tokens, (parser) => parser.condition(), afterCondition);
}

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
