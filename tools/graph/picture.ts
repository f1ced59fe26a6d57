/** What is drawn: a graph, with what it takes to arrange it. */
import type { Graph, GraphNode } from "../../compiler/conflicts/graph.js";

/** Where a rule stands, and what it says. */
export interface RuleCard {
  readonly text: string;
  readonly jurisdiction: string;
  /** `null` before the first section. */
  readonly section: string | null;
}

export interface Picture {
  readonly title: string;
  readonly graph: Graph;
  /** Every rule by its id. */
  readonly rules: Readonly<Record<string, RuleCard>>;
}

/** Nodes that belong together, and the groups within. */
export interface Cluster {
  readonly label: string;
  readonly nodes: readonly GraphNode[];
  readonly parts: readonly Cluster[];
}

interface Home {
  readonly jurisdiction: string;
  readonly section: string | null;
}

/** Where a node stands; `null` for facts and for ids that are not compiled. The id of a section begins with its jurisdiction's. */
export function homeOf({ id, kind }: GraphNode, rules: Picture["rules"]): Home | null {
  const [jurisdiction = id] = id.split(":");
  switch (kind) {
    case "jurisdiction":
      return { jurisdiction, section: null };
    case "section":
      return { jurisdiction, section: id };
    case "rule":
    case "exception":
      return rules[id] ?? { jurisdiction, section: null };
    case "fact":
    case "external":
      return null;
  }
}

const labelOf = (id: string, nodes: readonly GraphNode[]): string => {
  const title = nodes.find((node) => node.id === id)?.title;
  return title === undefined ? id : `${id}: ${title}`;
};

/** The nodes by key, in the order of their first. */
function grouped<Key>(nodes: readonly GraphNode[], keyOf: (node: GraphNode) => Key): ReadonlyMap<Key, readonly GraphNode[]> {
  const groups = new Map<Key, GraphNode[]>();
  for (const node of nodes) {
    const group = groups.get(keyOf(node));
    if (group) group.push(node);
    else groups.set(keyOf(node), [node]);
  }
  return groups;
}

/** A group for each jurisdiction, with one in it for each of its sections; then the facts; then the ids that are not compiled. */
export function clustersOf({ graph: { nodes }, rules }: Picture): readonly Cluster[] {
  const placed = nodes.filter((node) => homeOf(node, rules) !== null);
  const jurisdictions = [...grouped(placed, (node) => homeOf(node, rules)?.jurisdiction ?? "")].map(([jurisdiction, own]): Cluster => {
    const sections = grouped(own, (node) => homeOf(node, rules)?.section ?? null);
    const parts = [...sections].flatMap(([section, members]) => (section === null ? [] : [{ label: labelOf(section, members), nodes: members, parts: [] }]));
    return { label: labelOf(jurisdiction, own), nodes: sections.get(null) ?? [], parts };
  });
  const others = (label: string, kind: GraphNode["kind"]): Cluster => ({ label, nodes: nodes.filter((node) => node.kind === kind), parts: [] });
  return [...jurisdictions, others("facts", "fact"), others("not compiled", "external")].filter(({ nodes: own, parts }) => own.length + parts.length > 0);
}
