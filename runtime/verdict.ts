/** The small answer for one rule on one case; the long one is rebuilt from it on demand. */
import { isAbsent, UNKNOWN } from "./absent.js";
import { formatDay } from "./calendar.js";
import { clauseOf, codeOf, judge, type Judged } from "./judged.js";
import { NOT_APPLICABLE, outcomeOf, type Code, type Outcome } from "./outcome.js";
import type { AnyRule, Case, Citation, Clause } from "./rule.js";

/** Where a verdict keeps what it was judged on; a symbol, so that JSON does not show it. */
export const judgedOn = Symbol("policyc.case");

export interface Verdict<Id extends string = string> {
  readonly rule: Id;
  readonly outcome: Outcome;
  /** The last day: the earliest of the clauses not yet satisfied, else of all. An ISO date. */
  readonly due: string | undefined;
  /** The first day: the latest of the clauses'. An ISO date. */
  readonly opens: string | undefined;
  /** The tag that decided: the first clause with the outcome of the rule. */
  readonly decidedBy: Citation | undefined;
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

/** Judges a clause and its days; a clause that does not apply has none. */
export function judgeClause(clause: Clause, at: Case): JudgedClause {
  const code = clause.judge(at);
  const dated = code !== NOT_APPLICABLE;
  return {
    clause,
    code,
    due: dated && clause.due ? clause.due(at) : UNKNOWN,
    opens: dated && clause.opens ? clause.opens(at) : UNKNOWN,
  };
}

const shownDay = (day: number): string | undefined => (isAbsent(day) ? undefined : formatDay(day));

/** A verdict that judges its rule again when its days are asked for: most are not, and what is not kept costs no memory. A class, since getters of a prototype cost nothing until they are asked. */
class LazyVerdict implements Verdict {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly #rule: AnyRule;
  readonly #at: Case;
  readonly #judged: Judged;

  constructor(rule: AnyRule, at: Case, judged: Judged) {
    this.rule = rule.id;
    this.outcome = outcomeOf(codeOf(judged));
    this.#rule = rule;
    this.#at = at;
    this.#judged = judged;
  }

  get due(): string | undefined {
    judge(this.#rule, this.#at);
    return shownDay(this.#at.due);
  }

  get opens(): string | undefined {
    judge(this.#rule, this.#at);
    return shownDay(this.#at.opens);
  }

  get decidedBy(): Citation | undefined {
    return this.#rule.clauses[clauseOf(this.#judged)]?.cite;
  }

  get [judgedOn](): Verdict[typeof judgedOn] {
    return { rule: this.#rule, at: this.#at };
  }

  /** What JSON shows. */
  toJSON(): object {
    const { rule, outcome, due, opens, decidedBy } = this;
    return { rule, outcome, due, opens, decidedBy };
  }
}

/** Judges one rule. */
export const verdictOf = (rule: AnyRule, at: Case): Verdict => new LazyVerdict(rule, at, judge(rule, at));
