/** PRECEDENCE: a rank and a label. */
import { collapse, normalise, originalExtent } from "./normalise.js";
import { MAXIMUM_LENGTH } from "./options.js";
import type { Precedence } from "./syntax.js";

// A label begins with a letter, so that `1-2` is no rank.
const PRECEDENCE = /^([1-9]\d{0,8})(?:\s*-\s*(\p{L}[^]*))?$/u;

/** `1-Federal`, `2`, `10 - Local rules`; `null` where the value is none. */
export function parsePrecedence(text: string): Precedence | null {
  if (text.length > MAXIMUM_LENGTH) return null;
  const normalised = normalise(text);
  const trimmed = normalised.text.trim();
  const [, rank, label] = PRECEDENCE.exec(trimmed) ?? [];
  if (rank === undefined) return null;
  const start = normalised.text.indexOf(rank);
  const extent = originalExtent(normalised, start, start + trimmed.length);
  return { kind: "precedence", rank: Number(rank), label: label === undefined ? null : collapse(label), ...extent };
}
