/** Which definition of a fact beats which (section 8, VALUE): the grounds that need no proof are worked out again, proofs are put to the test of a case. */
import type { Fact } from "../../compiler/model/fact.js";
import type { Rule } from "../../compiler/model/model.js";
import { dayNumber } from "./day.js";
import { truthOf } from "./evaluate.js";
import { ruleOf } from "./standing.js";
import { and, type Truth, type World } from "./world.js";

/** Who of two rules beats the other on a ground: `null` where it decides nothing. */
type Ground = (one: Rule, other: Rule) => "one" | "other" | null;

const rank = ({ precedence }: Rule): number => precedence?.rank ?? Number.NaN;

/** Exception, override and precedence, in this order. */
const firstGrounds: readonly Ground[] = [
  (one, other) => (one.bases.includes(other.id) ? "one" : other.bases.includes(one.id) ? "other" : null),
  (one, other) => (other.overriddenBy.includes(one.id) ? "one" : one.overriddenBy.includes(other.id) ? "other" : null),
  (one, other) => (rank(one) < rank(other) ? "one" : rank(other) < rank(one) ? "other" : null),
];

const startOf = ({ conditions }: Rule): number =>
  Math.max(dayNumber({ year: 1, month: 1, day: 1 }), ...conditions.flatMap(({ test }) => (test.kind === "period" ? (test.from ?? []) : [])));

const laterStart: Ground = (one, other) => (startOf(one) > startOf(other) ? "one" : startOf(other) > startOf(one) ? "other" : null);

/** Whether the conditions of a definition hold, what says from when until when aside: that is a ground of its own. */
function conditionsHold(fact: Fact, index: number, world: World): Truth {
  const definition = fact.definitions[index];
  if (!definition) return "unknown";
  const tests = ruleOf(definition.rule, world).conditions.map(({ test }) => test).filter(({ kind }) => kind !== "period");
  return and([...tests, definition.scope].map((test) => truthOf(test, world)));
}

/** What is wrong with the order among the definitions of a fact, as far as one case can tell. */
export function* wrongOrder(fact: Fact, world: World): Generator<string> {
  const beats = (index: number, other: number): boolean => fact.beats[index]?.includes(other) ?? false;
  for (const [index, { rule: id }] of fact.definitions.entries()) {
    for (const [other, { rule: otherId }] of fact.definitions.entries()) {
      if (index >= other) continue;
      const pair = [ruleOf(id, world), ruleOf(otherId, world)] as const;
      const decided = firstGrounds.map((ground) => ground(...pair)).find((winner) => winner !== null) ?? null;
      const claimed = beats(index, other) ? (beats(other, index) ? "both" : "one") : beats(other, index) ? "other" : null;
      const expected = decided ?? laterStart(...pair);
      if (claimed === expected) continue;
      const [winner, loser] = claimed === "one" ? [index, other] : [other, index];
      const isDisproved = conditionsHold(fact, winner, world) === true && conditionsHold(fact, loser, world) === false;
      const byImplication = decided === null && (claimed === "one" || claimed === "other") && !isDisproved;
      if (!byImplication) yield `order of ${fact.name}: of ${id} and ${otherId} the model says ${claimed}, the grounds say ${expected}`;
    }
  }
}
