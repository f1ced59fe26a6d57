/** A clause on a complete case: satisfied, violated, or neither of them (section 8, step 3). */
import type { Clause, Demand, Permission, Span } from "../../compiler/model/expression.js";
import type { Rule } from "../../compiler/model/model.js";
import { moveDay, placeOf, testOn, valueOn, type Complete, type Reading, type TestOn, type ValueOn } from "./two-valued.js";

export type Met = "satisfied" | "violated" | "neither";

/** A clause as functions of complete cases. */
export interface ClauseOn {
  readonly clause: Clause;
  /** Its audience and `during`. */
  readonly scope: TestOn;
  /** Whether it can be met at all: its clock is there, or an exception in words permits. */
  readonly counts: TestOn;
  readonly met: (on: Complete) => Met;
}

const sizes: Readonly<Record<string, readonly [kind: string, size: number]>> = { week: ["day", 7], year: ["month", 12] };
const kindAndSize = (unit: string): readonly [kind: string, size: number] => sizes[unit] ?? [unit, 1];

const unitOf = (demand: Demand): string | null =>
  "unit" in demand ? demand.unit : "span" in demand && demand.span ? demand.span.unit : null;

/** The amount of a clause after the exceptions in words that change it. */
function changed(written: ValueOn, { demand }: Clause, permissions: readonly Permission[], reading: Reading): ValueOn {
  const [kind, size] = kindAndSize(unitOf(demand) ?? "");
  const changes = permissions.flatMap(({ test, effect }) =>
    effect.kind === "change" && kindAndSize(effect.unit)[0] === kind ? [{ holds: testOn(test, reading), effect }] : [],
  );
  return (on) => changes.reduce((amount, { holds, effect }) => {
    if (!holds(on)) return amount;
    const more = effect.amount / size;
    if (effect.how === "replace") return more;
    return amount === null ? null : (amount as number) + more;
  }, written(on));
}

const amountOn = (amount: Span["min"], reading: Reading): ValueOn => (typeof amount === "number" ? () => amount : valueOn(amount, reading));

const truth = (holds: boolean): Met => (holds ? "satisfied" : "violated");

/** The first or last day that a demand allows; `null` where it allows none, since something is none. */
type DayOn = (on: Complete) => number | null;

function shiftedBy(day: ValueOn, amount: ValueOn, unit: Span["unit"], direction: 1 | -1, { holidays }: Reading): DayOn {
  return (on) => {
    const [from, count] = [day(on), amount(on)];
    return from === null || count === null ? null : moveDay(from as number, direction * (count as number), unit, holidays);
  };
}

/**
 * What comes of a thing that is not done: it is open until it is due, then violated. Where nobody can tell the difference, it is never judged,
 * so that the as-of date is not read for it.
 */
export type Undone = "open until due" | "never judged";

/** What must hold, exceptions that permit and scope aside. */
function demandOn(clause: Clause, permissions: readonly Permission[], reading: Reading, undone: Undone): (on: Complete) => Met {
  const { demand } = clause;
  const today = (): ValueOn | null => {
    if (undone === "never judged") return null;
    const place = placeOf({ kind: "today" }, reading);
    return (on) => on[place] ?? null;
  };
  const spanOn = (span: Span): ValueOn => changed(amountOn(span.min, reading), clause, permissions, reading);
  /** Upper forms: done by the last day; not done is open until that day is past, then violated. */
  const until = (last: DayOn, actionValue: ValueOn, now: ValueOn | null) => (on: Complete): Met => {
    const [limit, action] = [last(on), actionValue(on)];
    if (limit === null) return "neither";
    if (action !== null) return truth((action as number) <= limit);
    return now === null || (now(on) as number) <= limit ? "neither" : "violated";
  };
  switch (demand.kind) {
    case "condition": {
      const holds = testOn(demand.test, reading);
      return (on) => truth(holds(on));
    }
    case "attested": {
      const holds = testOn(demand, reading);
      return (on) => truth(holds(on));
    }
    case "at-most":
    case "at-least": {
      const [amount, limit] = [valueOn(demand.amount, reading), changed(() => demand.limit, clause, permissions, reading)];
      return (on) => {
        const [much, bound] = [amount(on), limit(on)];
        if (much === null || bound === null) return "neither";
        return truth(demand.kind === "at-most" ? (much as number) <= (bound as number) : (much as number) >= (bound as number));
      };
    }
    case "deadline":
      return until(shiftedBy(valueOn(demand.clock, reading), spanOn(demand.span), demand.span.unit, 1, reading), valueOn(demand.action, reading), today());
    case "lead-time":
      return until(shiftedBy(valueOn(demand.clock, reading), spanOn(demand.span), demand.span.unit, -1, reading), valueOn(demand.action, reading), today());
    case "before":
      return until(shiftedBy(valueOn(demand.clock, reading), () => 1, "day", -1, reading), valueOn(demand.action, reading), today());
    case "by":
      return until(valueOn(demand.clock, reading) as DayOn, valueOn(demand.action, reading), today());
    case "until":
      return until(valueOn(demand.clock, reading) as DayOn, valueOn(demand.action, reading), null);
    case "earliest": {
      const clock = valueOn(demand.clock, reading);
      const action = valueOn(demand.action, reading);
      const first = demand.span
        ? shiftedBy(clock, spanOn(demand.span), demand.span.unit, -1, reading)
        : shiftedBy(clock, () => (demand.strict ? 1 : 0), "day", 1, reading);
      return (on) => {
        const [limit, done] = [first(on), action(on)];
        return limit === null || done === null ? "neither" : truth((done as number) >= limit);
      };
    }
    case "validity": {
      const [event, action] = [valueOn(demand.event, reading), valueOn(demand.action, reading)];
      const end = shiftedBy(event, spanOn(demand.span), demand.span.unit, 1, reading);
      const limit = demand.limit ? valueOn(demand.limit, reading) : () => null;
      return (on) => {
        const [used, atMost] = [action(on), limit(on)];
        if (used === null) return "neither";
        if (event(on) === null) return "violated";
        const over = end(on);
        return over === null ? "neither" : truth((used as number) < over && (atMost === null || (used as number) <= (atMost as number)));
      };
    }
    case "remaining-validity": {
      const [event, action] = [valueOn(demand.event, reading), valueOn(demand.action, reading)];
      const least = shiftedBy(action, spanOn(demand.span), demand.span.unit, 1, reading);
      return (on) => {
        const [used, expires] = [action(on), event(on)];
        if (used === null) return "neither";
        if (expires === null) return "violated";
        const bound = least(on);
        return bound === null ? "neither" : truth((expires as number) >= bound);
      };
    }
  }
}

/** A clause of a rule as functions of complete cases. */
export function clauseOn(clause: Clause, { permissions }: Rule, reading: Reading, undone: Undone): ClauseOn {
  const permits = permissions.filter(({ effect }) => effect.kind === "permit").map(({ test }) => testOn(test, reading));
  const scope = testOn(clause.scope, reading);
  const demanded = demandOn(clause, permissions, reading, undone);
  const { demand } = clause;
  const clock = "clock" in demand ? valueOn(demand.clock, reading) : null;
  const permitted: TestOn = (on) => permits.some((holds) => holds(on));
  return {
    clause,
    scope,
    counts: (on) => permitted(on) || clock === null || clock(on) !== null,
    met: (on) => (permitted(on) ? "satisfied" : scope(on) ? demanded(on) : "neither"),
  };
}
