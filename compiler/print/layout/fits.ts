/** Asks whether a document fits on the rest of the line. */
import type { Doc } from "./doc.js";

/** How the line breaks directly inside a document are laid out. */
export type Mode = "flat" | "broken";

/** The documents still to print, last first: three lists side by side, since one object for each would cost more than all else. */
export interface Stack {
  readonly docs: Doc[];
  readonly modes: Mode[];
  readonly indents: number[];
}

/**
 * Whether `next`, flat, and what stands after it up to the first line break, fits in `remaining` columns; `rest` is what
 * comes after. It looks at no more than a line's worth of text.
 */
export const fits = (next: Doc, rest: Stack, remaining: number): boolean => {
  const docs: Doc[] = [next];
  const modes: Mode[] = ["flat"];
  /** The first part of a concat that is still to come. */
  const starts: number[] = [0];
  let left = remaining;
  let unread = rest.docs.length;
  // prettier counts a space only when text follows it, since a line never ends in a blank.
  let space = 0;
  while (left >= 0) {
    let doc = docs.pop();
    let mode = modes.pop();
    const from = starts.pop() ?? 0;
    if (doc === undefined || mode === undefined) {
      unread--;
      doc = rest.docs[unread];
      mode = rest.modes[unread];
      if (doc === undefined || mode === undefined) return true;
    }
    switch (doc.kind) {
      case "text":
        if (doc.value === "") break;
        left -= doc.width + space;
        space = 0;
        break;
      case "concat": {
        const part = doc.parts[from];
        if (part === undefined) break;
        if (from + 1 < doc.parts.length) {
          docs.push(doc);
          modes.push(mode);
          starts.push(from + 1);
        }
        docs.push(part);
        modes.push(mode);
        starts.push(0);
        break;
      }
      case "line":
        if (mode === "broken" || doc.flat === undefined) return true;
        if (doc.flat === " ") space = 1;
        break;
      case "group":
        docs.push(doc.contents);
        modes.push(doc.breaks ? "broken" : mode);
        starts.push(0);
        break;
      case "choice": {
        const [first, ...others] = doc.states;
        docs.push(mode === "broken" ? (others.at(-1) ?? first) : first);
        modes.push(mode);
        starts.push(0);
        break;
      }
      case "indent":
      case "indent-after":
        docs.push(doc.contents);
        modes.push(mode);
        starts.push(0);
        break;
      case "if-break":
        docs.push(mode === "broken" ? doc.broken : doc.flat);
        modes.push(mode);
        starts.push(0);
        break;
      case "block":
        // Its first line is one bracket.
        return left >= 1 + space;
    }
  }
  return false;
};
