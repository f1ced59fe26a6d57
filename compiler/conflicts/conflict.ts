/** What the conflict pass finds: how two rules that constrain one subject relate, the case that proves it, and what the authors noted. */
/** From the strongest to the weakest. */
export type FoundRelation = "contradicts" | "stricter" | "overlaps" | "restates";

/** How what the authors noted compares with what was found (section 9). */
export type Status = "stale" | "unconfirmed" | "one-sided" | "confirmed" | "settled" | "undeclared";

/** The ground on which one of two rules prevails. An exception and its base never apply together, so it decides only values. */
export type Basis = "override" | "precedence" | "specificity" | "later-date";

export type FactJson = string | number | boolean | null | readonly string[];

/** A case under which both rules apply and come apart. */
export interface Witness {
  /** An ISO date. */
  readonly asOf: string;
  /** A facts file, as JSON: only facts that matter. */
  readonly facts: Readonly<Record<string, FactJson | Readonly<Record<string, FactJson>>>>;
}

/** One entry of the list: found, noted, or both. */
export interface Conflict {
  /** Of `stricter` the stricter one first; otherwise in the order of the sources. A note names two rules, a rule and a jurisdiction, or nothing. */
  readonly rules: readonly [string, string] | readonly [string];
  /** `null` where nothing was found. */
  readonly relation: FoundRelation | null;
  /** Whether a tag of one of them says so. */
  readonly declared: boolean;
  /** `null` for rules that only restate each other: that needs no note. */
  readonly status: Status | null;
  /** What both constrain, in the author's words: a fact's name, or the form of the clauses; empty where nothing is shared. */
  readonly subject: string;
  /** One sentence on how they differ, or what the note says. */
  readonly detail: string;
  /** Of contradicts, stricter and overlaps. */
  readonly witness: Witness | null;
  readonly prevails: string | null;
  readonly basis: Basis | null;
}

/** Two rules with one subject of which nothing could be proved either way. */
export interface Undecided {
  readonly rules: readonly [string, string];
  /** In words: what lies outside of what can be decided. */
  readonly reason: string;
}
