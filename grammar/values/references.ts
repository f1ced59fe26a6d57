/** Ids: in the lists of SEE-ALSO, OVERRIDE and EXCEPTION-TO, and inside prose. */
import { JURISDICTION_NAME, RULE_ID, SECTION_NAME } from "../identifiers.js";
import { lettered } from "./letters.js";
import { collapse, normalise, originalExtent } from "./normalise.js";
import type { Extent, Malformed, Reference } from "./syntax.js";

/** The items of a list of ids, in order; a blank value has none. Cannot fail: what is no id is `malformed`. */
export function parseReferences(value: string): readonly (Reference | Malformed)[] {
  const normalised = normalise(value);
  if (normalised.text.trim() === "") return [];
  let from = 0;
  return normalised.text.split(",").map((item) => {
    const text = item.trim();
    const start = from + item.length - item.trimStart().length;
    from += item.length + 1;
    const extent = originalExtent(normalised, start, start + text.length);
    return referenceOf(text, extent) ?? { kind: "malformed", text: collapse(text), ...extent };
  });
}

// One attempt per run of id characters, and no two ways to read a run: linear in the text.
const JURISDICTION = "(?<![\\p{L}\\p{N}_:-])[A-Za-z][A-Za-z0-9_-]*";
const SECTION = "SECTION:[A-Z0-9](?:[A-Z0-9_-]*[A-Z0-9])?";
const LOCAL = "[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?";
const ID = lettered(`${JURISDICTION}:(?:${SECTION}|${LOCAL})(?![\\p{L}\\p{N}_]|[-:]+[\\p{L}\\p{N}_])`, "g");

/** The ids inside prose, in order. Punctuation that follows one is not part of it. */
export function findReferences(prose: string): readonly Reference[] {
  if (!prose.includes(":")) return [];
  const normalised = normalise(prose);
  const found: Reference[] = [];
  for (const { 0: id, index } of normalised.text.matchAll(ID.for(normalised.text))) {
    const reference = referenceOf(id, originalExtent(normalised, index, index + id.length));
    if (reference !== null) found.push(reference);
  }
  return found;
}

/** Whether a text is the id of a rule or of a section. */
export const isReference = (text: string): boolean => referenceOf(text, { start: 0, end: 0 }) !== null;

function referenceOf(text: string, extent: Extent): Reference | null {
  const [jurisdiction = "", second = "", third, ...more] = text.split(":");
  if (third === undefined) return RULE_ID.test(text) ? { kind: "reference", text, jurisdiction, local: second, section: false, ...extent } : null;
  const isSection = second === "SECTION" && more.length === 0 && JURISDICTION_NAME.test(jurisdiction) && SECTION_NAME.test(third);
  return isSection ? { kind: "reference", text, jurisdiction, local: third, section: true, ...extent } : null;
}
