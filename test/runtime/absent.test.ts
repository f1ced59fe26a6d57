/** Absent values lie below every day, and truth is ordered as Kleene's logic wants it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  isAbsent,
  isNoneNumber,
  isUnknownNumber,
  MAYBE,
  NO,
  NONE,
  NONE_NUMBER,
  UNKNOWN,
  UNKNOWN_NUMBER,
  YES,
  type Truth,
} from "../../runtime/absent.js";
import { FIRST_DAY, LAST_DAY } from "../../runtime/calendar-numbers.js";
import { both, either, not } from "../../runtime/judge.js";

test("the sentinels of days are absent, and no day is", () => {
  assert.ok(isAbsent(UNKNOWN) && isAbsent(NONE));
  assert.not(isAbsent(FIRST_DAY) || isAbsent(0) || isAbsent(LAST_DAY));
  assert.ok(UNKNOWN < NONE && NONE < FIRST_DAY);
});

test("the sentinels of numbers are told apart, and no amount is one", () => {
  assert.ok(isUnknownNumber(UNKNOWN_NUMBER) && !isNoneNumber(UNKNOWN_NUMBER));
  assert.ok(isNoneNumber(NONE_NUMBER) && isNoneNumber(-NONE_NUMBER) && !isUnknownNumber(NONE_NUMBER));
  for (const amount of [0, -0, 1, -1, UNKNOWN, NONE, Number.MAX_VALUE, -Number.MAX_VALUE]) {
    assert.not(isUnknownNumber(amount) || isNoneNumber(amount), String(amount));
  }
});

test("and is the least, or the greatest, of two bits; not turns them", () => {
  const truths: readonly Truth[] = [NO, MAYBE, YES];
  assert.ok(NO < MAYBE && MAYBE < YES);
  assert.equal(
    truths.map((a) => truths.map((b) => both(a, b))),
    [
      [NO, NO, NO],
      [NO, MAYBE, MAYBE],
      [NO, MAYBE, YES],
    ],
  );
  assert.equal(
    truths.map((a) => truths.map((b) => either(a, b))),
    [
      [NO, MAYBE, YES],
      [MAYBE, MAYBE, YES],
      [YES, YES, YES],
    ],
  );
  assert.equal(
    truths.map(not),
    [YES, MAYBE, NO],
  );
});

test.run();
