/** The relation of two rules on a subject, by trying every case (section 9). */
import type { FoundRelation } from "../../compiler/conflicts/conflict.js";
import type { Clause, Test } from "../../compiler/model/expression.js";
import type { Model, Rule, RuleValue } from "../../compiler/model/model.js";
import { appliesOn } from "./applies-on.js";
import { clauseOn, type ClauseOn } from "./clause-on.js";
import { domainsOf, type Domain } from "./domains.js";
import { linkApplicability, linkClause, linkTest, linkValue, newLink, type Linking } from "./links.js";
import { directionOf, type Shared } from "./subjects.js";
import { newReading, nameOf, testOn, valueOn, type Cell, type Complete, type Reading, type TestOn } from "./two-valued.js";

/** More cases than this are not tried. */
const MOST_CASES = 150_000;

export interface Judged {
  readonly relation: FoundRelation | null;
  /** Of `stricter`: which of the two it is. */
  readonly stricter: "first" | "second" | null;
  /** Whether in some case both apply. */
  readonly canMeet: boolean;
}

/** `null` where there are too many cases to try. */
export type Judgement = Judged | null;

/** Values that variables are fixed at, by their names. */
export type Fixed = ReadonlyMap<string, Cell>;

/** One of the two rules, as functions of complete cases. */
interface Side {
  readonly applies: TestOn;
  readonly clauses: readonly ClauseOn[];
  /** Those of them that are compared for stricter, overlaps and restates. */
  readonly compared: readonly ClauseOn[];
}

/** The clauses of the directions that both rules have, where all of them are from above or from below; otherwise all. */
export function comparedClauses({ compared }: Shared): Shared["compared"] {
  if (compared.kind === "values") return compared;
  const [first, second] = compared.clauses;
  const all = [...first, ...second].map(directionOf);
  if (all.includes("other")) return compared;
  const directions = (["upper", "lower"] as const).filter((direction) => [first, second].every((side) => side.some((clause) => directionOf(clause) === direction)));
  const within = (side: typeof first): typeof first => side.filter((clause) => directions.some((direction) => direction === directionOf(clause)));
  return { kind: "clauses", clauses: [within(first), within(second)] };
}

/** Tries every choice of the domains. A case without an answer counts for nothing. */
function each(domains: readonly Domain[], on: Complete, visit: (on: Complete) => void, at = 0): void {
  const domain = domains[at];
  if (!domain) return visit(on);
  for (const cell of domain.choices(on)) {
    on[domain.place] = cell;
    each(domains, on, visit, at + 1);
  }
}

const sizeOf = (domains: readonly Domain[]): number => domains.reduce((size, domain) => size * domain.size, 1);

function fix(domains: readonly Domain[], fixed: Fixed): Domain[] {
  return domains.map((domain) => {
    const cell = fixed.get(nameOf(domain.variable));
    return cell === undefined ? domain : { ...domain, choices: () => [cell], size: 1 };
  });
}

const all = (tests: readonly TestOn[]): TestOn => (on) => tests.every((test) => test(on));

/** What comes of all cases together. */
interface Tally {
  canMeet: boolean;
  /** In some case both apply, so does what is compared, and it is satisfied. */
  inScope: boolean;
  secondApart: boolean;
  firstApart: boolean;
  sameBroken: boolean;
  contradicts: boolean;
}

const newTally = (): Tally => ({
  canMeet: false, inScope: false, secondApart: false, firstApart: false, sameBroken: false, contradicts: false,
});

/** `isWhole`: both are compared with all their clauses. */
function verdictOf(tally: Tally, isWhole: boolean): Judged {
  const { canMeet, firstApart, secondApart, sameBroken, contradicts, inScope } = tally;
  const found = (relation: FoundRelation | null, stricter: Judged["stricter"] = null): Judged => ({ relation, stricter, canMeet });
  if (!canMeet) return found(null);
  if (contradicts) return found("contradicts");
  if (firstApart && secondApart) return found("overlaps");
  if (firstApart || secondApart) return found("stricter", firstApart ? "first" : "second");
  return found(isWhole && inScope && !sameBroken ? "restates" : null);
}

const isSatisfied = (clauses: readonly ClauseOn[], on: Complete): boolean => clauses.every(({ met }) => met(on) === "satisfied");
const isViolated = (clauses: readonly ClauseOn[], on: Complete): boolean => clauses.some(({ met }) => met(on) === "violated");

function judgeClauses(shared: Shared, reading: Reading, fixed: Fixed): Judgement {
  const { rules, compared, subject } = shared;
  if (compared.kind === "values") return null;
  const limited = comparedClauses(shared);
  if (limited.kind === "values") return null;
  const linking: Linking = { model: reading.model, links: [] };
  // What is not done satisfies nothing: unless an exception in words or a condition says otherwise, the day until which it is open is idle.
  const noneMatters = rules.some(({ permissions }) => permissions.length > 0) || compared.clauses.flat().some(({ demand }) => demand.kind === "condition");
  const undone = noneMatters ? "open until due" : "never judged";
  const sides = rules.map((rule, index): Side => {
    const own = (compared.clauses[index] ?? []);
    const clauses = own.map((clause) => clauseOn(clause, rule, reading, undone));
    const some = limited.clauses[index] ?? [];
    for (const clause of own) linkClause(clause, rule.permissions, undone, linking);
    linkApplicability(rule, linking);
    return { applies: appliesOn(rule, reading), clauses, compared: clauses.filter((_, at) => own[at] !== undefined && some.includes(own[at])) };
  });
  const [first, second] = sides;
  if (!first || !second) return null;
  linkFixed(fixed, linking);
  const domains = domainsOf(reading, subject, linking.links);
  const outer = fix(domains.outer, fixed);
  if (sizeOf(outer) * sizeOf(domains.inner) > MOST_CASES) return null;
  const isCompared = first.compared.length > 0 && second.compared.length > 0;
  const tally = newTally();
  const scopesOf = (clauses: readonly ClauseOn[]): TestOn => all(clauses.map(({ scope }) => scope));
  const scopes = [scopesOf(first.clauses), scopesOf(second.clauses)] as const;
  const comparedScopes = all([...first.compared, ...second.compared].map(({ scope }) => scope));
  const counts = all([...first.clauses, ...second.clauses].map((clause) => clause.counts));
  const isFree = !rules.some((rule, index) => readsSubject(rule, compared.clauses[index] ?? [], subject, reading));
  const inScope = (on: Complete): readonly [boolean, boolean, boolean, boolean] => [first.applies(on), second.applies(on), scopes[0](on), scopes[1](on)];
  each(outer, [], (on) => {
    if (tally.contradicts) return;
    let [isMet, firstIsMet, secondIsMet] = [false, false, false];
    const hoisted = isFree ? inScope(on) : null;
    if (hoisted && !(hoisted[0] && hoisted[1])) {
      const [a, b, aScope, bScope] = hoisted;
      if ((a && aScope) !== (b && bScope)) tally.sameBroken = true;
      return;
    }
    each(domains.inner, on, () => {
      const [a, b, aScope, bScope] = hoisted ?? inScope(on);
      if ((a && aScope) !== (b && bScope)) tally.sameBroken = true;
      if (!a || !b) return;
      tally.canMeet = true;
      // Rules that nothing satisfies do not restate each other.
      if (!tally.inScope && aScope && bScope && isSatisfied(first.compared, on)) tally.inScope = true;
      if (isCompared && comparedScopes(on)) {
        if (!tally.firstApart && isSatisfied(second.compared, on) && isViolated(first.compared, on)) tally.firstApart = true;
        if (!tally.secondApart && isSatisfied(first.compared, on) && isViolated(second.compared, on)) tally.secondApart = true;
      }
      if (isMet || !aScope || !bScope || !counts(on)) return;
      const [firstMet, secondMet] = [isSatisfied(first.clauses, on), isSatisfied(second.clauses, on)];
      if (firstMet && secondMet) isMet = true;
      if (firstMet) firstIsMet = true;
      if (secondMet) secondIsMet = true;
    });
    // A rule that nothing satisfies is at odds with itself, not with another.
    if (!isMet && firstIsMet && secondIsMet) tally.contradicts = true;
  });
  return verdictOf(tally, isCompared && sides.every(({ clauses, compared }) => clauses.length === compared.length));
}

/** Whether what says when a rule's clauses apply reads what they constrain. */
function readsSubject(rule: Rule, clauses: readonly Clause[], subject: readonly string[], { model }: Reading): boolean {
  const probe = newReading(model, []);
  appliesOn(rule, probe);
  for (const { scope } of clauses) testOn(scope, probe);
  return subject.some((key) => probe.places.has(nameOf({ kind: "fact", key })));
}

/** What is given of a case is tried around. */
function linkFixed(fixed: Fixed, { links }: Linking): void {
  for (const [name, cell] of fixed) {
    if (typeof cell !== "number") continue;
    const link = newLink();
    link.variables.add(name);
    // Day numbers are large, amounts are not.
    (cell > 10_000 ? link.days : link.numbers).add(cell);
    links.push(link);
  }
}

const rounded = (cell: Cell): Cell => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell);

function judgeValues(shared: Shared, reading: Reading): Judgement {
  const { rules, compared } = shared;
  if (compared.kind === "clauses") return null;
  const linking: Linking = { model: reading.model, links: [] };
  const values = newLink();
  const sides = rules.map((rule, index) => {
    const given = (compared.values[index] ?? []).map((value: RuleValue) => ({ scope: testOn(value.scope, reading), value: valueOn(value.value, reading) }));
    for (const { scope, value } of compared.values[index] ?? []) {
      linkTest(scope, linking);
      linkValue(value, values, linking);
    }
    linkApplicability(rule, linking);
    return { applies: appliesOn(rule, reading), given };
  });
  const [first, second] = sides;
  if (!first || !second) return null;
  // Where two values are the same depends on constants that are sums of those named.
  for (const number of [...values.numbers]) for (const other of [...values.numbers]) values.numbers.add(number - other).add(number + other);
  linking.links.push(values);
  const { outer } = domainsOf(reading, [], linking.links);
  if (sizeOf(outer) > MOST_CASES) return null;
  const tally = newTally();
  each(outer, [], (on) => {
    const [a, b] = [first.applies(on), second.applies(on)];
    const [aGives, bGives] = [first, second].map(({ given }) => given.filter(({ scope }) => scope(on)));
    if (!aGives || !bGives) return;
    const [aScope, bScope] = [aGives.length > 0, bGives.length > 0];
    if ((a && aScope) !== (b && bScope)) tally.sameBroken = true;
    if (!a || !b) return;
    tally.canMeet = true;
    if (aScope && bScope) tally.inScope = true;
    if (aGives.some((one) => bGives.some((other) => rounded(one.value(on)) !== rounded(other.value(on))))) tally.contradicts = true;
  });
  return verdictOf(tally, true);
}

/** Judges two rules on a subject; `null` where that would take too many cases. Variables that are `fixed` keep their value. */
export function judgePair(shared: Shared, model: Model, holidays: readonly string[], fixed: Fixed = new Map()): Judgement {
  const reading = newReading(model, holidays);
  return shared.compared.kind === "values" ? judgeValues(shared, reading) : judgeClauses(shared, reading, fixed);
}

/** The conditions of a rule and the scopes of what is compared; what says from when until when is a ground of its own. */
function claimOf(shared: Shared, index: 0 | 1): Test {
  const { rules, compared } = shared;
  const scopes = (compared.kind === "values" ? compared.values : compared.clauses)[index].map(({ scope }) => scope);
  const tests = rules[index].conditions.map(({ test }) => test).filter(({ kind }) => kind !== "period");
  return { kind: "all", tests: [...tests, ...scopes] };
}

/** Whose conditions strictly imply the other's; `undefined` where that would take too many cases. */
export function narrowerOf(shared: Shared, model: Model, holidays: readonly string[]): "first" | "second" | null | undefined {
  const reading = newReading(model, holidays);
  const linking: Linking = { model, links: [] };
  const [first, second] = ([0, 1] as const).map((index) => {
    const claim = claimOf(shared, index);
    linkTest(claim, linking);
    return testOn(claim, reading);
  });
  const { outer } = domainsOf(reading, [], linking.links);
  if (!first || !second || sizeOf(outer) > MOST_CASES) return undefined;
  let [firstOnly, secondOnly] = [false, false];
  each(outer, [], (on) => {
    const [a, b] = [first(on), second(on)];
    if (a && !b) firstOnly = true;
    if (b && !a) secondOnly = true;
  });
  return firstOnly === secondOnly ? null : firstOnly ? "second" : "first";
}

/** Whether two rules apply together in some case; `undefined` where that would take too many cases. */
export function canMeet(rules: readonly [Rule, Rule], model: Model, holidays: readonly string[]): boolean | undefined {
  const reading = newReading(model, holidays);
  const linking: Linking = { model, links: [] };
  const [first, second] = rules.map((rule) => {
    linkApplicability(rule, linking);
    return appliesOn(rule, reading);
  });
  const { outer } = domainsOf(reading, [], linking.links);
  if (!first || !second || sizeOf(outer) > MOST_CASES) return undefined;
  let meet = false;
  each(outer, [], (on) => {
    if (!meet && first(on) && second(on)) meet = true;
  });
  return meet;
}
