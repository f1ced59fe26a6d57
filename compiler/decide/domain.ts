/** The domains that boxes are made of: what one fact may be, as a set of choices or as a range of numbers or days. */

/** A finite set of choices; booleans are `true` and `false`, what is known not to be is `none`. */
export interface Choices {
  readonly kind: "choices";
  readonly values: ReadonlySet<string>;
}

/** A range of numbers or days; its ends belong to it where `closed`. */
export interface Range {
  readonly kind: "range";
  readonly low: number;
  readonly lowClosed: boolean;
  readonly high: number;
  readonly highClosed: boolean;
}

/** Known not to be. */
export interface Nothing {
  readonly kind: "nothing";
}

export type Domain = Choices | Range | Nothing;

export const choices = (values: Iterable<string>): Choices => ({ kind: "choices", values: new Set(values) });
export const nothing: Nothing = { kind: "nothing" };
export const everything: Range = { kind: "range", low: -Infinity, lowClosed: false, high: Infinity, highClosed: false };

/** What lies in both; `null` where nothing does. */
export function intersection(a: Domain, b: Domain): Domain | null {
  if (a.kind === "choices" && b.kind === "choices") {
    const common = [...a.values].filter((value) => b.values.has(value));
    return common.length === 0 ? null : choices(common);
  }
  if (a.kind === "nothing" || b.kind === "nothing") return a.kind === b.kind ? a : null;
  if (a.kind !== "range" || b.kind !== "range") return null;
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowClosed = (a.low < low || a.lowClosed) && (b.low < low || b.lowClosed);
  const highClosed = (a.high > high || a.highClosed) && (b.high > high || b.highClosed);
  const isEmpty = low > high || (low === high && !(lowClosed && highClosed));
  return isEmpty ? null : { kind: "range", low, lowClosed, high, highClosed };
}
