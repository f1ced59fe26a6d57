/** How each kind of line between two rules is named, explained and drawn: one table for the page, its drawing and its lists. */
import type { EdgeKind } from "../../../compiler/conflicts/graph.js";

export type KindGroup = "found" | "noted" | "references" | "facts";

/** Names a colour of the style sheet: `--tone-contradicts` and so on. */
export type Tone = "contradicts" | "stricter" | "overlaps" | "restates" | "noted" | "reference" | "fact";

export interface KindLook {
  readonly group: KindGroup;
  /** On its switch. */
  readonly name: string;
  /** What the rule at the start says of the one at the end, and the other way round; the other's id follows. */
  readonly forth: string;
  readonly back: string;
  /** One sentence for who has never met the word. */
  readonly means: string;
  readonly tone: Tone;
  /** In pixels, as canvas and SVG take it; empty for a whole line. */
  readonly dash: readonly number[];
  readonly width: number;
  /** Its sign, so that colour is never alone: strokes in a box of 16 by 16. */
  readonly sign: string;
  /** Whether the line has an arrow at its end. */
  readonly directed: boolean;
}

/** In the order in which they are listed. */
export const KIND_GROUPS: readonly { readonly id: KindGroup; readonly name: string }[] = [
  { id: "found", name: "Conflicts" },
  { id: "noted", name: "Notes" },
  { id: "references", name: "References" },
  { id: "facts", name: "Facts" },
];

/** The strongest first. */
export const KINDS: { readonly [K in EdgeKind]: KindLook } = {
  contradicts: {
    group: "found", name: "Contradicts", forth: "Contradicts", back: "Contradicts", means: "In some case nobody can follow both rules.",
    tone: "contradicts", dash: [], width: 2.6, sign: "M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5", directed: false,
  },
  stricter: {
    group: "found", name: "Stricter", forth: "Stricter than", back: "Less strict than", means: "Whoever follows the stricter rule follows the other, too, but not the other way round.",
    tone: "stricter", dash: [], width: 2, sign: "M6 3.5 11 8 6 12.5", directed: true,
  },
  overlaps: {
    group: "found", name: "Overlaps", forth: "Overlaps with", back: "Overlaps with", means: "Each of the two can be followed while the other is broken.",
    tone: "overlaps", dash: [9, 4], width: 2, sign: "M9.5 8A3.2 3.2 0 1 1 3.1 8A3.2 3.2 0 1 1 9.5 8M12.9 8A3.2 3.2 0 1 1 6.5 8A3.2 3.2 0 1 1 12.9 8", directed: false,
  },
  restates: {
    group: "found", name: "Restates", forth: "Says the same as", back: "Says the same as", means: "Both say the same; one of them may be enough.",
    tone: "restates", dash: [3, 3], width: 2, sign: "M4 6H12M4 10H12", directed: false,
  },
  "conflict-note": {
    group: "noted", name: "Conflict noted", forth: "Notes a conflict with", back: "A conflict is noted by", means: "A tag says that the two differ.",
    tone: "noted", dash: [7, 4], width: 1.5, sign: "M5 13V3.5L12 6 5 8.5", directed: true,
  },
  "conflict-check": {
    group: "noted", name: "To be checked", forth: "Is to be checked against", back: "Is to be checked by", means: "A tag asks to compare the two.",
    tone: "noted", dash: [4, 3], width: 1.5, sign: "M5.5 6A2.5 2.5 0 1 1 8 8.5V10M8 12.6V12.8", directed: true,
  },
  "conflict-potential": {
    group: "noted", name: "Possible conflict", forth: "May conflict with", back: "May conflict with", means: "A tag says that the two may differ.",
    tone: "noted", dash: [2, 3], width: 1.5, sign: "M3 9C5 5.5 7 6.5 8 8S11 10.5 13 7", directed: true,
  },
  "conflict-resolution": {
    group: "noted", name: "Resolution", forth: "Says how it is settled with", back: "It is settled in", means: "A tag says which of the two holds.",
    tone: "noted", dash: [10, 3, 2, 3], width: 1.5, sign: "M3.5 8.5 6.8 11.5 12.5 4.5", directed: true,
  },
  "exception-to": {
    group: "references", name: "Exception", forth: "Exception to", back: "Has the exception", means: "Where the exception applies, the rule does not.",
    tone: "reference", dash: [], width: 1.2, sign: "M12 10.5A5 5 0 1 1 12 5.5M8 8H14", directed: true,
  },
  overrides: {
    group: "references", name: "Override", forth: "Overrides", back: "Overridden by", means: "Where both apply, only the overriding rule counts.",
    tone: "reference", dash: [12, 3], width: 1.6, sign: "M4 8.5 8 4.5 12 8.5M4 12.5 8 8.5 12 12.5", directed: true,
  },
  "see-also": {
    group: "references", name: "See also", forth: "See also", back: "Named by", means: "A tag points to the other rule.",
    tone: "reference", dash: [1.5, 3.5], width: 1.3, sign: "M3 8H12.5M9 4.5 12.5 8 9 11.5", directed: true,
  },
  uses: {
    group: "facts", name: "Reads a fact", forth: "Reads the fact", back: "Read by", means: "The rule's answer depends on the fact.",
    tone: "fact", dash: [1, 3], width: 1.1, sign: "M8 3V10.5M4.8 7.5 8 10.8 11.2 7.5M4 13H12", directed: true,
  },
  defines: {
    group: "facts", name: "Sets a fact", forth: "Sets the fact", back: "Set by", means: "The rule gives the fact its value.",
    tone: "fact", dash: [5, 2], width: 1.3, sign: "M8 11V3.5M4.8 6.5 8 3.2 11.2 6.5M4 13H12", directed: true,
  },
};

/** All kinds, the strongest first. */
export const KIND_ORDER = Object.keys(KINDS) as readonly EdgeKind[];
