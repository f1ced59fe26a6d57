/** Lays JSON out as prettier does: objects on lines of their own, a list of plain values on one line where it fits. Lists of lists do not occur. */
import { lineWidth, showUnseen } from "../print/layout/index.js";
import { widthOf } from "../print/layout/width.js";

/** What JSON can say. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

// `Array.isArray` alone does not tell a read-only list from an object.
export const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

const isPlain = (value: Data): boolean => typeof value !== "object" || value === null;

/** Lines that follow each other, each but the last with a comma, between two brackets. */
function block(open: string, close: string, items: readonly string[], indent: string): string {
  return items.length === 0 ? open + close : `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}

/** The width of what stands behind an item. */
const comma = (index: number, count: number): 0 | 1 => (index === count - 1 ? 0 : 1);

/** `room` is what stands beside the value on its line, a comma behind it included. */
function print(value: Data, indent: string, room: number): string {
  if (isPlain(value)) return showUnseen(JSON.stringify(value));
  const inside = `${indent}  `;
  if (isList(value)) {
    const items = value.map((item, index) => print(item, inside, inside.length + comma(index, value.length)));
    const line = `[${items.join(", ")}]`;
    return value.every(isPlain) && room + widthOf(line) <= lineWidth ? line : block("[", "]", items, indent);
  }
  const entries = Object.entries(value as Readonly<Record<string, Data>>).map(([key, part], index, all) => {
    const name = `${showUnseen(JSON.stringify(key))}: `;
    return name + print(part, inside, inside.length + widthOf(name) + comma(index, all.length));
  });
  return block("{", "}", entries, indent);
}

/** An object that stands so far in, and is not the first thing on its line. */
export const jsonRecord = (value: { readonly [key: string]: Data }, indent: string): string => print(value, indent, 0);

/** The text, with a final line end and nothing unseen in it. */
export const jsonText = (value: Data): string => `${print(value, "", 0)}\n`;
