/** The document algebra: text with possible line breaks, after Wadler's "A prettier printer" and prettier itself. */
import { widthOf } from "./width.js";

/** What every document knows once it is built, so that printing never has to search it. */
interface Known {
  /** A line break inside is certain, so every group around it is broken. */
  readonly breaks: boolean;
  /** A line break inside is possible. */
  readonly flexible: boolean;
}

/** Text without a line break; `width` is its number of terminal columns. */
export interface Text extends Known {
  readonly kind: "text";
  readonly value: string;
  readonly width: number;
}

/** Documents one after the other. */
export interface Concat extends Known {
  readonly kind: "concat";
  readonly parts: readonly Doc[];
}

/** A possible line break: `flat` is what stands there when it is not taken, `undefined` when it must be taken. */
export interface Line extends Known {
  readonly kind: "line";
  readonly flat: "" | " " | undefined;
}

/** Lays its contents on one line if they fit, otherwise takes all the line breaks that are directly inside. */
export interface Group extends Known {
  readonly kind: "group";
  readonly contents: Doc;
}

/** Several layouts of one thing: the first that fits, or else the last, broken. */
export interface Choice extends Known {
  readonly kind: "choice";
  readonly states: readonly [Doc, ...Doc[]];
}

/** Contents one step further in after every line break. */
export interface Indent extends Known {
  readonly kind: "indent";
  readonly contents: Doc;
}

/** One document where the enclosing group is broken, another where it is flat. */
export interface IfBreak extends Known {
  readonly kind: "if-break";
  readonly broken: Doc;
  readonly flat: Doc;
}

/** Contents one step further in if an earlier group, `leader`, was broken. */
export interface IndentAfter extends Known {
  readonly kind: "indent-after";
  readonly leader: Group;
  readonly contents: Doc;
}

/** Several lines, of which the first is a single bracket: plain data, which has one layout and is made into text at once. */
export interface Block extends Known {
  readonly kind: "block";
  /** The lines, given how many columns those behind the first are further in. */
  readonly lines: (indent: number) => string;
}

/** Anything that can be printed. */
export type Doc = Text | Concat | Line | Group | Choice | Indent | IfBreak | IndentAfter | Block;

/** Text that stands as it is; it must hold no line break. */
export const text = (value: string): Text => ({ kind: "text", value, width: widthOf(value), breaks: false, flexible: false });

/** Brackets, commas and keywords, each made once: layouts consist of little else. */
const words = new Map<string, Text>();
const LONGEST_WORD = 8;
const MOST_WORDS = 256;

const docOf = (part: Doc | string): Doc => {
  if (typeof part !== "string") return part;
  if (part.length > LONGEST_WORD) return text(part);
  const known = words.get(part);
  if (known) return known;
  const made = text(part);
  if (words.size < MOST_WORDS) words.set(part, made);
  return made;
};

/** Nothing at all. */
export const nothing: Text = text("");

/** A line break, or a space when flat. */
export const line: Line = { kind: "line", flat: " ", breaks: false, flexible: true };

/** A line break, or nothing when flat. */
export const softline: Line = { kind: "line", flat: "", breaks: false, flexible: true };

/** A line break that is always taken. */
export const hardline: Line = { kind: "line", flat: undefined, breaks: true, flexible: true };

/** The parts one after the other; a string is a text. */
export const concat = (parts: readonly (Doc | string)[]): Concat => {
  const docs: Doc[] = [];
  let breaks = false;
  let flexible = false;
  for (const part of parts) {
    const doc = docOf(part);
    docs.push(doc);
    breaks ||= doc.breaks;
    flexible ||= doc.flexible;
  }
  return { kind: "concat", parts: docs, breaks, flexible };
};

/** The documents with a separator between each two. */
export const join = (separator: Doc, docs: readonly Doc[]): Concat => {
  const parts: Doc[] = [];
  for (const doc of docs) {
    if (parts.length > 0) parts.push(separator);
    parts.push(doc);
  }
  return concat(parts);
};

/** The only part, or all of them one after the other. */
const whole = (parts: readonly (Doc | string)[]): Doc => {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? docOf(only) : concat(parts);
};

/** One line if it fits, else broken. */
export const group = (...parts: readonly (Doc | string)[]): Group => {
  const contents = whole(parts);
  return { kind: "group", contents, breaks: contents.breaks, flexible: contents.flexible };
};

/** A group that is broken whether it fits or not. */
export const brokenGroup = (...parts: readonly (Doc | string)[]): Group => {
  const contents = whole(parts);
  return { kind: "group", contents, breaks: true, flexible: contents.flexible };
};

/** Plain data on several lines. */
export const block = (lines: (indent: number) => string): Block => ({ kind: "block", lines, breaks: true, flexible: true });

/** The first of several layouts that fits. */
export const choice = (first: Doc, ...others: readonly Doc[]): Choice => ({
  kind: "choice",
  states: [first, ...others],
  breaks: first.breaks,
  flexible: true,
});

/** The parts, one step further in after every line break. */
export const indent = (...parts: readonly (Doc | string)[]): Indent => {
  const contents = whole(parts);
  return { kind: "indent", contents, breaks: contents.breaks, flexible: contents.flexible };
};

/** What stands only where the enclosing group is broken, and what stands where it is flat. */
export const ifBreak = (broken: Doc | string, flat: Doc | string = nothing): IfBreak => {
  const [either, other] = [docOf(broken), docOf(flat)];
  return { kind: "if-break", broken: either, flat: other, breaks: either.breaks || other.breaks, flexible: either.flexible || other.flexible };
};

/** Contents that follow a group and go one step further in if that group was broken. */
export const indentAfter = (leader: Group, contents: Doc): IndentAfter => ({
  kind: "indent-after",
  leader,
  contents,
  breaks: contents.breaks,
  flexible: contents.flexible,
});
