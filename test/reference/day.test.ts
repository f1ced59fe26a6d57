/** The reference's day-by-day calendar and the runtime's agree on random days. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { UNKNOWN } from "../../runtime/absent.js";
import { addDays, addMonths, daysBetween, formatDay, monthsBetween, parseDay, yearsBetween } from "../../runtime/calendar.js";
import { addBusinessDays, businessDaysBetween, calendar } from "../../runtime/holidays.js";
import { addToDay, dayNumber, dayOf, readDay, timeBetween, writeDay } from "./day.js";
import { holidays } from "./vocabulary.js";

const days = fc.integer({ min: -800, max: 800 }).map((offset) => 20_600 + offset);
const counts = fc.integer({ min: -500, max: 500 });
const free = new Set<string>(holidays);
const closed = calendar(holidays);

test("days are read, numbered and written alike", () => {
  for (const iso of ["0001-01-01", "1600-02-29", "1900-02-28", "1969-12-31", "1970-01-01", "2000-02-29", "2026-05-31", "9999-12-31"]) {
    const number = parseDay(iso) ?? Number.NaN;
    assert.is(dayNumber(readDay(iso)), number);
    assert.is(writeDay(dayOf(number)), iso);
  }
});

test("days are added alike", () => {
  const sums = { day: addDays, month: addMonths, "business day": (day: number, count: number) => addBusinessDays(day, count, closed) };
  fc.assert(fc.property(days, counts, fc.constantFrom("day", "month", "business day"), (day, count, unit) => {
    const moved = addToDay(dayOf(day), count, unit, free);
    assert.is(moved && writeDay(moved), formatDay(sums[unit](day, count)));
  }));
});

test("what leaves the calendar is no day", () => {
  for (const [iso, count] of [["9999-12-31", 1], ["9999-12-01", 40], ["0001-01-01", -1]] as const) {
    for (const unit of ["day", "month", "business day"] as const) assert.is(addToDay(readDay(iso), count, unit, free), null);
    assert.is(addDays(parseDay(iso) ?? Number.NaN, count), UNKNOWN);
  }
});

test("the time between days is counted alike", () => {
  const spans = { day: daysBetween, month: monthsBetween, year: yearsBetween, "business day": (from: number, to: number) => businessDaysBetween(from, to, closed) };
  fc.assert(fc.property(days, days, fc.constantFrom("day", "month", "year", "business day"), (from, to, unit) => {
    assert.is(timeBetween(dayOf(from), dayOf(to), unit, free), spans[unit](from, to));
  }));
});

test.run();
