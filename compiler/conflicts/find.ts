/** Finds how rules relate: all pairs that share a subject, and those that a note puts together. */
import type { Vocabulary } from "../decide/vocabulary.js";
import { lasting } from "../model/lasting.js";
import type { Model, Part, Rule } from "../model/model.js";
import { asOne } from "./as-one.js";
import { compare, type Comparison } from "./compare.js";
import type { Undecided } from "./conflict.js";
import type { Note } from "./notes.js";
import { constrainerOf, meetingsOf, quickLook, sharersOf, sharesIn, type Buckets, type Constrainer, type ConstrainersIn, type Meeting } from "./pairs.js";
import { neverTogether } from "./side.js";
import { andList } from "./words.js";

/** A relation between two rules, in the order of the sources. */
export interface Finding {
  readonly a: Rule;
  readonly b: Rule;
  readonly subject: string;
  readonly comparison: Extract<Comparison, { kind: "related" }>;
  /** That in which the case was found. */
  readonly vocabulary: Vocabulary;
}

/** The rules that constrain something. */
export interface Constraining {
  readonly constrainersIn: ConstrainersIn;
  readonly buckets: Buckets;
  readonly order: Order;
}

/** What was found of all pairs. */
export interface Findings extends Constraining {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** How many pairs share a subject. */
  readonly shares: number;
  /** Whether two rules can provably never apply together. */
  isApart(a: Rule, b: Rule): boolean;
  /** Whether some clause of the one could be compared with one of the other. */
  wasCompared(a: Rule, b: Rule): boolean;
}

/** Below zero where the first comes earlier in the sources. */
export type Order = (a: Rule, b: Rule) => number;

const indicesIn = lasting((part: Part): ReadonlyMap<Rule, number> => new Map(part.map((rule, index) => [rule, index])));

/** The order of the rules of a model. */
export function orderIn({ sources, parts }: Model): Order {
  const ranks = new Map(sources.map(({ name }, rank) => [name, rank]));
  return (a, b) => {
    if (a.place.file !== b.place.file) return (ranks.get(a.place.file) ?? 0) - (ranks.get(b.place.file) ?? 0);
    const indices = indicesIn(parts[ranks.get(a.place.file) ?? 0] ?? []);
    return (indices.get(a) ?? 0) - (indices.get(b) ?? 0);
  };
}

/** One key for a pair, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

const nameFacts = (keys: readonly string[], model: Model): string => andList([...new Set(keys)].map((key) => model.factByKey.get(key)?.name ?? key));

/** What was found of one pair; a pair of which nothing is to be said has none. */
export interface Outcome {
  readonly a: Rule;
  readonly b: Rule;
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

/** The rules that are others than the last time. */
export interface RuleChanges {
  readonly gone: ReadonlySet<Rule>;
  readonly come: ReadonlySet<Rule>;
}

/** The rules that constrain something and what was found of their pairs: brought up to date where rules are others than before. */
export interface Compared {
  /** `null` for a rule that constrains nothing. */
  readonly constrainers: Map<Rule, Constrainer | null>;
  readonly buckets: Map<string, Set<Constrainer>>;
  readonly constrainersIn: ConstrainersIn;
  outcomes: readonly Outcome[];
  /** Of pairs that share no subject, but of which one notes the other. */
  noted: ReadonlyMap<string, NotedOutcome>;
}

interface NotedOutcome extends Outcome {
  /** Whether there was something to compare. */
  readonly isJoined: boolean;
}

export function nothingCompared(): Compared {
  const constrainers = new Map<Rule, Constrainer | null>();
  return { constrainers, buckets: new Map(), constrainersIn: lasting((part: Part) => part.flatMap((rule) => constrainers.get(rule) ?? [])), outcomes: [], noted: new Map() };
}

/** Compares two rules wherever they meet. */
function outcomeOf(a: Rule, b: Rule, meetings: Iterable<readonly [subject: string, meeting: Meeting, vocabulary: Vocabulary]>): Outcome {
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  for (const [subject, meeting, vocabulary] of meetings) {
    const comparison = compare(meeting.a, meeting.b, meeting.behaviours, vocabulary);
    if (comparison.kind === "undecided") undecided.push({ rules: [a.id, b.id], reason: comparison.reason });
    if (comparison.kind === "related") findings.push({ a, b, subject, comparison, vocabulary });
  }
  return { a, b, findings, undecided };
}

/** Takes up the rules that are new and drops those that are gone. */
function update({ constrainers, buckets }: Compared, { gone, come }: RuleChanges, vocabulary: Vocabulary): Constrainer[] {
  for (const rule of gone) {
    const constrainer = constrainers.get(rule);
    constrainers.delete(rule);
    for (const key of constrainer?.bySubject.keys() ?? []) {
      const bucket = buckets.get(key);
      if (constrainer) bucket?.delete(constrainer);
      if (bucket?.size === 0) buckets.delete(key);
    }
  }
  const fresh: Constrainer[] = [];
  for (const rule of come) {
    const constrainer = constrainerOf(rule, vocabulary);
    constrainers.set(rule, constrainer);
    if (!constrainer) continue;
    fresh.push(constrainer);
    for (const key of constrainer.bySubject.keys()) {
      const bucket = buckets.get(key);
      if (bucket) bucket.add(constrainer);
      else buckets.set(key, new Set([constrainer]));
    }
  }
  return fresh;
}

/** Finds all relations that can be proven; of rules that were compared before and are the same, nothing is asked again. */
export function findRelations(model: Model, notes: readonly Note[], vocabulary: Vocabulary, compared: Compared, changes: RuleChanges): Findings {
  const order = orderIn(model);
  const fresh = update(compared, changes, vocabulary);
  const isFresh = new Set(fresh);
  const mayMeet = quickLook();
  const outcomes = compared.outcomes.filter(({ a, b }) => !changes.gone.has(a) && !changes.gone.has(b));
  const before = outcomes.length;
  for (const one of fresh) {
    for (const other of sharersOf(one, compared.buckets)) {
      if ((isFresh.has(other) && order(other.rule, one.rule) < 0) || !mayMeet(one, other)) continue;
      const [a, b] = order(one.rule, other.rule) < 0 ? [one, other] : [other, one];
      const outcome = outcomeOf(a.rule, b.rule, meetingsOf(a, b).map((meeting) => [nameFacts(meeting.facts, model), meeting, vocabulary]));
      if (outcome.findings.length + outcome.undecided.length > 0) outcomes.push(outcome);
    }
  }
  if (outcomes.length > before) outcomes.sort((x, y) => order(x.a, y.a) || order(x.b, y.b));
  compared.outcomes = outcomes;

  const sharing = (a: Rule, b: Rule): boolean => {
    const [left, right] = [compared.constrainers.get(a), compared.constrainers.get(b)];
    return left && right ? [...left.bySubject.keys()].some((key) => right.bySubject.has(key)) : false;
  };
  const noted = new Map<string, NotedOutcome>();
  for (const [one, other] of notedPairs(notes, model)) {
    const [a, b] = order(one, other) < 0 ? [one, other] : [other, one];
    if (sharing(a, b)) continue;
    const key = pairKey(a.id, b.id);
    const before = compared.noted.get(key);
    noted.set(key, before && before.a === a && before.b === b ? before : comparedAsOne(a, b, vocabulary));
  }
  compared.noted = noted;
  const all: readonly Outcome[] = [...outcomes, ...noted.values()];
  return {
    findings: all.flatMap(({ findings }) => findings),
    undecided: all.flatMap(({ undecided }) => undecided),
    constrainersIn: compared.constrainersIn, buckets: compared.buckets, order,
    shares: sharesIn(compared.buckets),
    isApart: (a, b) => neverTogether(a, b, vocabulary),
    wasCompared: (a, b) => sharing(a, b) || noted.get(pairKey(a.id, b.id))?.isJoined === true,
  };
}

function comparedAsOne(a: Rule, b: Rule, vocabulary: Vocabulary): NotedOutcome {
  const alike = asOne(a, b, vocabulary);
  return { ...outcomeOf(a, b, alike.map(({ form, meeting, vocabulary: joined }) => [form.replaceAll("-", " "), meeting, joined])), isJoined: alike.length > 0 };
}

/** The pairs of rules of which one names the other, each once. */
function notedPairs(notes: readonly Note[], model: Model): (readonly [Rule, Rule])[] {
  const pairs = new Map<string, readonly [Rule, Rule]>();
  for (const { rule, named } of notes) {
    const other = named && model.ruleById.get(named.target);
    if (other && other !== rule) pairs.set(pairKey(rule.id, other.id), [rule, other]);
  }
  return [...pairs.values()];
}
