/** EFFECTIVE: the first and the last day on which something holds. */
import { tokenise } from "./lexer.js";
import type { Effective } from "./syntax.js";
import * as token from "./tokens.js";

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `YYYY-MM-DD` is a day of the calendar, from 0001-01-01 on. */
export function isCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return /^\d{4}-\d\d-\d\d$/.test(date) && year >= 1 && day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0) + leap;
}

/** `from D`, `until D`, `from D until D`; `null` where the value is none of them. */
export function parseEffective(text: string): Effective | null {
  const tokens = tokenise(text, {}) ?? [];
  let rest = tokens;
  let from: string | null = null;
  let until: string | null = null;
  if (rest[0]?.tokenType === token.From) {
    from = rest[1]?.image ?? "";
    rest = rest.slice(2);
  }
  if (rest[0]?.tokenType === token.Until) {
    until = rest[1]?.image ?? "";
    rest = rest.slice(2);
  }
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (!first || !last || rest.length > 0) return null;
  if ([from, until].some((date) => date !== null && !isCalendarDate(date))) return null;
  return { kind: "effective", from, until, start: first.startOffset, end: token.endOf(last) };
}
