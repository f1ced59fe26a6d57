/** Judges rules on a case: facts in, a verdict for each rule out. */
import { MAYBE, NO } from "./absent.js";
import { parseDay } from "./calendar.js";
import type { FactsProblem } from "./door.js";
import { FORMAT, type AnyRule, type Case, type Prepared, type Rule } from "./rule.js";
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

function factsError(problems: readonly FactsProblem[]): FactsError {
  const text = problems.map(({ message, help }) => (help === undefined ? message : `${message} (${help})`)).join("; ");
  return Object.assign(new Error(text), { name: "FactsError" as const, problems });
}

function refuseOtherFormat({ format, id }: AnyRule): void {
  if (format !== FORMAT) throw new TypeError(`\`${id}\` has format ${format}, and this runtime reads format ${FORMAT}: compile it again`);
}

/**
 * Judges the rules on facts as a case states them. Exceptions and overriders of the rules are taken along; only the rules given are reported.
 * @throws a `FactsError` that names every wrong fact, a `RangeError` for an impossible date, a `TypeError` for a module of another format
 */
export function evaluate<const Rules extends readonly AnyRule[]>(rules: Rules, facts: FactsOf<Rules>, options: EvaluateOptions): Report<Rules> {
  const [first] = rules;
  if (!first) return {} as Report<Rules>;
  // Before the door, which is part of the module.
  for (const rule of rules) refuseOtherFormat(rule);
  const checked = first.door(facts);
  if (!checked.ok) throw factsError(checked.problems);
  return evaluatePrepared(rules, checked.facts, options);
}

/** Judges the rules on facts that passed their door already: the same answers, without checking again. */
export function evaluatePrepared<const Rules extends readonly AnyRule[]>(rules: Rules, facts: Prepared, options: EvaluateOptions): Report<Rules> {
  const today = parseDay(options.asOf);
  if (today === null) throw new RangeError("`asOf` must be a date like 2026-03-01");
  const at: Case = { facts, today, doubtful: options.assumeNoExceptions === true ? NO : MAYBE, derived: new Map() };
  const report: Record<string, Verdict> = {};
  for (const rule of rules) {
    refuseOtherFormat(rule);
    report[rule.id] = verdictOf(rule, at);
  }
  return report as Report<Rules>;
}
