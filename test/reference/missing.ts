/** What is not given and would have to be: the facts read by what is unknown, derived ones replaced by what they miss. */
import type { Clause, Input, Test, Value } from "../../compiler/model/expression.js";
import type { Fact } from "../../compiler/model/fact.js";
import type { Rule } from "../../compiler/model/model.js";
import { changesOf, judgeClause, permitsOf } from "./clause.js";
import { counts } from "./derived.js";
import { readFact, truthOf, valueOf } from "./evaluate.js";
import { applies, inForce, isExcepted, overrides, ruleOf, someBaseApplies, stands } from "./standing.js";
import { factOf, givenAudiences, givenFact, givenInput, isDerived, type World } from "./world.js";

type Read = "audience" | { readonly input: Input } | { readonly fact: string };

function readByTest(test: Test): Read[] {
  switch (test.kind) {
    case "member":
      return ["audience"];
    case "attested":
      return [{ input: test.input }];
    case "fact":
      return [{ fact: test.fact.key }];
    case "compare":
      return [...readByValue(test.left), ...readByValue(test.right)];
    case "is-none":
      return readByValue(test.value);
    case "not":
      return readByTest(test.test);
    case "all":
    case "any":
      return test.tests.flatMap(readByTest);
    default:
      return [];
  }
}

function readByValue(value: Value): Read[] {
  switch (value.kind) {
    case "fact":
      return [{ fact: value.fact.key }];
    case "input":
      return [{ input: value.input }];
    case "arithmetic":
    case "pick":
      return [...readByValue(value.left), ...readByValue(value.right)];
    case "shift":
      return [...readByValue(value.day), ...readByValue(value.amount)];
    case "count":
      return [...readByValue(value.from), ...readByValue(value.to)];
    case "truth":
      return readByTest(value.test);
    default:
      return [];
  }
}

/** What an exception in words reads that is known to hold or not to hold is not missed. */
function readByClause(clause: Clause, { permissions }: Rule, world: World): Read[] {
  const { demand, scope } = clause;
  const tests = [...permitsOf(permissions), ...changesOf(clause, permissions)].map(({ test }) => test).filter((test) => truthOf(test, world) === "unknown");
  const read = [...tests, scope].flatMap(readByTest);
  if (demand.kind === "condition") return [...read, ...readByTest(demand.test)];
  if (demand.kind === "attested") return [...read, { input: demand.input }];
  const span = "span" in demand && demand.span ? [demand.span.min, demand.span.max] : [];
  const values = [
    ...("clock" in demand ? [demand.clock] : []),
    ...("event" in demand ? [demand.event] : []),
    ...span,
    ...("limit" in demand ? [demand.limit] : []),
    ...("action" in demand ? [demand.action] : []),
    ...("amount" in demand ? [demand.amount] : []),
  ];
  return [...read, ...values.flatMap((value) => (typeof value === "object" && value !== null ? readByValue(value) : []))];
}

/** Names what of these reads is not given, as the rule `owner` calls it. */
function notGiven(reads: readonly Read[], owner: string, world: World): string[] {
  return reads.flatMap((read) => {
    if (read === "audience") return givenAudiences(world) === null ? ["audience"] : [];
    if ("input" in read) {
      const { input } = read;
      const name = input.owner === owner ? input.name : `${input.owner} ${input.name}`;
      return givenInput(input, world) === "unknown" ? [name] : [];
    }
    const fact = factOf(read.fact, world);
    if (isDerived(fact)) return missingOfFact(fact, owner, world);
    return givenFact(fact, world) === "unknown" ? [fact.name] : [];
  });
}

/** What a derived fact misses: nothing where it is known or in conflict; itself where no rule gives it a value and it has none of its own. */
function missingOfFact(fact: Fact, owner: string, world: World): string[] {
  if (readFact(fact.key, world) !== "unknown") return [];
  const truths = fact.definitions.map((definition) => counts(definition, fact, world));
  const ofRules = fact.definitions.flatMap((definition, index) => {
    const { rule, scope, value } = definition;
    const unknownStanding = stands(ruleOf(rule, world), world) === "unknown" ? missingToStand(ruleOf(rule, world), owner, world) : [];
    const unknownScope = truthOf(scope, world) === "unknown" ? notGiven(readByTest(scope), owner, world) : [];
    if (truths[index] === "unknown") return [...unknownStanding, ...unknownScope];
    return truths[index] === true && valueOf(value, world) === "unknown" ? notGiven(readByValue(value), owner, world) : [];
  });
  if (truths.every((truth) => truth === false) && fact.value === null) return [fact.name];
  const fallsBack = !truths.includes(true) && fact.value !== null && valueOf(fact.value, world) === "unknown";
  return [...ofRules, ...(fallsBack && fact.value ? notGiven(readByValue(fact.value), owner, world) : [])];
}

/** What is missing to know whether a rule applies. */
function missingToApply(rule: Rule, owner: string, world: World): string[] {
  const unknown = rule.conditions.filter(({ test }) => truthOf(test, world) === "unknown");
  const bases = someBaseApplies(rule, world) === "unknown" ? rule.bases.map((id) => ruleOf(id, world)) : [];
  return [
    ...unknown.flatMap(({ test }) => notGiven(readByTest(test), owner, world)),
    ...bases.filter((base) => applies(base, world) === "unknown").flatMap((base) => missingToApply(base, owner, world)),
  ];
}

const unknownExceptions = (rule: Rule, world: World): Rule[] =>
  rule.exceptions.map((id) => ruleOf(id, world)).filter((exception) => inForce(exception, rule, world) === "unknown");

/** What is missing to know whether an exception or overrider is in force: whether it applies, and once it does, whether it is excepted. */
function missingToBind(rule: Rule, owner: string, world: World): string[] {
  if (applies(rule, world) === "unknown") return missingToApply(rule, owner, world);
  return isExcepted(rule, world) === "unknown" ? unknownExceptions(rule, world).flatMap((exception) => missingToBind(exception, owner, world)) : [];
}

function missingToStand(rule: Rule, owner: string, world: World): string[] {
  if (applies(rule, world) === "unknown") return missingToApply(rule, owner, world);
  const overriders = rule.overriddenBy.map((id) => ruleOf(id, world)).filter((other) => overrides(other, world) === "unknown");
  return [...unknownExceptions(rule, world), ...overriders].flatMap((other) => missingToBind(other, owner, world));
}

/** The facts that a rule's verdict misses, each once, in the order in which they are first read. */
export function missingOf(rule: Rule, world: World): string[] {
  const standing = stands(rule, world);
  if (standing === false) return [];
  if (standing === "unknown") return [...new Set(missingToStand(rule, rule.id, world))];
  const unknown = rule.clauses.filter((clause) => judgeClause(clause, rule.permissions, world).outcome === "unknown");
  return [...new Set(unknown.flatMap((clause) => notGiven(readByClause(clause, rule, world), rule.id, world)))];
}
