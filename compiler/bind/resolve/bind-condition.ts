/** Binds a text that may be a condition: typed where it names a fact and resolves, otherwise prose, with one problem at the very word. */
import { foldName, parseCondition, parseOperand, readCondition, type ExpressionNode } from "../../../grammar/values/index.js";
import type { Test, Value } from "../../model/expression.js";
import type { Type } from "../../model/fact.js";
import { nearestFact } from "../facts.js";
import { nearFact, unreadCondition, wrongType, wrongUnit } from "../problems/types.js";
import { placeIn, sayType, type Context } from "./context.js";
import { resolve, resolveTest } from "./resolve.js";
import { scaled } from "./resolved.js";
import { settle } from "./settle.js";
import { conversion } from "./units.js";

const COMPARES = /\b(?:is|at least|at most|more than|less than|longer than|shorter than|fewer than|before|after|within|between)\b|[<>=\u2264\u2265\u2260]/iu;

/** The names in a tree that no fact declares. */
function openNames(node: ExpressionNode): readonly (ExpressionNode & { readonly kind: "name" })[] {
  if (node.kind === "name") return node.fact === null ? [node] : [];
  return Object.values(node).flatMap((part: unknown) => {
    const nodes = Array.isArray(part) ? part : [part];
    return nodes.filter((child): child is ExpressionNode => typeof child === "object" && child !== null && "kind" in child).flatMap(openNames);
  });
}

/** Whether a tree is one name, or `not` one: a test of a boolean fact, if that is what was meant. */
const isLoneName = (node: ExpressionNode): boolean => node.kind === "name" || (node.kind === "not" && isLoneName(node.operand));

/** Warns of names that are nearly a fact's, in a text that names no fact. */
function warnOfNearNames(node: ExpressionNode, context: Context): void {
  for (const open of openNames(node)) {
    const near = nearestFact(open.text, context.table);
    if (near === undefined) continue;
    context.problems.push(nearFact.at(placeIn(context, open), { found: open.text, near }));
    return;
  }
}

/** The condition that a text is; `null` where it stays prose. A text that names no fact always does. */
export function bindCondition(text: string, context: Context): Test | null {
  if (context.table.facts.length === 0) return null;
  const { tree, namesFact } = readCondition(text, context.table.options);
  const compares = COMPARES.test(text);
  if (!tree) return null;
  if (tree.kind === "unparsed") {
    const [, qualifier = null] = QUALIFIER.exec(text.slice(tree.start)) ?? [];
    if (namesFact && compares) context.problems.push(unreadCondition.at(placeIn(context, tree), { expected: tree.expected, qualifier }));
    return null;
  }
  if (namesFact) return resolveTest(tree, context)?.test ?? null;
  if (compares || isLoneName(tree)) warnOfNearNames(tree, context);
  return null;
}

/** Whether a text names a fact and compares it, and so is a condition before it is anything else. */
export const comparesFact = (text: string, { table }: Context): boolean => COMPARES.test(text) && readCondition(text, table.options).namesFact;

/** What limits a timing or a bound, and no condition. */
const QUALIFIERS = "(if|when|while|during|unless|except)";
const QUALIFIER = new RegExp(`^${QUALIFIERS}\\b`, "i");
const QUALIFIER_BEHIND = new RegExp(`\\s${QUALIFIERS}\\s`, "gi");

/** The word such as `if` that stands behind what is a condition by itself; `null` where there is none. */
export function qualifierBehind(text: string, context: Context): string | null {
  const found = [...text.matchAll(QUALIFIER_BEHIND)].find(({ index }) => isReadable(text.slice(0, index), context));
  return found?.[1] ?? null;
}

/** Whether a text parses as a condition. */
export function isReadable(text: string, { table }: Context): boolean {
  const tree = parseCondition(text, table.options);
  return tree !== null && tree.kind !== "unparsed";
}

/** The value of a type that a tree is; `null`, and a problem, where it is none. */
export function bindValue(node: ExpressionNode, type: Type, fact: string, context: Context): Value | null {
  if (type.kind === "boolean") {
    const test = resolveTest(node, context);
    return test && { kind: "truth", test: test.test };
  }
  const resolved = resolve(node, type, context);
  const settled = resolved && settle(resolved, type, fact, context);
  if (!settled) return null;
  const found: Type = settled.kind === "value" ? settled.type : { kind: "boolean" };
  if (settled.kind === "test" || found.kind !== type.kind || (found.kind === "enumeration" && type.kind === "enumeration" && foldName(found.values.join()) !== foldName(type.values.join()))) {
    context.problems.push(wrongType.at(placeIn(context, node), { expected: sayType(type), found: sayType(found) }));
    return null;
  }
  if (found.kind !== "number" || type.kind !== "number" || (found.unit === null && settled.value.kind === "number")) return settled.value;
  const factor = conversion(found.unit, type.unit);
  if (factor !== null) return scaled(settled.value, factor);
  context.problems.push(wrongUnit.at(placeIn(context, node), { expected: type.unit, found: found.unit }));
  return null;
}

/** Reads an operand, or a condition where the type is boolean. */
export const parseFor = (type: Type) => (type.kind === "boolean" ? parseCondition : parseOperand);
