/** Days read, written, added and counted, held against a naive calendar and against Temporal over the whole range. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isNoneNumber, isUnknownNumber, NONE, NONE_NUMBER, UNKNOWN, UNKNOWN_NUMBER } from "../../runtime/absent.js";
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  daysBetween,
  formatDay,
  monthsBetween,
  parseDay,
  weekday,
  yearsBetween,
} from "../../runtime/calendar.js";
import { FIRST_DAY, LAST_DAY } from "../../runtime/calendar-numbers.js";

const epoch = Temporal.PlainDate.from("1970-01-01");
const toTemporal = (day: number): Temporal.PlainDate => epoch.add({ days: day });
const fromTemporal = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: "day" }).days;
const inCalendar = (day: number): number => (day >= FIRST_DAY && day <= LAST_DAY ? day : UNKNOWN);

/** A day of the calendar, by its text. */
const on = (text: string): number => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no date`);
  return day;
};

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
/** Days at the ends of months, where all clamping happens. */
const monthEnd = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([year, month, back]) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    return fromTemporal(first.with({ day: first.daysInMonth - back }));
  });
const day = fc.oneof(anyDay, monthEnd);
const runs = { numRuns: 1500 };

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number): readonly number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

test("reads and writes every day of the calendar, and no day past a month's end", () => {
  let expected = FIRST_DAY;
  for (let year = 1; year <= 9999; year++) {
    for (const [index, length] of lengths(year).entries()) {
      const month = `${String(year).padStart(4, "0")}-${String(index + 1).padStart(2, "0")}-`;
      for (let date = 1; date <= length; date++, expected++) {
        const text = month + String(date).padStart(2, "0");
        if (parseDay(text) !== expected || formatDay(expected) !== text) assert.unreachable(text);
      }
      for (let date = length + 1; date <= 32; date++) if (parseDay(month + String(date)) !== null) assert.unreachable(month + String(date));
      if (parseDay(`${month}00`) !== null) assert.unreachable(`${month}00`);
    }
  }
  assert.is(expected, LAST_DAY + 1);
});

test("knows its fixed points", () => {
  assert.is(parseDay("0001-01-01"), FIRST_DAY);
  assert.is(parseDay("9999-12-31"), LAST_DAY);
  assert.is(parseDay("1970-01-01"), 0);
  assert.is(parseDay("2000-02-29"), 11016);
  assert.is(parseDay("2024-02-29"), 19782);
});

for (const text of [
  "2025-02-29",
  "1900-02-29",
  "2100-02-29",
  "2025-04-31",
  "2025-13-01",
  "2025-00-10",
  "2025-01-00",
  "2025-01-32",
  "2025-99-99",
  "2025-1-1",
  "2025-01-1",
  "2025-1-01",
  "25-01-01",
  "2025-01-01 ",
  " 2025-01-01",
  "2025-01-01\n",
  "2025-01-01T00:00",
  "2025-001",
  "10000-01-01",
  "0000-01-01",
  "0000-12-31",
  "-001-01-01",
  "+002025-01-01",
  "-000001-01-01",
  "2025/01/01",
  "2025.01.01",
  "20250101",
  "2025-01:01",
  "２０２５-０１-０１",
  "٢٠٢٥-٠١-٠١",
  "2025‐01‐01",
  "2025–01–01",
  "2025-0１-01",
  "2025-01-0a",
  "2e25-01-01",
  "0x25-01-01",
  "    -01-01",
  "2025-  -01",
  "2025-01--1",
  "2025-+1-01",
  "2025-01- 1",
  "\u00002025-01-1",
  "",
  "today",
  "none",
  "9".repeat(10),
  "-".repeat(10),
  "/".repeat(10),
  ":".repeat(10),
]) {
  test(`refuses ${JSON.stringify(text)} as a date`, () => assert.is(parseDay(text), null));
}

test("reads no text but the one it writes", () => {
  const digitish = fc.constantFrom(..."0123456789-/: a２".split(""));
  fc.assert(
    fc.property(fc.array(digitish, { minLength: 9, maxLength: 11 }), (letters) => {
      const text = letters.join("");
      const read = parseDay(text);
      return read === null || (read >= FIRST_DAY && read <= LAST_DAY && formatDay(read) === text);
    }),
    { numRuns: 20000 },
  );
});

test("writes the absent days as words", () => {
  assert.is(formatDay(UNKNOWN), "unknown");
  assert.is(formatDay(NONE), "none");
});

test("adds days, weeks, months and years as Temporal does", () => {
  const count = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -130000, max: 130000 }));
  fc.assert(
    fc.property(day, count, (start, n) => {
      const from = toTemporal(start);
      assert.is(addDays(start, n), inCalendar(start + n));
      assert.is(addWeeks(start, n), inCalendar(start + 7 * n));
      assert.is(addMonths(start, n), inCalendar(fromTemporal(from.add({ months: n }))));
      const years = Math.trunc(n / 12);
      assert.is(addYears(start, years), inCalendar(fromTemporal(from.add({ years }))));
    }),
    runs,
  );
});

test("keeps the day of the month, clamped to the last", () => {
  assert.is(formatDay(addMonths(on("2025-08-31"), 6)), "2026-02-28");
  assert.is(formatDay(addMonths(on("2023-08-31"), 6)), "2024-02-29");
  assert.is(formatDay(addMonths(on("2026-02-28"), 6)), "2026-08-28");
  assert.is(formatDay(addMonths(on("2026-03-31"), -1)), "2026-02-28");
  assert.is(formatDay(addYears(on("2024-02-29"), 1)), "2025-02-28");
  assert.is(formatDay(addYears(on("2024-02-29"), -4)), "2020-02-29");
});

test("takes a result outside the calendar for unknown", () => {
  assert.is(addDays(LAST_DAY, 1), UNKNOWN);
  assert.is(addDays(FIRST_DAY, -1), UNKNOWN);
  assert.is(addWeeks(LAST_DAY, 1), UNKNOWN);
  assert.is(addMonths(on("9999-12-01"), 1), UNKNOWN);
  assert.is(addMonths(on("0001-01-31"), -1), UNKNOWN);
  assert.is(addYears(FIRST_DAY, 9999), UNKNOWN);
  assert.is(addYears(FIRST_DAY, 9998), on("9999-01-01"));
  for (const add of [addDays, addWeeks, addMonths, addYears]) {
    for (const n of [1e7, -1e7, 2 ** 31, 2 ** 32, -(2 ** 32), 1e300, Number.MAX_VALUE, -Number.MAX_VALUE])
      assert.is(add(0, n), UNKNOWN, `${n}`);
  }
});

test("takes a count that is not whole for unknown, unless its unit makes it whole", () => {
  assert.is(addDays(0, 1.5), UNKNOWN);
  assert.is(addMonths(0, 10.5), UNKNOWN);
  assert.is(addWeeks(0, 0.5), UNKNOWN);
  assert.is(addYears(0, 1.5), addMonths(0, 18));
  assert.is(addDays(0, 0.1 * 30), 3);
  assert.is(addDays(0, 1 - 1e-8), UNKNOWN);
});

test("gives an absent day back, none before unknown", () => {
  for (const add of [addDays, addWeeks, addMonths, addYears]) {
    assert.is(add(UNKNOWN, 3), UNKNOWN);
    assert.is(add(NONE, 3), NONE);
    assert.is(add(0, UNKNOWN_NUMBER), UNKNOWN);
    assert.is(add(0, NONE_NUMBER), NONE);
    assert.is(add(0, -NONE_NUMBER), NONE);
    assert.is(add(NONE, UNKNOWN_NUMBER), NONE);
    assert.is(add(UNKNOWN, NONE_NUMBER), NONE);
    assert.is(add(NONE, 1.5), NONE);
    assert.is(add(UNKNOWN, 0), UNKNOWN);
  }
  for (const between of [daysBetween, monthsBetween, yearsBetween]) {
    assert.ok(isUnknownNumber(between(UNKNOWN, 0)) && isUnknownNumber(between(0, UNKNOWN)) && isUnknownNumber(between(UNKNOWN, UNKNOWN)));
    assert.ok(isNoneNumber(between(NONE, 0)) && isNoneNumber(between(0, NONE)) && isNoneNumber(between(NONE, NONE)));
    assert.ok(isNoneNumber(between(UNKNOWN, NONE)) && isNoneNumber(between(NONE, UNKNOWN)));
  }
  assert.ok(isUnknownNumber(weekday(UNKNOWN)) && isNoneNumber(weekday(NONE)));
});

test("counts the days, months and years between two days by their definition, in Temporal's sums", () => {
  const near = fc
    .tuple(day, fc.integer({ min: -800, max: 800 }))
    .map(([a, n]): [number, number] => [a, Math.max(FIRST_DAY, Math.min(LAST_DAY, a + n))]);
  fc.assert(
    fc.property(fc.oneof(fc.tuple(day, day), near), ([a, b]) => {
      assert.is(daysBetween(a, b), toTemporal(a).until(toTemporal(b), { largestUnit: "day" }).days);
      const [early, late] = a <= b ? [toTemporal(a), toTemporal(b)] : [toTemporal(b), toTemporal(a)];
      const isLargest = (fits: Temporal.PlainDate, next: Temporal.PlainDate): boolean =>
        Temporal.PlainDate.compare(fits, late) <= 0 && Temporal.PlainDate.compare(next, late) > 0;
      const months = monthsBetween(a, b);
      const years = yearsBetween(a, b);
      const sign = a <= b ? 1 : -1;
      assert.ok(isLargest(early.add({ months: sign * months }), early.add({ months: sign * months + 1 })), `${a} ${b} months`);
      assert.ok(isLargest(early.add({ years: sign * years }), early.add({ years: sign * years + 1 })), `${a} ${b} years`);
    }),
    runs,
  );
});

test("mirrors what it counts, without a minus zero", () => {
  for (const between of [daysBetween, monthsBetween, yearsBetween]) {
    fc.assert(
      fc.property(day, day, (a, b) => between(a, b) === -between(b, a)),
      runs,
    );
    assert.ok(Object.is(between(20, 10), between === daysBetween ? -10 : 0));
    assert.ok(Object.is(between(10, 10), 0));
  }
});

test("counts months and years across short months", () => {
  assert.is(monthsBetween(on("2025-08-31"), on("2026-02-28")), 6);
  assert.is(monthsBetween(on("2025-08-31"), on("2026-02-27")), 5);
  assert.is(monthsBetween(on("2026-01-31"), on("2026-02-28")), 1);
  assert.is(monthsBetween(on("2024-01-31"), on("2024-02-28")), 0);
  assert.is(monthsBetween(on("2026-02-28"), on("2026-01-31")), -1);
  assert.is(yearsBetween(on("2024-02-29"), on("2025-02-28")), 1);
  assert.is(yearsBetween(on("2024-02-29"), on("2028-02-28")), 3);
  assert.is(yearsBetween(FIRST_DAY, LAST_DAY), 9998);
});

test("knows the day of the week as Temporal does", () => {
  fc.assert(
    fc.property(day, (d) => weekday(d) === toTemporal(d).dayOfWeek),
    runs,
  );
  assert.is(weekday(FIRST_DAY), 1);
  assert.is(weekday(LAST_DAY), 5);
});

test("dates of which one was read before the other do not pass for each other", () => {
  const texts = ["2026-03-01", "2016-03-01", "2026/03-01", "2026-03/01", "2026-0301-", "2026-13-01", "1026-03-01", "2026-03-01 ", "12026-03-01", "2026-03-41"];
  for (const text of texts) for (const other of texts) assert.equal([parseDay(text), parseDay(other)], [text, other].map((each) => (/^(2026|2016|1026)-03-01$/.test(each) ? fromTemporal(Temporal.PlainDate.from(each)) : null)));
});

test.run();
