/** What judging a rule comes to, as one small integer; the days that go with it are left on the case. */
import { isAbsent, MAYBE, NO, NONE, UNKNOWN, type Truth } from "./absent.js";
import { earlier } from "./demands.js";
import { stands } from "./judge.js";
import { NOT_APPLICABLE, SATISFIED, UNDECIDED, type Code } from "./outcome.js";
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

const CLAUSE_BITS = 3;

const withoutClause: readonly Code[] = [NOT_APPLICABLE, UNDECIDED, SATISFIED];

/** The outcome of a rule. */
export const codeOf = (judged: Judged): Code => (judged < 0 ? (withoutClause[-1 - judged] ?? UNDECIDED) : ((judged & 7) as Code));

/** The index of the clause that decided; -1 where none did. */
export const clauseOf = (judged: Judged): number => (judged < 0 ? -1 : judged >> CLAUSE_BITS);

/** Starts a case. */
export const caseOf = (facts: Prepared, today: number, doubtful: Case["doubtful"]): Case => ({ facts, today, doubtful, derived: null, due: UNKNOWN, met: UNKNOWN, opens: UNKNOWN });

/** The outcome of a clause that is asked under some scope only. */
export const scoped = (scope: Truth, code: Code): Code => (scope === NO ? NOT_APPLICABLE : scope === MAYBE ? UNDECIDED : code);

/** The same of a clause with an anchor: where that is none, the clause does not apply, whatever is known of the scope. */
export const anchored = (anchor: number, scope: Truth, code: Code): Code => (anchor === NONE ? NOT_APPLICABLE : scoped(scope, code));

/** Of what is known so far and the next clause, the graver; the former where both are alike. */
export const graver = (judged: Judged, code: Code, clause: number): Judged => (code > (judged & 7) ? code | (clause << CLAUSE_BITS) : judged);

/** Leaves the last day of a clause on the case, apart where the clause is satisfied; gives the clause's outcome. */
export function dueOn(at: Case, due: number, code: Code): Code {
  if (code === SATISFIED) at.met = earlier(at.met, due);
  else if (code !== NOT_APPLICABLE) at.due = earlier(at.due, due);
  return code;
}

/** Leaves the first day of a clause on the case; gives the clause's outcome. */
export function opensOn(at: Case, opens: number, code: Code): Code {
  if (code !== NOT_APPLICABLE && opens > at.opens) at.opens = opens;
  return code;
}

/** The last day of the rule that was judged last: the earliest of its clauses not yet satisfied, else of all; absent where there is none. */
export const dueOf = (at: Case): number => (isAbsent(at.due) ? at.met : at.due);

function judgeInParts(rule: AnyRule, at: Case): Judged {
  const truth = stands(rule, at);
  if (truth === NO) return ASIDE;
  if (truth === MAYBE) return OPEN;
  let judged: Judged | null = null;
  for (const [index, clause] of rule.clauses.entries()) {
    const code = clause.judge(at);
    judged = judged === null ? code : graver(judged, code, index);
    if (clause.due) dueOn(at, clause.due(at), code);
    if (clause.opens) opensOn(at, clause.opens(at), code);
  }
  return judged ?? EMPTY;
}

/** Judges one rule, in one go where it can, and leaves its days on the case. */
export function judge(rule: AnyRule, at: Case): Judged {
  at.due = UNKNOWN;
  at.met = UNKNOWN;
  at.opens = UNKNOWN;
  return rule.code === undefined ? judgeInParts(rule, at) : rule.code(at);
}
