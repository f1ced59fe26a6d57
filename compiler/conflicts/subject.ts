/** Subjects: the things that clauses constrain. Two rules are compared where they constrain the same one. */
import type { Demand, FactRef, Test, Value } from "../model/expression.js";
import { readsOfValue, type TreeRead } from "../model/fact-reads.js";

export interface Subject {
  /** Clauses with one key constrain one thing. */
  readonly key: string;
  /** The keys of the facts that are constrained, for people. */
  readonly facts: readonly string[];
  /** What can be chosen so that a demand is met: the operands whose values are the behaviour. */
  readonly behaviours: readonly Value[];
}

const factOf = (reads: readonly TreeRead[]): FactRef[] => reads.flatMap((read) => (read.kind === "fact" ? [read.fact] : []));

const valueOf = (fact: FactRef): Value => ({ kind: "fact", fact, at: null });

const onFact = (fact: FactRef): Subject => ({ key: `fact ${fact.key}`, facts: [fact.key], behaviours: [valueOf(fact)] });

/** The facts that a value is about, as one subject. */
function onValue(value: Value): Subject[] {
  const facts = uniqueFacts(factOf(readsOfValue(value)));
  const [only, ...more] = facts;
  if (!only) return [];
  if (more.length === 0) return [onFact(only)];
  return [{ key: `facts ${facts.map(({ key }) => key).sort().join(" ")}`, facts: facts.map(({ key }) => key), behaviours: facts.map(valueOf) }];
}

function uniqueFacts(facts: readonly FactRef[]): FactRef[] {
  const known = new Map(facts.map((fact) => [fact.key, fact]));
  return [...known.values()];
}

const NEITHER = "";
/** What a validity is about, its two days together; an own input is shared with nobody. */
const dayKey = (day: Value): string => (day.kind === "fact" ? day.fact.key : day.kind === "today" ? "today" : NEITHER);

function onDays(action: Value, event: Value): Subject[] {
  const [used, start] = [dayKey(action), dayKey(event)];
  const facts = [event, action].flatMap((day) => (day.kind === "fact" ? [day.fact] : []));
  if (used === NEITHER || start === NEITHER || facts.length === 0) return [];
  return [{ key: `validity ${used} ${start}`, facts: facts.map(({ key }) => key), behaviours: facts.map(valueOf) }];
}

/** What a sentence is about: the left side of its comparisons, the right side where the left names no fact. */
function aboutTest(test: Test): FactRef[] {
  switch (test.kind) {
    case "fact":
      return [test.fact];
    case "compare": {
      const left = factOf(readsOfValue(test.left));
      return left.length > 0 ? left : factOf(readsOfValue(test.right));
    }
    case "is-none":
      return factOf(readsOfValue(test.value));
    case "not":
      return aboutTest(test.test);
    case "all":
    case "any":
      return test.tests.flatMap(aboutTest);
    default:
      return [];
  }
}

/** The subjects of a demand; none where nobody else can share them. */
export function subjectsOf(demand: Demand): Subject[] {
  switch (demand.kind) {
    case "validity":
    case "remaining-validity":
      return onDays(demand.action, demand.event);
    case "at-most":
    case "at-least":
      return onValue(demand.amount);
    case "condition":
      return uniqueFacts(aboutTest(demand.test)).map(onFact);
    case "attested":
      return [];
    default:
      return demand.action.kind === "fact" ? [onFact(demand.action.fact)] : [];
  }
}
