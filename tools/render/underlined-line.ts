/** Cuts the line of a problem out of its source, and puts the marks under it. */
import { cellsOf, widthOf, type Cell } from "./cells.js";

/** A line as it is shown, and the blanks and `^` below it. */
export interface UnderlinedLine {
  readonly text: string;
  readonly indent: string;
  readonly marks: string;
}

/** The columns that a shown line may take. */
const WIDEST = 120;
/** The columns shown before the marks where the beginning of a line is cut. */
const BEFORE = 40;
// A source may be one line of 100 MB: no more of it is looked at than could be shown.
const REACH = 1000;

/** The line that holds the offset `start`, with what lies before `end` marked as far as the line goes; offsets in UTF-16 units. */
export function underlinedLine(source: string, start: number, end: number): UnderlinedLine {
  const from = beforeLineEnd(source, Math.min(Math.max(start, 0), source.length));
  const first = lineStart(source, from);
  const last = lineEnd(source, from);
  const line = source.slice(first, last);
  const cells = cellsOf(line);
  const markedFrom = indexAt(cells, from - first);
  const markedTo = Math.max(markedFrom, indexAt(cells, Math.min(Math.max(end, from), last) - first, "after"));
  const isWhole = isBreak(source[first - 1]) && isBreak(source[last]);
  const shown = isWhole && widthOf(cells) <= WIDEST ? { first: 0, last: cells.length } : windowAround(cells, markedFrom, markedTo);
  const head = shown.first > 0 || !isBreak(source[first - 1]) ? "…" : "";
  const tail = shown.last < cells.length || !isBreak(source[last]) ? "…" : "";
  const marked = widthOf(cells.slice(markedFrom, Math.min(markedTo, shown.last)));
  return {
    text:
      head +
      cells
        .slice(shown.first, shown.last)
        .map((cell) => cell.text)
        .join("") +
      tail,
    indent: " ".repeat(head.length + widthOf(cells.slice(shown.first, markedFrom))),
    marks: "^".repeat(Math.max(1, marked)),
  };
}

/** The part of the cells that leaves room for an ellipsis on either side. */
function windowAround(cells: readonly Cell[], markedFrom: number, markedTo: number): { readonly first: number; readonly last: number } {
  const room = WIDEST - 2;
  const before = Math.max(BEFORE, room - widthOf(cells.slice(markedFrom, markedTo)) - BEFORE);
  let first = markedFrom;
  for (let width = cells[first - 1]?.width ?? 0; first > 0 && width <= before; width += cells[first - 1]?.width ?? 0) first--;
  let last = first;
  for (let width = cells[last]?.width ?? 0; last < cells.length && width <= room; width += cells[last]?.width ?? 0) last++;
  return { first, last };
}

/** The index of the cell that holds a unit of the line, or with `after` of the one behind the cell that holds the unit before it. */
function indexAt(cells: readonly Cell[], unit: number, side: "at" | "after" = "at"): number {
  const index = cells.findIndex((cell) => (side === "at" ? cell.end > unit : cell.start >= unit));
  return index === -1 ? cells.length : index;
}

const isBreak = (unit: string | undefined): boolean => unit === undefined || unit === "\n" || unit === "\r";

// Between `\r` and `\n` no line begins.
function beforeLineEnd(source: string, offset: number): number {
  return source[offset] === "\n" && source[offset - 1] === "\r" ? offset - 1 : offset;
}

function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && at > offset - REACH && !isBreak(source[at - 1])) at--;
  return at;
}

function lineEnd(source: string, offset: number): number {
  let at = offset;
  while (at < source.length && at < offset + REACH && !isBreak(source[at])) at++;
  return at;
}
