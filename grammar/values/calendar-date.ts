/** Dates that exist. */

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `YYYY-MM-DD` is a day of the calendar, from 0001-01-01 on. */
export function isCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return /^\d{4}-\d\d-\d\d$/.test(date) && year >= 1 && day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0) + leap;
}
