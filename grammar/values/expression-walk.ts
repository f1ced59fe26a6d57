/** Walks over expressions. */
import type { ExpressionNode, JunctionNode } from "./expression-syntax.js";

type Kind = ExpressionNode["kind"];
type NodeOf<K extends Kind> = K extends JunctionNode["kind"] ? JunctionNode : Extract<ExpressionNode, { readonly kind: K }>;

const NONE = (): readonly ExpressionNode[] => [];
const sides = ({ left, right }: { readonly left: ExpressionNode; readonly right: ExpressionNode }): readonly ExpressionNode[] => [left, right];
const parts = (node: JunctionNode): readonly ExpressionNode[] => node.parts;
const fromDay = ({ left, quantity, anchor }: NodeOf<"distance" | "within">): readonly ExpressionNode[] => [left, quantity, anchor];

/** The expressions inside each kind of node, in the order of their meaning. */
const CHILDREN: { readonly [K in Kind]: (node: NodeOf<K>) => readonly ExpressionNode[] } = {
  number: NONE, date: NONE, quoted: NONE, truth: NONE, today: NONE, name: NONE,
  arithmetic: sides, pick: sides, comparison: sides, and: parts, or: parts, distance: fromDay, within: fromDay,
  count: ({ from, to }) => [from, to],
  offset: ({ quantity, anchor }) => [quantity, anchor],
  "is-none": ({ operand }) => [operand],
  not: ({ operand }) => [operand],
  "one-of": ({ left, options }) => [left, ...options],
  between: ({ left, low, high }) => [left, low, high],
};

/** The expressions directly inside one. */
export const childrenOf = <K extends Kind>(node: NodeOf<K>): readonly ExpressionNode[] => CHILDREN[node.kind as K](node);

/** An expression and all inside it, the outer ones first. */
export function* walkExpression(node: ExpressionNode): Generator<ExpressionNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walkExpression(child);
}
