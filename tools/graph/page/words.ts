/** What the page calls statuses, kinds of entries and grounds, in plain words. */
import type { Basis, Status } from "../../../compiler/conflicts/conflict.js";
import type { GraphNode } from "../../../compiler/conflicts/graph.js";

export interface StatusWords {
  readonly name: string;
  /** One sentence. */
  readonly means: string;
}

/** What asks for an edit stands first. */
export const STATUSES: { readonly [S in Status]: StatusWords } = {
  undeclared: { name: "Not noted", means: "The rules conflict, and no tag says so yet." },
  "one-sided": { name: "Noted on one side", means: "Only one of the two rules notes the conflict." },
  stale: { name: "Out of date", means: "A tag notes a conflict, but there is none any more." },
  unconfirmed: { name: "Not proven", means: "A tag notes a conflict that can be neither proven nor ruled out." },
  confirmed: { name: "Confirmed", means: "Both rules note the conflict, and a case proves it." },
  settled: { name: "Settled", means: "No tag notes the conflict, but an override or the precedence decides it." },
};

/** In the order in which they are listed. */
export const STATUS_ORDER = Object.keys(STATUSES) as readonly Status[];

/** Follows `… prevails: `. */
export const GROUNDS: { readonly [B in Basis]: string } = {
  override: "it says that it overrides the other.",
  precedence: "its precedence is higher.",
  specificity: "it is the narrower of the two, so it goes before the general one.",
  "later-date": "it took effect later.",
};

export const NODE_KINDS: { readonly [K in GraphNode["kind"]]: string } = {
  jurisdiction: "Jurisdiction",
  section: "Section",
  rule: "Rule",
  exception: "Exception",
  fact: "Fact",
  external: "Outside these sources",
};

/** `1 rule`, `2 rules`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
