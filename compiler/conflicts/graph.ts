/** The graph of a body of policy: what there is, and what its tags say about each other. */
import type { Relation } from "../model/meaning.js";
import type { Model, Rule } from "../model/model.js";
import { locators, textsOf, type Position } from "../model/positions.js";
import type { Basis, FoundRelation, Status, Witness } from "./conflict.js";
import { factEdges, factId, factsUsedBy } from "./fact-edges.js";

export interface GraphNode {
  readonly id: string;
  readonly kind: "jurisdiction" | "section" | "rule" | "exception" | "fact" | "external";
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** What tags say, what rules do with facts, and what was found between rules. */
export type EdgeKind = Relation | "uses" | "defines" | FoundRelation;

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** Whether a tag says so. */
  readonly declared: boolean;
  readonly file?: string;
  readonly line?: number;
  readonly status?: Status;
  readonly witness?: Witness;
  readonly prevails?: string;
  readonly basis?: Basis;
  readonly detail?: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const LONGEST_TITLE = 80;

/** The first line of a text, cut where it is long. */
function titleOf(text: string): string {
  const [line = ""] = text.split(/\r\n?|\n/, 1);
  // A character takes up to two places; more of them than a title has room for are enough to tell that it is cut.
  const characters = [...line.trim().slice(0, 2 * LONGEST_TITLE + 2)];
  return characters.length <= LONGEST_TITLE ? characters.join("") : `${characters.slice(0, LONGEST_TITLE - 1).join("")}…`;
}

/** Where something stands. */
export type Locate = (file: string, offset: number) => Position;

/** The edges that the tags of a rule declare; an exception without EXCEPTION-TO has one to the rule above it. */
function edgesOf(rule: Rule, locate: Locate): GraphEdge[] {
  const named = rule.references
    .filter(({ denotes }) => denotes !== "dangling")
    .map(({ relation: kind, target: to, place: { file, start } }): GraphEdge => ({ from: rule.id, to, kind, declared: true, file, line: locate(file, start).line }));
  const { file, start } = rule.place;
  const implied = rule.bases
    .filter((base) => !named.some(({ kind, to }) => kind === "exception-to" && to === base))
    .map((to): GraphEdge => ({ from: rule.id, to, kind: "exception-to", declared: true, file, line: locate(file, start).line }));
  return [...implied, ...named];
}

/**
 * The nodes and the declared edges, in the order of the sources: those of each rule (a section's own clauses are a rule under the section's id),
 * what tags name before what its trees read, then the facts that facts are worked out from.
 */
export function declaredGraph(model: Model): Graph {
  const locate = locators(textsOf(model.sources));
  const at = ({ file, start }: Rule["place"]) => ({ file, line: locate(file, start).line });
  const titled = (title: string | null) => (title === null || title === "" ? {} : { title });
  const nodes: GraphNode[] = [
    ...model.jurisdictions.map(({ id, title, place }) => ({ id, kind: "jurisdiction" as const, ...titled(title), ...at(place) })),
    ...model.sections.map(({ id, title, place }) => ({ id, kind: "section" as const, ...titled(title), ...at(place) })),
    ...model.rules.flatMap(({ id, kind, text, place }) => (kind === "section" ? [] : [{ id, kind, ...titled(titleOf(text)), ...at(place) }])),
    ...model.facts.map(({ key, name, place }) => ({ id: factId(key), kind: "fact" as const, title: name, ...at(place) })),
    ...model.externals.map((id) => ({ id, kind: "external" as const })),
  ];
  const ofRules = model.rules.flatMap((rule) => [...edgesOf(rule, locate), ...factEdges(rule, model, locate)]);
  return { nodes, edges: [...ofRules, ...factsUsedBy(model, locate)] };
}
