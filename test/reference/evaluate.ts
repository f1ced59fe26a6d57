/** What values and conditions come to on a case (section 6), straight from the typed trees. */
import type { Test, Value } from "../../compiler/model/expression.js";
import { addToDay, compareDays, dayOf, timeBetween, type Day } from "./day.js";
import { readDerived } from "./derived.js";
import { and, compareValues, factOf, givenAudiences, givenFact, givenInput, isDerived, not, or, toNinePlaces, type Plain, type Reading, type Result, type Truth, type World } from "./world.js";

type Of<K extends Value["kind"]> = Extract<Value, { kind: K }>;

/** What is known of a declared fact. */
export function readFact(key: string, world: World): Reading {
  const fact = factOf(key, world);
  return isDerived(fact) ? readDerived(fact, world) : givenFact(fact, world);
}

/** What a tree sees of a fact: of a conflict nothing. */
function seenFact(key: string, world: World): Result {
  const reading = readFact(key, world);
  return typeof reading === "object" && "conflict" in reading ? "unknown" : reading;
}

/** Works on both values where they are known; none on either side gives none, whatever the other is. */
function together(left: Result, right: Result, work: (left: Plain, right: Plain) => Result): Result {
  if (left === "none" || right === "none") return "none";
  if (left === "unknown" || right === "unknown") return "unknown";
  return work(left.known, right.known);
}

function calculate(operator: Of<"arithmetic">["operator"], left: number, right: number): Result {
  if (operator === "+") return { known: left + right };
  if (operator === "-") return { known: left - right };
  if (operator === "*") return { known: left * right };
  return toNinePlaces(right) === 0 ? "unknown" : { known: left / right };
}

/** A day so many units later; only whole numbers lead to a day, and only days of the calendar are days. */
export function shifted(day: Result, amount: Result, unit: Of<"shift">["unit"], direction: 1 | -1, { holidays }: World): Result {
  return together(day, amount, (from, count) => {
    const whole = toNinePlaces(count as number);
    if (!Number.isInteger(whole)) return "unknown";
    const moved = addToDay(from as Day, direction * whole, unit, holidays);
    return moved ? { known: moved } : "unknown";
  });
}

function pick({ which }: Of<"pick">, left: Result, right: Result): Result {
  if (left === "none") return right;
  if (right === "none") return left;
  if (left === "unknown" || right === "unknown") return "unknown";
  const leftIsSmaller = compareValues(left.known, right.known) <= 0;
  return leftIsSmaller === (which === "smaller") ? left : right;
}

/** What a value is on a case. */
export function valueOf(value: Value, world: World): Result {
  switch (value.kind) {
    case "number":
      return { known: value.value };
    case "day":
      return { known: dayOf(value.day) };
    case "text":
      return { known: value.text };
    case "choice":
      return { known: value.value };
    case "none":
      return "none";
    case "fact":
      return seenFact(value.fact.key, world);
    case "input":
      return givenInput(value.input, world);
    case "today":
      return { known: world.today };
    case "arithmetic":
      return together(valueOf(value.left, world), valueOf(value.right, world), (left, right) => calculate(value.operator, left as number, right as number));
    case "shift":
      return shifted(valueOf(value.day, world), valueOf(value.amount, world), value.unit, value.direction, world);
    case "count":
      return together(valueOf(value.from, world), valueOf(value.to, world), (from, to) => ({
        known: timeBetween(from as Day, to as Day, value.unit, world.holidays),
      }));
    case "pick":
      return pick(value, valueOf(value.left, world), valueOf(value.right, world));
    case "truth": {
      const truth = truthOf(value.test, world);
      return truth === "unknown" ? truth : { known: truth };
    }
  }
}

function compare(operator: Extract<Test, { kind: "compare" }>["operator"], left: Result, right: Result): Truth {
  if (left === "none" || right === "none") return operator === "!=";
  if (left === "unknown" || right === "unknown") return "unknown";
  const order = compareValues(left.known, right.known);
  if (operator === "=") return order === 0;
  if (operator === "!=") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** Where a boolean is none, what it would affirm does not hold. */
const asTruth = (result: Result): Truth => (result === "unknown" ? result : result !== "none" && result.known === true);

function isMember(audience: string, world: World): Truth {
  const audiences = givenAudiences(world);
  return audiences === null ? "unknown" : audiences.includes(audience);
}

function isWithin(today: Day, from: number | null, until: number | null): boolean {
  return (from === null || compareDays(today, dayOf(from)) >= 0) && (until === null || compareDays(today, dayOf(until)) <= 0);
}

/** Whether a condition holds on a case. */
export function truthOf(test: Test, world: World): Truth {
  switch (test.kind) {
    case "always":
      return true;
    case "never":
      return false;
    case "member":
      return isMember(test.audience, world);
    case "attested":
      return asTruth(givenInput(test.input, world));
    case "fact":
      return asTruth(seenFact(test.fact.key, world));
    case "compare":
      return compare(test.operator, valueOf(test.left, world), valueOf(test.right, world));
    case "is-none": {
      const result = valueOf(test.value, world);
      return result === "unknown" ? result : result === "none";
    }
    case "not":
      return not(truthOf(test.test, world));
    case "period":
      return isWithin(world.today, test.from, test.until);
    case "all":
      return and(test.tests.map((part) => truthOf(part, world)));
    case "any":
      return or(test.tests.map((part) => truthOf(part, world)));
  }
}
