/** The graph of a body of policy: what there is, and what its tags say about each other. */
import type { Fact } from "../model/fact.js";
import { lasting } from "../model/lasting.js";
import type { Relation } from "../model/meaning.js";
import type { Model, Part, Rule, Section } from "../model/model.js";
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
function statedEdges(rule: Rule, locate: Locate): GraphEdge[] {
  const named = rule.references
    .filter(({ denotes }) => denotes !== "dangling")
    .map(({ relation: kind, target: to, place: { file, start } }): GraphEdge => ({ from: rule.id, to, kind, declared: true, file, line: locate(file, start).line }));
  const { file, start } = rule.place;
  const implied = rule.bases
    .filter((base) => !named.some(({ kind, to }) => kind === "exception-to" && to === base))
    .map((to): GraphEdge => ({ from: rule.id, to, kind: "exception-to", declared: true, file, line: locate(file, start).line }));
  return [...implied, ...named];
}

const titled = (title: string | null): Pick<GraphNode, "title"> => (title === null || title === "" ? {} : { title });

const at = ({ file, start }: Rule["place"], locate: Locate): Pick<GraphNode, "file" | "line"> => ({ file, line: locate(file, start).line });

const nodeOfSection = lasting(({ id, title, place }: Section, locate: Locate): GraphNode => ({ id, kind: "section", ...titled(title), ...at(place, locate) }));

const nodeOfRule = lasting(({ id, kind, text, place }: Rule, locate: Locate): GraphNode | null => (kind === "section" ? null : { id, kind, ...titled(titleOf(text)), ...at(place, locate) }));

const nodeOfFact = lasting(({ key, name, place }: Fact, locate: Locate): GraphNode => ({ id: factId(key), kind: "fact", title: name, ...at(place, locate) }));

const nodesOf = lasting((part: Part, locate: Locate): readonly GraphNode[] => part.flatMap((rule) => nodeOfRule(rule, locate) ?? []));

/** Which facts there are follows from a rule: where another fact were declared, it would be another rule. */
const edgesOfRule = lasting((rule: Rule, model: Model, locate: Locate): readonly GraphEdge[] => [...statedEdges(rule, locate), ...factEdges(rule, model, locate)]);

const edgesOf = lasting((part: Part, model: Model, locate: Locate): readonly GraphEdge[] => part.flatMap((rule) => edgesOfRule(rule, model, locate)));

/**
 * The nodes and the declared edges, in the order of the sources: those of each rule (a section's own clauses are a rule under the section's id),
 * what tags name before what its trees read, then the facts that facts are worked out from. Those of one rule or fact are the same objects each time.
 */
export function declaredGraph(model: Model): Graph {
  const locate = locators(textsOf(model.sources));
  const nodes: GraphNode[] = model.jurisdictions.map(({ id, title, place }) => ({ id, kind: "jurisdiction" as const, ...titled(title), ...at(place, locate) }));
  for (const section of model.sections) nodes.push(nodeOfSection(section, locate));
  for (const part of model.parts) for (const node of nodesOf(part, locate)) nodes.push(node);
  for (const fact of model.facts) nodes.push(nodeOfFact(fact, locate));
  for (const id of model.externals) nodes.push({ id, kind: "external" });
  const edges: GraphEdge[] = [];
  for (const part of model.parts) for (const edge of edgesOf(part, model, locate)) edges.push(edge);
  for (const edge of factsUsedBy(model, locate)) edges.push(edge);
  return { nodes, edges };
}
