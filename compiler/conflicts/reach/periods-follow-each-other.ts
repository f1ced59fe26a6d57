/** Holds where, of rules that follow each other in time, one is in effect on every day between them. */
import type { Problem } from "../../../grammar/index.js";
import { formatDay } from "../../../runtime/calendar.js";
import { allOf } from "../../bind/tests.js";
import { implies } from "../../decide/implies.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Test } from "../../model/expression.js";
import { lasting } from "../../model/lasting.js";
import type { Model, Rule } from "../../model/model.js";
import { gapsIn } from "../effective-gaps.js";
import type { Constraining } from "../find.js";
import type { Constrainer } from "../pairs.js";
import { gapBetweenPeriods } from "../reach-problems.js";

/** The conditions of a rule but for those of time. */
const timeless = ({ conditions }: Rule): Test => allOf(conditions.map(({ test }) => test).filter(({ kind }) => kind !== "period"));

const isTimed = ({ conditions }: Rule): boolean => conditions.some(({ test }) => test.kind === "period");

/** Tells whether a rule applies wherever another one does, whatever the day; asked once of two rules. */
const coveringIn = lasting((vocabulary: Vocabulary): ((general: Rule, special: Rule) => boolean) => {
  const answersFor = lasting((_general: Rule) => new WeakMap<Rule, boolean>());
  return (general, special) => {
    const answers = answersFor(general);
    const covers = answers.get(special) ?? implies(timeless(special), timeless(general), vocabulary);
    answers.set(special, covers);
    return covers;
  };
});

/** Whether a rule is in force on all of these days, day numbers included. */
function isInForce({ conditions }: Rule, first: number, last: number): boolean {
  return conditions.every(({ test }) => test.kind !== "period" || ((test.from ?? -Infinity) <= first && (test.until ?? Infinity) >= last));
}

/** The rules of a bucket that bound its subject in one direction: what bounds it in another does not follow them. */
function byDirection(bucket: readonly Constrainer[], key: string): Iterable<readonly Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const { rule, bySubject } of bucket) {
    const directions = [...new Set((bySubject.get(key) ?? []).map(({ direction }) => direction))].sort().join(" ");
    found.set(directions, [...(found.get(directions) ?? []), rule]);
  }
  return found.values();
}

/** Subjects that rules in effect for a time constrain, once for each such rule. */
const timedIn = lasting((constrainers: readonly Constrainer[]): readonly string[] =>
  constrainers.flatMap(({ rule, bySubject }) => (isTimed(rule) ? [...bySubject.keys()] : [])),
);

/** The rules of subjects that at least two rules in effect for a time constrain. */
function* timedBuckets({ parts }: Model, { constrainersIn, buckets, order }: Constraining): Generator<readonly [string, readonly Constrainer[]]> {
  const timed = new Map<string, number>();
  for (const part of parts) for (const key of timedIn(constrainersIn(part))) timed.set(key, (timed.get(key) ?? 0) + 1);
  for (const [key, count] of timed) if (count > 1) yield [key, [...(buckets.get(key) ?? [])].sort((a, b) => order(a.rule, b.rule))];
}

export function* periodsFollowEachOther(model: Model, vocabulary: Vocabulary, constraining: Constraining): Generator<Problem> {
  const covers = coveringIn(vocabulary);
  const alike = (a: Rule, b: Rule): boolean => covers(a, b) && covers(b, a);
  const reported = new Set<string>();
  for (const [key, bucket] of timedBuckets(model, constraining)) {
    for (const rules of byDirection(bucket, key)) {
      for (const { before, after, from, until } of gapsIn(rules, alike)) {
        const gap = `${before.id} ${after.id} ${from}`;
        // A more general rule may hold in the meantime.
        if (reported.has(gap) || rules.some((rule) => isInForce(rule, from, until) && covers(rule, before))) continue;
        reported.add(gap);
        const other = [{ message: `\`${before.id}\` ends before it`, place: before.place }];
        yield gapBetweenPeriods.at(after.place, { id: before.id, other: after.id, from: formatDay(from), until: formatDay(until) }, other);
      }
    }
  }
}
