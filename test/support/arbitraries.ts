/** Texts for properties: random ones, heaps of fragments that look like tags, and edits of real sources. */
import fc from "fast-check";

const FRAGMENTS: readonly string[] = [
  "[", "]", ":", "/", "\\", "\n", "\r\n", "\r", "\n\n", " ", "\t", "\u00A0", "\u200B", "\u2011", "\u2028", "\uFEFF", "\0", "\uD800", "\u{1D400}", "`", "${x}", "*/", "__proto__", "constructor",
  "[JURISDICTION:LIB]\n", "[JURISDICTION:lib]\n", "[JURISDICTION:]\n", "[END:JURISDICTION:LIB]\n", "[END:X]\n", "[SECTION:DESK]\n", "[SECTION:PREAMBLE]\n", "[SECTION:desk]\n",
  "[RULE:LIB:A-1]\n", "[RULE:LIB:A-2]\n", "[RULE:CITY:A-1]\n", "[RULE:]\n", "[RULE]\n", "[/RULE]\n", "[EXCEPTION:LIB:A-3]\n", "[EXCEPTION:LIB:A-1]\n", "[/EXCEPTION]\n", "[EXCEPTION:unlimited during recess]\n",
  "[FACT:loan date]\n", "[/FACT]\n", "[EXAMPLE:LIB:A-1/x]\n", "[/EXAMPLE]\n", "[TIMING:within 10 days]\n", "[TIMING:10 days after arrival]\n", "[TIMING:before arrival]\n", "[TIMING:", "[timing:x]\n",
  "[DURATION:12 months]\n", "[LIMITATION:20 hours/week during recess]\n", "[REQUIREMENT:a clean desk]\n", "[APPLIES_TO:ADULT, CHILD only]\n", "[APPLIES_TO:people who ask]\n", "[CONDITION:on weekdays]\n",
  "[EFFECTIVE:from 2026-01-01]\n", "[EFFECTIVE:from 2026-02-30]\n", "[PRECEDENCE:1-House]\n", "[PRECEDENCE:x]\n", "[EXCEPTION-TO:LIB:A-1]\n", "[EXCEPTION-TO]\n", "[OVERRIDE:LIB:A-1,LIB:A-2]\n", "[OVERRIDE:LIB:A-3]\n",
  "[SEE-ALSO:LIB:A-1,CITY:B-1,lib:a-1,]\n", "[CONFLICT-NOTE:see LIB:A-2]\n", "[ACTION:today]\n", "[ACTION]\n", "[EVENT:loan date]\n", "[MEASURE:x]\n", "[MEANS:within 3 days]\n", "[VALUE:x = 1]\n", "[TYPE:date]\n", "[AS-OF:x]\n",
  "[__PROTO__:x]\n", "[CONSTRUCTOR]\n", "[NOTE:[[x]]]\n", "A line of prose within 10 days or 2-3 months.\n", "3 months of $300", "TIMING:x]\n",
];

/** Any text, and heaps of fragments; long ones are as likely as short ones. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60, size: "max" }).map((parts) => parts.join("")),
);

/** What one edit does, at a place between 0 and 1. */
type Edit = readonly [kind: "delete" | "duplicate" | "swap" | "insert" | "cut" | "splice", at: number, other: number, fragment: string];

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom("delete", "duplicate", "swap", "insert", "cut", "splice"),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.constantFrom(...FRAGMENTS),
);

function edited(text: string, [kind, at, other, fragment]: Edit): string {
  if (kind === "cut" || kind === "splice") {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + (kind === "splice" ? fragment : "") + text.slice(start + Math.floor(other * 12));
  }
  const lines = text.split("\n");
  const index = Math.floor(at * lines.length);
  const second = Math.floor(other * lines.length);
  const line = lines[index] ?? "";
  if (kind === "delete") lines.splice(index, 1);
  else if (kind === "duplicate") lines.splice(second, 0, line);
  else if (kind === "insert") lines.splice(index, 0, fragment.trimEnd());
  else [lines[index], lines[second]] = [lines[second] ?? "", line];
  return lines.join("\n");
}

/** A text with a few lines deleted, inserted, doubled or swapped, and characters cut out or put in. */
export const editsOf = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) => edits.reduce(edited, text));
