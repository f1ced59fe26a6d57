/** Days as numbers, as somebody writes them who needs no more: in days since 1970-01-01, for the years around ours. */

/** The day number of a date such as `2026-11-21`. */
export const parseIso = (text: string): number => civil(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

/** Howard Hinnant, `days_from_civil` and `civil_from_days`, https://howardhinnant.github.io/date_algorithms.html, for years after 0. */
function civil(year: number, month: number, date: number): number {
  const from = month <= 2 ? year - 1 : year;
  const era = (from / 400) | 0;
  const yearOfEra = from - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + date - 1;
  return era * 146097 + yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear - 719468;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 31));

/** The same day of the month `count` months later, or that month's last. */
export function addMonths(day: number, count: number): number {
  const shifted = day + 719468;
  const era = (shifted / 146097) | 0;
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const sinceMarch = ((5 * dayOfYear + 2) / 153) | 0;
  const date = dayOfYear - (((153 * sinceMarch + 2) / 5) | 0) + 1;
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const months = (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1 + count;
  const [targetYear, targetMonth] = [(months / 12) | 0, (months % 12) + 1];
  const last = date > 28 ? monthLength(targetYear, targetMonth) : date;
  return civil(targetYear, targetMonth, date > last ? last : date);
}

/** The day `count` business days before, Monday to Friday; the day itself is not counted. */
export function businessDaysBefore(day: number, count: number): number {
  // Monday is 0. From a weekend one counts as from the Monday after it.
  const weekday = (day + 3) % 7;
  const from = weekday > 4 ? day + 7 - weekday : day;
  const rest = count % 5;
  return from - ((count / 5) | 0) * 7 - rest - ((weekday > 4 ? 0 : weekday) < rest ? 2 : 0);
}

/** A day number as a date such as `2026-11-21`. */
export const toIso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
