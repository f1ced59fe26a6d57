/** Judges, as prettier does, whether an argument is simple enough to stand after a function. */
import type { Expression } from "./expression.js";

/** Whether an expression is a word, or a member or call made of such, nested no deeper than `depth`. */
export const isSimple = (expression: Expression, depth: number): boolean => {
  if (depth <= 0) return false;
  switch (expression.kind) {
    case "code":
    case "string":
    case "number":
    case "signed number":
    case "boolean":
    case "member":
      return true;
    case "object":
      return expression.size === 0;
    case "array":
      return expression.items.every((item) => isSimple(item, depth - 1));
    case "call":
      return expression.args.length <= depth && expression.args.every((argument) => isSimple(argument, depth - 1));
    case "arrow":
    case "binary":
      return false;
  }
};
