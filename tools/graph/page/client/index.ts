/** The data of the page, made quick to look things up in. */
import type { FoundRelation } from "../../../../compiler/conflicts/conflict.js";
import type { GraphEdge } from "../../../../compiler/conflicts/graph.js";
import { KIND_ORDER, KINDS } from "../kinds.js";
import type { PageData, PageNode } from "../page-data.js";

/** Nodes that stand together: a jurisdiction, what lies outside of the sources, or all facts. */
export interface Group {
  readonly key: string;
  readonly kind: "jurisdiction" | "external" | "facts";
  readonly name: string;
  readonly title: string;
  readonly sections: readonly SectionGroup[];
}

export interface SectionGroup {
  readonly key: string;
  /** Its node, if it has one. */
  readonly id: string | null;
  readonly name: string;
  readonly title: string;
  readonly members: readonly PageNode[];
}

export interface Index {
  readonly data: PageData;
  readonly nodes: ReadonlyMap<string, PageNode>;
  /** Edges that start or end at a node, the strongest kind first. */
  readonly edgesAt: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly groups: readonly Group[];
  /** What a search looks through, folded. */
  readonly haystack: ReadonlyMap<string, string>;
}

/** Small letters without accents, so that `résumé` is found by `RESUME`. */
export const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The last part of an id; of a fact, its name. */
export function shortName({ id, kind, title }: PageNode): string {
  if (kind === "fact") return title ?? id;
  return id.slice(id.lastIndexOf(":") + 1);
}

/** Whether it stands as a box of its own, and not around others. */
export const isEntry = ({ kind }: PageNode): boolean => kind !== "jurisdiction" && kind !== "section";

export const isFound = (kind: string): kind is FoundRelation => Object.hasOwn(KINDS, kind) && KINDS[kind as FoundRelation].group === "found";

const rank = new Map<string, number>(KIND_ORDER.map((kind, index) => [kind, index]));

/** Names an edge among all of one kind. */
export const conflictKey = ({ from, to, kind }: GraphEdge): string => `${from}\n${to}\n${kind}`;

/** The strongest kind first; the same order for every reader. */
export const byStrength = (a: GraphEdge, b: GraphEdge): number => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0);

/** Pushes on the list of a key. */
function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function sectionsOf(nodes: readonly PageNode[], all: ReadonlyMap<string, PageNode>, keyOf: (node: PageNode) => string, unnamed: string): SectionGroup[] {
  const members = new Map<string, PageNode[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (isEntry(node)) push(members, key, node);
    else if (node.kind === "section" && !members.has(key)) members.set(key, []);
  }
  return [...members].map(([key, list]) => {
    const node = all.get(key);
    return { key, id: node?.kind === "section" ? key : null, name: key === "" ? unnamed : key.slice(key.lastIndexOf(":") + 1), title: node?.title ?? "", members: list };
  });
}

function groupsOf({ nodes }: PageData, all: ReadonlyMap<string, PageNode>): Group[] {
  const within = new Map<string, PageNode[]>();
  for (const node of nodes) if (node.jurisdiction !== undefined) push(within, node.jurisdiction, node);
  const jurisdictions = [...within].map(([id, members]): Group => ({
    key: id, kind: "jurisdiction", name: id, title: all.get(id)?.title ?? "",
    // What stands before the first section comes first, wherever the sections themselves are listed.
    sections: sectionsOf(members, all, ({ section }) => section ?? "", "Before the first section").filter(({ members: list, id: own }) => list.length > 0 || own !== null)
      .sort((a, b) => Number(b.key === "") - Number(a.key === "")),
  }));
  const outside = nodes.filter(({ kind }) => kind === "external");
  const facts = nodes.filter(({ kind }) => kind === "fact");
  return [
    ...jurisdictions,
    ...(outside.length === 0 ? [] : [{
      key: "outside", kind: "external" as const, name: "Outside these sources", title: "",
      sections: sectionsOf(outside, new Map(), ({ id }) => (id.includes(":") ? id.slice(0, id.indexOf(":")) : ""), "Others"),
    }]),
    ...(facts.length === 0 ? [] : [{ key: "facts", kind: "facts" as const, name: "Facts", title: "", sections: [{ key: "facts", id: null, name: "All facts", title: "", members: facts }] }]),
  ];
}

/** Reads the data once. */
export function indexOf(data: PageData): Index {
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edgesAt = new Map<string, GraphEdge[]>();
  for (const edge of [...data.edges].sort(byStrength)) {
    push(edgesAt, edge.from, edge);
    if (edge.to !== edge.from) push(edgesAt, edge.to, edge);
  }
  const haystack = new Map(data.nodes.filter(isEntry).map(({ id, title, text }) => [id, fold(`${id}\n${text ?? title ?? ""}`)]));
  return { data, nodes, edgesAt, groups: groupsOf(data, nodes), haystack };
}
