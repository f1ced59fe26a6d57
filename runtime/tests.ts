/** What generated conditions call. */
import { MAYBE, NO, YES, type Truth } from "./absent.js";
import type { Case } from "./rule.js";

/** Whether the case is of an audience; one that is not listed is not held. */
export function member({ facts: { audience } }: Case, name: string): Truth {
  if (audience === null) return MAYBE;
  return audience.has(name) ? YES : NO;
}

/** Whether the as-of date lies from `first` to `last`, both included. */
export const within = (today: number, first: number, last: number): Truth => (today >= first && today <= last ? YES : NO);
