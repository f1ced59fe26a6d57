/** Step 3 of section 8: each clause, the first sentence that fits. */
import type { Clause, Demand, Permission, Span } from "../../compiler/model/expression.js";
import { compareDays, writeDay, type Day } from "./day.js";
import { shifted, truthOf, valueOf } from "./evaluate.js";
import { compareValues, or, type Result, type Truth, type World } from "./world.js";

export type Outcome = "not-applicable" | "satisfied" | "pending" | "unknown" | "violated";

export interface JudgedClause {
  readonly outcome: Outcome;
  readonly due?: string;
  readonly opens?: string;
}

type Of<K extends Demand["kind"]> = Extract<Demand, { kind: K }>;

/** A week is 7 days and a year 12 months. */
const multiples: Readonly<Record<string, { readonly of: string; readonly by: number }>> = { week: { of: "day", by: 7 }, year: { of: "month", by: 12 } };
const kindOf = (unit: string): string => multiples[unit]?.of ?? unit;
const sizeOf = (unit: string): number => multiples[unit]?.by ?? 1;

const unitOf = (demand: Demand): string | null => {
  if ("limit" in demand && "unit" in demand) return demand.unit;
  return "span" in demand && demand.span ? demand.span.unit : null;
};

/** The exceptions in words that permit. */
export const permitsOf = (permissions: readonly Permission[]): readonly Permission[] => permissions.filter(({ effect }) => effect.kind === "permit");

/** The exceptions in words that change the quantity of a clause: those whose unit is of its kind. */
export function changesOf({ demand }: Clause, permissions: readonly Permission[]): readonly Permission[] {
  const unit = unitOf(demand);
  return permissions.filter(({ effect }) => effect.kind === "change" && unit !== null && kindOf(effect.unit) === kindOf(unit));
}

/** A quantity of the clause after the exceptions that hold; unknown where it is unknown whether one does. */
function changed(amount: Result, clause: Clause, permissions: readonly Permission[], world: World): Result {
  return changesOf(clause, permissions).reduce<Result>((current, { test, effect }) => {
    const holds = truthOf(test, world);
    if (holds === "unknown") return "unknown";
    if (!holds || effect.kind !== "change") return current;
    const more = effect.amount / sizeOf(unitOf(clause.demand) ?? "");
    if (effect.how === "replace") return { known: more };
    return typeof current === "object" ? { known: (current.known as number) + more } : current;
  }, amount);
}

/** What a clause is judged by: its days and amounts on this case. */
interface Measures {
  readonly min: Result;
  readonly max: Result;
  /** The last day on which it can be met. */
  readonly last: Result;
  /** The first day. */
  readonly first: Result;
}

const whole = (amount: Span["min"], world: World): Result => (typeof amount === "number" ? { known: amount } : valueOf(amount, world));

const aDay = (day: Result, count: number, world: World): Result => shifted(day, { known: count }, "day", 1, world);

function lastValidDay({ event, span, limit }: Of<"validity">, min: Result, world: World): Result {
  const end = aDay(shifted(valueOf(event, world), min, span.unit, 1, world), -1, world);
  if (!limit || typeof end !== "object") return end;
  const atMost = valueOf(limit, world);
  if (typeof atMost !== "object") return atMost === "none" ? end : atMost;
  return compareValues(atMost.known, end.known) < 0 ? atMost : end;
}

function measure(clause: Clause, permissions: readonly Permission[], world: World): Measures {
  const { demand } = clause;
  const span = "span" in demand ? demand.span : null;
  const limit = "limit" in demand && typeof demand.limit === "number" ? demand.limit : null;
  const written: Result = span ? whole(span.min, world) : limit === null ? "unknown" : { known: limit };
  const min = changed(written, clause, permissions, world);
  const isRange = typeof span?.min === "number" && typeof span.max === "number" && span.max > span.min;
  const max = isRange ? changed(whole(span.max, world), clause, permissions, world) : min;
  const counted = (day: Result, amount: Result, direction: 1 | -1): Result => (span ? shifted(day, amount, span.unit, direction, world) : day);
  let last: Result = "unknown";
  let first: Result = "unknown";
  switch (demand.kind) {
    case "deadline":
      last = counted(valueOf(demand.clock, world), min, 1);
      break;
    case "before":
      last = aDay(valueOf(demand.clock, world), -1, world);
      break;
    case "by":
    case "until":
      last = valueOf(demand.clock, world);
      break;
    case "lead-time":
      last = counted(valueOf(demand.clock, world), min, -1);
      if (isRange) first = counted(valueOf(demand.clock, world), max, -1);
      break;
    case "earliest":
      first = span ? counted(valueOf(demand.clock, world), min, -1) : aDay(valueOf(demand.clock, world), demand.strict ? 1 : 0, world);
      break;
    case "validity":
      last = lastValidDay(demand, min, world);
      break;
    default:
  }
  return { min, max, last, first };
}

const met = (truth: Truth): Outcome => (truth === "unknown" ? "unknown" : truth ? "satisfied" : "violated");

const isClocked = (demand: Demand): demand is Extract<Demand, { clock: unknown }> => "clock" in demand;

/** The sentences of step 3 that are about the demand itself. */
function judgeDemand(demand: Demand, { min, last, first }: Measures, world: World): Outcome {
  switch (demand.kind) {
    case "condition":
      return met(truthOf(demand.test, world));
    case "attested":
      return met(truthOf({ kind: "attested", input: demand.input }, world));
    case "at-most":
    case "at-least": {
      const amount = valueOf(demand.amount, world);
      if (amount === "none" || min === "none") return "not-applicable";
      if (amount === "unknown" || min === "unknown") return "unknown";
      const order = compareValues(amount.known, min.known);
      return met(demand.kind === "at-most" ? order <= 0 : order >= 0);
    }
    case "deadline":
    case "before":
    case "by":
    case "lead-time": {
      const action = valueOf(demand.action, world);
      if (last === "none") return "not-applicable";
      if (action === "unknown" || last === "unknown") return "unknown";
      if (action === "none") return compareValues(world.today, last.known) <= 0 ? "pending" : "violated";
      return met(compareValues(action.known, last.known) <= 0);
    }
    case "earliest": {
      const action = valueOf(demand.action, world);
      if (first === "none") return "not-applicable";
      if (action === "unknown" || first === "unknown") return "unknown";
      return action === "none" ? "pending" : met(compareValues(action.known, first.known) >= 0);
    }
    case "until": {
      const action = valueOf(demand.action, world);
      if (action === "none" || last === "none") return "not-applicable";
      if (action === "unknown" || last === "unknown") return "unknown";
      return met(compareValues(action.known, last.known) <= 0);
    }
    case "validity":
    case "remaining-validity": {
      const action = valueOf(demand.action, world);
      const event = valueOf(demand.event, world);
      if (action === "none") return "not-applicable";
      if (action === "unknown") return "unknown";
      if (event === "none") return "violated";
      if (event === "unknown") return "unknown";
      if (min === "none") return "not-applicable";
      const bound = demand.kind === "validity" ? last : shifted(action, min, demand.span.unit, 1, world);
      if (typeof bound !== "object") return "unknown";
      return met(demand.kind === "validity" ? compareDays(action.known as Day, bound.known as Day) <= 0 : compareDays(event.known as Day, bound.known as Day) >= 0);
    }
  }
}

function outcomeOf(clause: Clause, permissions: readonly Permission[], measures: Measures, world: World): Outcome {
  const permitted = or(permitsOf(permissions).map(({ test }) => truthOf(test, world)));
  if (permitted === true) return "satisfied";
  const areKnown = changesOf(clause, permissions).every(({ test }) => truthOf(test, world) !== "unknown");
  if (permitted === "unknown" || !areKnown) return "unknown";
  const scope = truthOf(clause.scope, world);
  if (scope === false) return "not-applicable";
  if (isClocked(clause.demand) && valueOf(clause.demand.clock, world) === "none") return "not-applicable";
  if (scope === "unknown") return "unknown";
  return judgeDemand(clause.demand, measures, world);
}

/** Judges a clause, and its first and last day unless it does not apply. */
export function judgeClause(clause: Clause, permissions: readonly Permission[], world: World): JudgedClause {
  const measures = measure(clause, permissions, world);
  const outcome = outcomeOf(clause, permissions, measures, world);
  if (outcome === "not-applicable") return { outcome };
  const { last, first } = measures;
  return {
    outcome,
    ...(typeof last === "object" ? { due: writeDay(last.known as Day) } : {}),
    ...(typeof first === "object" ? { opens: writeDay(first.known as Day) } : {}),
  };
}
