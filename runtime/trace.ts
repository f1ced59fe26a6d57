/** The long answer: each clause and condition with its outcome, the facts that decided it, and what is missing. */
import { isAbsent, isNoneNumber, MAYBE, NO, NONE, YES, type Truth } from "./absent.js";
import { formatDay } from "./calendar.js";
import { rounded } from "./demands.js";
import { counts, derive, isUnknown } from "./derive.js";
import { applies, inForce, overrides, stands } from "./judge.js";
import { outcomeOf, UNDECIDED, type Outcome } from "./outcome.js";
import type { AnyRule, Case, Citation, Condition, DeclaredFact, DerivedFact, Held, Read } from "./rule.js";
import { judgeClause, judgedOn, type Verdict } from "./verdict.js";

/** A fact's value as a facts file writes it. */
export type FactValue = string | number | boolean | null | readonly string[];

/** The facts that a part of a rule read, by name; those that are not given are left out. */
export type FactValues = Readonly<Record<string, FactValue>>;

/** Rules by the name of the derived fact that they give different values. */
export type Conflicts = Readonly<Record<string, readonly string[]>>;

export interface ConditionTrace {
  readonly cites: readonly Citation[];
  readonly holds: boolean | null;
  readonly facts: FactValues;
  readonly missing: readonly string[];
  /** Derived facts that rules contradict each other about, with the rules. */
  readonly conflicts?: Conflicts;
}

export interface ClauseTrace extends Citation {
  readonly outcome: Outcome;
  readonly due?: string;
  readonly opens?: string;
  readonly facts: FactValues;
  readonly missing: readonly string[];
  /** Derived facts that rules contradict each other about, with the rules. */
  readonly conflicts?: Conflicts;
  /** The exceptions in words that hold and free the clause or change its quantity. */
  readonly permissions: readonly string[];
}

export interface ExceptionTrace {
  readonly id: string;
  /** `null`: not known. */
  readonly holds: boolean | null;
  /** Its own conditions on this case. */
  readonly conditions: readonly ConditionTrace[];
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

const isDerived = (fact: DeclaredFact | DerivedFact): fact is DerivedFact => "definitions" in fact;

const isTuple = (read: Read): read is Exclude<Read, string | DeclaredFact> => Array.isArray(read);

/** How a rule's reader calls a fact. */
function nameOf(read: Read, owner: string): string {
  if (read === "audience") return read;
  if (!isTuple(read)) return read.name;
  return read[0] === owner ? read[1] : `${read[0]} ${read[1]}`;
}

/** What code holds as a facts file writes it; `undefined` where it is unknown. */
export function shownValue(held: Held, { kind, values }: Pick<DeclaredFact, "kind" | "values">): FactValue | undefined {
  if (isUnknown(held, kind)) return undefined;
  if (kind === "boolean") return held === YES;
  if (kind === "text") return held as string | null;
  const amount = held as number;
  if (kind === "number") return isNoneNumber(amount) ? null : rounded(amount);
  if (amount === NONE) return null;
  return kind === "date" ? formatDay(amount) : values?.[amount];
}

/** A fact's value; `undefined` where it is not given or cannot be worked out. */
function valueOf(read: Read, at: Case): FactValue | undefined {
  const { facts } = at;
  if (read === "audience") return facts.audience ? [...facts.audience] : undefined;
  if (isTuple(read)) {
    const [owner, name, kind] = read;
    const owners = facts.inputs as Readonly<Record<string, Readonly<Record<string, number>>>>;
    const held = owners[owner]?.[name];
    return held === undefined ? undefined : shownValue(held, { kind });
  }
  if (isDerived(read)) return shownValue(derive(read, at).value, read);
  return shownValue((facts.given as Readonly<Record<string, Held>>)[read.key], read);
}

/** What a derived fact that is unknown misses; nothing where rules contradict each other about it. */
function missingToDerive(fact: DerivedFact, owner: string, at: Case): string[] {
  if (derive(fact, at).conflict.length > 0) return [];
  const truths = counts(fact, at);
  const definitions = fact.definitions();
  const missing = definitions.flatMap((definition, index) => {
    const { rule, reads, readsToHold, holds, value } = definition;
    const truth = truths[index];
    if (truth === MAYBE) {
      const toHold = holds(at) === MAYBE ? factsRead(readsToHold(), owner, at).missing : [];
      return [...(stands(rule, at) === MAYBE ? missingToStand(rule, owner, at) : []), ...toHold];
    }
    return truth === YES && isUnknown(value(at), fact.kind) ? factsRead(reads(), owner, at).missing : [];
  });
  const usesFallback = !truths.includes(YES) && fact.fallback !== null && isUnknown(fact.fallback.value(at), fact.kind);
  const all = [...missing, ...(usesFallback && fact.fallback ? factsRead(fact.fallback.reads(), owner, at).missing : [])];
  return fact.fallback === null && truths.every((truth) => truth === NO) ? [fact.name] : all;
}

function factsRead(reads: readonly Read[], owner: string, at: Case): { facts: FactValues; missing: string[]; conflicts?: Conflicts } {
  const facts: Record<string, FactValue> = {};
  const missing: string[] = [];
  const conflicts: Record<string, readonly string[]> = {};
  for (const read of reads) {
    const value = valueOf(read, at);
    if (value !== undefined) facts[nameOf(read, owner)] = value;
    else if (typeof read === "object" && !isTuple(read) && isDerived(read)) {
      missing.push(...missingToDerive(read, owner, at));
      const { conflict } = derive(read, at);
      if (conflict.length > 0) conflicts[read.name] = conflict;
    }
    else missing.push(nameOf(read, owner));
  }
  return { facts, missing: unique(missing), ...(Object.keys(conflicts).length > 0 ? { conflicts } : {}) };
}

function traceCondition(condition: Condition, owner: string, at: Case): ConditionTrace {
  return { cites: condition.cites, holds: known(condition.test(at)), ...factsRead(condition.reads(), owner, at) };
}

const unknownConditions = (rule: AnyRule, owner: string, at: Case): string[] =>
  rule.conditions.map((condition) => traceCondition(condition, owner, at)).flatMap(({ holds, missing }) => (holds === null ? missing : []));

/** The facts that would tell whether a rule applies, as seen from `owner`; where one of its bases is known to apply, the others no longer matter. */
function missingToApply(rule: AnyRule, owner: string, at: Case): string[] {
  const bases = rule.bases().map((base) => ({ base, truth: applies(base, at) }));
  const open = bases.some(({ truth }) => truth === YES) ? [] : bases.filter(({ truth }) => truth === MAYBE);
  return [...unknownConditions(rule, owner, at), ...open.flatMap(({ base }) => missingToApply(base, owner, at))];
}

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
    const holding = clause.permissions.filter((permission) => permission.test(at) === YES);
    const all = factsRead([...clause.permissions, clause].flatMap((part) => part.reads()), rule.id, at);
    // What an exception reads that is known to hold or not to hold is not missed.
    const open = [...clause.permissions.filter((permission) => permission.test(at) === MAYBE), clause];
    return {
      ...clause.cite,
      outcome: outcomeOf(code),
      ...(isAbsent(due) ? {} : { due: formatDay(due) }),
      ...(isAbsent(opens) ? {} : { opens: formatDay(opens) }),
      ...all,
      missing: factsRead(open.flatMap((part) => part.reads()), rule.id, at).missing,
      permissions: holding.map(({ cite }) => cite.value),
    };
  });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** The place of the tag that a condition begins with; none for one that is attested as a whole. */
function tagPlace({ cites: [first] }: Condition): string | null {
  return first ? `${first.line}:${first.column} ${first.file}` : null;
}

/** The conditions of an exception that are not its base's as well. They are told by their tags: one that is handed down may be printed once or for each rule. */
function ownConditions(exception: AnyRule, base: AnyRule): readonly Condition[] {
  const shared = new Set(base.conditions.map(tagPlace));
  return exception.conditions.filter((condition) => condition.cites.length === 0 || !shared.has(tagPlace(condition)));
}

/** Rebuilds the long answer from a verdict. */
export function trace(verdict: Verdict): Trace {
  const { rule, at } = verdict[judgedOn];
  const truth = stands(rule, at);
  const clauses = truth === YES ? traceClauses(rule, at) : [];
  const missing = truth === MAYBE
    ? missingToStand(rule, rule.id, at)
    : clauses.flatMap((clause) => (clause.outcome === outcomeOf(UNDECIDED) ? clause.missing : []));
  const considered = applies(rule, at) === NO ? [] : rule.exceptions().map((exception) => ({
    id: exception.id,
    holds: known(inForce(exception, rule, at)),
    conditions: ownConditions(exception, rule).map((condition) => traceCondition(condition, rule.id, at)),
  }));
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
