/** Replays witnesses by the compiled rules: both apply, and their clauses come apart. */
import { MAYBE, YES } from "../../runtime/absent.js";
import { parseDay } from "../../runtime/calendar.js";
import { rounded } from "../../runtime/demands.js";
import { isUnknown } from "../../runtime/derive.js";
import { applies, excepted, stands } from "../../runtime/judge.js";
import { caseOf } from "../../runtime/judged.js";
import { NOT_APPLICABLE, SATISFIED, VIOLATED, type Code } from "../../runtime/outcome.js";
import type { AnyRule, Case, DerivedFact, Held } from "../../runtime/rule.js";
import { Bug } from "../../grammar/index.js";
import type { Source } from "../decide/vocabulary.js";
import { isDerived, type Fact } from "../model/fact.js";
import { readsOfTest, readsOfValue, type TreeRead } from "../model/fact-reads.js";
import { readsOfRule } from "../model/facts-reachable.js";
import type { Model, Rule } from "../model/model.js";
import { loadProgram, type Program } from "../print/program.js";
import type { Witness } from "./conflict.js";
import type { Side } from "./side.js";

/** One question to the compiled rules. */
export interface Replay {
  /** For our own bugs. */
  readonly about: string;
  /** Says whether the two rules, and what they depend on, can be told a fact or an input. */
  taken(): (source: Source) => boolean;
  holds(witness: Witness): boolean;
}

/** The first is satisfied and the second violated; or their values differ. */
export interface Apart {
  readonly first: Side;
  readonly second: Side;
  /** Whether rules that override one of the two, the other one left out, must be known not to. */
  readonly calm: boolean;
}

/** A fact with no other definitions than those of some rules. Nothing may read it, so that it does not matter which of them prevails. */
const definedBy = (rules: ReadonlySet<Rule>, fact: Fact, { ruleById }: Model): Fact => ({
  ...fact,
  value: null,
  definitions: fact.definitions.filter(({ rule: id }) => {
    const rule = ruleById.get(id);
    return rule !== undefined && rules.has(rule);
  }),
  beats: [],
});

/** The rules and facts that judging some rules takes: compiling all would cost more than finding conflicts does. */
function reachOf(rules: readonly Rule[], model: Model): { readonly rules: ReadonlySet<Rule>; readonly facts: ReadonlySet<Fact> } {
  const wanted = new Set(rules);
  const facts = new Set<Fact>();
  const addFact = (key: string): void => {
    const fact = model.factByKey.get(key);
    if (!fact || facts.has(fact)) return;
    facts.add(fact);
    for (const { rule } of fact.definitions) addRule(rule);
    if (fact.value) take(readsOfValue(fact.value));
    for (const { value, scope } of fact.definitions) take([...readsOfValue(value), ...readsOfTest(scope)]);
  };
  const addRule = (id: string): void => {
    const rule = model.ruleById.get(id);
    if (rule) wanted.add(rule);
  };
  const take = (reads: readonly TreeRead[]): void => reads.forEach((read) => read.kind === "fact" && addFact(read.fact.key));
  for (const rule of wanted) {
    take(readsOfRule(rule));
    for (const id of [...rule.bases, ...rule.exceptions, ...rule.overriddenBy]) addRule(id);
  }
  return { rules: wanted, facts };
}

/** The part of a model that judging some rules takes. */
function partFor(rules: readonly Rule[], model: Model): Model {
  const judged = new Set(rules);
  const valued = new Set(rules.flatMap(({ values }) => values.map(({ fact }) => fact)));
  const { rules: wanted, facts } = reachOf(rules, model);
  const kept = model.facts.flatMap((fact) => (facts.has(fact) ? [fact] : valued.has(fact.key) ? [definedBy(judged, fact, model)] : []));
  const judgedWith = model.rules.filter((rule) => wanted.has(rule));
  return { ...model, parts: [judgedWith], rules: judgedWith, facts: kept, factByKey: new Map(kept.map((fact) => [fact.key, fact])) };
}

/** Says what the compiled rules can be told of two rules and all that these depend on, whatever else was compiled with them. */
function takenBy(rules: readonly Rule[], model: Model): (source: Source) => boolean {
  const { rules: wanted, facts } = reachOf(rules, model);
  const owners = new Set<string>([...[...wanted].flatMap(({ id, jurisdiction, section }) => [id, jurisdiction, ...(section === null ? [] : [section])])]);
  return (source) => {
    if (source.kind !== "fact") return source.kind === "audience" || owners.has(source.input.owner);
    const fact = model.factByKey.get(source.fact.key);
    return fact !== undefined && facts.has(fact) && !isDerived(fact);
  };
}

/** A rule without what one other rule does to it. */
const apartFrom = (rule: AnyRule, other: AnyRule): AnyRule => ({ ...rule, overriders: () => rule.overriders().filter(({ id }) => id !== other.id) });

function isJudged(rule: AnyRule, other: AnyRule, calm: boolean, at: Case): boolean {
  return calm ? stands(apartFrom(rule, other), at) === YES : applies(rule, at) === YES && excepted(rule, at) !== YES && excepted(rule, at) !== MAYBE;
}

const codesOf = ({ constraints }: Side, rule: AnyRule, at: Case): Code[] => constraints.map(({ index }) => rule.clauses[index]?.judge(at) ?? NOT_APPLICABLE);

/** What a rule's VALUE gives on a case; `undefined` where its `during` does not hold or the value is unknown. */
function valueGiven({ rule, constraints: [constraint] }: Side, fact: DerivedFact, at: Case): { readonly held: Held } | undefined {
  const own = rule.values.filter((value) => value.fact === fact.key);
  const nth = own.findIndex((value) => value === rule.values[constraint?.index ?? -1]);
  const definition = fact.definitions().filter((other) => other.rule.id === rule.id)[nth];
  if (!definition || definition.holds(at) !== YES) return undefined;
  const held = definition.value(at);
  return isUnknown(held, fact.kind) ? undefined : { held };
}

const same = (a: Held, b: Held): boolean => (typeof a === "number" && typeof b === "number" ? rounded(a) === rounded(b) || a === b : a === b);

/** Compiles the rules of all comparisons at once, and gives a replay for each. */
export function replays(comparisons: readonly Apart[], model: Model, holidays: readonly string[]): Replay[] {
  if (comparisons.length === 0) return [];
  const part = partFor(comparisons.flatMap(({ first, second }) => [first.rule, second.rule]), model);
  const program: Program = loadProgram(part, { holidays, for: "outcomes" });
  const compiledOf = ({ rule: { id } }: Side): AnyRule => {
    const rule = program.rules.get(id);
    if (!rule) throw new Bug(`${id} was not compiled for its replay`);
    return rule;
  };
  const derived = new Map([...program.derived.values()].map((fact) => [fact.key, fact]));
  return comparisons.map(({ first, second, calm }): Replay => {
    const [a, b] = [compiledOf(first), compiledOf(second)];
    const valued = first.constraints[0]?.subjects[0]?.facts[0];
    const fact = first.constraints[0]?.form === "value" && valued !== undefined ? derived.get(valued) : undefined;
    return {
      about: `${a.id} and ${b.id}`,
      taken: () => takenBy([first.rule, second.rule], model),
      holds: ({ asOf, facts }) => {
        const checked = program.checkFacts(facts);
        const today = parseDay(asOf);
        if (!checked.ok || today === null) return false;
        const at = caseOf(checked.facts, today, MAYBE);
        if (!isJudged(a, b, calm, at) || !isJudged(b, a, calm, at)) return false;
        if (fact) {
          const [one, other] = [valueGiven(first, fact, at), valueGiven(second, fact, at)];
          return one !== undefined && other !== undefined && !same(one.held, other.held);
        }
        const codes = codesOf(first, a, at);
        const isSatisfied = codes.includes(SATISFIED) && codes.every((code) => code === SATISFIED || code === NOT_APPLICABLE);
        return isSatisfied && codesOf(second, b, at).some((code) => code === VIOLATED);
      },
    };
  });
}
