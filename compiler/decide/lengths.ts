/** The least and the greatest number of days that months and business days last, whatever day they begin on. */
import { addBusinessDays, type Calendar } from "../../runtime/holidays.js";
import { addMonths, parseDay } from "../../runtime/calendar.js";
import { isAbsent } from "../../runtime/absent.js";
import { Bug } from "../../grammar/index.js";

export type MovedUnit = "month" | "business day";

export interface Length {
  readonly least: number;
  readonly greatest: number;
}

/** Moves a day. */
export type Move = (day: number, steps: number, unit: MovedUnit) => number;

export const mover = (holidays: Calendar): Move => (day, steps, unit) => (unit === "month" ? addMonths(day, steps) : addBusinessDays(day, steps, holidays));

function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === null) throw new Bug(`${text} is no date`);
  return day;
}

const FIRST = dayOf("2000-01-01");

/** The first day of a month, counted from January 2000. */
const startOf = (month: number): number => addMonths(FIRST, month);

/** The calendar repeats after so many months, which last so many days. */
const MONTHS = 4800;
const DAYS = 146097;
/** 2100, a year without a leap day between years that have one: the only exception, and the same one in each of three centuries. Years are counted from 2000. */
const CENTURY = 100;
const FAR = 40;

/** The first and the last year from which moves that reach so many years see every order of leap years that there is. */
const tellingYears = (reach: number): readonly [number, number] => (reach > FAR ? [0, MONTHS / 12 - 1] : [CENTURY - reach - 4, CENTURY + reach + 4]);

/**
 * What lies between any day moved by one count of months and the same day moved by another. The later the day in its month, the more or the less:
 * the first and the last one show both ends.
 */
function monthLength(from: number, to: number): Length {
  const [firstYear, lastYear] = tellingYears(Math.ceil(Math.max(Math.abs(from), Math.abs(to)) / 12) + 1);
  // Whole cycles last the same, whenever they begin.
  const [fromCycles, toCycles] = [Math.trunc(from / MONTHS), Math.trunc(to / MONTHS)];
  const [fromRest, toRest] = [from - fromCycles * MONTHS, to - toCycles * MONTHS];
  let [least, greatest] = [Infinity, -Infinity];
  for (let month = firstYear * 12; month < (lastYear + 1) * 12; month++) {
    const longest = startOf(month + 1) - startOf(month);
    const [start, end] = [startOf(month + fromRest), startOf(month + toRest)];
    const early = end - start;
    const late = early + Math.min(longest, startOf(month + toRest + 1) - end) - Math.min(longest, startOf(month + fromRest + 1) - start);
    least = Math.min(least, early, late);
    greatest = Math.max(greatest, early, late);
  }
  const cycles = (toCycles - fromCycles) * DAYS;
  return { least: least + cycles, greatest: greatest + cycles };
}

/** Every day on which business days may begin in their own way: each day of a week, and the days around holidays. */
function businessStarts(holidayDays: readonly number[], steps: number): number[] {
  const reach = Math.ceil((Math.abs(steps) * 7) / 5) + 7 + holidayDays.length;
  const starts = new Set(Array.from({ length: 7 }, (_, index) => dayOf("1000-01-01") + index));
  for (const holiday of holidayDays) for (let day = holiday - reach; day <= holiday + reach; day++) starts.add(day);
  return [...starts];
}

/** The same of business days, from each day on which they may begin in their own way. */
function businessLength(holidayDays: readonly number[], from: number, to: number, move: Move): Length {
  let [least, greatest] = [Infinity, -Infinity];
  for (const start of businessStarts(holidayDays, Math.max(Math.abs(from), Math.abs(to)))) {
    const [first, last] = [move(start, from, "business day"), move(start, to, "business day")];
    if (isAbsent(first) || isAbsent(last)) continue;
    least = Math.min(least, last - first);
    greatest = Math.max(greatest, last - first);
  }
  return { least, greatest };
}

/** Measures what lies between a day moved by one count of steps and the same day moved by another. */
export function lengths(holidayDates: readonly string[], move: Move): (unit: MovedUnit, from: number, to: number) => Length {
  const known = new Map<string, Length>();
  const holidayDays = holidayDates.map(dayOf);
  return (unit, from, to) => {
    const key = `${unit} ${from} ${to}`;
    const length = known.get(key) ?? (unit === "month" ? monthLength(from, to) : businessLength(holidayDays, from, to, move));
    known.set(key, length);
    return length;
  };
}
