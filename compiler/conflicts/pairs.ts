/** Finds the pairs of rules that share a subject: rules are bucketed by subject first, so that cost follows the pairs that share one. */
import { meet, type Box } from "../decide/box.js";
import { clashes } from "../decide/feasible.js";
import type { Vocabulary } from "../decide/vocabulary.js";
import type { Value } from "../model/expression.js";
import type { Rule } from "../model/model.js";
import { constraintsOf, type Constraint } from "./constraint.js";
import { availableOf, type Side } from "./side.js";

/** A rule with what it constrains, by the subject's key. */
export interface Constrainer {
  readonly rule: Rule;
  /** Its place among the rules. */
  readonly index: number;
  readonly bySubject: ReadonlyMap<string, readonly Constraint[]>;
  /** What holds wherever it applies. */
  readonly hull: Box;
}

/** Two rules and the clauses of theirs that constrain one subject. */
export interface Meeting {
  readonly a: Side;
  readonly b: Side;
  /** The keys of the facts that are the subject. */
  readonly facts: readonly string[];
  readonly behaviours: readonly Value[];
}

/** The rules that constrain something, each with its clauses by subject. */
export function constrainersOf(rules: readonly Rule[], vocabulary: Vocabulary): Constrainer[] {
  return rules.flatMap((rule, index) => {
    const bySubject = new Map<string, Constraint[]>();
    for (const constraint of constraintsOf(rule)) {
      for (const { key } of constraint.subjects) {
        const known = bySubject.get(key);
        if (known) known.push(constraint);
        else bySubject.set(key, [constraint]);
      }
    }
    return bySubject.size === 0 ? [] : [{ rule, index, bySubject, hull: availableOf(rule, vocabulary).hull }];
  });
}

/** The rules by subject. */
export function bucketsOf(constrainers: readonly Constrainer[]): ReadonlyMap<string, readonly Constrainer[]> {
  const buckets = new Map<string, Constrainer[]>();
  for (const constrainer of constrainers) {
    for (const key of constrainer.bySubject.keys()) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(constrainer);
      else buckets.set(key, [constrainer]);
    }
  }
  return buckets;
}

/** Tells whether two rules may apply together, as far as a quick look at what holds wherever each does tells; rules under equal conditions share that. */
function quickLook(): (a: Constrainer, b: Constrainer) => boolean {
  const known = new Map<Box, Map<Box, boolean>>();
  return ({ hull: a }, { hull: b }) => {
    let others = known.get(a);
    if (!others) known.set(a, (others = new Map()));
    const found = others.get(b);
    if (found !== undefined) return found;
    const met = meet(a, b);
    const may = met !== null && !clashes(met.bounds);
    others.set(b, may);
    return may;
  };
}

const indices = (constraints: readonly Constraint[]): string => constraints.map(({ form, index }) => `${form} ${index}`).join(",");

/** What two rules share; facts that the very same clauses constrain are one subject. */
function meetingsOf(a: Constrainer, b: Constrainer, keys: readonly string[]): Meeting[] {
  const found = new Map<string, Meeting>();
  for (const key of keys) {
    const [left, right] = [a.bySubject.get(key) ?? [], b.bySubject.get(key) ?? []];
    const clauses = `${indices(left)}|${indices(right)}`;
    const subject = left[0]?.subjects.find((one) => one.key === key);
    if (!subject) continue;
    const known = found.get(clauses);
    found.set(clauses, {
      a: { rule: a.rule, constraints: left },
      b: { rule: b.rule, constraints: right },
      facts: [...(known?.facts ?? []), ...subject.facts],
      behaviours: [...(known?.behaviours ?? []), ...subject.behaviours],
    });
  }
  return [...found.values()];
}

/** A pair of rules that may apply together, and where they meet. `shares`: how many pairs share a subject, each counted once for each, whether or not they may. */
export interface Pairs {
  readonly meetings: readonly (readonly [Constrainer, Constrainer, readonly Meeting[]])[];
  readonly shares: number;
}

/** All pairs, in the order of the rules. */
export function pairsOf(constrainers: readonly Constrainer[]): Pairs {
  const keysByPair = new Map<number, string[]>();
  const span = (constrainers.at(-1)?.index ?? 0) + 1;
  const byIndex = new Map(constrainers.map((constrainer) => [constrainer.index, constrainer]));
  const mayMeet = quickLook();
  let shares = 0;
  for (const [key, bucket] of bucketsOf(constrainers)) {
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const [a, b] = [bucket[i], bucket[j]];
        if (!a || !b) continue;
        const pair = a.index * span + b.index;
        const known = keysByPair.get(pair);
        shares++;
        if (known) known.push(key);
        else if (mayMeet(a, b)) keysByPair.set(pair, [key]);
      }
    }
  }
  const meetings = [...keysByPair].sort(([a], [b]) => a - b).flatMap(([pair, keys]) => {
    const [a, b] = [byIndex.get(Math.floor(pair / span)), byIndex.get(pair % span)];
    return a && b ? [[a, b, meetingsOf(a, b, keys)] as const] : [];
  });
  return { meetings, shares };
}
