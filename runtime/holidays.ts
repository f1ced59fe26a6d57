/** Business days, Monday to Friday but for holidays: adding them and counting them, in the logarithm of the holidays. */
import { isAbsent } from "./absent.js";
import { absentCount, ofCalendar, parseDay, shift, weekday } from "./calendar.js";
import { FIRST_DAY, MOST_STEPS } from "./calendar-numbers.js";

/**
 * The holidays that take a business day away. Each is held as its *ordinal*: which Monday-to-Friday it is, 0001-01-01
 * being the first; ascending, none twice, none on a weekend (those take nothing away).
 */
export interface Calendar {
  readonly ordinals: ArrayLike<number>;
}

/** The number of Mondays to Fridays from 0001-01-01, which is a Monday, up to and including a day. */
const weekdaysUpTo = (day: number): number => {
  const days = day - FIRST_DAY;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
};

/**
 * How many holidays, from the first on, satisfy ordinal - index * `stride` <= `limit`. Ordinals ascend by at least one,
 * so the left side never falls for a stride of 0 or 1, and halving finds the place.
 */
const countUpTo = ({ ordinals }: Calendar, limit: number, stride: 0 | 1): number => {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordinals[middle] ?? 0) - middle * stride <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

const businessDaysUpTo = (day: number, holidays: Calendar): number => {
  const weekdays = weekdaysUpTo(day);
  return weekdays - countUpTo(holidays, weekdays, 0);
};

/** The day before which `rank` - 1 business days lie. Each holiday that comes before it moves it on by one weekday. */
const businessDay = (rank: number, holidays: Calendar): number => {
  const before = rank + countUpTo(holidays, rank, 1) - 1;
  const weeks = Math.floor(before / 5);
  return FIRST_DAY + weeks * 7 + (before - weeks * 5);
};

/**
 * The calendar of holidays given as YYYY-MM-DD, in any order, repeated or not. Throws a `RangeError` on a text that is no date:
 * the configuration is validated long before, and a holiday left out in silence would move deadlines.
 */
export const calendar = (holidays: readonly string[]): Calendar => {
  const ordinals = new Set<number>();
  for (const [index, text] of holidays.entries()) {
    const day = parseDay(text);
    if (day === null) throw new RangeError(`holiday ${index + 1} is not a real date like 2026-03-01`);
    if (weekday(day) <= 5) ordinals.add(weekdaysUpTo(day));
  }
  return { ordinals: Int32Array.from(ordinals).sort() };
};

const byNothing = (day: number): number => day;

const byBusinessDays = (from: number, steps: number, holidays: Calendar): number => {
  if (steps === 0) return from;
  const passed = steps > 0 ? businessDaysUpTo(from, holidays) : businessDaysUpTo(from - 1, holidays) + 1;
  return businessDay(passed + steps, holidays);
};

/**
 * The `count`-th business day after a day, before it where negative, the day itself where 0 (business day or not). The day
 * itself is never counted. Absent as `shift` says.
 */
export const addBusinessDays = (day: number, count: number, holidays: Calendar): number => {
  // Absent days and counts that are not whole are for `shift`; a whole count needs no more than that.
  if (isAbsent(day)) return shift(day, count, 1, byNothing);
  return (count | 0) === count && Math.abs(count) < MOST_STEPS ? ofCalendar(byBusinessDays(day, count, holidays)) : shift(day, count, 1, (from, steps) => byBusinessDays(from, steps, holidays));
};

/**
 * The business days after `a` up to and including `b`; where `b` is earlier, minus those after `b` up to and including `a`.
 * `absentCount` where one is absent.
 */
export const businessDaysBetween = (a: number, b: number, holidays: Calendar): number =>
  isAbsent(a) || isAbsent(b) ? absentCount(a, b) : businessDaysUpTo(b, holidays) - businessDaysUpTo(a, holidays);
