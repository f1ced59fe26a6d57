/** The five outcomes, as texts for people and as small integers for code. Numbers come first, as in `absent.ts`. */

export const NOT_APPLICABLE = 0;
export const SATISFIED = 1;
export const PENDING = 2;
export const UNDECIDED = 3;
export const VIOLATED = 4;

/** So many bits hold an outcome; above them stands the index of a clause. */
export const CLAUSE_BITS = 3;

/** What a rule or one of its clauses comes to on a case. */
export type Outcome = "not-applicable" | "satisfied" | "pending" | "unknown" | "violated";

/** An outcome as code handles it. The order is that of section 8: the outcome of a rule is the largest of its clauses'. */
export type Code = typeof NOT_APPLICABLE | typeof SATISFIED | typeof PENDING | typeof UNDECIDED | typeof VIOLATED;

const outcomes: readonly [Outcome, Outcome, Outcome, Outcome, Outcome] = ["not-applicable", "satisfied", "pending", "unknown", "violated"];

/** The text of a code. */
export const outcomeOf = (code: Code): Outcome => outcomes[code];
