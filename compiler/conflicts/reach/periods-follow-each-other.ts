/** Holds where, of rules that follow each other in time, one is in effect on every day between them. */
import type { Problem } from "../../../grammar/index.js";
import { formatDay } from "../../../runtime/calendar.js";
import { allOf } from "../../bind/tests.js";
import { implies } from "../../decide/implies.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Test } from "../../model/expression.js";
import type { Model, Rule } from "../../model/model.js";
import { gapsIn } from "../effective-gaps.js";
import { bucketsOf, type Constrainer } from "../pairs.js";
import { gapBetweenPeriods } from "../reach-problems.js";

/** The conditions of a rule but for those of time. */
const timeless = ({ conditions }: Rule): Test => allOf(conditions.map(({ test }) => test).filter(({ kind }) => kind !== "period"));

const isTimed = ({ conditions }: Rule): boolean => conditions.some(({ test }) => test.kind === "period");

export function* periodsFollowEachOther(_model: Model, vocabulary: Vocabulary, constrainers: readonly Constrainer[]): Generator<Problem> {
  const alike = (a: Rule, b: Rule): boolean => implies(timeless(a), timeless(b), vocabulary) && implies(timeless(b), timeless(a), vocabulary);
  const reported = new Set<string>();
  for (const bucket of bucketsOf(constrainers).values()) {
    const rules = bucket.map(({ rule }) => rule);
    if (rules.filter(isTimed).length < 2) continue;
    for (const { before, after, from, until } of gapsIn(rules, alike)) {
      const key = `${before.id} ${after.id} ${from}`;
      if (reported.has(key)) continue;
      reported.add(key);
      yield gapBetweenPeriods.at(after.place, { id: before.id, other: after.id, from: formatDay(from), until: formatDay(until) }, [{ message: `\`${before.id}\` ends before it`, place: before.place }]);
    }
  }
}
