/** Resolves syntax to typed trees: names to facts, inputs and values, units to one unit, words to comparisons. */
import type { ExpressionNode } from "../../../grammar/values/index.js";
import type { Type } from "../../model/fact.js";
import { wrongType } from "../problems/types.js";
import { placeIn, sayType, type Context } from "./context.js";
import { resolveJunction, resolveNot } from "./junctions.js";
import { dayOf, resolveArithmetic, resolveCount, resolveFact, resolveOffset, resolvePick } from "./operands.js";
import { resolveBetween, resolveComparison, resolveDistance, resolveNone, resolveOneOf, resolveWithin } from "./predicates.js";
import { date, number, type Resolved, type TypedTest } from "./resolved.js";
import { settle } from "./settle.js";

type Of<K extends ExpressionNode["kind"]> = Extract<ExpressionNode, { kind: K }>;

const resolvers: { readonly [K in ExpressionNode["kind"]]: (node: Of<K>, hint: Type | null, context: Context) => Resolved | null } = {
  number: ({ value, unit }) => number({ kind: "number", value }, unit),
  date: ({ iso }) => date(dayOf(iso)),
  quoted: (node) => ({ kind: "open", node }),
  truth: ({ value }) => ({ kind: "test", test: { kind: value ? "always" : "never" } }),
  today: () => date({ kind: "today" }),
  name: (node, _hint, context) => (node.fact === null ? { kind: "open", node } : resolveFact(node, context)),
  arithmetic: resolveArithmetic,
  count: (node, _hint, context) => resolveCount(node, context),
  offset: (node, _hint, context) => {
    const day = resolveOffset(node, context);
    return day && date(day);
  },
  pick: resolvePick,
  comparison: (node, _hint, context) => resolveComparison(node, context),
  "is-none": (node, _hint, context) => resolveNone(node, context),
  "one-of": (node, _hint, context) => resolveOneOf(node, context),
  distance: (node, _hint, context) => resolveDistance(node, context),
  within: (node, _hint, context) => resolveWithin(node, context),
  between: (node, _hint, context) => resolveBetween(node, context),
  and: (node, _hint, context) => resolveJunction(node, context),
  or: (node, _hint, context) => resolveJunction(node, context),
  not: (node, _hint, context) => resolveNot(node, context),
};

/** Resolves a node; `hint` is the type that its surroundings would like. `null`: a problem says why not. */
export function resolve(node: ExpressionNode, hint: Type | null, context: Context): Resolved | null {
  const resolver = resolvers[node.kind] as (node: ExpressionNode, hint: Type | null, context: Context) => Resolved | null;
  return resolver(node, hint, context);
}

/** Resolves a node that must be true or false. */
export function resolveTest(node: ExpressionNode, context: Context): TypedTest | null {
  const type: Type = { kind: "boolean" };
  const resolved = resolve(node, type, context);
  const settled = resolved && settle(resolved, type, null, context);
  if (!settled || settled.kind === "test") return settled;
  context.problems.push(wrongType.at(placeIn(context, node), { expected: "a condition", found: sayType(settled.type) }));
  return null;
}
