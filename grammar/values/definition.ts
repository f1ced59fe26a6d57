/** VALUE of a rule: `name = operand or condition`, under a circumstance or always. */
import type { Unparsed } from "./expression-syntax.js";
import { afterCondition, readExpression } from "./expression.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { cutQualifiers, isQualifierWord } from "./qualifiers.js";
import type { Definition } from "./syntax.js";
import * as token from "./tokens.js";

/** Returns `null` where the text is blank or too long. */
export function parseValue(text: string, options: ValueOptions = {}): Definition | Unparsed | null {
  const tokens = tokenise(text, options, "expression");
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last) return null;
  const end = token.endOf(last);
  const qualified = cutQualifiers(text, tokens);
  if (qualified === null || qualified.qualifiers.length > 1) {
    const start = tokens.find(isQualifierWord)?.startOffset ?? end;
    return { kind: "unparsed", start, end, expected: "one plain circumstance" };
  }
  const read = readExpression(qualified.head, (parser) => parser.definition(), ({ value }) => afterCondition(value));
  return "kind" in read ? read : { kind: "definition", ...read, qualifier: qualified.qualifiers[0] ?? null, start: first.startOffset, end };
}
