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

/** The Gregorian calendar repeats after 400 years. */
const MONTHS = 4800;
const DAYS = 146097;
const FIRST = dayOf("2000-01-01");

/** The first day of each month of 400 years, counted from the first. */
let firstDays: Int32Array | null = null;

function monthStart(month: number): number {
  firstDays ??= Int32Array.from({ length: MONTHS }, (_, index) => addMonths(FIRST, index) - FIRST);
  const cycles = Math.floor(month / MONTHS);
  return cycles * DAYS + (firstDays[month - cycles * MONTHS] ?? 0);
}

/**
 * What lies between any day moved by one count of months and the same day moved by another. The later the day in its month, the more or the less:
 * the first and the last one show both ends.
 */
function monthLength(from: number, to: number): Length {
  let [least, greatest] = [Infinity, -Infinity];
  for (let month = 0; month < MONTHS; month++) {
    const longest = monthStart(month + 1) - monthStart(month);
    const [first, last] = [monthStart(month + from), monthStart(month + to)];
    const [firstLongest, lastLongest] = [monthStart(month + from + 1) - first, monthStart(month + to + 1) - last];
    const early = last - first;
    const late = early + Math.min(longest, lastLongest) - Math.min(longest, firstLongest);
    least = Math.min(least, early, late);
    greatest = Math.max(greatest, early, late);
  }
  return { least, greatest };
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
