/** Judges rules on a case: facts in, a verdict for each rule out. */
import { MAYBE, NO } from "./absent.js";
import { parseDay } from "./calendar.js";
import type { FactsProblem } from "./door.js";
import { caseOf } from "./judged.js";
import { FORMAT, type AnyRule, type Case, type Prepared, type Rule } from "./rule.js";
import { MOST_IN_ONE_SHAPE, shapeOf } from "./shape.js";
import { verdictOf, type Verdict } from "./verdict.js";

export interface EvaluateOptions {
  /** The date as of which the case is judged, such as `2026-03-20`. */
  readonly asOf: string;
  /** An exception or override whose facts are not given is taken not to apply. */
  readonly assumeNoExceptions?: boolean;
}

type FactsReadBy<R> = R extends Rule<string, infer Facts> ? (facts: Facts) => void : never;

/** What a case may say about these rules: every fact that one of them reads. */
export type FactsOf<Rules extends readonly AnyRule[]> = FactsReadBy<Rules[number]> extends (facts: infer Facts) => void ? Facts : never;

/** A verdict for each rule, under its id. */
export type Report<Rules extends readonly AnyRule[]> = { readonly [Id in Rules[number]["id"]]: Verdict<Id> };

/** The error that refused facts are thrown with. */
export interface FactsError extends Error {
  readonly name: "FactsError";
  readonly problems: readonly FactsProblem[];
}

/** The error with which facts are refused. */
export function factsError(problems: readonly FactsProblem[]): FactsError {
  const text = problems.map(({ message, help }) => (help === undefined ? message : `${message} (${help})`)).join("; ");
  return Object.assign(new Error(text), { name: "FactsError" as const, problems });
}

/** @throws a `TypeError` that names the rule */
export function refuseOtherFormat({ format, id }: AnyRule): void {
  if (format !== FORMAT) throw new TypeError(`\`${id}\` has format ${format}, and this runtime reads format ${FORMAT}: compile it again`);
}

/**
 * Judges the rules on facts as a case states them. Exceptions and overriders of the rules are taken along; only the rules given are reported.
 * @throws a `FactsError` that names every wrong fact, a `RangeError` for an impossible date, a `TypeError` for a module of another format
 */
export function evaluate<const Rules extends readonly AnyRule[]>(rules: Rules, facts: FactsOf<Rules>, options: EvaluateOptions): Report<Rules> {
  const [first] = rules;
  if (!first) return {} as Report<Rules>;
  // Before the door, which is part of its module.
  refuseOtherFormat(first);
  const checked = first.door(facts);
  if (!checked.ok) throw factsError(checked.problems);
  return reportOn(rules, caseAsOf(checked.facts, options)) as Report<Rules>;
}

/** Reports without verdicts, by the rules that they are about. */
const reports = new WeakMap<readonly AnyRule[], { readonly about: readonly AnyRule[]; readonly empty: Record<string, Verdict> }>();

/** Remembers the shape of a report on these rules, where they are not many. */
function rememberReport(rules: readonly AnyRule[]): void {
  if (rules.length > MOST_IN_ONE_SHAPE) return;
  const empty = shapeOf(rules.map(({ id }) => id), () => "null") as Record<string, Verdict>;
  reports.set(rules, { about: [...rules], empty });
}

/** Starts the case that options speak of. */
export function caseAsOf(facts: Prepared, { asOf, assumeNoExceptions }: EvaluateOptions): Case {
  const today = parseDay(asOf);
  if (today === null) throw new RangeError("`asOf` must be a date like 2026-03-01");
  return caseOf(facts, today, assumeNoExceptions === true ? NO : MAYBE);
}

/** Judges the rules on facts that passed their door already: the same answers, without checking again. */
export function evaluatePrepared<const Rules extends readonly AnyRule[]>(rules: Rules, facts: Prepared, options: EvaluateOptions): Report<Rules> {
  return reportOn(rules, caseAsOf(facts, options)) as Report<Rules>;
}

/** The verdicts; of one shape for all cases of a list of rules. Each rule is looked at once, which is why what it must be is asked here. */
function reportOn(rules: readonly AnyRule[], at: Case): Record<string, Verdict> {
  const known = reports.get(rules);
  const about = known?.about ?? rules;
  const report = { ...known?.empty };
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index] as AnyRule;
    // The list may have been changed since its shape was remembered.
    if (about[index] !== rule) return reportAnew(rules, at);
    refuseOtherFormat(rule);
    const verdict = verdictOf(rule, at);
    if (rule.put) rule.put(report, verdict);
    else report[rule.id] = verdict;
  }
  if (about.length > rules.length) return reportAnew(rules, at);
  if (!known) rememberReport(rules);
  return report;
}

function reportAnew(rules: readonly AnyRule[], at: Case): Record<string, Verdict> {
  reports.delete(rules);
  return reportOn(rules, at);
}
