/** Turns comparisons of a count of weeks, months, years or business days with a constant into comparisons of days. */
import type { Comparison, Test, Value } from "../model/expression.js";
import { isSum, readNumber } from "./number.js";
import type { Vocabulary } from "./vocabulary.js";

type Compare = Extract<Test, { kind: "compare" }>;
type Count = Extract<Value, { kind: "count" }>;

const shifted = (day: Value, amount: number, unit: "day" | "month" | "business day"): Value => ({ kind: "shift", day, amount: { kind: "number", value: amount }, unit, direction: 1 });
const earlier = (left: Value, right: Value): Test => ({ kind: "compare", operator: "<", of: "date", left, right });
const notLater = (left: Value, right: Value): Test => ({ kind: "compare", operator: "<=", of: "date", left, right });

/** How many of the calendar's units one of a count is. */
const units: { readonly [U in Count["unit"]]: { readonly unit: "day" | "month" | "business day"; readonly times: number } | null } = {
  // Days are subtracted.
  day: null,
  week: { unit: "day", times: 7 },
  month: { unit: "month", times: 1 },
  year: { unit: "month", times: 12 },
  "business day": { unit: "business day", times: 1 },
};

/** Whether at most so many whole units lie between two days: fewer than one more; where the second is earlier, the count is negative. */
function atMost({ from, to, unit }: Count, most: number): Test | null {
  const known = units[unit];
  if (!known) return null;
  return most >= 0 ? earlier(to, shifted(from, (most + 1) * known.times, known.unit)) : notLater(shifted(to, -most * known.times, known.unit), from);
}

/** The comparison `count operator constant` as one of days; `null` where there is no constant. */
export function thresholds({ operator, left, right }: Compare, vocabulary: Vocabulary): Test | null {
  const limit = readNumber(right, vocabulary);
  if (left.kind !== "count" || !isSum(limit) || limit.sum.terms.size > 0) return null;
  const { constant } = limit.sum;
  const [floor, ceiling] = [Math.floor(constant), Math.ceil(constant)];
  const most = (count: number): Test | null => atMost(left, count);
  // None holds no comparison, so what is more than a count is not simply what is not at most it.
  const least = (count: number): Test | null => {
    const less = atMost(left, count - 1);
    const there: Test[] = [left.from, left.to].map((value) => ({ kind: "not", test: { kind: "is-none", of: "date", value } }));
    return less && { kind: "all", tests: [...there, { kind: "not", test: less }] };
  };
  const both = (tests: readonly (Test | null)[]): Test | null => {
    const known = tests.flatMap((test) => test ?? []);
    return known.length === tests.length ? { kind: "all", tests: known } : null;
  };
  const made: { readonly [K in Comparison]: () => Test | null } = {
    "<=": () => most(floor),
    "<": () => most(ceiling - 1),
    ">=": () => least(ceiling),
    ">": () => least(floor + 1),
    "=": () => (floor === constant ? both([most(floor), least(floor)]) : { kind: "never" }),
    "!=": () => null,
  };
  return made[operator]();
}
