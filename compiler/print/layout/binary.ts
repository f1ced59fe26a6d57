/** Builds comparisons. */
import { concat, group, indent, line } from "./doc.js";
import type { Binary, Operand } from "./expression.js";
import { once } from "./printed.js";

/** The operators that compare two values. */
export type ComparisonOperator = "===" | "!==" | "<" | "<=" | ">" | ">=";

/** `left operator right`, broken after the operator. */
export const binary = (left: Operand, operator: ComparisonOperator, right: Operand): Binary => {
  const tail = once(() => concat([" ", group(operator, line, right.doc())]));
  return {
    kind: "binary",
    text: `${left.text} ${operator} ${right.text}`,
    doc: once(() => group(group(left.doc()), indent(tail()))),
    aligned: once(() => concat([group(left.doc()), tail()])),
    left,
    right,
  };
};
