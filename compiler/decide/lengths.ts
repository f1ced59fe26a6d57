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
const FIRST = dayOf("2000-01-01");
const MONTHS = 4800;
/** A month's first day stands for all up to the 28th: they move alike. */
const DATES = [0, 27, 28, 29, 30];

/** Every day of 400 years that months may treat in its own way. */
const monthStarts: readonly number[] = Array.from({ length: MONTHS }, (_, month) => addMonths(FIRST, month)).flatMap((start, index) => {
  const end = addMonths(FIRST, index + 1);
  return DATES.map((date) => start + date).filter((day) => day < end);
});

/** Every day on which business days may begin in their own way: each day of a week, and the days around holidays. */
function businessStarts(holidayDays: readonly number[], steps: number): number[] {
  const reach = Math.ceil((Math.abs(steps) * 7) / 5) + 7 + holidayDays.length;
  const starts = new Set(Array.from({ length: 7 }, (_, index) => dayOf("1000-01-01") + index));
  for (const holiday of holidayDays) for (let day = holiday - reach; day <= holiday + reach; day++) starts.add(day);
  return [...starts];
}

/** Measures what lies between a day moved by one count of steps and the same day moved by another. */
export function lengths(holidayDates: readonly string[], move: Move): (unit: MovedUnit, from: number, to: number) => Length {
  const known = new Map<string, Length>();
  const holidayDays = holidayDates.map(dayOf);
  return (unit, from, to) => {
    const key = `${unit} ${from} ${to}`;
    const found = known.get(key);
    if (found) return found;
    const starts = unit === "month" ? monthStarts : businessStarts(holidayDays, Math.max(Math.abs(from), Math.abs(to)));
    let [least, greatest] = [Infinity, -Infinity];
    for (const start of starts) {
      const [first, last] = [from === 0 ? start : move(start, from, unit), to === 0 ? start : move(start, to, unit)];
      if (isAbsent(first) || isAbsent(last)) continue;
      least = Math.min(least, last - first);
      greatest = Math.max(greatest, last - first);
    }
    const length = { least, greatest };
    known.set(key, length);
    return length;
  };
}
