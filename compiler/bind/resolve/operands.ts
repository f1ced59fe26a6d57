/** Resolves operands: constants, names, sums, dates that are moved, time that is counted. */
import { Bug } from "../../../grammar/index.js";
import type { ArithmeticNode, CountNode, ExpressionNode, NameNode, NumberNode, OffsetNode, PickNode } from "../../../grammar/values/index.js";
import { parseDay } from "../../../runtime/calendar.js";
import type { Value } from "../../model/expression.js";
import type { Type } from "../../model/fact.js";
import { factRef } from "../facts.js";
import { divisionByZero, impossibleArithmetic, wrongType, wrongUnit } from "../problems/types.js";
import { placeIn, sayType, type Context } from "./context.js";
import { resolve } from "./resolve.js";
import { date, number, scaled, type Resolved, type TypedTest, type TypedValue } from "./resolved.js";
import { settle } from "./settle.js";
import { conversion, productOf, quotientOf, stepOf } from "./units.js";

const DATE: Type = { kind: "date" };

/** A day, or a problem and `null`. */
export function resolveDate(node: ExpressionNode, context: Context): Value | null {
  const resolved = resolve(node, DATE, context);
  const settled = resolved && settle(resolved, DATE, null, context);
  if (!settled) return null;
  if (settled.kind === "value" && settled.type.kind === "date") return settled.value;
  context.problems.push(wrongType.at(placeIn(context, node), { expected: "a date", found: settled.kind === "value" ? sayType(settled.type) : "a condition" }));
  return null;
}

/** A fact, as a value or, where it is boolean, as a test. */
export function resolveFact(node: NameNode, context: Context): TypedValue | TypedTest {
  const fact = context.table.byName.get(node.fact ?? "");
  if (!fact) throw new Bug(`${node.fact ?? ""} was read as a fact`);
  const ref = factRef(fact);
  const at = placeIn(context, node);
  return fact.type.kind === "boolean" ? { kind: "test", test: { kind: "fact", fact: ref, at } } : { kind: "value", value: { kind: "fact", fact: ref, at }, type: fact.type, fact: fact.name };
}

/** An amount of time as it moves a date: a number with a unit of time, or a fact with one. */
export function resolveSpan(node: NumberNode | NameNode, context: Context): { readonly amount: Value; readonly unit: "day" | "business day" | "month" } | null {
  const resolved = resolve(node, null, context);
  if (resolved?.kind !== "value" || resolved.type.kind !== "number") {
    if (resolved) context.problems.push(wrongType.at(placeIn(context, node), { expected: "a span of time", found: resolved.kind === "value" ? sayType(resolved.type) : "something else" }));
    return null;
  }
  const step = stepOf(resolved.type.unit);
  if (step) return { amount: scaled(resolved.value, step.factor), unit: step.unit };
  context.problems.push(wrongUnit.at(placeIn(context, node), { expected: "day", found: resolved.type.unit }));
  return null;
}

/** The day that lies a span before or after another. */
export function resolveOffset({ quantity, direction, anchor }: Pick<OffsetNode, "quantity" | "direction" | "anchor">, context: Context): Value | null {
  const span = resolveSpan(quantity, context);
  const day = resolveDate(anchor, context);
  return span && day && { kind: "shift", day, ...span, direction: direction === "after" ? 1 : -1 };
}

/** A number, in the unit that its other side has where it is a bare name. */
function numberSide(node: ExpressionNode, resolved: Resolved | null, unit: string | null, context: Context): (TypedValue & { type: { kind: "number"; unit: string | null } }) | null {
  const settled = resolved && settle(resolved, { kind: "number", unit }, null, context);
  if (!settled) return null;
  if (settled.kind === "value" && settled.type.kind === "number") return { ...settled, type: settled.type };
  context.problems.push(wrongType.at(placeIn(context, node), { expected: "a number", found: settled.kind === "value" ? sayType(settled.type) : "a condition" }));
  return null;
}

const unitOf = (resolved: Resolved | null): string | null => (resolved?.kind === "value" && resolved.type.kind === "number" ? resolved.type.unit : null);

/** Moves a date by an amount of time. */
function moved(node: ArithmeticNode, day: Value, amount: TypedValue, direction: 1 | -1, context: Context): TypedValue | null {
  const step = amount.type.kind === "number" ? stepOf(amount.type.unit) : null;
  if (step) return date({ kind: "shift", day, amount: scaled(amount.value, step.factor), unit: step.unit, direction });
  context.problems.push(impossibleArithmetic.at(placeIn(context, node.operatorAt), { why: "a date is moved by a span of time, such as `30 days`" }));
  return null;
}

function resolveSum(node: ArithmeticNode, left: Resolved | null, right: Resolved | null, hint: Type | null, context: Context): TypedValue | null {
  const moves = (side: Resolved | null): boolean => stepOf(unitOf(side)) !== null;
  const wantsDate = hint?.kind === "date" && left?.kind === "open" && moves(right);
  const day = wantsDate ? settle(left, DATE, null, context) : left;
  if (day?.kind === "value" && day.type.kind === "date") {
    if (right?.kind === "value" && right.type.kind === "number") return moved(node, day.value, right, node.operator === "-" ? -1 : 1, context);
    context.problems.push(impossibleArithmetic.at(placeIn(context, node.operatorAt), { why: "a date is moved by a span of time; the time between two dates is `days between A and B`" }));
    return null;
  }
  if (right?.kind === "value" && right.type.kind === "date" && node.operator === "+" && left?.kind === "value") return moved(node, right.value, left, 1, context);
  const a = numberSide(node.left, left, unitOf(right) ?? (hint?.kind === "number" ? hint.unit : null), context);
  const b = a && numberSide(node.right, right, a.type.unit, context);
  if (!a || !b) return null;
  const operator = node.operator === "-" ? "-" : "+";
  const factor = conversion(b.type.unit, a.type.unit);
  if (factor !== null) return number({ kind: "arithmetic", operator, left: a.value, right: scaled(b.value, factor) }, a.type.unit);
  // A bare constant takes the unit of the other side.
  if (b.type.unit === null && b.value.kind === "number") return number({ kind: "arithmetic", operator, left: a.value, right: b.value }, a.type.unit);
  if (a.type.unit === null && a.value.kind === "number") return number({ kind: "arithmetic", operator, left: a.value, right: b.value }, b.type.unit);
  context.problems.push(wrongUnit.at(placeIn(context, node.right), { expected: a.type.unit, found: b.type.unit }));
  return null;
}

function resolveProduct(node: ArithmeticNode, left: Resolved | null, right: Resolved | null, context: Context): TypedValue | null {
  const a = numberSide(node.left, left, null, context);
  const b = a && numberSide(node.right, right, null, context);
  if (!a || !b) return null;
  const operator = node.operator === "/" ? "/" : "*";
  if (operator === "/" && b.value.kind === "number" && b.value.value === 0) {
    context.problems.push(divisionByZero.at(placeIn(context, node.right), {}));
    return null;
  }
  const combined = operator === "*" ? productOf(a.type.unit, b.type.unit) : quotientOf(a.type.unit, b.type.unit);
  if (combined) return number({ kind: "arithmetic", operator, left: a.value, right: scaled(b.value, combined.factor) }, combined.unit);
  const why = operator === "*"
    ? `\`${String(a.type.unit)}\` and \`${String(b.type.unit)}\` cannot be multiplied: at most one side has a unit, or one is a rate such as \`$1 per day\``
    : `${a.type.unit === null ? "a bare number" : `\`${a.type.unit}\``} cannot be divided by \`${String(b.type.unit)}\`: both sides need one unit, or the second none`;
  context.problems.push(impossibleArithmetic.at(placeIn(context, node.right), { why }));
  return null;
}

/** `a + b`, `a * b` and the like. */
export function resolveArithmetic(node: ArithmeticNode, hint: Type | null, context: Context): TypedValue | null {
  const left = resolve(node.left, hint, context);
  const right = left && resolve(node.right, null, context);
  if (!left || !right) return null;
  return node.operator === "+" || node.operator === "-" ? resolveSum(node, left, right, hint, context) : resolveProduct(node, left, right, context);
}

/** `days between a and b`: a number of that unit. */
export function resolveCount({ unit, from, to }: CountNode, context: Context): TypedValue | null {
  const start = resolveDate(from, context);
  const end = start && resolveDate(to, context);
  return start && end && number({ kind: "count", unit, from: start, to: end }, unit);
}

/** `smaller of a and b`, `later of a and b`. */
export function resolvePick(node: PickNode, hint: Type | null, context: Context): TypedValue | null {
  const which = node.which === "smaller" || node.which === "earlier" ? "smaller" : "larger";
  if (node.which === "earlier" || node.which === "later") {
    const left = resolveDate(node.left, context);
    const right = left && resolveDate(node.right, context);
    return left && right && date({ kind: "pick", which, of: "date", left, right });
  }
  const left = resolve(node.left, hint, context);
  const right = left && resolve(node.right, hint, context);
  const a = left && numberSide(node.left, left, unitOf(right), context);
  const b = a && numberSide(node.right, right, a.type.unit, context);
  if (!a || !b) return null;
  const factor = b.type.unit === null && b.value.kind === "number" ? 1 : conversion(b.type.unit, a.type.unit);
  if (factor !== null) return number({ kind: "pick", which, of: "number", left: a.value, right: scaled(b.value, factor) }, a.type.unit);
  context.problems.push(wrongUnit.at(placeIn(context, node.right), { expected: a.type.unit, found: b.type.unit }));
  return null;
}

/** The day of an ISO date. */
export function dayOf(iso: string): Value {
  const day = parseDay(iso);
  if (day === null) throw new Bug(`${iso} was read as a date`);
  return { kind: "day", day };
}
