/** What the page knows: the graph with the rules' texts, as it travels from the generator to the script in the page. */
import type { Graph, GraphEdge, GraphNode } from "../../../compiler/conflicts/graph.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";

export interface RuleText {
  readonly text: string;
  readonly jurisdiction: string;
  /** The id of its section; `null` before the first one. */
  readonly section: string | null;
}

export interface PageInput {
  readonly title: string;
  readonly graph: Graph;
  /** By id. */
  readonly rules: Readonly<Record<string, RuleText>>;
}

/** A node and, of a rule, its text and where it belongs. */
export interface PageNode extends GraphNode {
  readonly text?: string;
  /** Of a fact and of what lies outside: none. */
  readonly jurisdiction?: string;
  /** Left out before the first section. */
  readonly section?: string;
}

export interface PageData {
  readonly title: string;
  /** In the order of the sources. */
  readonly nodes: readonly PageNode[];
  /** Both ends of each are among the nodes. */
  readonly edges: readonly GraphEdge[];
}

const beforeColon = (id: string): string => id.split(":", 1)[0] ?? id;

function pageNode(node: GraphNode, rule: RuleText | undefined): PageNode {
  if (node.kind === "fact" || node.kind === "external") return node;
  if (node.kind === "jurisdiction") return { ...node, jurisdiction: node.id };
  if (node.kind === "section") return { ...node, jurisdiction: rule?.jurisdiction ?? beforeColon(node.id), section: node.id };
  if (rule === undefined) return { ...node, jurisdiction: beforeColon(node.id) };
  const { text, jurisdiction, section } = rule;
  return { ...node, text, jurisdiction, ...(section === null ? {} : { section }) };
}

/** The same value with every text in it made safe for the eye: marks that reorder or hide what stands around them become visible. */
function plain<T>(value: T): T {
  const made = (part: unknown): unknown => {
    if (typeof part === "string") return escapeWithinLines(part);
    if (Array.isArray(part)) return part.map(made);
    if (typeof part !== "object" || part === null) return part;
    // `fromEntries` defines keys, where an assignment would call the setter of `__proto__`.
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [escapeWithinLines(key), made(inner)]));
  };
  return made(value) as T;
}

/** Joins the graph with the texts. An end of an edge that is no node becomes one outside of the sources. */
export function pageData({ title, graph, rules }: PageInput): PageData {
  const texts = new Map(Object.entries(rules));
  const known = new Set(graph.nodes.map(({ id }) => id));
  const loose = new Set(graph.edges.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id)));
  const nodes = [
    ...graph.nodes.map((node) => pageNode(node, texts.get(node.id))),
    ...[...loose].map((id): PageNode => ({ id, kind: "external" })),
  ];
  return plain({ title, nodes, edges: graph.edges });
}
