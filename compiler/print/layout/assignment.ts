/** Lays out a left side, an operator and a value, as in `const a = b` and `key: value`. */
import { group, indent, indentAfter, line, type Doc } from "./doc.js";
import { alignedDoc, type Call, type Expression } from "./expression.js";

/** Where the line breaks first: after the operator, inside the value, inside the left side, or wherever it fits best. */
export type AssignmentLayout = "after operator" | "in value" | "in left side" | "where it fits";

/** The left side, the operator and the right side in the given layout. */
export const assign = (left: Doc, operator: string, right: Doc, layout: AssignmentLayout): Doc => {
  switch (layout) {
    case "after operator":
      return group(group(left), operator, group(indent(line, right)));
    case "in value":
      return group(group(left), operator, " ", right);
    case "in left side":
      return group(left, operator, " ", group(right));
    case "where it fits": {
      const gap = group(indent(line));
      return group(group(left), operator, gap, indentAfter(gap, right));
    }
  }
};

/** The layout that prettier takes for a value. A short key is too narrow for a break after it to save anything. */
export const layoutFor = (left: Doc, value: Expression, key: "short key" | "other"): AssignmentLayout => {
  if (value.kind === "arrow" && left.flexible) return "in left side";
  if (value.kind === "binary") return "after operator";
  if (key === "other" && (value.kind === "string" || breaksPoorly(value))) return "after operator";
  const keepsTogether = key === "short key" || value.kind === "boolean" || value.kind === "number";
  return keepsTogether && !left.flexible ? "in value" : "where it fits";
};

/** A value after its left side. */
export const assignValue = (left: Doc, operator: string, value: Expression, layout: AssignmentLayout): Doc =>
  assign(left, operator, alignedDoc(value), layout);

/** `key: value` of an object; `key` is as it stands in source. */
export const assignKey = (key: Doc, width: number, value: Expression): Doc =>
  assignValue(key, ":", value, layoutFor(key, value, isShortKey(width) ? "short key" : "other"));

/** Whether a break after a key of this width would save too little. */
export const isShortKey = (width: number): boolean => width < shortKeyWidth;

// A break after the key must save at least three columns over the two of the indent.
const shortKeyWidth = 5;

const breaksPoorly = (value: Expression): boolean =>
  value.kind === "member" || (value.kind === "call" && takesLittle(value));

const takesLittle = ({ args }: Call): boolean => {
  const [only] = args;
  return only === undefined || (args.length === 1 && isShortArgument(only));
};

// A quarter of the line.
const shortArgumentWidth = 20;

const isShortArgument = (argument: Expression): boolean => {
  switch (argument.kind) {
    case "code":
    case "string":
      return argument.text.length <= shortArgumentWidth;
    case "number":
    case "signed number":
    case "boolean":
      return true;
    case "call":
      return (
        argument.args.length === 0 &&
        argument.callee.kind === "code" &&
        argument.callee.text.length <= shortArgumentWidth - 2
      );
    default:
      return false;
  }
};
