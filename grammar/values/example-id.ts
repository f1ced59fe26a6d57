/** The id of an EXAMPLE: the rule's, or of a section judged as one, and after `/` a name. */
import { MAXIMUM_LENGTH } from "./options.js";
import { normalise } from "./normalise.js";
import { isReference } from "./references.js";

/** `ISSO:ADDRESS-001/last-day`. */
export interface ExampleId {
  readonly rule: string;
  readonly name: string;
}

/** Returns `null` where the value is no such id. */
export function parseExampleId(value: string): ExampleId | null {
  if (value.length > MAXIMUM_LENGTH) return null;
  const [rule = "", name = "", ...more] = normalise(value).text.trim().split("/");
  return more.length === 0 && isReference(rule) && /^[A-Za-z0-9-]+$/.test(name) ? { rule, name } : null;
}
