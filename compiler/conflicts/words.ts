/** Words about a conflict that its problem and the commands share. */
import type { Basis } from "./conflict.js";

const LONGEST_SUBJECT = 60;

/** The tag that notes a conflict with another rule; a subject that would break the tag, or crowd it, is left out. */
export function noteTag(subject: string, other: string): string {
  const named = subject !== "" && subject.length <= LONGEST_SUBJECT && !/[[\]\p{Cc}\u2028\u2029]/u.test(subject);
  return `[CONFLICT-NOTE:differs${named ? ` on ${subject}` : ""} - see ${other}]`;
}

/** Whether an id is that of a section, whose own clauses can carry no note. */
const isSection = (id: string): boolean => id.includes(":SECTION:");

/** The tags that note a conflict on both sides, and where to add them; empty where neither side can carry one. */
export const notesToAdd = (subject: string, id: string, other: string): string =>
  andList(([[id, other], [other, id]] as const).filter(([on]) => !isSection(on)).map(([on, named]) => `\`${noteTag(subject, named)}\` below \`${on}\``));

/** Why one of two rules prevails. */
export const grounds: { readonly [B in Basis]: string } = {
  override: "it overrides the other",
  precedence: "its precedence ranks higher",
  specificity: "it applies to narrower cases",
  "later-date": "it takes effect later",
};

/** Who prevails, and why. */
export const sayPrevails = (prevails: string | null, basis: Basis | null): string =>
  prevails === null ? "nothing says which of them prevails" : `\`${prevails}\` prevails${basis === null ? "" : `: ${grounds[basis]}`}`;

/** The words of a list, with commas and an `and`. */
export const andList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
