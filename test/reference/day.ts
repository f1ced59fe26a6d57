/** Days as (year, month, day), counted one by one: plain where runtime/calendar.ts is quick, so that the two can only agree by being right. */

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

/** ISO dates that are no business days. */
export type Holidays = ReadonlySet<string>;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const yearLength = (year: number): number => (isLeapYear(year) ? 366 : 365);
const monthLength = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0));

/** Negative where the first is earlier, 0 for the same day. */
export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;

const isInCalendar = ({ year }: Day): boolean => year >= 1 && year <= 9999;

function nextDay({ year, month, day }: Day): Day {
  if (day < monthLength(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

function previousDay({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  return month > 1 ? { year, month: month - 1, day: monthLength(year, month - 1) } : { year: year - 1, month: 12, day: 31 };
}

/** Days since 1970-01-01, as the Model writes days. */
export function dayNumber({ year, month, day }: Day): number {
  let number = 0;
  for (let past = 1970; past < year; past++) number += yearLength(past);
  for (let coming = year; coming < 1970; coming++) number -= yearLength(coming);
  for (let past = 1; past < month; past++) number += monthLength(year, past);
  return number + day - 1;
}

/** The reverse of `dayNumber`. */
export function dayOf(number: number): Day {
  let year = 1970;
  let left = number;
  while (left < 0) left += yearLength(--year);
  while (left >= yearLength(year)) left -= yearLength(year++);
  let month = 1;
  while (left >= monthLength(year, month)) left -= monthLength(year, month++);
  return { year, month, day: left + 1 };
}

export function readDay(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
}

export const writeDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
const weekday = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

type Counted = "day" | "business day";

/** Whether a day is of the kind that is counted, given the day of the week that it is. */
const isCounted = (day: Day, dayOfWeek: number, unit: Counted, holidays: Holidays): boolean =>
  unit === "day" || (dayOfWeek < 5 && !holidays.has(writeDay(day)));

/** Walks from a day until it has passed so many days of the wanted kind; `null` where that leaves the calendar. */
function walk(from: Day, count: number, unit: Counted, holidays: Holidays): Day | null {
  const [step, turn] = count < 0 ? [previousDay, 6] : [nextDay, 1];
  let day = from;
  let dayOfWeek = weekday(from);
  let left = Math.abs(count);
  while (left > 0) {
    day = step(day);
    dayOfWeek = (dayOfWeek + turn) % 7;
    if (!isInCalendar(day)) return null;
    if (isCounted(day, dayOfWeek, unit, holidays)) left--;
  }
  return day;
}

function addMonths({ year, month, day }: Day, count: number): Day | null {
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  const moved = { ...target, day: Math.min(day, monthLength(target.year, target.month)) };
  return isInCalendar(moved) ? moved : null;
}

/** A day so many whole units later, earlier where negative; `null` where that is no day of the calendar. */
export function addToDay(day: Day, count: number, unit: Counted | "month", holidays: Holidays): Day | null {
  return unit === "month" ? addMonths(day, count) : walk(day, count, unit, holidays);
}

/** How many days of the wanted kind come after `from`, up to and including `to`. */
function countBetween(from: Day, to: Day, unit: Counted, holidays: Holidays): number {
  let count = 0;
  let dayOfWeek = weekday(from);
  for (let day = from; compareDays(day, to) < 0;) {
    day = nextDay(day);
    dayOfWeek = (dayOfWeek + 1) % 7;
    if (isCounted(day, dayOfWeek, unit, holidays)) count++;
  }
  return count;
}

/** The largest n with `from` + n times so many months on or before `to`, which is not earlier. */
function largestStep(from: Day, to: Day, months: number): number {
  let count = 0;
  for (;;) {
    const next = addMonths(from, (count + 1) * months);
    if (next === null || compareDays(next, to) > 0) return count;
    count++;
  }
}

/** The time from one day to another, negated where the other is earlier. */
export function timeBetween(from: Day, to: Day, unit: "day" | "business day" | "week" | "month" | "year", holidays: Holidays): number {
  if (compareDays(to, from) < 0) return 0 - timeBetween(to, from, unit, holidays);
  switch (unit) {
    case "day":
    case "business day":
      return countBetween(from, to, unit, holidays);
    case "week":
      return Math.floor(countBetween(from, to, "day", holidays) / 7);
    case "month":
      return largestStep(from, to, 1);
    case "year":
      return largestStep(from, to, 12);
  }
}
