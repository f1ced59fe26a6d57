/** Says, for each derived fact, which of the rules that define it beats which: known before any case is. */
import type { Definition, Fact } from "../model/fact.js";
import type { Model } from "../model/model.js";
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

/** The Model with the order of its definitions; `holidays` are ISO dates. */
export function rankDefinitions(model: Model, holidays: readonly string[]): Model {
  // What rules give a fact is known only once they are ranked: until then it may be anything.
  const open = model.facts.map((fact) => (fact.definitions.length === 0 ? fact : { ...fact, definitions: [], value: null, hasValue: false }));
  const vocabulary = vocabularyOf({ factByKey: new Map(open.map((fact) => [fact.key, fact])), ruleById: model.ruleById }, holidays);
  const facts = model.facts.map((fact) => (fact.definitions.length < 2 ? { ...fact, beats: fact.definitions.map(() => []) } : { ...fact, beats: beatsOf(fact, model, vocabulary) }));
  return { ...model, facts, factByKey: new Map(facts.map((fact) => [fact.key, fact])) };
}
