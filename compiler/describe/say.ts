/** Says in words how the compiler reads a rule: what an author compares with what was meant. */
import { formatDay } from "../../runtime/calendar.js";
import type { Clause, Demand, Input, Operand, Permission, Span, Test } from "../model/expression.js";
import type { Rule } from "../model/model.js";

const name = ({ name: key }: Input): string => `\`${key}\``;
const day = (operand: Operand): string => (operand.kind === "today" ? "the date of the judgement" : name(operand.input));

const plural = (count: number | string, unit: string): string => `${count} ${unit}${count === 1 || count === "1" ? "" : "s"}`;

const least = ({ min, unit }: Span): string => plural(min, unit);
const span = ({ min, max, unit }: Span): string => (max === min ? plural(min, unit) : max === null ? `${min} or more ${unit}s` : `${min} to ${max} ${unit}s`);

type Of<K extends Demand["kind"]> = Extract<Demand, { kind: K }>;

const sayings: { readonly [K in Demand["kind"]]: (demand: Of<K>) => string } = {
  deadline: (d) => `${day(d.action)} is no later than ${span(d.span)} after ${day(d.clock)}`,
  before: (d) => `${day(d.action)} is before ${day(d.clock)}`,
  by: (d) => `${day(d.action)} is no later than ${day(d.clock)}`,
  "lead-time": (d) => `${day(d.action)} is at least ${least(d.span)} before ${day(d.clock)}${d.span.max !== null && d.span.max > d.span.min ? `; it opens ${plural(d.span.max, d.span.unit)} before` : ""}`,
  earliest: (d) => `${day(d.action)} is ${d.span ? `no earlier than ${span(d.span)} before` : d.strict ? "after" : "not before"} ${day(d.clock)}`,
  until: (d) => `${day(d.action)} is no later than ${day(d.clock)}`,
  validity: (d) => `${day(d.action)} is less than ${span(d.span)} after ${day(d.event)}${d.limit ? `, and no later than ${day(d.limit)}` : ""}`,
  "remaining-validity": (d) => `${day(d.event)} is at least ${span(d.span)} after ${day(d.action)}`,
  "at-most": (d) => `${name(d.amount)} is at most ${d.limit}, counted in units of one ${d.unit}`,
  "at-least": (d) => `${name(d.amount)} is at least ${d.limit}, counted in units of one ${d.unit}`,
  attested: (d) => `somebody attests ${name(d.input)}`,
};

/** A demand as a sentence. */
export const sayDemand = (demand: Demand): string => (sayings[demand.kind] as (demand: Demand) => string)(demand);

/** A condition as a sentence. */
export function sayTest(test: Test): string {
  switch (test.kind) {
    case "always":
      return "always";
    case "member":
      return `the audience holds ${test.audience}`;
    case "attested":
      return `somebody attests ${name(test.input)}`;
    case "period":
      return [test.from === null ? "" : `from ${formatDay(test.from)}`, test.until === null ? "" : `until ${formatDay(test.until)}`].filter(Boolean).join(" ");
    default:
      return test.tests.map(sayTest).join(test.kind === "all" ? " and " : " or ");
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

/** How the compiler reads a rule, a line for each of its parts. */
export function sayRule({ conditions, clauses, permissions, kind }: Rule): string[] {
  return [
    ...conditions.map(({ test }) => `applies where ${sayTest(test)}`),
    ...clauses.map((clause) => `demands: ${sayClause(clause)}`),
    ...permissions.map((permission) => `excepts: ${sayPermission(permission)}`),
    ...(clauses.length === 0 && kind === "exception" ? ["demands nothing: where it applies, it is satisfied"] : []),
  ];
}
