/** Lines and columns of offsets; worked out only where people or other programs are told. */

/** 1-based; the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds positions in one text. */
export type Locate = (offset: number) => Position;

const LINE_END = /\r\n?|\n/g;

/** Where lines begin. */
function startsIn(text: string): readonly number[] {
  const starts = [0];
  // Few texts have another line end than LF, which is found without making anything for each.
  if (text.includes("\r")) for (const { 0: end, index } of text.matchAll(LINE_END)) starts.push(index + end.length);
  else for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Indexes a text by its line ends: CRLF, LF and CR, as section 1 has them. */
export function locator(text: string): Locate {
  const starts = startsIn(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** A locator for each source, each text indexed when first asked about. */
export function locators(texts: ReadonlyMap<string, string>): (file: string, offset: number) => Position {
  const known = new Map<string, Locate>();
  return (file, offset) => {
    const locate = known.get(file) ?? locator(texts.get(file) ?? "");
    known.set(file, locate);
    return locate(offset);
  };
}

/** The texts of sources by name. */
export const textsOf = (sources: readonly { readonly name: string; readonly document: { readonly text: string } }[]): ReadonlyMap<string, string> =>
  new Map(sources.map(({ name, document }) => [name, document.text]));
