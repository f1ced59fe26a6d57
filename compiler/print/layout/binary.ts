/** Builds comparisons. */
import { concat, group, indent, line } from "./doc.js";
import type { Binary, Operand } from "./expression.js";

/** The operators that compare two values. */
export type ComparisonOperator = "===" | "!==" | "<" | "<=" | ">" | ">=";

/** `left operator right`, broken after the operator. */
export const binary = (left: Operand, operator: ComparisonOperator, right: Operand): Binary => {
  const tail = concat([" ", group(operator, line, right.doc)]);
  return {
    kind: "binary",
    doc: group(group(left.doc), indent(tail)),
    aligned: concat([group(left.doc), tail]),
    left,
    right,
  };
};
