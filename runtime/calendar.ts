/** Calendar days as numbers: reading and writing them, adding to them, counting between them. */
import { isAbsent, isNoneNumber, NONE, NONE_NUMBER, UNKNOWN, UNKNOWN_NUMBER } from "./absent.js";
import { ERA_DAYS, ERA_MONTHS, FIRST_DAY, FIRST_MONTH, HYPHEN, LAST_DAY, MOST_STEPS, PLACES, YEAR_ZERO, ZERO } from "./calendar-numbers.js";

/** A day taken apart: `month` in months since January of year 0, `date` the day of that month from 1. */
interface MonthAndDate {
  readonly month: number;
  readonly date: number;
}

/**
 * The day of a month (in months since January of year 0, from 1 January of year 1 on) and a day of the month.
 * Howard Hinnant, `days_from_civil`, https://howardhinnant.github.io/date_algorithms.html: years begin in March, so that
 * the leap day comes last. Eras are left out, as no year is negative here.
 */
const toDay = (month: number, date: number): number => {
  const year = ((month - 2) / 12) | 0;
  const sinceMarch = month - 2 - year * 12;
  const leapDays = (year >> 2) - ((year / 100) | 0) + ((year / 400) | 0);
  return year * 365 + leapDays + (((153 * sinceMarch + 2) / 5) | 0) + date - 719469;
};

/** The reverse of `toDay`: Howard Hinnant, `civil_from_days`, same page. */
const fromDay = (day: number): MonthAndDate => {
  const shifted = day + 719468;
  const era = (shifted / 146097) | 0;
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const sinceMarch = ((5 * dayOfYear + 2) / 153) | 0;
  return {
    month: (era * 400 + yearOfEra) * 12 + sinceMarch + 2,
    date: dayOfYear - (((153 * sinceMarch + 2) / 5) | 0) + 1,
  };
};

const monthLength = (month: number): number => toDay(month + 1, 1) - toDay(month, 1);

/** The days of a common year before each month, counted from 1. */
const daysBefore = Int32Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365);

/** What a text of ten characters names. Each digit is read once, and nothing is divided: facts are full of dates. */
const readDate = (text: string): number => {
  const y1 = text.charCodeAt(0) - ZERO;
  const y2 = text.charCodeAt(1) - ZERO;
  const y3 = text.charCodeAt(2) - ZERO;
  const y4 = text.charCodeAt(3) - ZERO;
  const m1 = text.charCodeAt(5) - ZERO;
  const m2 = text.charCodeAt(6) - ZERO;
  const d1 = text.charCodeAt(8) - ZERO;
  const d2 = text.charCodeAt(9) - ZERO;
  // What is no digit has a bit above the lowest four: what is negative at once, ten and more once six is added.
  const digits = y1 | y2 | y3 | y4 | m1 | m2 | d1 | d2 | (y1 + 6) | (y2 + 6) | (y3 + 6) | (y4 + 6) | (m1 + 6) | (m2 + 6) | (d1 + 6) | (d2 + 6);
  const hyphens = (text.charCodeAt(4) ^ HYPHEN) | (text.charCodeAt(7) ^ HYPHEN);
  const month = m1 * 10 + m2;
  const date = d1 * 10 + d2;
  if (((digits >> 4) | hyphens) !== 0 || month < 1 || month > 12 || date < 1) return UNKNOWN;
  const century = y1 * 10 + y2;
  const year = y3 * 10 + y4;
  const isCommonCentury = +(year === 0) & +((century & 3) !== 0);
  const leap = +((year & 3) === 0) ^ isCommonCentury;
  const before = daysBefore[month] as number;
  if (date > 28 && date > (daysBefore[month + 1] as number) - before + (leap & +(month === 2))) return UNKNOWN;
  // The first year of a century has one day more than what follows adds up to where it is no leap year.
  const yearStart = (century >> 2) * ERA_DAYS + (century & 3) * 36524 + year * 365 + ((year + 3) >> 2) + isCommonCentury + YEAR_ZERO;
  const day = yearStart + before + (leap & +(month > 2)) + date - 1;
  return day < FIRST_DAY ? UNKNOWN : day;
};

/** The dates that were read last, and their days: most come again. Each day of ten years has a place of its own, found with half of the digits. */
const lastTexts = new Array<string>(PLACES).fill("");
const lastDays = new Int32Array(PLACES);

/** The day that a text of exactly the form YYYY-MM-DD names, or `UNKNOWN` where it names none from 0001-01-01 to 9999-12-31. */
export const dayOfText = (text: string): number => {
  if (text.length !== 10) return UNKNOWN;
  const place = (text.charCodeAt(3) * 372 + text.charCodeAt(5) * 310 + text.charCodeAt(6) * 31 + text.charCodeAt(8) * 10 + text.charCodeAt(9)) & (PLACES - 1);
  if (lastTexts[place] === text) return lastDays[place] as number;
  const day = readDate(text);
  if (day !== UNKNOWN) {
    lastTexts[place] = text;
    lastDays[place] = day;
  }
  return day;
};

/** The same, or null where it names no day. */
export const parseDay = (text: string): number | null => {
  const day = dayOfText(text);
  return day === UNKNOWN ? null : day;
};

/** A day as YYYY-MM-DD; `UNKNOWN` as `unknown`, `NONE` as `none`. */
export const formatDay = (day: number): string => {
  if (isAbsent(day)) return day === NONE ? "none" : "unknown";
  const { month, date } = fromDay(day);
  const year = (month / 12) | 0;
  return `${String(year).padStart(4, "0")}-${String(101 + month - year * 12).slice(1)}-${String(100 + date).slice(1)}`;
};

/** A day that was worked out; `UNKNOWN` outside of the calendar. */
export const ofCalendar = (day: number): number => (day >= FIRST_DAY && day <= LAST_DAY ? day : UNKNOWN);

/**
 * The rule of every sum of a day and a count: `move` is asked only for a day of the calendar and a whole number of
 * steps (`count` times `scale`). None on either side gives `NONE`, even where the other is unknown, as no value of that
 * other would change it. Unknown gives `UNKNOWN`; so does a count that is not whole to nine places and a result outside the
 * calendar: neither is a date, and to round or clamp would make one up.
 */
export const shift = (day: number, count: number, scale: number, move: (day: number, steps: number) => number): number => {
  if (day === NONE || isNoneNumber(count)) return NONE;
  const scaled = count * scale;
  const steps = Math.round(scaled);
  // Written so that an unknown count, which is NaN, fails each test.
  if (day === UNKNOWN || !(Math.abs(scaled - steps) < 5e-10) || !(Math.abs(steps) < MOST_STEPS)) return UNKNOWN;
  return ofCalendar(move(day, steps));
};

const byDays = (day: number, steps: number): number => day + steps;

let eraMonths: Int32Array | null = null;

/** The first day of each month of 400 years, and of the month after them, in days since 0001-01-01. Made when a month is first added: no command that adds none waits for it. */
function monthStarts(): Int32Array {
  if (eraMonths) return eraMonths;
  eraMonths = Int32Array.from({ length: ERA_MONTHS + 1 }, (_, month) => toDay(FIRST_MONTH + month, 1) - FIRST_DAY);
  return eraMonths;
}

const byMonths = (day: number, steps: number): number => {
  const starts = monthStarts();
  const sinceFirst = day - FIRST_DAY;
  const era = (sinceFirst / ERA_DAYS) | 0;
  const inEra = sinceFirst - era * ERA_DAYS;
  // The month itself or the one after it: months begin no more than four days before they would if all were of one length, and less than a month later.
  const near = (((inEra + 4) * ERA_MONTHS) / ERA_DAYS) | 0;
  const month = near - +((starts[near] as number) > inEra);
  const date = inEra - (starts[month] as number);
  const target = era * ERA_MONTHS + month + steps;
  // Above, `shift` sees to it.
  if (target < 0) return UNKNOWN;
  const targetEra = (target / ERA_MONTHS) | 0;
  const targetMonth = target - targetEra * ERA_MONTHS;
  const start = starts[targetMonth] as number;
  const last = date < 28 ? date : Math.min(date, (starts[targetMonth + 1] as number) - start - 1);
  return FIRST_DAY + targetEra * ERA_DAYS + start + last;
};

/** The day `count` days later (earlier where negative); absent as `shift` says, which whole counts do without. */
export const addDays = (day: number, count: number): number => {
  if ((count | 0) !== count || count > MOST_STEPS || count < -MOST_STEPS) return shift(day, count, 1, byDays);
  // Bits in place of branches: whether a day is there is what processors guess worst. A day that is absent stays as it is.
  const there = +(day > NONE);
  const moved = day + (count & (0 - there));
  const leaves = count < 0 ? there & +(moved < FIRST_DAY) : +(moved > LAST_DAY);
  return leaves === 0 ? moved : UNKNOWN;
};

/** The day `count` weeks later (earlier where negative); absent as `shift` says. */
export const addWeeks = (day: number, count: number): number => shift(day, count, 7, byDays);

/** The same day of the month `count` months later, or that month's last day where it is shorter; absent as `shift` says. */
export const addMonths = (day: number, count: number): number => {
  if ((count | 0) !== count || count > MOST_STEPS || count < -MOST_STEPS) return shift(day, count, 1, byMonths);
  if (isAbsent(day)) return day;
  return ofCalendar(byMonths(day, count));
};

/** The day `count` times twelve months later, 29 February becoming 28 where need be; absent as `shift` says. */
export const addYears = (day: number, count: number): number => shift(day, count, 12, byMonths);

/** The count between two days of which at least one is absent: none where one is `NONE`, else unknown. */
export const absentCount = (a: number, b: number): number => (a === NONE || b === NONE ? NONE_NUMBER : UNKNOWN_NUMBER);

/** The days from `a` to `b`, negative where `b` is earlier; `absentCount` where one is absent. */
export const daysBetween = (a: number, b: number): number => (isAbsent(a) || isAbsent(b) ? absentCount(a, b) : b - a);

/** The largest n with `a` + n months on or before `b`, negated and mirrored where `b` is earlier; `absentCount` where one is absent. */
export const monthsBetween = (a: number, b: number): number => {
  if (isAbsent(a) || isAbsent(b)) return absentCount(a, b);
  // Not the unary minus, which would make a minus zero.
  if (b < a) return 0 - monthsBetween(b, a);
  const from = fromDay(a);
  const to = fromDay(b);
  const months = to.month - from.month;
  return from.date > to.date && to.date < monthLength(to.month) ? months - 1 : months;
};

/** The largest n with `a` + n years on or before `b`, negated and mirrored where `b` is earlier; `absentCount` where one is absent. */
export const yearsBetween = (a: number, b: number): number => {
  if (isAbsent(a) || isAbsent(b)) return absentCount(a, b);
  return b < a ? 0 - yearsBetween(b, a) : Math.floor(monthsBetween(a, b) / 12);
};

/** The day of the week as in ISO 8601, 1 for Monday to 7 for Sunday; `absentCount` of an absent day. */
export const weekday = (day: number): number => (isAbsent(day) ? absentCount(day, day) : ((day - FIRST_DAY) % 7) + 1);
