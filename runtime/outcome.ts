/** The five outcomes, as texts for people and as small integers for code. */

/** What a rule or one of its clauses comes to on a case. */
export type Outcome = "not-applicable" | "satisfied" | "pending" | "unknown" | "violated";

export const NOT_APPLICABLE = 0;
export const SATISFIED = 1;
export const PENDING = 2;
export const UNDECIDED = 3;
export const VIOLATED = 4;

/** An outcome as code handles it. The order is that of section 8: the outcome of a rule is the largest of its clauses'. */
export type Code = typeof NOT_APPLICABLE | typeof SATISFIED | typeof PENDING | typeof UNDECIDED | typeof VIOLATED;

const outcomes: readonly [Outcome, Outcome, Outcome, Outcome, Outcome] = ["not-applicable", "satisfied", "pending", "unknown", "violated"];

/** The text of a code. */
export const outcomeOf = (code: Code): Outcome => outcomes[code];
