/** Says in words how the compiler reads a rule: what an author compares with what was meant. */
import { formatDay } from "../../runtime/calendar.js";
import { withUnit } from "../../runtime/explanation.js";
import type { Clause, Demand, Input, Permission, Span, Test, Value } from "../model/expression.js";
import type { Fact } from "../model/fact.js";
import type { Rule } from "../model/model.js";

const name = ({ name: key }: Input): string => `\`${key}\``;

const plural = (count: number | string, unit: string): string => `${count} ${unit}${count === 1 || count === "1" ? "" : "s"}`;

const operators = { "=": "is", "!=": "is not", "<": "is less than", "<=": "is at most", ">": "is more than", ">=": "is at least" } as const;
const dateOperators = { "=": "is", "!=": "is not", "<": "is before", "<=": "is on or before", ">": "is after", ">=": "is on or after" } as const;

type ValueOf<K extends Value["kind"]> = Extract<Value, { kind: K }>;

const values: { readonly [K in Value["kind"]]: (value: ValueOf<K>) => string } = {
  number: ({ value }) => String(value),
  day: ({ day }) => formatDay(day),
  text: ({ text }) => `"${text}"`,
  choice: ({ value }) => value,
  none: () => "none",
  fact: ({ fact }) => `\`${fact.name}\``,
  input: ({ input }) => name(input),
  today: () => "the date of the judgement",
  arithmetic: ({ operator, left, right }) => `${sayValue(left)} ${operator} ${sayValue(right)}`,
  shift: ({ day, amount, unit, direction }) => `${amount.kind === "number" ? plural(amount.value, unit) : `${sayValue(amount)} (${unit}s)`} ${direction === 1 ? "after" : "before"} ${sayValue(day)}`,
  count: ({ unit, from, to }) => `${unit}s between ${sayValue(from)} and ${sayValue(to)}`,
  pick: ({ which, of, left, right }) => `${of === "date" ? (which === "smaller" ? "earlier" : "later") : which} of ${sayValue(left)} and ${sayValue(right)}`,
  truth: ({ test }) => (test.kind === "always" ? "true" : test.kind === "never" ? "false" : sayTest(test)),
};

/** An operand in words. */
export const sayValue = (value: Value): string => (values[value.kind] as (value: Value) => string)(value);

const day = sayValue;

/** An amount of a span and its unit. */
const amount = (value: number | Value, unit: string): string => (typeof value === "number" ? plural(value, unit) : `${sayValue(value)} (${unit}s)`);

const least = ({ min, unit }: Span): string => amount(min, unit);
function span({ min, max, unit }: Span): string {
  if (max === min) return amount(min, unit);
  return max === null ? `${typeof min === "number" ? min : sayValue(min)} or more ${unit}s` : `${typeof min === "number" ? min : sayValue(min)} to ${amount(max, unit)}`;
}

const isRange = ({ min, max }: Span): boolean => max !== null && max !== min;

type Of<K extends Demand["kind"]> = Extract<Demand, { kind: K }>;

const sayings: { readonly [K in Demand["kind"]]: (demand: Of<K>) => string } = {
  deadline: (d) => `${day(d.action)} is no later than ${span(d.span)} after ${day(d.clock)}`,
  before: (d) => `${day(d.action)} is before ${day(d.clock)}`,
  by: (d) => `${day(d.action)} is no later than ${day(d.clock)}`,
  "lead-time": (d) => `${day(d.action)} is at least ${least(d.span)} before ${day(d.clock)}${isRange(d.span) ? `; it opens ${amount(d.span.max ?? 0, d.span.unit)} before` : ""}`,
  earliest: (d) => `${day(d.action)} is ${d.span ? `no earlier than ${span(d.span)} before` : d.strict ? "after" : "not before"} ${day(d.clock)}`,
  until: (d) => `${day(d.action)} is no later than ${day(d.clock)}`,
  validity: (d) => `${day(d.action)} is less than ${span(d.span)} after ${day(d.event)}${d.limit ? `, and no later than ${day(d.limit)}` : ""}`,
  "remaining-validity": (d) => `${day(d.event)} is at least ${span(d.span)} after ${day(d.action)}`,
  "at-most": (d) => `${day(d.amount)} is at most ${withUnit(d.limit, d.unit)}`,
  "at-least": (d) => `${day(d.amount)} is at least ${withUnit(d.limit, d.unit)}`,
  condition: (d) => sayTest(d.test),
  attested: (d) => `somebody attests ${name(d.input)}`,
};

/** A demand as a sentence. */
export const sayDemand = (demand: Demand): string => (sayings[demand.kind] as (demand: Demand) => string)(demand);

function sayPeriod({ from, until }: Extract<Test, { kind: "period" }>): string {
  if (from === null && until === null) return "always";
  const when = from === null ? `on or before ${formatDay(until ?? 0)}` : until === null ? `on or after ${formatDay(from)}` : `from ${formatDay(from)} until ${formatDay(until)}`;
  return `the date of the judgement is ${when}`;
}

/** A condition as a sentence. */
export function sayTest(test: Test): string {
  switch (test.kind) {
    case "always":
      return "always";
    case "member":
      return `the audience includes ${test.audience}`;
    case "attested":
      return `somebody attests ${name(test.input)}`;
    case "period":
      return sayPeriod(test);
    case "never":
      return "never";
    case "fact":
      return `\`${test.fact.name}\` is true`;
    case "compare":
      return `${sayValue(test.left)} ${(test.of === "date" ? dateOperators : operators)[test.operator]} ${sayValue(test.right)}`;
    case "is-none":
      return `${sayValue(test.value)} is none`;
    case "not":
      return test.test.kind === "fact" ? `\`${test.test.fact.name}\` is not true` : `not (${sayTest(test.test)})`;
    default:
      return test.tests.map((part) => (part.kind === "all" || part.kind === "any" ? `(${sayTest(part)})` : sayTest(part))).join(test.kind === "all" ? " and " : " or ");
  }
}

/** A clause as a sentence, with what limits it. */
export function sayClause({ demand, scope }: Clause): string {
  return scope.kind === "always" ? sayDemand(demand) : `where ${sayTest(scope)}: ${sayDemand(demand)}`;
}

/** What an exception in words does. */
export function sayPermission({ effect, test }: Permission): string {
  const what = effect.kind === "permit" ? "the rule's clauses are satisfied" : `${effect.how === "add" ? "the quantity grows by" : "the quantity is"} ${plural(effect.amount, effect.unit)}`;
  return `where ${sayTest(test)}: ${what}`;
}

/** How the compiler reads a rule, a line for each of its parts; `facts` are all that are declared. */
export function sayRule({ conditions, clauses, permissions, values: given, kind }: Rule, facts: readonly Fact[]): string[] {
  const nameOf = (key: string): string => facts.find((fact) => fact.key === key)?.name ?? key;
  return [
    ...conditions.map(({ test }) => `applies where ${sayTest(test)}`),
    ...clauses.map((clause) => `demands: ${sayClause(clause)}`),
    ...permissions.map((permission) => `excepts: ${sayPermission(permission)}`),
    ...given.map(({ fact, value, scope }) => `gives ${scope.kind === "always" ? "" : `where ${sayTest(scope)}: `}\`${nameOf(fact)}\` the value ${sayValue(value)}`),
    ...(clauses.length === 0 && kind === "exception" ? ["demands nothing: where it applies, it is satisfied"] : []),
  ];
}
