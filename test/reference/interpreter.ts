/** The reference interpreter: what section 8 of the language says of a case, as plainly as possible, over the same typed Model
 * that the emitter prints. It shares nothing with the runtime, so that the two can only agree by both being right.
 */
import type { Model, Rule } from "../../compiler/model/model.js";
import { judgeClause, type JudgedClause, type Outcome } from "./clause.js";
import { readDay, writeDay } from "./day.js";
import { readDerived } from "./derived.js";
import { missingOf } from "./missing.js";
import { applies, inForce, overrides, ruleOf, stands } from "./standing.js";
import { isDerived, type Plain, type Reading, type World } from "./world.js";

export interface ReferenceOptions {
  /** An ISO date. */
  readonly asOf: string;
  readonly assumeNoExceptions?: boolean;
  /** ISO dates that are no business days. */
  readonly holidays?: readonly string[];
  /** The rules to report; all of them where it is left out. */
  readonly rules?: readonly string[];
}

export interface ReferenceVerdict {
  readonly outcome: Outcome;
  readonly due?: string;
  readonly opens?: string;
  readonly missing: readonly string[];
  /** The exceptions that carve the case out. */
  readonly exceptions: readonly string[];
  readonly overriddenBy?: string;
  /** Only where the rule stands. */
  readonly clauses: readonly JudgedClause[];
}

/** A derived fact as a facts file would write it. */
export type ReferenceValue = number | string | boolean | null | { readonly conflict: readonly string[] };

export interface ReferenceReport {
  readonly verdicts: Readonly<Record<string, ReferenceVerdict>>;
  /** The derived facts that are known or in conflict, by name. */
  readonly values: Readonly<Record<string, ReferenceValue>>;
}

/** Step 4. */
function outcomeOf(clauses: readonly JudgedClause[]): Outcome {
  if (clauses.length === 0) return "satisfied";
  const worst = (["violated", "unknown", "pending", "satisfied"] as const).find((outcome) => clauses.some((clause) => clause.outcome === outcome));
  return worst ?? "not-applicable";
}

/** ISO dates sort as texts. */
function daysOf(clauses: readonly JudgedClause[]): Pick<ReferenceVerdict, "due" | "opens"> {
  const dues = (some: readonly JudgedClause[]): string[] => some.flatMap(({ due }) => due ?? []).sort();
  const [earliestOpen] = dues(clauses.filter(({ outcome }) => outcome !== "satisfied"));
  const [earliest] = dues(clauses);
  const due = earliestOpen ?? earliest;
  const opens = clauses.flatMap((clause) => clause.opens ?? []).sort().at(-1);
  return { ...(due === undefined ? {} : { due }), ...(opens === undefined ? {} : { opens }) };
}

function judge(rule: Rule, world: World): ReferenceVerdict {
  const standing = stands(rule, world);
  const clauses = standing === true ? rule.clauses.map((clause) => judgeClause(clause, rule.permissions, world)) : [];
  const isReached = applies(rule, world) === true;
  const exceptions = isReached ? rule.exceptions.filter((id) => inForce(ruleOf(id, world), rule, world) === true) : [];
  const overrider = isReached ? rule.overriddenBy.find((id) => overrides(ruleOf(id, world), world) === true) : undefined;
  const outcome = standing === false ? "not-applicable" : standing === "unknown" ? "unknown" : outcomeOf(clauses);
  return { outcome, ...daysOf(clauses), missing: missingOf(rule, world), exceptions, ...(overrider === undefined ? {} : { overriddenBy: overrider }), clauses };
}

const written = (value: Plain): number | string | boolean => (typeof value === "object" ? writeDay(value) : value);

function report(reading: Reading): ReferenceValue | undefined {
  if (reading === "unknown") return undefined;
  if (reading === "none") return null;
  return "conflict" in reading ? reading : written(reading.known);
}

/** A facts file that the model's facts door accepts, as a case. */
export function worldOf(model: Model, facts: unknown, { asOf, assumeNoExceptions = false, holidays = [] }: ReferenceOptions): World {
  return { model, facts: facts as World["facts"], today: readDay(asOf), holidays: new Set(holidays), assumeNoExceptions, derived: new Map() };
}

/** Judges a facts file that the model's facts door accepts. */
export function referenceReport(model: Model, facts: unknown, options: ReferenceOptions): ReferenceReport {
  const { rules } = options;
  const world = worldOf(model, facts, options);
  const reported = model.rules.filter(({ id }) => rules === undefined || rules.includes(id));
  const values = model.facts.filter(isDerived).flatMap((fact) => {
    const value = report(readDerived(fact, world));
    return value === undefined ? [] : [[fact.name, value] as const];
  });
  return { verdicts: Object.fromEntries(reported.map((rule) => [rule.id, judge(rule, world)])), values: Object.fromEntries(values) };
}
