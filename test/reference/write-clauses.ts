/** Writes random clauses: every form of section 5, with and without declared facts, and the tags below them. */
import type { Random } from "./random.js";
import { amountOf, audiences, isNumeric, isTime, looseActions, looseDates, prose, quantity, type DeclaredFact } from "./vocabulary.js";
import { condition, dateOperand, type Scope } from "./write-expressions.js";

const dateFacts = ({ facts }: Scope): DeclaredFact[] => facts.filter(({ type }) => type === "date");

/** A quantity of time: one number, or a fact. */
function span(scope: Scope): string {
  const { random, facts } = scope;
  const fact = random.chance(0.25) ? random.some(facts.filter(({ unit }) => isTime(unit))) : undefined;
  return fact?.name ?? plainSpan(random);
}

function plainSpan(random: Random): string {
  const unit = random.pick(["day", "day", "week", "month", "year", "business day"]);
  return quantity(amountOf(unit, random), unit, random);
}

const rangeOrSpan = (scope: Scope): string => scope.random.pick([() => span(scope), () => span(scope), () => scope.random.pick(["2-3 weeks", "30-60 days", "1 to 2 months", "3+ business days"])])();

/** An anchor: a fact, a date that is worked out, or a name that no fact declares. */
function anchor(scope: Scope): string {
  const { random } = scope;
  const fact = random.some(dateFacts(scope));
  if (!fact || random.chance(0.25)) return random.pick(looseDates);
  return random.chance(0.75) ? fact.name : dateOperand(1, scope).text;
}

function action(scope: Scope): string {
  const fact = scope.random.chance(0.5) ? scope.random.some(dateFacts(scope)) : undefined;
  return fact?.name ?? scope.random.pick(looseActions);
}

const timings: readonly [(scope: Scope) => string, ...((scope: Scope) => string)[]] = [
  (scope) => `within ${span(scope)}`,
  (scope) => `within ${span(scope)} ${scope.random.pick(["of", "after", "from"])} ${anchor(scope)}`,
  (scope) => `${action(scope)} within ${span(scope)} of ${anchor(scope)}`,
  () => "within first week",
  (scope) => `${span(scope)} after ${anchor(scope)}`,
  ({ random }) => `${plainSpan(random)} post-completion`,
  (scope) => `${plainSpan(scope.random)} to ${action(scope)}`,
  (scope) => `${plainSpan(scope.random)} ${scope.random.pick(looseActions)} deadline`,
  (scope) => `no later than ${span(scope)} after ${anchor(scope)}`,
  (scope) => `${plainSpan(scope.random)} max from ${anchor(scope)}`,
  (scope) => `${scope.random.pick(["before", "prior to"])} ${anchor(scope)}`,
  (scope) => `${scope.random.pick(["by", "no later than", "on or before"])} ${anchor(scope)}`,
  (scope) => `at least ${rangeOrSpan(scope)} before ${anchor(scope)}`,
  (scope) => `${rangeOrSpan(scope)} ${scope.random.pick(["minimum", "or more"])}`,
  (scope) => `${rangeOrSpan(scope)} advance ${action(scope)}`,
  (scope) => `no later than ${span(scope)} before ${anchor(scope)}`,
  (scope) => `earliest ${scope.random.chance(0.5) ? `${action(scope)} ` : ""}= ${span(scope)} before ${anchor(scope)}`,
  (scope) => `${scope.random.pick(["no more than", "no earlier than"])} ${span(scope)} before ${anchor(scope)}`,
  (scope) => `${scope.random.pick(["not before", "after"])} ${anchor(scope)}`,
  (scope) => `${scope.random.pick(["through", "until", "ends on"])} ${anchor(scope)}`,
  (scope) => scope.random.pick([`${plainSpan(scope.random)} validity`, `valid for ${span(scope)}`]),
  (scope) => `${plainSpan(scope.random)} or ${anchor(scope)}`,
  (scope) => `${plainSpan(scope.random)} validity required`,
  (scope) => `${scope.random.pick(["2-3 weeks", "5 days"])} card processing`,
];

const boundUnits = ["hour/week", "credit", "USD", "percent", "time", "semester", "month", "day"] as const;

/** An amount of a unit that the program knows: `credit` only where a fact declares it. */
function boundAmount({ random, facts }: Scope): string {
  const known = boundUnits.filter((unit) => unit !== "credit" || facts.some((fact) => fact.unit === unit));
  const unit = random.some(known) ?? "day";
  return quantity(amountOf(unit, random), unit, random);
}

function bound(scope: Scope): string {
  const amount = boundAmount(scope);
  return scope.random.pick([`max ${amount}`, `${amount} maximum`, `at least ${amount}`, `${amount} minimum`, `no more than ${amount}`, `${amount} total maximum`, `${amount} only`, amount]);
}

function duration({ random }: Scope): string {
  const amount = plainSpan(random);
  return random.pick([amount, `${amount} maximum`, `up to ${amount}`, `minimum ${amount}`, `at least ${amount}`, `${amount} per degree`]);
}

/** The `during` of a value, typed or in words. */
export function qualifier(scope: Scope, words: readonly [string, ...string[]] = ["during", "if", "when", "while"]): string {
  const { random } = scope;
  const said = random.chance(0.75) ? condition(1, scope) : null;
  return ` ${random.pick(words)} ${said ?? random.pick(["summer recess", "annual vacation"])}`;
}

/** An audience, or a value of an enumeration of the program. */
export function audience({ random, facts }: Scope): string {
  const values = facts.flatMap((fact) => (fact.type === "enumeration" ? fact.values : [])).filter((value) => /^\S*[A-Z]\S*$/.test(value));
  return (random.chance(0.5) ? random.some(values) : undefined) ?? random.pick(audiences);
}

/** One clause tag's name and value, in words that type. */
function typedClause(scope: Scope): readonly [tag: string, value: string] {
  const { random } = scope;
  const kind = random.between(0, 9);
  if (kind <= 4) {
    const timing = random.pick(timings)(scope);
    const before = random.chance(0.12) ? `${audience(scope)} = ` : "";
    return [random.pick(["TIMING", "DEADLINE"]), `${before}${timing}${random.chance(0.2) ? qualifier(scope) : ""}`];
  }
  if (kind === 5) return ["DURATION", duration(scope)];
  if (kind <= 7) {
    const said = bound(scope);
    // `only if` is no bound with a condition.
    const isQualified = random.chance(0.25) && !said.endsWith("only");
    return [random.pick(["LIMITATION", "REQUIREMENT"]), `${said}${isQualified ? qualifier(scope, ["during", "if", "while"]) : ""}`];
  }
  return [random.pick(["REQUIREMENT", "RESTRICTION"]), condition(2, scope) ?? random.pick(prose)];
}

function bindings(tag: string, scope: Scope): string[] {
  const { random, facts } = scope;
  const timed = tag === "TIMING" || tag === "DEADLINE";
  const date = (): string | undefined => random.some(dateFacts(scope))?.name;
  const lines: string[] = [];
  const event = timed && random.chance(0.3) ? date() : undefined;
  if (event) lines.push(`[EVENT:${event}]`);
  const done = timed && random.chance(0.35) ? (random.chance(0.2) ? "today" : date()) : undefined;
  if (done) lines.push(`[ACTION:${done}]`);
  const unit = timed || !random.chance(0.4) ? undefined : random.some(facts.filter((fact) => isNumeric(fact)));
  return unit ? [...lines, `[MEASURE:${unit.name}]`] : lines;
}

/** The lines of one clause: its tag, and what stands below it. */
export function clause(scope: Scope): string[] {
  const { random } = scope;
  if (random.chance(0.08)) return [`[${random.pick(["REQUIREMENT", "RESTRICTION"])}:${random.pick(prose)}]`];
  const [tag, value] = typedClause(scope);
  // A measure must count what the clause bounds: only a clause of that very unit is given one.
  const below = bindings(tag, scope).filter((line) => !line.startsWith("[MEASURE:") || measures(line, value, scope));
  if (random.chance(0.12)) return [`[${tag}:as the handbook describes]`, `[MEANS:${value}]`, ...below];
  return [`[${tag}:${value}]`, ...below];
}

function measures(line: string, value: string, { facts }: Scope): boolean {
  const fact = facts.find(({ name }) => line === `[MEASURE:${name}]`);
  const marks: Readonly<Record<string, RegExp>> = {
    "hour/week": /hours?(?:\/| per )week/, credit: /\bcredits?\b/, USD: /^\D*\$\d+\D*$/, percent: /%|percent/, month: /\b(?:month|year)s?\b/, day: /\b(?:\d+|[a-z]+) (?:day|week)s?\b/,
  };
  const mark = marks[fact?.unit ?? ""];
  return mark !== undefined && mark.test(value) && !facts.some(({ name }) => value.includes(name)) && !/business|during|if|while/.test(value) && (fact?.unit !== "day" || !/hour/.test(value));
}

/** An exception in words on the rule itself. */
export function inlineException(scope: Scope): string {
  const { random } = scope;
  const unit = random.pick(["day", "week", "month", "year", "business day", "hour/week", "credit"]);
  const known = unit === "credit" && !scope.facts.some((fact) => fact.unit === unit) ? "day" : unit;
  const amount = `${random.chance(0.5) ? "+" : ""}${quantity(amountOf(known, random), known, random).replace(/^[a-z]+/, "2")}`;
  return random.pick<() => string>([
    () => `[EXCEPTION:${audience(scope)} = ${amount}]`,
    () => `[EXCEPTION:medical hardship = ${amount}]`,
    () => `[EXCEPTION:extra time granted${qualifier(scope, ["if", "during"])}]`,
    () => `[EXCEPTION:extra time granted${qualifier(scope, ["during"])}${qualifier(scope, ["if"])}]`,
    () => "[EXCEPTION:the dean waives it]",
  ])();
}
