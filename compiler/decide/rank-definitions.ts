/** Says, for each derived fact, which of the rules that define it beats which: known before any case is. */
import type { Definition, Fact } from "../model/fact.js";
import { lasting } from "../model/lasting.js";
import type { Model, Rule } from "../model/model.js";
import { prevailing, type Claim } from "./prevail.js";
import { vocabularyOf, type Vocabulary } from "./vocabulary.js";

function claimOf({ rule, scope }: Definition, { ruleById }: Model): Claim | null {
  const found = ruleById.get(rule);
  return found ? { rule: found, scope } : null;
}

function beatsOf({ definitions }: Fact, model: Model, vocabulary: Vocabulary): number[][] {
  const claims = definitions.map((definition) => claimOf(definition, model));
  const beats: number[][] = definitions.map(() => []);
  for (const [i, a] of claims.entries()) {
    for (const [j, b] of claims.entries()) {
      if (j <= i || !a || !b) continue;
      const decided = prevailing(a, b, vocabulary);
      if (decided?.winner === "first") beats[i]?.push(j);
      else if (decided) beats[j]?.push(i);
    }
  }
  return beats;
}

/** A fact of which no definition can beat another. */
const unrivalled = lasting((fact: Fact): Fact => ({ ...fact, beats: fact.definitions.map(() => []) }));

/** What was ranked before: it holds while the rules are the same, whose standing is part of what they are, and the calendar is. */
const ranked = new WeakMap<Fact, { readonly rules: readonly (Rule | undefined)[]; readonly holidays: string; readonly fact: Fact }>();

/** The Model with the order of its definitions; `holidays` are ISO dates. */
export function rankDefinitions(model: Model, holidays: readonly string[]): Model {
  let vocabulary: Vocabulary | null = null;
  const rank = (fact: Fact): Fact => {
    const rules = fact.definitions.map(({ rule }) => model.ruleById.get(rule));
    const before = ranked.get(fact);
    if (before && before.holidays === holidays.join() && rules.every((rule, index) => rule === before.rules[index])) return before.fact;
    const made = { ...fact, beats: beatsOf(fact, model, (vocabulary ??= openVocabulary(model, holidays))) };
    ranked.set(fact, { rules, holidays: holidays.join(), fact: made });
    return made;
  };
  const facts = model.facts.map((fact) => (fact.definitions.length < 2 ? unrivalled(fact) : rank(fact)));
  return { ...model, facts, factByKey: new Map(facts.map((fact) => [fact.key, fact])) };
}

/** What rules give a fact is known only once they are ranked: until then it may be anything. */
function openVocabulary({ facts, ruleById }: Model, holidays: readonly string[]): Vocabulary {
  const open = facts.map((fact) => (fact.definitions.length === 0 ? fact : { ...fact, definitions: [], value: null, hasValue: false }));
  return vocabularyOf({ factByKey: new Map(open.map((fact) => [fact.key, fact])), ruleById }, holidays);
}
