/** What judging a rule comes to, as one small integer; the days that go with it are left on the case. */
import { MAYBE, NO, NONE, UNKNOWN, YES, type Truth } from "./absent.js";
import { earlier } from "./demands.js";
import { stands } from "./judge.js";
import { CLAUSE_BITS, NOT_APPLICABLE, SATISFIED, UNDECIDED, type Code } from "./outcome.js";
import type { AnyRule, Case, Prepared } from "./rule.js";

/**
 * The outcome and the clause that decided it: the outcome's code in the lowest three bits, above them the index of the clause, which is the
 * first with that outcome. Where no clause decided, one of the negative numbers below.
 */
export type Judged = number;

/** Not applicable, since a condition does not hold, or another rule sets this one aside. */
export const ASIDE = -1;

/** Unknown, since it is not known whether the clauses are to be judged. */
export const OPEN = -2;

/** Satisfied, since there is no clause. */
const EMPTY = -3;

const withoutClause: readonly Code[] = [NOT_APPLICABLE, UNDECIDED, SATISFIED];

/** The outcome of a rule. */
export const codeOf = (judged: Judged): Code => (judged < 0 ? (withoutClause[-1 - judged] ?? UNDECIDED) : ((judged & 7) as Code));

/** The index of the clause that decided; -1 where none did. */
export const clauseOf = (judged: Judged): number => (judged < 0 ? -1 : judged >> CLAUSE_BITS);

/** Starts a case. */
export const caseOf = (facts: Prepared, today: number, doubtful: Case["doubtful"]): Case => ({ facts, today, doubtful, derived: null, due: UNKNOWN, opens: UNKNOWN });

/** The answer of a rule whose conditions do not all hold: `ASIDE` where that is certain, else `OPEN`. */
export const unheld = (truth: Truth): Judged => ~truth;

/** How many conditions held, and one more where this one does. */
export const countHeld = (count: number, truth: Truth): number => count + +(truth === YES);

/** The outcome of a clause that is asked under some scope only. */
export const scoped = (scope: Truth, code: Code): Code => (scope === YES ? code : scope === NO ? NOT_APPLICABLE : UNDECIDED);

/** The same of a clause with an anchor: where that is none, the clause does not apply, whatever is known of the scope. */
export const anchored = (anchor: number, scope: Truth, code: Code): Code => (anchor === NONE ? NOT_APPLICABLE : scoped(scope, code));

/** Of what is known so far and the next clause, the graver; the former where both are alike. */
export const graver = (judged: Judged, code: Code, clause: number): Judged => (code > (judged & 7) ? code | (clause << CLAUSE_BITS) : judged);

/** A day of a clause with this outcome; a clause that does not apply has none. */
export const dated = (code: Code, day: number): number => UNKNOWN + ((day - UNKNOWN) & (0 - +(code !== NOT_APPLICABLE)));

/** The last day of a clause that is not satisfied yet, and of one that is. */
export const ahead = (code: Code, day: number): number => (code === NOT_APPLICABLE || code === SATISFIED ? UNKNOWN : day);
export const met = (code: Code, day: number): number => (code === SATISFIED ? day : UNKNOWN);

/** The last day of a rule: the earliest of its clauses not yet satisfied, else of all. */
export const firstDay = (ahead: number, met: number): number => (ahead <= NONE ? met : ahead);

/** The later of two days; one that is absent comes before all days. */
export const latest = (a: number, b: number): number => (a > b ? a : b);

function judgeInParts(rule: AnyRule, at: Case): Judged {
  const truth = stands(rule, at);
  if (truth === NO) return ASIDE;
  if (truth === MAYBE) return OPEN;
  let judged: Judged | null = null;
  let due = UNKNOWN;
  let done = UNKNOWN;
  for (const [index, clause] of rule.clauses.entries()) {
    const code = clause.judge(at);
    judged = judged === null ? code : graver(judged, code, index);
    if (clause.due) {
      const day = clause.due(at);
      due = earlier(due, ahead(code, day));
      done = earlier(done, met(code, day));
    }
    if (clause.opens) at.opens = latest(at.opens, dated(code, clause.opens(at)));
  }
  at.due = firstDay(due, done);
  return judged ?? EMPTY;
}

/** Judges one rule, in one go where it can, and leaves its days on the case. */
export function judge(rule: AnyRule, at: Case): Judged {
  at.due = UNKNOWN;
  at.opens = UNKNOWN;
  return rule.code === undefined ? judgeInParts(rule, at) : rule.code(at);
}
