/** Builds assignments to what was declared elsewhere. */
import { assignValue, layoutFor } from "./assignment.js";
import { concat } from "./doc.js";
import type { Code, Expression, Member } from "./expression.js";
import { statement, type Statement } from "./statement.js";

/** `target = value;`. */
export const assignment = (target: Code | Member, value: Expression): Statement =>
  statement(`${target.text} = ${value.text};`, () => {
    const left = target.doc();
    return concat([assignValue(left, " =", value, layoutFor(left, value, "other")), ";"]);
  });
