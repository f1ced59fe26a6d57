/** Writes random operands and conditions of section 6, well typed, in one of the ways in which each can be said. */
import type { Random } from "./random.js";
import { amountOf, converts, dates, isNumeric, isTime, looseDates, looseTruths, quantity, texts, type DeclaredFact } from "./vocabulary.js";

/** Where an expression stands: what it may name. */
export interface Scope {
  readonly random: Random;
  readonly facts: readonly DeclaredFact[];
  /** Whether names that no fact declares may become inputs: in rules they may. */
  readonly asks: boolean;
}

/** How tightly what was written holds together. */
type Binding = "factor" | "term" | "sum";

interface Written {
  readonly text: string;
  readonly binding: Binding;
}

const factor = (text: string): Written => ({ text, binding: "factor" });
const asFactor = ({ text, binding }: Written): string => (binding === "factor" ? text : `(${text})`);
const asTerm = ({ text, binding }: Written): string => (binding === "sum" ? `(${text})` : text);

const ofType = (type: DeclaredFact["type"], { facts }: Scope): DeclaredFact[] => facts.filter((fact) => fact.type === type);
const inUnit = (unit: string | null, { facts }: Scope): DeclaredFact[] => facts.filter((fact) => isNumeric(fact) && converts(fact.unit, unit));

const leafOfNumber = (unit: string | null, scope: Scope): Written => {
  const { random } = scope;
  const fact = random.chance(0.7) ? random.some(inUnit(unit, scope)) : undefined;
  return factor(fact?.name ?? quantity(amountOf(unit, random), unit, random));
};

const countsOf: Readonly<Record<string, string>> = { day: "days", week: "weeks", month: "months", year: "years", "business day": "business days" };

function count(unit: string, depth: number, scope: Scope): Written {
  const from = asFactor(dateOperand(depth - 1, scope));
  const words = countsOf[unit] ?? "days";
  if (scope.random.chance(0.3)) return factor(`${words} since ${from}`);
  return factor(`${words} between ${from} and ${asFactor(dateOperand(depth - 1, scope))}`);
}

/** A number in a unit, or in one that converts to it. */
export function numberOperand(unit: string | null, depth: number, scope: Scope): Written {
  const { random } = scope;
  if (depth <= 0 || random.chance(0.4)) return leafOfNumber(unit, scope);
  const part = (): Written => numberOperand(unit, depth - 1, scope);
  const plain = (): Written => numberOperand(null, depth - 1, scope);
  const ways: (() => Written)[] = [
    () => ({ text: `${part().text} + ${asTerm(part())}`, binding: "sum" }),
    () => ({ text: `${part().text} - ${asTerm(part())}`, binding: "sum" }),
    () => ({ text: `${asFactor(part())} / ${random.pick(["2", "3", asFactor(plain())])}`, binding: "term" }),
    () => ({ text: `${asFactor(plain())} * ${asFactor(part())}`, binding: "term" }),
    () => factor(`${random.pick(["smaller", "larger"])} of ${asFactor(part())} and ${asFactor(part())}`),
  ];
  if (unit === null) {
    const other = random.some(scope.facts.filter((fact) => isNumeric(fact) && fact.unit !== null));
    if (other) ways.push(() => ({ text: `${other.name} / ${asFactor(numberOperand(other.unit, depth - 1, scope))}`, binding: "term" }));
  }
  if (unit !== null && isTime(unit)) ways.push(() => count(unit, depth, scope), () => count(unit, depth, scope));
  return (random.some(ways) ?? part)();
}

/** A quantity of time, as `before` and `within` take it: one number with a unit, or a fact. */
function timeQuantity({ random, facts }: Scope): string {
  const fact = random.chance(0.35) ? random.some(facts.filter(({ unit }) => isTime(unit))) : undefined;
  const unit = random.pick(["day", "day", "week", "month", "year", "business day"]);
  return fact?.name ?? quantity(amountOf(unit, random), unit, random);
}

function leafOfDate(scope: Scope): Written {
  const { random } = scope;
  if (scope.asks && random.chance(0.06)) return factor(random.pick(looseDates));
  const fact = random.chance(0.8) ? random.some(ofType("date", scope)) : undefined;
  return factor(fact?.name ?? random.pick(["today", random.pick(dates)]));
}

export function dateOperand(depth: number, scope: Scope): Written {
  const { random } = scope;
  if (depth <= 0 || random.chance(0.45)) return leafOfDate(scope);
  const unit = random.pick(["day", "week", "month", "year", "business day"]);
  const ways: readonly (() => Written)[] = [
    () => ({ text: `${dateOperand(depth - 1, scope).text} ${random.pick(["+", "-"])} ${asTerm(numberOperand(unit, depth - 1, scope))}`, binding: "sum" }),
    () => factor(`${timeQuantity(scope)} ${random.pick(["before", "after"])} ${asFactor(dateOperand(depth - 1, scope))}`),
    () => factor(`${random.pick(["earlier", "later"])} of ${asFactor(dateOperand(depth - 1, scope))} and ${asFactor(dateOperand(depth - 1, scope))}`),
  ];
  return (random.some(ways) ?? (() => leafOfDate(scope)))();
}

const orders = ["is at least", "is at most", "is more than", "is less than", ">=", "<=", ">", "<", "is no more than", "is not less than", "is not more than", "=", "!=", "is exactly", "is not"] as const;
const dateOrders = ["is before", "is after", "is on or before", "is on or after", "is", "is not", "is no later than", "is earlier than", "is not before"] as const;
const distances = ["is at least", "is at most", "is more than", "is less than", "is not at least"] as const;

/** A date that a condition is about: one that a fact or input names, where there is any. */
const subjectDate = (scope: Scope): Written => {
  const fact = scope.random.some(ofType("date", scope));
  return fact ? factor(fact.name) : dateOperand(1, scope);
};

function dateTest(depth: number, scope: Scope): string {
  const { random } = scope;
  const left = subjectDate(scope).text;
  const others = { ...scope, facts: scope.facts.filter(({ name }) => name !== left) };
  const right = (): string => dateOperand(depth, others).text;
  return random.pick([
    () => `${left} ${random.pick(dateOrders)} ${right()}`,
    () => `${left} ${random.pick(distances)} ${timeQuantity(scope)} ${random.pick(["before", "after"])} ${right()}`,
    () => `${left} is ${random.pick(["", "not "])}within ${timeQuantity(scope)} ${random.pick(["of", "after", "before"])} ${right()}`,
    () => `${left} is between ${asFactor(dateOperand(depth - 1, others))} and ${asFactor(dateOperand(depth - 1, scope))}`,
    () => `${left} ${random.pick(["is", "is not"])} none`,
  ])();
}

function numberTest(fact: DeclaredFact, depth: number, scope: Scope): string {
  const { random } = scope;
  if (random.chance(0.1)) return `${fact.name} ${random.pick(["is", "is not"])} none`;
  if (random.chance(0.15)) {
    const [low, high] = [amountOf(fact.unit, random), amountOf(fact.unit, random)].sort((a, b) => a - b);
    return `${fact.name} is between ${quantity(low ?? 0, fact.unit, random)} and ${quantity(high ?? 0, fact.unit, random)}`;
  }
  const others = { ...scope, facts: scope.facts.filter((other) => other !== fact) };
  const left = random.chance(0.75) ? fact.name : `${fact.name} + ${asTerm(numberOperand(fact.unit, depth - 1, scope))}`;
  const right = random.chance(0.4) ? String(amountOf(fact.unit, random)) : numberOperand(fact.unit, depth, others).text;
  return `${left} ${random.pick(orders)} ${right}`;
}

function choiceTest({ name, values }: DeclaredFact, { random }: Scope): string {
  const value = (): string => random.some(values) ?? "none";
  const real = (): string => random.some(values.filter((text) => text !== "none")) ?? "none";
  return random.pick([
    () => `${name} ${random.pick(["is", "is not", "=", "!="])} ${value()}`,
    () => `${name} ${random.pick(["is", "is not"])} one of ${real()}, ${real()}`,
    () => `${name} is ${real()} or ${real()}`,
    () => `${name} is none`,
  ])();
}

/** A condition that names at least one declared fact: a test that cannot be taken apart. */
function simpleTest(depth: number, scope: Scope): string | null {
  const { random } = scope;
  const about = random.some(scope.facts);
  if (!about) return null;
  if (about.type === "boolean") return random.pick([about.name, `not ${about.name}`, `${about.name} is ${random.pick(["true", "false"])}`, `${about.name} is not true`]);
  if (about.type === "date") return dateTest(depth, scope);
  if (about.type === "enumeration") return choiceTest(about, scope);
  if (about.type === "text") return `${about.name} ${random.pick(["is", "is not", "="])} "${random.pick(texts)}"`;
  return numberTest(about, depth, scope);
}

/** A condition over the facts of a scope; `null` where there is none to speak of. */
export function condition(depth: number, scope: Scope): string | null {
  const { random } = scope;
  const first = simpleTest(depth, scope);
  if (first === null || depth <= 0 || random.chance(0.55)) return first;
  const second = scope.asks && random.chance(0.15) ? random.pick(looseTruths) : condition(depth - 1, scope);
  if (second === null) return first;
  return random.pick([
    () => `(${first}) and (${second})`,
    () => `(${first}) or (${second})`,
    () => `not ((${first}) ${random.pick(["and", "or"])} (${second}))`,
    () => `${second.includes(" or ") ? `(${second})` : second} and ${first.includes(" or ") ? `(${first})` : first}`,
  ])();
}

/** A value for a fact: an operand of its type, for a boolean a condition. `null` where nothing can be said. */
export function valueFor({ type, unit, values }: DeclaredFact, depth: number, scope: Scope): string | null {
  const { random } = scope;
  if (type === "boolean") return random.chance(0.25) ? random.pick(["true", "false"]) : condition(depth, scope);
  if (type === "date") return dateOperand(depth, scope).text;
  if (type === "enumeration") return random.some(values) ?? null;
  if (type === "text") return `"${random.pick(texts)}"`;
  return numberOperand(unit, depth, scope).text;
}
