/** Resolves `and`, `or` and `not`; after `status is F-1`, `or J-1` continues the list. */
import { foldName, type ExpressionNode, type JunctionNode, type NameNode, type NotNode, type QuotedNode } from "../../../grammar/values/index.js";
import type { Test } from "../../model/expression.js";
import { noSuchValue } from "../problems/types.js";
import { placeIn, type Context } from "./context.js";
import { not, resolveComparison } from "./predicates.js";
import { resolveTest } from "./resolve.js";
import type { TypedTest } from "./resolved.js";

/** The operand that a list of values is about, where a part begins or continues one. */
function subjectOf(node: ExpressionNode): ExpressionNode | null {
  if (node.kind === "comparison" && node.operator === "=" && node.spoken === "equality" && !node.negated) return node.left;
  if (node.kind === "is-none" && !node.negated) return node.operand;
  return node.kind === "one-of" && !node.negated ? node.left : null;
}

/** The values of an enumeration that a node is about; `null` for anything else. */
function valuesOf(subject: ExpressionNode, { table }: Context): { readonly name: string; readonly values: readonly string[] } | null {
  const fact = subject.kind === "name" && subject.fact !== null ? table.byName.get(subject.fact) : undefined;
  return fact?.type.kind === "enumeration" ? { name: fact.name, values: fact.type.values } : null;
}

const isLone = (node: ExpressionNode): node is NameNode | QuotedNode => (node.kind === "name" && node.fact === null) || node.kind === "quoted";

/** A lone name after `or` that continues the list about a subject. */
function continued(node: NameNode | QuotedNode, subject: ExpressionNode, { name, values }: { readonly name: string; readonly values: readonly string[] }, context: Context): TypedTest | null {
  if (values.some((value) => foldName(value) === foldName(node.text))) {
    const { start, end } = node;
    return resolveComparison({ kind: "comparison", operator: "=", spoken: "equality", negated: false, operatorAt: { start, end }, left: subject, right: node, start, end }, context);
  }
  context.problems.push(noSuchValue.at(placeIn(context, node), { found: node.text, fact: name, values }));
  return null;
}

/** Parts that all, or any, must hold. */
export function resolveJunction({ kind, parts }: JunctionNode, context: Context): TypedTest | null {
  const tests: Test[] = [];
  let subject: ExpressionNode | null = null;
  for (const part of parts) {
    const list = kind === "or" && subject && isLone(part) ? valuesOf(subject, context) : null;
    const resolved: TypedTest | null = list && subject && isLone(part) ? continued(part, subject, list, context) : resolveTest(part, context);
    if (!resolved) return null;
    if (!list) subject = subjectOf(part);
    tests.push(resolved.test);
  }
  return { kind: "test", test: kind === "and" ? { kind: "all", tests } : { kind: "any", tests } };
}

export function resolveNot({ operand }: NotNode, context: Context): TypedTest | null {
  const resolved = resolveTest(operand, context);
  return resolved && { kind: "test", test: not(resolved.test) };
}
