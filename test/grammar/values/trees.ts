/** Expressions as one line: undeclared names as they stand, declared ones as `[fact]`, everything else in parentheses, kind first. */
import type { ExpressionNode, JunctionNode, Unparsed } from "../../../grammar/values/index.js";

type Kind = ExpressionNode["kind"];
type NodeOf<K extends Kind> = K extends JunctionNode["kind"] ? JunctionNode : Extract<ExpressionNode, { readonly kind: K }>;

const sides = (operator: string, ...operands: readonly ExpressionNode[]): string => `(${[operator, ...operands.map(expression)].join(" ")})`;
const negation = ({ negated }: { readonly negated: boolean }): string => (negated ? "not-" : "");
const spoken = { equality: "", order: "", dates: "day" } as const;

const PRINT: { readonly [K in Kind]: (node: NodeOf<K>) => string } = {
  number: ({ value, unit }) => (unit === null ? `${value}` : `${value}:${unit.replace(" ", "-")}`),
  date: ({ iso }) => iso,
  quoted: ({ text }) => JSON.stringify(text),
  truth: ({ value }) => `#${value}`,
  today: () => "#today",
  name: ({ text, fact }) => (fact === null ? text.replaceAll(" ", "_") : `[${fact}]`),
  arithmetic: ({ operator, left, right }) => sides(operator, left, right),
  count: ({ unit, from, to }) => sides(`count-${unit.replace(" ", "-")}s`, from, to),
  offset: ({ quantity, direction, anchor }) => sides(direction, quantity, anchor),
  pick: ({ which, left, right }) => sides(which, left, right),
  comparison: (node) => sides(`${negation(node)}${spoken[node.spoken]}${node.operator}`, node.left, node.right),
  "is-none": (node) => sides(`${negation(node)}none`, node.operand),
  "one-of": (node) => sides(`${negation(node)}one-of`, node.left, ...node.options),
  distance: (node) => sides(`${negation(node)}${node.operator}-${node.direction}`, node.left, node.quantity, node.anchor),
  within: (node) => sides(`${negation(node)}within-${node.direction}`, node.left, node.quantity, node.anchor),
  between: (node) => sides(`${negation(node)}between`, node.left, node.low, node.high),
  and: ({ parts }) => sides("and", ...parts),
  or: ({ parts }) => sides("or", ...parts),
  not: ({ operand }) => sides("not", operand),
};

const print = <K extends Kind>(node: NodeOf<K>): string => PRINT[node.kind as K](node);

/** An expression as one line. */
export function expression(node: ExpressionNode): string {
  return print(node);
}

/** An expression, or where it stopped being one: `!` and the words there, `expected` and what. */
export function read(text: string, node: ExpressionNode | Unparsed | null): string {
  if (node === null) return "nothing";
  return node.kind === "unparsed" ? `!${text.slice(node.start, node.end)} expected ${node.expected}` : expression(node);
}
