/** Business days, held against a loop that goes day by day. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isNoneNumber, isUnknownNumber, NONE, NONE_NUMBER, UNKNOWN, UNKNOWN_NUMBER } from "../../runtime/absent.js";
import { formatDay, parseDay, weekday } from "../../runtime/calendar.js";
import { FIRST_DAY, LAST_DAY } from "../../runtime/calendar-numbers.js";
import { addBusinessDays, businessDaysBetween, calendar } from "../../runtime/holidays.js";

/** A day of the calendar, by its text. */
const on = (text: string): number => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no date`);
  return day;
};

const isBusinessDay = (day: number, holidays: ReadonlySet<number>): boolean => weekday(day) <= 5 && !holidays.has(day);

const slowAdd = (day: number, count: number, holidays: ReadonlySet<number>): number => {
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at += Math.sign(count);
    if (at < FIRST_DAY || at > LAST_DAY) return UNKNOWN;
    if (isBusinessDay(at, holidays)) left--;
  }
  return at;
};

const slowBetween = (a: number, b: number, holidays: ReadonlySet<number>): number => {
  if (b < a) return 0 - slowBetween(b, a, holidays);
  let count = 0;
  for (let at = a + 1; at <= b; at++) if (isBusinessDay(at, holidays)) count++;
  return count;
};

/** A stretch of the calendar, its two ends among them, with holidays in it: thinly or thickly sown, repeated, on weekends, in any order. */
const stretch = fc
  .record({
    middle: fc.oneof(fc.integer({ min: FIRST_DAY + 150, max: LAST_DAY - 150 }), fc.constantFrom(FIRST_DAY + 150, LAST_DAY - 150, 0)),
    holidays: fc.array(fc.integer({ min: -150, max: 150 }), { maxLength: 200, size: "max" }),
    from: fc.integer({ min: -150, max: 150 }),
    to: fc.integer({ min: -150, max: 150 }),
    count: fc.integer({ min: -130, max: 130 }),
  })
  .map(({ middle, holidays, from, to, count }) => ({
    days: new Set(holidays.map((offset) => middle + offset)),
    texts: holidays.map((offset) => formatDay(middle + offset)),
    from: middle + from,
    to: middle + to,
    count,
  }));

test("adds and counts business days as a loop does", () => {
  fc.assert(
    fc.property(stretch, ({ days, texts, from, to, count }) => {
      const holidays = calendar(texts);
      assert.is(addBusinessDays(from, count, holidays), slowAdd(from, count, days));
      const between = businessDaysBetween(from, to, holidays);
      assert.is(between, slowBetween(from, to, days));
      assert.is(businessDaysBetween(to, from, holidays), 0 - between);
    }),
    { numRuns: 2000 },
  );
});

test("counts back to the number it added", () => {
  const holidays = calendar(["2026-01-01", "2026-07-03", "2026-12-25"]);
  fc.assert(
    fc.property(fc.integer({ min: on("1800-01-01"), max: on("2200-01-01") }), fc.integer({ min: 1, max: 1000000 }), (day, n) => {
      const later = addBusinessDays(day, n, holidays);
      return businessDaysBetween(day, later, holidays) === n && businessDaysBetween(day, later - 1, holidays) === n - 1;
    }),
    { numRuns: 2000 },
  );
});

test("never counts the day itself", () => {
  const none = calendar([]);
  const friday = on("2026-03-06");
  assert.is(formatDay(addBusinessDays(friday, 1, none)), "2026-03-09");
  assert.is(formatDay(addBusinessDays(friday, -1, none)), "2026-03-05");
  assert.is(formatDay(addBusinessDays(friday + 1, 1, none)), "2026-03-09");
  assert.is(formatDay(addBusinessDays(friday + 1, -1, none)), "2026-03-06");
  assert.is(formatDay(addBusinessDays(friday + 3, -1, none)), "2026-03-06");
  for (const day of [friday, friday + 1, friday + 2]) assert.is(addBusinessDays(day, 0, none), day);
  assert.is(businessDaysBetween(friday, friday, none), 0);
  assert.is(businessDaysBetween(friday, friday + 3, none), 1);
  assert.is(businessDaysBetween(friday + 3, friday, none), -1);
});

test("skips a holiday once, however often it is listed, and none that falls on a weekend", () => {
  const friday = on("2026-03-06");
  const holidays = calendar(["2026-03-09", "2026-03-08", "2026-03-09", "2026-03-07"]);
  assert.is(holidays.ordinals.length, 1);
  assert.is(formatDay(addBusinessDays(friday, 1, holidays)), "2026-03-10");
  assert.is(formatDay(addBusinessDays(friday + 4, -1, holidays)), "2026-03-06");
  assert.is(businessDaysBetween(friday, friday + 7, holidays), 4);
});

test("adds a million business days under a thousand holidays", () => {
  const days = Array.from({ length: 1000 }, (_, index) => on("1900-01-01") + index * 37);
  const holidays = calendar(days.map(formatDay));
  const start = on("1850-01-03");
  assert.is(addBusinessDays(start, 1000000, holidays), slowAdd(start, 1000000, new Set(days)));
});

test("takes a result outside the calendar, and a count that is not whole, for unknown", () => {
  const none = calendar([]);
  assert.is(addBusinessDays(LAST_DAY, 1, none), UNKNOWN);
  assert.is(addBusinessDays(FIRST_DAY, -1, none), UNKNOWN);
  assert.is(addBusinessDays(LAST_DAY - 1, 1, none), LAST_DAY);
  assert.is(addBusinessDays(FIRST_DAY + 1, -1, none), FIRST_DAY);
  assert.is(addBusinessDays(FIRST_DAY, -1, calendar(["0001-01-01"])), UNKNOWN);
  assert.is(addBusinessDays(LAST_DAY - 1, 1, calendar(["9999-12-31"])), UNKNOWN);
  assert.is(addBusinessDays(0, 1e9, none), UNKNOWN);
  assert.is(addBusinessDays(0, 2.5, none), UNKNOWN);
});

test("gives absent days and counts back", () => {
  const none = calendar([]);
  assert.is(addBusinessDays(UNKNOWN, 5, none), UNKNOWN);
  assert.is(addBusinessDays(NONE, 5, none), NONE);
  assert.is(addBusinessDays(0, UNKNOWN_NUMBER, none), UNKNOWN);
  assert.is(addBusinessDays(0, NONE_NUMBER, none), NONE);
  assert.ok(isUnknownNumber(businessDaysBetween(UNKNOWN, 0, none)) && isUnknownNumber(businessDaysBetween(0, UNKNOWN, none)));
  assert.ok(isNoneNumber(businessDaysBetween(NONE, 0, none)) && isNoneNumber(businessDaysBetween(UNKNOWN, NONE, none)));
});

test("refuses a holiday that is no date", () => {
  assert.throws(() => calendar(["2026-01-01", "2026-02-30"]), /^RangeError: holiday 2 |holiday 2 is not a real date/);
});

test.run();
