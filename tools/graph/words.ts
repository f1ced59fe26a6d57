/** How relations, cases and grounds are said to a policy editor. */
import type { FactJson, FoundRelation, Witness } from "../../compiler/conflicts/conflict.js";
import type { EdgeKind, GraphEdge } from "../../compiler/conflicts/graph.js";
import { grounds } from "../../compiler/conflicts/words.js";

interface EdgeWords {
  /** Beside an arrow. */
  readonly label: string;
  /** Between the node where the edge begins and the one where it ends. */
  readonly forward: string;
  /** The other way round. */
  readonly backward: string;
}

export const edgeWords: { readonly [Kind in EdgeKind]: EdgeWords } = {
  "see-also": { label: "see also", forward: "refers to", backward: "is referred to by" },
  "conflict-note": { label: "conflict note", forward: "notes a conflict with", backward: "has a conflict noted by" },
  "conflict-check": { label: "conflict check", forward: "asks to check for a conflict with", backward: "is to be checked for a conflict by the word of" },
  "conflict-potential": { label: "possible conflict", forward: "notes a possible conflict with", backward: "has a possible conflict noted by" },
  "conflict-resolution": { label: "conflict resolution", forward: "says how to resolve a conflict with", backward: "has a conflict resolved by" },
  "exception-to": { label: "exception to", forward: "is an exception to", backward: "has the exception" },
  overrides: { label: "overrides", forward: "overrides", backward: "is overridden by" },
  uses: { label: "uses", forward: "uses", backward: "is used by" },
  defines: { label: "defines", forward: "gives a value to", backward: "gets a value from" },
  contradicts: { label: "contradicts", forward: "contradicts", backward: "contradicts" },
  stricter: { label: "stricter than", forward: "is stricter than", backward: "is less strict than" },
  overlaps: { label: "overlaps with", forward: "overlaps with", backward: "overlaps with" },
  restates: { label: "restates", forward: "restates", backward: "is restated by" },
};

const foundRelations: { readonly [Relation in FoundRelation]: true } = { contradicts: true, stricter: true, overlaps: true, restates: true };

/** Whether comparing rules found an edge, rather than a tag or a value making it. */
export const isFound = ({ kind }: GraphEdge): boolean => Object.hasOwn(foundRelations, kind);

/** Who prevails and why; `null` where nothing says so. */
export function sayPrevails({ prevails, basis }: GraphEdge): string | null {
  if (prevails === undefined) return null;
  return `${prevails} prevails${basis === undefined ? "" : `: ${grounds[basis]}`}`;
}

const sayValue = (value: FactJson): string => (typeof value === "object" && value !== null ? `[${value.join(", ")}]` : value === null ? "none" : String(value));

const isGroup = (value: Witness["facts"][string]): value is Readonly<Record<string, FactJson>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A case in one line: the facts by the names that a facts file gives them. */
export function sayWitness({ asOf, facts }: Witness): string {
  const given = Object.entries(facts).flatMap(([name, value]) =>
    isGroup(value) ? Object.entries(value).map(([input, own]) => `${name} ${input} = ${sayValue(own)}`) : [`${name} = ${sayValue(value)}`],
  );
  return [`as of ${asOf}`, ...given].join(", ");
}
