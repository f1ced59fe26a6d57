/** Quantities as spans of the calendar: a week is 7 days and a year 12 months, whatever day they start on. */
import type { Quantity } from "../../grammar/values/index.js";
import type { Span } from "./expression.js";

const calendarUnits: Readonly<Record<string, { readonly unit: Span["unit"]; readonly factor: number }>> = {
  day: { unit: "day", factor: 1 },
  week: { unit: "day", factor: 7 },
  "business day": { unit: "business day", factor: 1 },
  month: { unit: "month", factor: 1 },
  year: { unit: "month", factor: 12 },
};

/** An amount in the least unit of its kind: days for weeks, months for years, otherwise as it is. */
export function inLeastUnit(amount: number, unit: string): { readonly amount: number; readonly unit: string } {
  const known = Object.hasOwn(calendarUnits, unit) ? calendarUnits[unit] : undefined;
  return known ? { amount: amount * known.factor, unit: known.unit } : { amount, unit };
}

/** The span that a quantity counts, or `null` when its unit is none of the calendar's or it counts no whole number of them. */
export function spanOf(quantity: Quantity): Span | null {
  const known = Object.hasOwn(calendarUnits, quantity.unit) ? calendarUnits[quantity.unit] : undefined;
  if (!known) return null;
  const min = quantity.min * known.factor;
  const max = quantity.max === null ? null : quantity.max * known.factor;
  const whole = Number.isSafeInteger(min) && (max === null || Number.isSafeInteger(max));
  return whole ? { min, max, unit: known.unit } : null;
}
