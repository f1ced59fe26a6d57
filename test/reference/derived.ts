/** What a derived fact is: default logic over the rules that define it (section 8, VALUE). */
import type { Definition, Fact } from "../../compiler/model/fact.js";
import { truthOf, valueOf } from "./evaluate.js";
import { assumed, ruleOf, stands } from "./standing.js";
import { and, sameResult, type Reading, type Truth, type World } from "./world.js";

/** Whether a definition counts: its rule stands, and its `during` holds. What is open of an exception or an overrider may be assumed. */
export function counts({ rule: id, scope }: Definition, { definitions }: Fact, world: World): Truth {
  const rule = ruleOf(id, world);
  const overrides = definitions.some((other) => ruleOf(other.rule, world).overriddenBy.includes(id));
  const standing = stands(rule, world);
  return and([rule.bases.length > 0 || overrides ? assumed(standing, world) : standing, truthOf(scope, world)]);
}

/** The definitions, by index, that none of the others beats. */
export const remainingOf = (counting: readonly number[], { beats }: Fact): number[] =>
  counting.filter((index) => !counting.some((other) => beats[other]?.includes(index)));

/** What the fact is where just these definitions count. */
function settled(counting: readonly number[], fact: Fact, world: World): Reading {
  if (counting.length === 0) return fact.value ? valueOf(fact.value, world) : "unknown";
  const named = (indices: readonly number[]): string[] => [...new Set(indices.flatMap((index) => fact.definitions[index]?.rule ?? []))];
  const remaining = remainingOf(counting, fact);
  const results = remaining.flatMap((index) => (fact.definitions[index] ? [valueOf(fact.definitions[index].value, world)] : []));
  const [first] = results;
  if (first === undefined) return { conflict: named(counting) };
  if (results.includes("unknown")) return "unknown";
  return results.every((result) => sameResult(result, first)) ? first : { conflict: named(remaining) };
}

/** Every way of settling which definitions count, where some of that is unknown. */
function waysOf(truths: readonly Truth[]): number[][] {
  return truths.reduce<number[][]>((ways, truth, index) => {
    const without = truth === true ? [] : ways;
    const withIt = truth === false ? [] : ways.map((way) => [...way, index]);
    return [...without, ...withIt];
  }, [[]]);
}

function same(a: Reading, b: Reading): boolean {
  const aConflict = typeof a === "object" && "conflict" in a ? a.conflict : null;
  const bConflict = typeof b === "object" && "conflict" in b ? b.conflict : null;
  if (aConflict && bConflict) return aConflict.join() === bConflict.join();
  return !aConflict && !bConflict && sameResult(a as Exclude<Reading, { conflict: unknown }>, b as Exclude<Reading, { conflict: unknown }>);
}

function workOut(fact: Fact, world: World): Reading {
  const truths = fact.definitions.map((definition) => counts(definition, fact, world));
  const [first, ...rest] = waysOf(truths).map((way) => settled(way, fact, world));
  return first !== undefined && rest.every((reading) => same(reading, first)) ? first : "unknown";
}

/** What is known of a derived fact; worked out once for each case. */
export function readDerived(fact: Fact, world: World): Reading {
  const known = world.derived.get(fact.key);
  if (known !== undefined) return known;
  const reading = workOut(fact, world);
  world.derived.set(fact.key, reading);
  return reading;
}
