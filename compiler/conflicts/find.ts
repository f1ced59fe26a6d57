/** Finds how rules relate: all pairs that share a subject, and those that a note puts together. */
import type { Vocabulary } from "../decide/vocabulary.js";
import type { Model, Rule } from "../model/model.js";
import { asOne } from "./as-one.js";
import { compare, type Comparison } from "./compare.js";
import type { Undecided } from "./conflict.js";
import type { Note } from "./notes.js";
import { constrainersOf, pairsOf, type Constrainer, type Meeting } from "./pairs.js";
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

/** What was found of all pairs. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly constrainers: readonly Constrainer[];
  /** How many pairs share a subject. */
  readonly shares: number;
  /** Below zero where the first comes earlier in the sources. */
  order(a: Rule, b: Rule): number;
  /** Whether two rules can provably never apply together. */
  isApart(a: Rule, b: Rule): boolean;
  /** Whether some clause of the one could be compared with one of the other. */
  wasCompared(a: Rule, b: Rule): boolean;
}

/** One key for a pair, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

const nameFacts = (keys: readonly string[], model: Model): string => andList([...new Set(keys)].map((key) => model.factByKey.get(key)?.name ?? key));

/** Finds all relations that can be proven. */
export function findRelations(model: Model, notes: readonly Note[], vocabulary: Vocabulary): Findings {
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  const constrainers = constrainersOf(model.rules, vocabulary);
  const { meetings, shares } = pairsOf(constrainers);
  const take = (a: Rule, b: Rule, subject: string, { a: left, b: right, behaviours }: Meeting, within: Vocabulary): void => {
    const comparison = compare(left, right, behaviours, within);
    if (comparison.kind === "undecided") undecided.push({ rules: [a.id, b.id], reason: comparison.reason });
    if (comparison.kind === "related") findings.push({ a, b, subject, comparison, vocabulary: within });
  };
  for (const [a, b, shared] of meetings) for (const meeting of shared) take(a.rule, b.rule, nameFacts(meeting.facts, model), meeting, vocabulary);
  const indices = new Map(model.rules.map((rule, index) => [rule, index]));
  const order = (a: Rule, b: Rule): number => (indices.get(a) ?? 0) - (indices.get(b) ?? 0);
  const sharing = sharedPairs(constrainers);
  const joinedPairs = new Set<string>();
  for (const [a, b] of notedPairs(notes, model)) {
    const [first, second] = order(a, b) < 0 ? [a, b] : [b, a];
    if (sharing(a, b)) continue;
    const alike = asOne(first, second, vocabulary);
    if (alike.length > 0) joinedPairs.add(pairKey(a.id, b.id));
    for (const { form, meeting, vocabulary: joined } of alike) take(first, second, form.replaceAll("-", " "), meeting, joined);
  }
  const isApart = (a: Rule, b: Rule): boolean => neverTogether(a, b, vocabulary);
  const wasCompared = (a: Rule, b: Rule): boolean => sharing(a, b) || joinedPairs.has(pairKey(a.id, b.id));
  return { findings, undecided, constrainers, shares, order, isApart, wasCompared };
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

/** Tells whether two rules share a subject. */
function sharedPairs(constrainers: readonly Constrainer[]): (a: Rule, b: Rule) => boolean {
  const subjects = new Map(constrainers.map(({ rule, bySubject }) => [rule, bySubject]));
  return (a, b) => [...(subjects.get(a)?.keys() ?? [])].some((key) => subjects.get(b)?.has(key));
}
