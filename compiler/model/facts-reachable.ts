/** Which facts a rule reads, those of its exceptions, overriders, bases and derived facts included, since judging it takes them along. */
import type { Fact } from "./fact.js";
import { isDerived } from "./fact.js";
import { readsOfDemand, readsOfTest, readsOfValue, type TreeRead } from "./fact-reads.js";
import type { Model, Rule } from "./model.js";

/** What a rule reads by itself. */
export function readsOfRule({ conditions, clauses, permissions, values }: Rule): TreeRead[] {
  return [
    ...[...conditions, ...permissions].flatMap(({ test }) => readsOfTest(test)),
    ...clauses.flatMap(({ scope, demand }) => [...readsOfTest(scope), ...readsOfDemand(demand)]),
    ...values.flatMap(({ scope, value }) => [...readsOfTest(scope), ...readsOfValue(value)]),
  ];
}

/** The rules on which a rule's standing depends. */
const relatives = ({ bases, exceptions, overriddenBy }: Rule): readonly string[] => [...bases, ...exceptions, ...overriddenBy];

/** What judging a rule may read. */
export interface Reach {
  readonly audience: boolean;
  /** Keys of declared facts that are given. */
  readonly facts: ReadonlySet<string>;
  /** Who is asked for inputs. */
  readonly owners: ReadonlySet<string>;
  /** The rules and the derived facts that were looked at. */
  readonly rules: ReadonlySet<Rule>;
  readonly derived: ReadonlySet<Fact>;
}

/** Follows a rule to everything that its verdict and the values of some derived facts depend on. */
export function reachOf(rule: Rule, derived: readonly Fact[], { ruleById, factByKey }: Model): Reach {
  const rules = new Set<Rule>([rule]);
  const seen = new Set<Fact>();
  const facts = new Set<string>();
  const owners = new Set<string>();
  let audience = false;
  const follow = (fact: Fact): void => {
    if (seen.has(fact)) return;
    seen.add(fact);
    for (const { rule: id } of fact.definitions) addRule(id);
    if (fact.value) take(readsOfValue(fact.value));
  };
  const take = (reads: readonly TreeRead[]): void => {
    for (const read of reads) {
      const fact = read.kind === "fact" ? factByKey.get(read.fact.key) : undefined;
      if (read.kind === "audience") audience = true;
      else if (read.kind === "input") owners.add(read.input.owner);
      else if (fact && isDerived(fact)) follow(fact);
      else facts.add(read.fact.key);
    }
  };
  const addRule = (id: string): void => {
    const other = ruleById.get(id);
    if (other) rules.add(other);
  };
  for (const fact of derived) follow(fact);
  for (const one of rules) {
    take(readsOfRule(one));
    for (const id of relatives(one)) addRule(id);
    for (const { fact } of one.values) {
      const own = factByKey.get(fact);
      if (own && one === rule) follow(own);
    }
  }
  return { audience, facts, owners, rules, derived: seen };
}

/** The keys of a facts file that judging a rule may read, the audience first, then declared facts, then owners of inputs, each sorted. */
export function factKeysOf(rule: Rule, model: Model): string[] {
  const { audience, facts, owners } = reachOf(rule, [], model);
  return [...(audience ? ["audience"] : []), ...[...facts].sort(), ...[...owners].sort()];
}
