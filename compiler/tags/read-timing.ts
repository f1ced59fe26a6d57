/** How TIMING and DEADLINE read: one of the forms of section 5, over whole days or months. */
import { parseTiming, type ValueOptions } from "../../grammar/values/index.js";
import type { Meaning } from "../model/meaning.js";
import { spanOf } from "../model/span.js";

const PROSE: Meaning = { kind: "prose" };

/** A timing whose quantity is no whole number of days or months has no last day: it stays prose. */
export function readTiming(value: string, options: ValueOptions): Meaning {
  const timing = parseTiming(value, options);
  if (!timing) return PROSE;
  const { form, quantity } = timing;
  const countable = form === "processing" || quantity?.kind !== "quantity" || spanOf(quantity);
  return countable ? { kind: "timing", timing } : PROSE;
}
