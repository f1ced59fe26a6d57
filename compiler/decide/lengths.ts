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
const YEARS = 400;
const MONTHS = 4800;
const DAYS = 146097;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year === 0);
const daysOfMonth = (year: number): readonly number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first day of each month, counted from 1 January of a year that 400 divides: of 400 years, and of as many before and after. */
let firstDays: Int32Array | null = null;

function monthStarts(): Int32Array {
  if (firstDays) return firstDays;
  const starts = new Int32Array(3 * MONTHS + 1);
  let [month, start] = [0, -DAYS];
  for (let year = -YEARS; year < 2 * YEARS; year++) {
    for (const days of daysOfMonth((year + YEARS) % YEARS)) {
      starts[month++] = start;
      start += days;
    }
  }
  starts[month] = start;
  firstDays = starts;
  return starts;
}

const startAt = (starts: Int32Array, index: number): number => starts[index] ?? 0;
const lengthAt = (starts: Int32Array, index: number): number => startAt(starts, index + 1) - startAt(starts, index);

/**
 * What lies between any day moved by one count of months and the same day moved by another. The later the day in its month, the more or the less:
 * the first and the last one show both ends.
 */
function monthLength(from: number, to: number): Length {
  const starts = monthStarts();
  // Whole cycles last the same, whenever they begin.
  const [fromCycles, toCycles] = [Math.trunc(from / MONTHS), Math.trunc(to / MONTHS)];
  const [fromIndex, toIndex] = [MONTHS + from - fromCycles * MONTHS, MONTHS + to - toCycles * MONTHS];
  let [least, greatest] = [Infinity, -Infinity];
  for (let month = 0; month < MONTHS; month++) {
    const longest = lengthAt(starts, MONTHS + month);
    const early = startAt(starts, month + toIndex) - startAt(starts, month + fromIndex);
    const late = early + Math.min(longest, lengthAt(starts, month + toIndex)) - Math.min(longest, lengthAt(starts, month + fromIndex));
    if (early < least || late < least) least = Math.min(early, late);
    if (early > greatest || late > greatest) greatest = Math.max(early, late);
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
