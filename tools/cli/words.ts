/** Small words for summaries. */

/** `1 rule`, `2 rules`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The words of a list, with commas and an `and`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** A share in whole percent, as text. */
export const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${Math.floor((100 * part) / whole)} %`);
