/** Finds the pairs of rules that share a subject: rules are bucketed by subject first, so that cost follows the pairs that share one. */
import { meet, type Box } from "../decide/box.js";
import { clashes } from "../decide/feasible.js";
import type { Vocabulary } from "../decide/vocabulary.js";
import type { Value } from "../model/expression.js";
import type { Part, Rule } from "../model/model.js";
import { constraintsOf, type Constraint } from "./constraint.js";
import { availableOf, type Side } from "./side.js";

/** A rule with what it constrains, by the subject's key. */
export interface Constrainer {
  readonly rule: Rule;
  readonly bySubject: ReadonlyMap<string, readonly Constraint[]>;
  /** What holds wherever it applies. */
  readonly hull: Box;
}

/** Gives the rules of a part that constrain something. */
export type ConstrainersIn = (part: Part) => readonly Constrainer[];

/** Two rules and the clauses of theirs that constrain one subject. */
export interface Meeting {
  readonly a: Side;
  readonly b: Side;
  /** The keys of the facts that are the subject. */
  readonly facts: readonly string[];
  readonly behaviours: readonly Value[];
}

/** A rule with its clauses by subject; `null` for one that constrains nothing. */
export function constrainerOf(rule: Rule, vocabulary: Vocabulary): Constrainer | null {
  const bySubject = new Map<string, Constraint[]>();
  for (const constraint of constraintsOf(rule)) {
    for (const { key } of constraint.subjects) {
      const known = bySubject.get(key);
      if (known) known.push(constraint);
      else bySubject.set(key, [constraint]);
    }
  }
  return bySubject.size === 0 ? null : { rule, bySubject, hull: availableOf(rule, vocabulary).hull };
}

/** The rules by subject. */
export type Buckets = ReadonlyMap<string, ReadonlySet<Constrainer>>;

/** Tells whether two rules may apply together, as far as a quick look at what holds wherever each does tells; rules under equal conditions share that. */
export function quickLook(): (a: Constrainer, b: Constrainer) => boolean {
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

/** What two rules share, in the order in which the first constrains it; facts that the very same clauses constrain are one subject. */
export function meetingsOf(a: Constrainer, b: Constrainer): Meeting[] {
  const found = new Map<string, Meeting>();
  for (const [key, left] of a.bySubject) {
    const right = b.bySubject.get(key);
    const subject = left[0]?.subjects.find((one) => one.key === key);
    if (!right || !subject) continue;
    const clauses = `${indices(left)}|${indices(right)}`;
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

/** Those that share a subject with a rule, itself left out. */
export function sharersOf(constrainer: Constrainer, buckets: Buckets): Set<Constrainer> {
  const found = new Set<Constrainer>();
  for (const key of constrainer.bySubject.keys()) for (const other of buckets.get(key) ?? []) if (other !== constrainer) found.add(other);
  return found;
}

/** How many pairs share a subject, each counted once for each. */
export function sharesIn(buckets: Buckets): number {
  let shares = 0;
  for (const { size } of buckets.values()) shares += (size * (size - 1)) / 2;
  return shares;
}
