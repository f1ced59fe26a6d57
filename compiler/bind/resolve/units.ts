/** The algebra of units: which go together, and by what factor. Units are in the singular; `null` is a bare number. */
import { inLeastUnit } from "../../model/span.js";

/** What an amount in one unit is multiplied by to be in another; `null` where the two do not convert. */
export function conversion(from: string | null, to: string | null): number | null {
  if (from === to) return 1;
  if (from === null || to === null) return null;
  const [small, large] = [inLeastUnit(1, from), inLeastUnit(1, to)];
  return small.unit === large.unit ? small.amount / large.amount : null;
}

const PERCENT = "percent";

/** The unit of a product or quotient, and what the right side is multiplied by for it. */
export interface Combined {
  readonly unit: string | null;
  readonly factor: number;
}

/** A product: at most one side has a unit, except a rate times its denominator. */
export function productOf(left: string | null, right: string | null): Combined | null {
  // `price * 50%` is half the price.
  if (right === PERCENT && left !== null) return { unit: left, factor: 0.01 };
  if (left === PERCENT && right !== null) return { unit: right, factor: 0.01 };
  if (left === null || right === null) return { unit: left ?? right, factor: 1 };
  for (const [rate, other] of [[left, right], [right, left]] as const) {
    const [counted, per] = rate.split("/");
    const factor = per === undefined ? null : conversion(other, per);
    if (factor !== null && counted !== undefined) return { unit: counted, factor };
  }
  return null;
}

/** A quotient: the divisor is bare, or both sides have one kind of unit. */
export function quotientOf(left: string | null, right: string | null): Combined | null {
  if (right === null) return { unit: left, factor: 1 };
  const factor = conversion(right, left);
  return factor === null ? null : { unit: null, factor };
}

/** How a unit of time moves a date; `null` for units that are none. */
export function stepOf(unit: string | null): { readonly unit: "day" | "business day" | "month"; readonly factor: number } | null {
  if (unit === null) return null;
  const { amount, unit: least } = inLeastUnit(1, unit);
  return least === "day" || least === "business day" || least === "month" ? { unit: least, factor: amount } : null;
}
