/** Which rules and lines are shown, given what was typed and switched. */
import type { EdgeKind, GraphEdge } from "../../../../compiler/conflicts/graph.js";
import type { Status } from "../../../../compiler/conflicts/conflict.js";
import { fold, isEntry, type Index } from "./index.js";
import type { PageNode } from "../page-data.js";

export interface Filters {
  readonly query: string;
  /** Empty for all. */
  readonly jurisdiction: string;
  /** The key of a section; empty for all. */
  readonly section: string;
  readonly kinds: ReadonlySet<EdgeKind>;
  readonly statuses: ReadonlySet<Status>;
  /** `linked`: only what a shown line touches. */
  readonly which: "all" | "linked";
}

export interface Shown {
  /** Boxes that fit; facts only while a line to facts is shown. */
  readonly nodes: ReadonlySet<string>;
  /** Lines of the chosen kinds of which an end fits. */
  readonly edges: readonly GraphEdge[];
  /** Whether facts have their place on the map. */
  readonly facts: "shown" | "hidden";
}

/** The value by which rules before the first section are asked for, apart from "all". */
export const sectionValue = (jurisdiction: string, section: string): string => `${jurisdiction}\n${section}`;

function fits(node: PageNode, filters: Filters, words: readonly string[], haystack: string): boolean {
  if (filters.jurisdiction !== "" && node.jurisdiction !== filters.jurisdiction) return false;
  if (filters.section !== "" && sectionValue(node.jurisdiction ?? "", node.section ?? "") !== filters.section) return false;
  return words.every((word) => haystack.includes(word));
}

/** Applies the filters. A line of a found or noted conflict needs its status chosen, too. */
export function filtered(index: Index, filters: Filters): Shown {
  const facts = filters.kinds.has("uses") || filters.kinds.has("defines") ? "shown" : "hidden";
  const words = fold(filters.query).split(/\s+/).filter((word) => word !== "");
  const fitting = new Set(
    index.data.nodes
      .filter((node) => isEntry(node) && (facts === "shown" || node.kind !== "fact") && fits(node, filters, words, index.haystack.get(node.id) ?? ""))
      .map(({ id }) => id),
  );
  const narrowed = words.length > 0 || filters.jurisdiction !== "" || filters.section !== "";
  const edges = index.data.edges.filter(
    ({ kind, status, from, to }) =>
      filters.kinds.has(kind) && (status === undefined || filters.statuses.has(status)) && (!narrowed || fitting.has(from) || fitting.has(to)),
  );
  if (filters.which === "all") return { nodes: fitting, edges, facts };
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: new Set([...fitting].filter((id) => touched.has(id))), edges, facts };
}
