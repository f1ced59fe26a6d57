/** How a bound reads: typed where its grammar takes the value, prose where not. */
import type { Bound } from "../../grammar/values/index.js";
import type { Meaning } from "../model/meaning.js";

/** Makes the reader of a tag from the grammar of its bound. */
export const readBound = (parse: (value: string) => Bound | null) => (value: string): Meaning => {
  const bound = parse(value);
  return bound ? { kind: "bound", bound } : { kind: "prose" };
};
