/** Resolves comparisons to typed tests; distances and ranges become comparisons of days. */
import type { Problem } from "../../../grammar/index.js";
import type { BetweenNode, ComparisonNode, DistanceNode, ExpressionNode, NoneNode, OneOfNode, WithinNode } from "../../../grammar/values/index.js";
import type { Comparison, Test, Value } from "../../model/expression.js";
import type { Type } from "../../model/fact.js";
import { nearestFact } from "../facts.js";
import { constantComparison, nearFact, wrongType, wrongUnit } from "../problems/types.js";
import { placeIn, sayType, type Context } from "./context.js";
import { resolveDate, resolveOffset } from "./operands.js";
import { resolve } from "./resolve.js";
import { scaled, type Open, type Resolved, type TypedTest, type TypedValue } from "./resolved.js";
import { settle } from "./settle.js";
import { conversion } from "./units.js";

export const not = (test: Test): Test => (test.kind === "not" ? test.test : { kind: "not", test });
const negatedIf = (negated: boolean, test: Test): Test => (negated ? not(test) : test);
const dates = (operator: Comparison, left: Value, right: Value): Test => ({ kind: "compare", operator, of: "date", left, right });

type Side = Exclude<Resolved, Open>;

const typeOf = (side: Side): Type => (side.kind === "value" ? side.type : { kind: "boolean" });
const valueOf = (side: Side): Value => (side.kind === "value" ? side.value : { kind: "truth", test: side.test });
const factOf = (side: Side): string | null => (side.kind === "value" ? side.fact : null);

/** The problem of a name that is nearly a fact's. */
function misspelt(node: ExpressionNode, context: Context): Problem | null {
  if (node.kind !== "name") return null;
  const near = nearestFact(node.text, context.table);
  return near === undefined ? null : nearFact.at(placeIn(context, node), { found: node.text, near });
}

/** Both sides, each open name typed by the other side; two open names have no type. */
function sides(leftNode: ExpressionNode, rightNode: ExpressionNode, hint: Type | null, context: Context): readonly [Side, Side] | null {
  const left = resolve(leftNode, hint, context);
  const right = left && resolve(rightNode, left.kind === "value" ? left.type : hint, context);
  if (!left || !right) return null;
  const type = left.kind === "open" ? (right.kind === "open" ? hint : typeOf(right)) : typeOf(left);
  const fact = left.kind === "open" ? (right.kind === "open" ? null : factOf(right)) : factOf(left);
  if (!type) {
    context.problems.push(misspelt(leftNode, context) ?? misspelt(rightNode, context) ?? wrongType.at(placeIn(context, leftNode), { expected: "a fact", found: "a name that no fact declares" }));
    return null;
  }
  const a = settle(left, type, fact, context);
  const b = a && settle(right, type, fact, context);
  return a && b ? [a, b] : null;
}

/** Whether the order of two values makes sense, and how the word for it was meant. */
function wrongOrder({ operator, spoken }: ComparisonNode, type: Type): string | null {
  if (spoken === "dates" && type.kind !== "date") return "a date";
  if (operator === "=" || operator === "!=" || type.kind === "number" || type.kind === "date") return null;
  return "a number or a date";
}

/** Brings the right number into the unit of the left; a bare constant takes the other side's. */
function alike(left: TypedValue, right: TypedValue): Value | null {
  if (left.type.kind !== "number" || right.type.kind !== "number") return right.value;
  const isBare = (side: TypedValue): boolean => side.type.kind === "number" && side.type.unit === null && side.value.kind === "number";
  if (isBare(right) || isBare(left)) return right.value;
  const factor = conversion(right.type.unit, left.type.unit);
  return factor === null ? null : scaled(right.value, factor);
}

function warnOfConstants(node: ComparisonNode, test: Test & { readonly kind: "compare" }, context: Context): void {
  const { left, right, operator } = test;
  const { operatorAt, start, end } = node;
  // One half of `between`, or one value of a list, may be trivial though the whole is not.
  if (operatorAt.start === start && operatorAt.end === end) return;
  const same = left.kind === right.kind && JSON.stringify({ ...left, at: null }) === JSON.stringify({ ...right, at: null });
  const constants = ["number", "day", "text", "choice"];
  if (same) context.problems.push(constantComparison.at(placeIn(context, node), { result: null }));
  else if (left.kind === "number" && right.kind === "number") context.problems.push(constantComparison.at(placeIn(context, node), { result: holds(operator, left.value, right.value) }));
  else if (left.kind === "day" && right.kind === "day") context.problems.push(constantComparison.at(placeIn(context, node), { result: holds(operator, left.day, right.day) }));
  else if (constants.includes(left.kind) && constants.includes(right.kind)) context.problems.push(constantComparison.at(placeIn(context, node), { result: operator === "!=" }));
}

function holds(operator: Comparison, a: number, b: number): boolean {
  const results: { readonly [K in Comparison]: boolean } = { "=": a === b, "!=": a !== b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b };
  return results[operator];
}

/** Compares two sides. */
function compare(node: ComparisonNode, left: Side, right: Side, context: Context): TypedTest | null {
  const type = typeOf(left);
  const other = typeOf(right);
  const none = [left, right].find((side) => side.kind === "value" && side.value.kind === "none");
  if (none) {
    const subject = none === left ? right : left;
    const test: Test = { kind: "is-none", of: typeOf(subject).kind, value: valueOf(subject) };
    return { kind: "test", test: negatedIf(node.negated !== (node.operator === "!="), test) };
  }
  const sameKind = type.kind === other.kind && (type.kind !== "enumeration" || other.kind !== "enumeration" || (type.values === other.values || type.values.join("\n") === other.values.join("\n")));
  if (!sameKind && node.spoken === "dates" && type.kind !== "date") {
    context.problems.push(wrongType.at(placeIn(context, node.left), { expected: "a date", found: sayType(type) }));
    return null;
  }
  if (!sameKind) {
    context.problems.push(wrongType.at(placeIn(context, node.right), { expected: sayType(type), found: sayType(other) }));
    return null;
  }
  const expected = wrongOrder(node, type);
  if (expected !== null) {
    context.problems.push(wrongType.at(placeIn(context, node.left), { expected, found: sayType(type) }));
    return null;
  }
  const value = left.kind === "value" && right.kind === "value" ? alike(left, right) : valueOf(right);
  if (value === null) {
    const unitOf = (side: Type): string | null => (side.kind === "number" ? side.unit : null);
    context.problems.push(wrongUnit.at(placeIn(context, node.right), { expected: unitOf(type), found: unitOf(other) }));
    return null;
  }
  const test = { kind: "compare", operator: node.operator, of: type.kind, left: valueOf(left), right: value } as const;
  warnOfConstants(node, test, context);
  return { kind: "test", test: negatedIf(node.negated, test) };
}

/** `a is b`, `a is at least b`, `a is before b`. */
export function resolveComparison(node: ComparisonNode, context: Context): TypedTest | null {
  const hint: Type | null = node.spoken === "dates" ? { kind: "date" } : null;
  const both = sides(node.left, node.right, hint, context);
  return both && compare(node, both[0], both[1], context);
}

/** `a is none`. */
export function resolveNone(node: NoneNode, context: Context): TypedTest | null {
  const operand = resolve(node.operand, null, context);
  const side = operand && settle(operand, { kind: "date" }, null, context);
  if (!side) return null;
  return { kind: "test", test: negatedIf(node.negated, { kind: "is-none", of: typeOf(side).kind, value: valueOf(side) }) };
}

/** `none` among the values of a list: no name can be that word. */
const isNone = (node: ExpressionNode): boolean => node.kind === "name" && node.fact === null && node.text === "none";

/** `a is one of b, c`: equal to any of them. */
export function resolveOneOf(node: OneOfNode, context: Context): TypedTest | null {
  const tests: Test[] = [];
  for (const option of node.options) {
    const { left, start, end } = node;
    if (isNone(option)) {
      const none = resolveNone({ kind: "is-none", negated: false, operand: left, start, end }, context);
      if (!none) return null;
      tests.push(none.test);
      continue;
    }
    const equality: ComparisonNode = { kind: "comparison", operator: "=", spoken: "equality", negated: false, operatorAt: { start, end }, left, right: option, start, end };
    const resolved = resolveComparison(equality, context);
    if (!resolved) return null;
    tests.push(resolved.test);
  }
  const [only] = tests;
  const any: Test = only && tests.length === 1 ? only : { kind: "any", tests };
  return { kind: "test", test: negatedIf(node.negated, any) };
}

/** `X is at least Q before A`: a day compared with a day that is moved, and with A itself where the distance is bounded from above. */
export function resolveDistance(node: DistanceNode, context: Context): TypedTest | null {
  const left = resolveDate(node.left, context);
  const anchor = left && resolveDate(node.anchor, context);
  const bound = anchor && resolveOffset(node, context);
  if (!left || !anchor || !bound) return null;
  const isBefore = node.direction === "before";
  const far: { readonly [K in DistanceNode["operator"]]: Comparison } = isBefore
    ? { "at-least": "<=", "at-most": ">=", "more-than": "<", "less-than": ">" }
    : { "at-least": ">=", "at-most": "<=", "more-than": ">", "less-than": "<" };
  const distance = dates(far[node.operator], left, bound);
  const isCapped = node.operator === "at-most" || node.operator === "less-than";
  const onSide = dates(isBefore ? "<=" : ">=", left, anchor);
  return { kind: "test", test: negatedIf(node.negated, isCapped ? { kind: "all", tests: [onSide, distance] } : distance) };
}

/** `X is within Q of A`: from A on, or up to A. */
export function resolveWithin(node: WithinNode, context: Context): TypedTest | null {
  const distance: DistanceNode = { ...node, kind: "distance", operator: "at-most" };
  return resolveDistance(distance, context);
}

/** `X is between a and b`, both included. */
export function resolveBetween(node: BetweenNode, context: Context): TypedTest | null {
  const { left, low, high, negated, start, end } = node;
  const bound = (operator: Comparison, right: ExpressionNode): TypedTest | null =>
    resolveComparison({ kind: "comparison", operator, spoken: "order", negated: false, operatorAt: { start, end }, left, right, start, end }, context);
  const from = bound(">=", low);
  const to = from && bound("<=", high);
  return from && to && { kind: "test", test: negatedIf(negated, { kind: "all", tests: [from.test, to.test] }) };
}
