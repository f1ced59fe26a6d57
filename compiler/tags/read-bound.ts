/** How DURATION, LIMITATION, REQUIREMENT and RESTRICTION read. */
import type { Bound, ValueOptions } from "../../grammar/values/index.js";
import type { Meaning } from "../model/meaning.js";

const PROSE: Meaning = { kind: "prose" };

type Parse = (value: string, options: ValueOptions) => Bound | null;

/** A bound, or prose. */
export const readBound = (parse: Parse) => (value: string, options: ValueOptions): Meaning => {
  const bound = parse(value, options);
  return bound ? { kind: "bound", bound } : PROSE;
};

/** A bound or a condition, or prose. */
export const readDemand = (parse: Parse) => (value: string, options: ValueOptions): Meaning => ({ kind: "demand", bound: parse(value, options) });
