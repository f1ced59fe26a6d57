/** Judges rules on a case into typed arrays: what many cases are judged with that nobody reads one by one. */
import { isAbsent, NONE } from "./absent.js";
import { caseAsOf, refuseOtherFormat, type EvaluateOptions } from "./evaluate.js";
import { clauseOf, codeOf, dueOf, judge } from "./judged.js";
import type { AnyRule, Prepared } from "./rule.js";

/** Room for one case: an entry for each rule, in the order of the rules. */
export interface Codes {
  /** Outcomes: 0 not applicable, 1 satisfied, 2 pending, 3 unknown, 4 violated. */
  readonly codes: Uint8Array;
  /** The clause of the rule that decided, counted from 0; -1 where none did. */
  readonly clauses: Int16Array;
  /** The last day, in days since 1970-01-01; `NONE` where there is none. */
  readonly due: Int32Array;
  /** The first day, likewise. */
  readonly opens: Int32Array;
}

/** Makes room for what some rules come to. */
export const codesFor = ({ length }: readonly AnyRule[]): Codes => ({
  codes: new Uint8Array(length), clauses: new Int16Array(length), due: new Int32Array(length), opens: new Int32Array(length),
});

/**
 * Judges the rules on facts that passed their door, and writes what `evaluatePrepared` would say into `out`.
 * @throws a `RangeError` for an impossible date or too little room, a `TypeError` for a module of another format
 */
export function evaluateCodes(rules: readonly AnyRule[], facts: Prepared, options: EvaluateOptions, out: Codes): void {
  const at = caseAsOf(facts, options);
  const { codes, clauses, due, opens } = out;
  if (codes.length < rules.length) throw new RangeError(`there is room for ${codes.length} rules, not for ${rules.length}`);
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index] as AnyRule;
    refuseOtherFormat(rule);
    const judged = judge(rule, at);
    const last = dueOf(at);
    codes[index] = codeOf(judged);
    clauses[index] = clauseOf(judged);
    due[index] = isAbsent(last) ? NONE : last;
    opens[index] = isAbsent(at.opens) ? NONE : at.opens;
  }
}
