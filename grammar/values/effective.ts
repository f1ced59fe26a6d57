/** EFFECTIVE: the first and the last day on which something holds. */
import { isCalendarDate } from "./calendar-date.js";
import { tokenise } from "./lexer.js";
import { remembering } from "./remember.js";
import type { Effective } from "./syntax.js";
import * as token from "./tokens.js";

/** `from D`, `until D`, `from D until D`; `null` where the value is none of them. */
export const parseEffective = remembering(readEffective);

function readEffective(text: string): Effective | null {
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
