/** Judges rules on a case into typed arrays: for many cases that nobody reads one by one. */
import { caseAsOf, refuseOtherFormat, type EvaluateOptions } from "./evaluate.js";
import { judge } from "./judged.js";
import type { AnyRule, Prepared } from "./rule.js";

/** Room for one case: an entry for each rule, in the order of the rules. */
export interface Codes {
  /** Outcome and deciding clause in one number, which `codeOf` and `clauseOf` take apart. */
  readonly judged: Int32Array;
  /** The last day, in days since 1970-01-01; where `isAbsent` says so, there is none. */
  readonly due: Int32Array;
}

/** Makes room for what some rules come to. */
export const codesFor = ({ length }: readonly AnyRule[]): Codes => ({ judged: new Int32Array(length), due: new Int32Array(length) });

/**
 * Judges the rules on facts that passed their door, and writes what `evaluatePrepared` would say into `out`.
 * @throws a `RangeError` for an impossible date or too little room, a `TypeError` for a module of another format
 */
export function evaluateCodes(rules: readonly AnyRule[], facts: Prepared, options: EvaluateOptions, out: Codes): void {
  const at = caseAsOf(facts, options);
  const { judged, due } = out;
  const room = Math.min(judged.length, due.length);
  if (room < rules.length) throw new RangeError(`there is room for ${room} rules, not for ${rules.length}`);
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index] as AnyRule;
    refuseOtherFormat(rule);
    judged[index] = judge(rule, at);
    due[index] = at.due;
  }
}
