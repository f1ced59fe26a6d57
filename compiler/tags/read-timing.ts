/** How TIMING and DEADLINE read: one of the forms of section 5, over whole days or months. */
import { parseTiming } from "../../grammar/values/index.js";
import type { Meaning } from "../model/meaning.js";
import { spanOf } from "../model/span.js";

/** A timing whose quantity is no whole number of days or months has no last day: it stays prose. */
export function readTiming(value: string): Meaning {
  const timing = parseTiming(value);
  if (!timing) return { kind: "prose" };
  const countable = timing.form === "processing" || !timing.quantity || spanOf(timing.quantity);
  return countable ? { kind: "timing", timing } : { kind: "prose" };
}
