/** What hangs together: variables that are compared with each other, and the constants among which they are. */
import type { Clause, Permission, Test, Value } from "../../compiler/model/expression.js";
import type { Model, Rule } from "../../compiler/model/model.js";
import { nameOf, type Variable } from "./two-valued.js";

/** Variables by name, and constants, that meet in comparisons. */
export interface Link {
  readonly variables: Set<string>;
  readonly numbers: Set<number>;
  readonly days: Set<number>;
  /** Lengths in days by which dates are apart. */
  readonly spans: Set<number>;
  /** Lengths that only real dates tell. */
  readonly steps: { readonly month: Set<number>; readonly "business day": Set<number> };
}

export const newLink = (): Link => ({ variables: new Set(), numbers: new Set(), days: new Set(), spans: new Set(), steps: { month: new Set(), "business day": new Set() } });

/** A week is seven days, a year twelve months. */
const sizes: Readonly<Record<string, readonly [unit: string, size: number]>> = { week: ["day", 7], year: ["month", 12] };

function addSpan(count: number, unit: string, { spans, steps }: Link): void {
  const [least, size] = sizes[unit] ?? [unit, 1];
  const known = least === "month" || least === "business day" ? steps[least] : spans;
  known.add(Math.abs(count) * size);
}

const addVariable = (variable: Variable, { variables }: Link): unknown => variables.add(nameOf(variable));

/** What is linked so far, each comparison for itself. */
export interface Linking {
  readonly model: Model;
  readonly links: Link[];
}

function linkFact(key: string, link: Link, linking: Linking): void {
  const own = linking.model.factByKey.get(key)?.value;
  if (own) linkValue(own, link, linking);
  else addVariable({ kind: "fact", key }, link);
}

/** Adds a value to what it is compared with. */
export function linkValue(value: Value, link: Link, linking: Linking): void {
  switch (value.kind) {
    case "number":
      link.numbers.add(value.value);
      break;
    case "day":
      link.days.add(value.day);
      break;
    case "fact":
      linkFact(value.fact.key, link, linking);
      break;
    case "input":
      addVariable({ kind: "input", input: value.input }, link);
      break;
    case "today":
      addVariable({ kind: "today" }, link);
      break;
    case "arithmetic":
    case "pick":
      linkValue(value.left, link, linking);
      linkValue(value.right, link, linking);
      break;
    case "shift":
      linkValue(value.day, link, linking);
      if (value.amount.kind === "number") addSpan(value.amount.value, value.unit, link);
      else linkValue(value.amount, link, linking);
      break;
    case "count":
      linkValue(value.from, link, linking);
      linkValue(value.to, link, linking);
      break;
    case "truth":
      linkTest(value.test, linking);
      break;
    default:
  }
}

/** A comparison with a count of time is one of the days that so many units, or one more, lead to. */
function linkCounts(test: Test & { readonly kind: "compare" }, link: Link): void {
  for (const side of [test.left, test.right]) {
    if (side.kind !== "count") continue;
    for (const number of [...link.numbers]) for (const near of [number, number + 1]) addSpan(near, side.unit, link);
  }
}

/** Links what a condition compares. */
export function linkTest(test: Test, linking: Linking): void {
  const link = newLink();
  switch (test.kind) {
    case "compare":
      linkValue(test.left, link, linking);
      linkValue(test.right, link, linking);
      linkCounts(test, link);
      break;
    case "is-none":
      linkValue(test.value, link, linking);
      break;
    case "fact": {
      const own = linking.model.factByKey.get(test.fact.key)?.value;
      if (own) linkValue(own, link, linking);
      break;
    }
    case "not":
      return linkTest(test.test, linking);
    case "period":
      addVariable({ kind: "today" }, link);
      for (const day of [test.from, test.until]) if (day !== null) link.days.add(day);
      break;
    case "all":
    case "any":
      return test.tests.forEach((part) => linkTest(part, linking));
    default:
      return;
  }
  linking.links.push(link);
}

/** Links what a clause compares; lengths and limits with what exceptions in words make of them. `open`: the as-of date tells whether what is not done is late. */
export function linkClause({ demand, scope }: Clause, permissions: readonly Permission[], undone: "open until due" | "never judged", linking: Linking): void {
  linkTest(scope, linking);
  for (const { test } of permissions) linkTest(test, linking);
  if (demand.kind === "condition") return linkTest(demand.test, linking);
  if (demand.kind === "attested") return;
  const link = newLink();
  const values = [
    "clock" in demand ? demand.clock : null, "event" in demand ? demand.event : null, "action" in demand ? demand.action : null,
    "amount" in demand ? demand.amount : null, demand.kind === "validity" ? demand.limit : null,
  ];
  for (const value of values) if (value) linkValue(value, link, linking);
  if (undone === "open until due" && "clock" in demand) addVariable({ kind: "today" }, link);
  const limit = "limit" in demand && typeof demand.limit === "number" ? demand.limit : null;
  const changes = permissions.flatMap(({ effect }) => (effect.kind === "change" ? [effect] : []));
  if (limit !== null) for (const amount of sums(limit, changes.map(({ amount }) => amount))) link.numbers.add(amount);
  if ("span" in demand && demand.span) {
    const { min, unit } = demand.span;
    if (typeof min === "number") for (const amount of sums(min, changes.map(({ amount }) => amount))) addSpan(amount, unit, link);
    else linkValue(min, link, linking);
  }
  linking.links.push(link);
}

/** An amount, what replaces it, and what is added to it. */
function sums(amount: number, changes: readonly number[]): number[] {
  return changes.reduce<number[]>((known, change) => [...known, ...known.map((one) => one + change), change], [amount]);
}

/** Links what says when a rule applies, exceptions and bases along with it. */
export function linkApplicability(rule: Rule, linking: Linking, seen = new Set<string>()): void {
  if (seen.has(rule.id)) return;
  seen.add(rule.id);
  for (const { test } of rule.conditions) linkTest(test, linking);
  for (const id of [...rule.bases, ...rule.exceptions]) {
    const other = linking.model.ruleById.get(id);
    if (other) linkApplicability(other, linking, seen);
  }
}

function merge(one: Link, other: Link): Link {
  const both = <T>(pick: (link: Link) => ReadonlySet<T>): Set<T> => new Set([...pick(one), ...pick(other)]);
  return {
    variables: both(({ variables }) => variables), numbers: both(({ numbers }) => numbers), days: both(({ days }) => days), spans: both(({ spans }) => spans),
    steps: { month: both(({ steps }) => steps.month), "business day": both(({ steps }) => steps["business day"]) },
  };
}

/** Joins what has a variable in common: each variable is in one of the links that are left. */
export function components(links: readonly Link[]): Link[] {
  return links.reduce<Link[]>((joined, link) => {
    const touching = joined.filter(({ variables }) => [...link.variables].some((name) => variables.has(name)));
    return [...joined.filter((other) => !touching.includes(other)), touching.reduce(merge, link)];
  }, []);
}
