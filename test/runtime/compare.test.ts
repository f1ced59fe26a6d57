/** Comparisons: the truth tables with unknown and none on either side, and decimal numbers. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isNoneNumber, isUnknownNumber, MAYBE, NO, NONE, NONE_NUMBER, UNKNOWN, UNKNOWN_NUMBER, YES, type Truth } from "../../runtime/absent.js";
import * as compare from "../../runtime/compare.js";
import { rounded } from "../../runtime/demands.js";
import { both, either, not } from "../../runtime/judge.js";

const { equalNumbers, lessNumbers, atMostNumbers, equalDays, lessDays, atMostDays, equalTexts, equalTruths, noNumber, noDay, noText } = compare;

const tableOf = <T>(operator: (a: T, b: T) => Truth, values: readonly T[]): Truth[][] => values.map((a) => values.map((b) => operator(a, b)));

// None on a side makes any comparison false, whatever is on the other; only then does unknown make it unknown.
const EQUAL = [
  [YES, NO, MAYBE, NO],
  [NO, YES, MAYBE, NO],
  [MAYBE, MAYBE, MAYBE, NO],
  [NO, NO, NO, NO],
];
const LESS = [
  [NO, YES, MAYBE, NO],
  [NO, NO, MAYBE, NO],
  [MAYBE, MAYBE, MAYBE, NO],
  [NO, NO, NO, NO],
];
const AT_MOST = [
  [YES, YES, MAYBE, NO],
  [NO, YES, MAYBE, NO],
  [MAYBE, MAYBE, MAYBE, NO],
  [NO, NO, NO, NO],
];

test("numbers", () => {
  const values = [-1, 2, UNKNOWN_NUMBER, NONE_NUMBER];
  assert.equal(tableOf(equalNumbers, values), EQUAL);
  assert.equal(tableOf(lessNumbers, values), LESS);
  assert.equal(tableOf(atMostNumbers, values), AT_MOST);
});

test("minus none is none, too", () => {
  for (const operator of [equalNumbers, lessNumbers, atMostNumbers]) {
    for (const other of [0, -NONE_NUMBER, NONE_NUMBER, UNKNOWN_NUMBER]) assert.equal([operator(-NONE_NUMBER, other), operator(other, -NONE_NUMBER)], [NO, NO]);
  }
  assert.is(noNumber(-NONE_NUMBER), YES);
});

test("days, and the choices of an enumeration", () => {
  const values = [0, 1, UNKNOWN, NONE];
  assert.equal(tableOf(equalDays, values), EQUAL);
  assert.equal(tableOf(lessDays, values), LESS);
  assert.equal(tableOf(atMostDays, values), AT_MOST);
});

test("texts", () => {
  assert.equal(tableOf(equalTexts, ["a", "b", undefined, null]), EQUAL);
  assert.is(equalTexts("", ""), YES);
  assert.is(equalTexts("A", "a"), NO);
});

test("truths, of which none is none", () => {
  assert.equal(tableOf(equalTruths, [NO, YES, MAYBE]), [
    [YES, NO, MAYBE],
    [NO, YES, MAYBE],
    [MAYBE, MAYBE, MAYBE],
  ]);
});

test("whether something is none", () => {
  assert.equal([0, -1, UNKNOWN_NUMBER, NONE_NUMBER].map(noNumber), [NO, NO, MAYBE, YES]);
  assert.equal([0, 20000, UNKNOWN, NONE].map(noDay), [NO, NO, MAYBE, YES]);
  assert.equal(["a", "", "none", undefined, null].map(noText), [NO, NO, NO, MAYBE, YES]);
});

test("and, or and not in three values", () => {
  const truths: readonly Truth[] = [NO, MAYBE, YES];
  assert.equal(tableOf(both, truths), [[NO, NO, NO], [NO, MAYBE, MAYBE], [NO, MAYBE, YES]]);
  assert.equal(tableOf(either, truths), [[NO, MAYBE, YES], [MAYBE, MAYBE, YES], [YES, YES, YES]]);
  assert.equal(truths.map((truth) => not(truth)), [YES, MAYBE, NO]);
});

test("numbers are compared after rounding to nine places", () => {
  assert.is(equalNumbers(0.1 + 0.2, 0.3), YES);
  assert.is(lessNumbers(0.3, 0.1 + 0.2), NO);
  assert.is(atMostNumbers(0.1 + 0.2, 0.3), YES);
  assert.is(equalNumbers(1, 1 + 4e-10), YES);
  assert.is(equalNumbers(1, 1 + 6e-10), NO);
  assert.is(lessNumbers(1, 1.000000001), YES);
  assert.is(equalNumbers(-0, 0), YES);
  assert.is(equalNumbers(-1.1 - 2.2, -3.3), YES);
});

test("sums of large amounts are as decimal as those of small ones", () => {
  assert.is(equalNumbers(10000000.1 + 0.2, 10000000.3), YES);
  assert.is(atMostNumbers(685323.62 + 8904044.94, 9589368.56), YES);
  assert.is(lessNumbers(10000000.29, 10000000.3), YES);
  // A difference of large amounts keeps their absolute error, which no rounding can tell from what was meant.
  const cents = fc.integer({ min: 0, max: 1e12 });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      assert.is(equalNumbers(a / 100 + b / 100, (a + b) / 100), YES);
      assert.is(lessNumbers(a / 100, (a + 1) / 100), YES);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("huge amounts stay apart, and none of them is none", () => {
  assert.is(equalNumbers(1e300, 1e301), NO);
  assert.is(lessNumbers(1e300, 1e301), YES);
  assert.is(lessNumbers(-Number.MAX_VALUE, Number.MAX_VALUE), YES);
  assert.is(noNumber(Number.MAX_VALUE), NO);
  assert.is(rounded(Number.MAX_VALUE) > 1e308, true);
});

test("rounding keeps the order, and rounds once", () => {
  const amounts = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: -2e6, max: 2e6, noNaN: true }));
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      assert.is(rounded(rounded(a)), rounded(a));
      if (a < b) assert.ok(rounded(a) <= rounded(b));
    }),
    { seed: 2, numRuns: 2000 },
  );
});

test("a definite comparison stays what it is whatever an unknown side turns out to be, and exactly one of <, =, > holds of two numbers", () => {
  const sides = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(UNKNOWN_NUMBER), fc.constant(NONE_NUMBER));
  fc.assert(
    fc.property(sides, sides, fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NONE_NUMBER)), (a, b, known) => {
      const [x, y] = [a, b].map((side) => (isUnknownNumber(side) ? known : side)) as [number, number];
      for (const operator of [equalNumbers, lessNumbers, atMostNumbers]) {
        const before = operator(a, b);
        if (before !== MAYBE) assert.is(operator(x, y), before);
        assert.is.not(operator(x, y), MAYBE);
      }
      const holding = [lessNumbers(x, y), equalNumbers(x, y), lessNumbers(y, x)].filter((truth) => truth === YES).length;
      assert.is(holding, isNoneNumber(x) || isNoneNumber(y) ? 0 : 1);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test.run();
