/** Lays out plain data, of which only the width of a line decides how it looks: the same text as its documents would give, at a tenth of the cost. */
import { isShortKey } from "./assignment.js";
import type { Expression, Lines } from "./expression.js";
import { dataKey } from "./names.js";
import type { Entry } from "./objects.js";
import { lineWidth, widthOf } from "./width.js";

/** A value that stands on one line, or one on several. */
type Part = { readonly kind: "word"; readonly text: string; readonly staysWithKey: boolean } | { readonly kind: "lines"; readonly lines: (indent: number) => string };

/** What a value is as data; `null` where it is none, or where its layout hangs on what stands around it. */
function partOf(value: Expression): Part | null {
  switch (value.kind) {
    case "number":
    case "boolean":
      return { kind: "word", text: value.text, staysWithKey: true };
    case "string":
    case "code":
    case "signed number":
      return { kind: "word", text: value.text, staysWithKey: false };
    case "object":
    case "array": {
      if ((value.kind === "object" ? value.size : value.items.length) === 0) return { kind: "word", text: value.kind === "object" ? "{}" : "[]", staysWithKey: false };
      const lines = value.lines();
      return lines && { kind: "lines", lines };
    }
    default:
      return null;
  }
}

function entryLines(key: string, part: Part): (indent: number) => string {
  const width = widthOf(key) + 1;
  const isShort = isShortKey(width - 1);
  if (part.kind === "lines") {
    // Behind a key that fills the line the bracket goes to the next one.
    return (indent) => {
      const breaks = !isShort && indent + width + 2 > lineWidth;
      return breaks ? `${key}:\n${" ".repeat(indent + 2)}${part.lines(indent + 2)}` : `${key}: ${part.lines(indent)}`;
    };
  }
  const { text, staysWithKey } = part;
  const onOneLine = `${key}: ${text}`;
  if (isShort || staysWithKey) return () => onOneLine;
  const whole = width + 1 + widthOf(text) + 1;
  return (indent) => (indent + whole > lineWidth ? `${key}:\n${" ".repeat(indent + 2)}${text}` : onOneLine);
}

/** Items one below the other, each with a comma, between two brackets. */
function between(open: string, items: readonly ((indent: number) => string)[], close: string): (indent: number) => string {
  return (indent) => {
    const margin = `\n${" ".repeat(indent + 2)}`;
    let text = open;
    for (const item of items) text += `${margin}${item(indent + 2)},`;
    return `${text}\n${" ".repeat(indent)}${close}`;
  };
}

/** The lines of an object of plain data; `null` for one that holds anything else, and for an empty one. */
export function linesOfObject(entries: readonly Entry[]): Lines {
  const items: ((indent: number) => string)[] = [];
  for (const entry of entries) {
    const part = entry.kind === "property" && entry.doc === undefined ? partOf(entry.value) : null;
    if (entry.kind !== "property" || !part) return null;
    items.push(entryLines(dataKey(entry.key), part));
  }
  return items.length === 0 ? null : between("{", items, "}");
}

/** The lines of a list of plain data in which something stands on several lines; `null` for any other. */
export function linesOfArray(values: readonly Expression[]): Lines {
  const items: ((indent: number) => string)[] = [];
  let hasLines = false;
  for (const value of values) {
    const part = partOf(value);
    if (!part) return null;
    hasLines ||= part.kind === "lines";
    items.push(part.kind === "lines" ? part.lines : () => part.text);
  }
  return hasLines ? between("[", items, "]") : null;
}
