/** Asks whether a document fits on the rest of the line. */
import type { Doc } from "./doc.js";

/** How the line breaks directly inside a document are laid out. */
export type Mode = "flat" | "broken";

/** A document still to print; `from` is the first part of a concat that is still to come. */
export interface Frame {
  readonly doc: Doc;
  readonly mode: Mode;
  readonly indent: number;
  readonly from: number;
}

/** A frame for the whole of a document. */
export const frameOf = (doc: Doc, mode: Mode, indent: number): Frame => ({ doc, mode, indent, from: 0 });

/** The frame for the parts of a concat that come after the one at `from`. */
export const restOf = ({ doc, mode, indent, from }: Frame): Frame => ({ doc, mode, indent, from: from + 1 });

/**
 * Whether `next`, and what stands after it up to the first line break, fits in `remaining` columns. `rest` is what
 * comes after, last first. It looks at no more than a line's worth of text.
 */
export const fits = (next: Frame, rest: readonly Frame[], remaining: number): boolean => {
  const frames: Frame[] = [next];
  let left = remaining;
  let unread = rest.length;
  // prettier counts a space only when text follows it, since a line never ends in a blank.
  let space = 0;
  while (left >= 0) {
    const frame = frames.pop() ?? rest[--unread];
    if (frame === undefined) return true;
    const { doc, mode, indent, from } = frame;
    switch (doc.kind) {
      case "text":
        if (doc.value === "") break;
        left -= doc.width + space;
        space = 0;
        break;
      case "concat": {
        const part = doc.parts[from];
        if (part === undefined) break;
        if (from + 1 < doc.parts.length) frames.push(restOf(frame));
        frames.push(frameOf(part, mode, indent));
        break;
      }
      case "line":
        if (mode === "broken" || doc.flat === undefined) return true;
        if (doc.flat === " ") space = 1;
        break;
      case "group":
        frames.push(frameOf(doc.contents, doc.breaks ? "broken" : mode, indent));
        break;
      case "choice": {
        const [first, ...others] = doc.states;
        frames.push(frameOf(mode === "broken" ? (others.at(-1) ?? first) : first, mode, indent));
        break;
      }
      case "indent":
      case "indent-after":
        frames.push(frameOf(doc.contents, mode, indent));
        break;
      case "if-break":
        frames.push(frameOf(mode === "broken" ? doc.broken : doc.flat, mode, indent));
        break;
    }
  }
  return false;
};
