/** The long answer: each clause and condition with its outcome, the facts that decided it, and what is missing. */
import { isAbsent, isNoneNumber, isUnknownNumber, MAYBE, NO, NONE, UNKNOWN, YES, type Truth } from "./absent.js";
import { formatDay } from "./calendar.js";
import { applies, inForce, overrides, stands, type Case } from "./judge.js";
import { outcomeOf, UNDECIDED, type Outcome } from "./outcome.js";
import type { AnyRule, Citation, Condition, Read } from "./rule.js";
import { judgeClause, judgedOn, type Verdict } from "./verdict.js";

/** A fact's value as a facts file writes it. */
export type FactValue = string | number | boolean | null | readonly string[];

/** The facts that a part of a rule read, by name; those that are not given are left out. */
export type FactValues = Readonly<Record<string, FactValue>>;

export interface ConditionTrace {
  readonly cites: readonly Citation[];
  readonly holds: boolean | null;
  readonly facts: FactValues;
  readonly missing: readonly string[];
}

export interface ClauseTrace extends Citation {
  readonly outcome: Outcome;
  readonly due?: string;
  readonly opens?: string;
  readonly facts: FactValues;
  readonly missing: readonly string[];
  /** The exceptions in words that hold and free the clause or change its quantity. */
  readonly permissions: readonly string[];
}

export interface ExceptionTrace {
  readonly id: string;
  /** `null`: not known. */
  readonly holds: boolean | null;
}

export interface Trace {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly due?: string;
  readonly opens?: string;
  readonly conditions: readonly ConditionTrace[];
  /** Only where the rule stands. */
  readonly clauses: readonly ClauseTrace[];
  /** The facts that are not given and that what is unknown reads; another rule's inputs as `ID name`. */
  readonly missing: readonly string[];
  /** Exceptions that carve the case out. */
  readonly exceptions: readonly string[];
  /** Every exception and overrider that was considered. */
  readonly considered: readonly ExceptionTrace[];
  readonly overriddenBy?: string;
  /** What follows the violation. */
  readonly consequences: readonly string[];
}

const known = (truth: Truth): boolean | null => (truth === MAYBE ? null : truth === YES);

/** How a rule's reader calls a fact. */
const nameOf = (read: Read, owner: string): string => (read === "audience" ? read : read[0] === owner ? read[1] : `${read[0]} ${read[1]}`);

/** A fact's value; `undefined` where it is not given. */
function valueOf(read: Read, { facts }: Case): FactValue | undefined {
  if (read === "audience") return facts.audience ? [...facts.audience] : undefined;
  const owners = facts.inputs as Readonly<Record<string, Readonly<Record<string, number>>>>;
  const [owner, name, kind] = read;
  const value = owners[owner]?.[name];
  if (value === undefined) return undefined;
  if (kind === "boolean") return known(value as Truth) ?? undefined;
  if (kind === "date") return value === UNKNOWN ? undefined : value === NONE ? null : formatDay(value);
  return isUnknownNumber(value) ? undefined : isNoneNumber(value) ? null : value;
}

function factsRead(reads: readonly Read[], owner: string, at: Case): { facts: FactValues; missing: string[] } {
  const facts: Record<string, FactValue> = {};
  const missing: string[] = [];
  for (const read of reads) {
    const value = valueOf(read, at);
    if (value === undefined) missing.push(nameOf(read, owner));
    else facts[nameOf(read, owner)] = value;
  }
  return { facts, missing };
}

function traceCondition(condition: Condition, owner: string, at: Case): ConditionTrace {
  const { facts, missing } = factsRead(condition.reads, owner, at);
  return { cites: condition.cites, holds: known(condition.test(at.facts, at.today)), facts, missing };
}

const unknownConditions = (rule: AnyRule, owner: string, at: Case): string[] =>
  rule.conditions.map((condition) => traceCondition(condition, owner, at)).flatMap(({ holds, missing }) => (holds === null ? missing : []));

/** The facts that would tell whether a rule applies, as seen from `owner`. */
const missingToApply = (rule: AnyRule, owner: string, at: Case): string[] => [
  ...unknownConditions(rule, owner, at),
  ...rule.bases().flatMap((base) => (applies(base, at) === MAYBE ? missingToApply(base, owner, at) : [])),
];

/** The facts that would tell whether some exception carves the case out of a rule that applies. */
const missingToExcept = (rule: AnyRule, owner: string, at: Case): string[] =>
  rule.exceptions().filter((exception) => inForce(exception, rule, at) === MAYBE).flatMap((exception) => missingToAct(exception, owner, at));

/** The facts that would tell whether an exception or overrider acts: those of its conditions, or, once these hold, of what carves out of it. */
const missingToAct = (rule: AnyRule, owner: string, at: Case): string[] =>
  applies(rule, at) === MAYBE ? missingToApply(rule, owner, at) : missingToExcept(rule, owner, at);

/** The facts that would tell whether a rule stands: those that tell whether it applies, or, once it does, what carves out of it or overrides it. */
function missingToStand(rule: AnyRule, owner: string, at: Case): string[] {
  if (applies(rule, at) === MAYBE) return missingToApply(rule, owner, at);
  const overriders = rule.overriders().filter((overrider) => overrides(overrider, at) === MAYBE);
  return [...missingToExcept(rule, owner, at), ...overriders.flatMap((overrider) => missingToAct(overrider, owner, at))];
}

function traceClauses(rule: AnyRule, at: Case): ClauseTrace[] {
  return rule.clauses.map((clause) => {
    const { code, due, opens } = judgeClause(clause, at);
    const holding = clause.permissions.filter((permission) => permission.test(at.facts, at.today) === YES);
    return {
      ...clause.cite,
      outcome: outcomeOf(code),
      ...(isAbsent(due) ? {} : { due: formatDay(due) }),
      ...(isAbsent(opens) ? {} : { opens: formatDay(opens) }),
      ...factsRead(clause.reads, rule.id, at),
      permissions: holding.map(({ cite }) => cite.value),
    };
  });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Rebuilds the long answer from a verdict. */
export function trace(verdict: Verdict): Trace {
  const { rule, at } = verdict[judgedOn];
  const truth = stands(rule, at);
  const clauses = truth === YES ? traceClauses(rule, at) : [];
  const missing = truth === MAYBE
    ? missingToStand(rule, rule.id, at)
    : clauses.flatMap((clause) => (clause.outcome === outcomeOf(UNDECIDED) ? clause.missing : []));
  const considered = applies(rule, at) === NO ? [] : rule.exceptions().map((exception) => ({ id: exception.id, holds: known(inForce(exception, rule, at)) }));
  const overrider = applies(rule, at) !== YES ? undefined : rule.overriders().find((other) => overrides(other, at) === YES);
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    ...(verdict.due === undefined ? {} : { due: verdict.due }),
    ...(verdict.opens === undefined ? {} : { opens: verdict.opens }),
    conditions: rule.conditions.map((condition) => traceCondition(condition, rule.id, at)),
    clauses,
    missing: unique(missing),
    exceptions: considered.filter(({ holds }) => holds === true).map(({ id }) => id),
    considered,
    ...(overrider ? { overriddenBy: overrider.id } : {}),
    consequences: verdict.outcome === "violated" ? rule.consequences.map(({ value }) => value) : [],
  };
}
