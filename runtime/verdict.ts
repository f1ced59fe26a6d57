/** The small answer for one rule on one case; the long one is rebuilt from it on demand. */
import { isAbsent, MAYBE, NO } from "./absent.js";
import { formatDay } from "./calendar.js";
import { earlier, later } from "./demands.js";
import { stands } from "./judge.js";
import { NOT_APPLICABLE, outcomeOf, SATISFIED, UNDECIDED, type Code, type Outcome } from "./outcome.js";
import type { AnyRule, Case, Citation, Clause } from "./rule.js";

/** Where a verdict keeps what it was judged on; a symbol, so that JSON does not show it. */
export const judgedOn = Symbol("policyc.case");

export interface Verdict<Id extends string = string> {
  readonly rule: Id;
  readonly outcome: Outcome;
  /** The last day: the earliest of the clauses not yet satisfied, else of all. An ISO date. */
  readonly due?: string;
  /** The first day: the latest of the clauses'. An ISO date. */
  readonly opens?: string;
  /** The tag that decided: the first clause with the outcome of the rule. */
  readonly decidedBy?: Citation;
  readonly [judgedOn]: { readonly rule: AnyRule; readonly at: Case };
}

/** One clause on one case. */
export interface JudgedClause {
  readonly clause: Clause;
  readonly code: Code;
  /** Day numbers; absent where there is none. */
  readonly due: number;
  readonly opens: number;
}

const NOTHING = -Infinity;

/** Judges a clause and its days; a clause that does not apply has none. */
export function judgeClause(clause: Clause, at: Case): JudgedClause {
  const code = clause.judge(at);
  const dated = code !== NOT_APPLICABLE;
  return {
    clause,
    code,
    due: dated && clause.due ? clause.due(at) : NOTHING,
    opens: dated && clause.opens ? clause.opens(at) : NOTHING,
  };
}

function dates(clauses: readonly JudgedClause[]): Pick<Verdict, "due" | "opens"> {
  const open = clauses.filter(({ code, due }) => code !== SATISFIED && !isAbsent(due));
  const due = (open.length > 0 ? open : clauses).reduce((day, clause) => earlier(day, clause.due), NOTHING);
  const opens = clauses.reduce((day, clause) => later(day, clause.opens), NOTHING);
  return { ...(isAbsent(due) ? {} : { due: formatDay(due) }), ...(isAbsent(opens) ? {} : { opens: formatDay(opens) }) };
}

/** Judges one rule. */
export function verdictOf(rule: AnyRule, at: Case): Verdict {
  const truth = stands(rule, at);
  const base = { rule: rule.id, [judgedOn]: { rule, at } };
  if (truth === NO) return { ...base, outcome: outcomeOf(NOT_APPLICABLE) };
  if (truth === MAYBE) return { ...base, outcome: outcomeOf(UNDECIDED) };
  const clauses = rule.clauses.map((clause) => judgeClause(clause, at));
  const code = clauses.reduce<Code>((gravest, clause) => (clause.code > gravest ? clause.code : gravest), clauses.length === 0 ? SATISFIED : NOT_APPLICABLE);
  const deciding = clauses.find((clause) => clause.code === code);
  return { ...base, outcome: outcomeOf(code), ...dates(clauses), ...(deciding ? { decidedBy: deciding.clause.cite } : {}) };
}
