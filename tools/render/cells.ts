/** Lays a line of source out in cells: what is shown of each character, and in which columns. */
import { graphemeWidth } from "./display-width.js";
import { escapeForTerminal } from "./escape-for-terminal.js";

/** What is shown of one character: the text, the columns it takes, and the UTF-16 units of the line it stands for. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const TAB = 4;

/** The cells of a line that holds no line end. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = 0;
  for (const character of charactersOf(line)) {
    const text = character === "\t" ? " ".repeat(TAB - (column % TAB)) : escapeForTerminal(character);
    const width = character === "\t" ? text.length : text === character ? graphemeWidth(character) : escapedWidth(text);
    cells.push({ text, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}

/** The columns that cells take together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function charactersOf(line: string): readonly string[] {
  // Node takes 16 ms to make its first segmenter, and most lines need none.
  if (/^[\t -~]*$/.test(line)) return line.split("");
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line), ({ segment }) => segment);
}

function escapedWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + graphemeWidth(character), 0);
}
