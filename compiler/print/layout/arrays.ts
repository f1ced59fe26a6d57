/** Builds array literals. */
import { block, brokenGroup, concat, group, ifBreak, indent, join, line, softline, text, type Doc } from "./doc.js";
import { linesOfArray } from "./data-lines.js";
import type { ArrayLiteral, Expression } from "./expression.js";
import { listText, once } from "./printed.js";

/** `[...]` on one line if it fits, else one item per line; numbers fill their lines. */
export const arrayLiteral = (items: readonly Expression[]): ArrayLiteral => {
  const lines = once(() => ({ made: linesOfArray(items) }));
  return {
    kind: "array",
    text: `[${listText(items)}]`,
    doc: once(() => {
      const { made } = lines();
      return made ? block(made) : arrayDoc(items);
    }),
    lines: () => lines().made,
    items,
  };
};

/** Whether all items are numbers, which prettier packs into lines. */
export const isPacked = (items: readonly Expression[]): boolean =>
  items.length > 0 && items.every(({ kind }) => kind === "number" || kind === "signed number");

const arrayDoc = (items: readonly Expression[]): Doc => {
  if (items.length === 0) return text("[]");
  const inside = isPacked(items) ? packed(items) : listed(items);
  const wrap = isTable(items) ? brokenGroup : group;
  return wrap("[", indent(softline, inside, ifBreak(",")), softline, "]");
};

const listed = (items: readonly Expression[]): Doc =>
  join(
    concat([",", line]),
    items.map(({ doc }) => group(doc())),
  );

const packed = (items: readonly Expression[]): Doc =>
  concat(
    items.map(({ doc }, index) => {
      const comma = index === items.length - 1 ? "" : ",";
      return index === 0 ? concat([doc(), comma]) : group(line, doc(), comma);
    }),
  );

/** Several items, all objects or all arrays, with more than one entry each. */
const isTable = (items: readonly Expression[]): boolean => {
  const [first] = items;
  return items.length > 1 && items.every((item) => item.kind === first?.kind && entryCount(item) > 1);
};

const entryCount = (item: Expression): number => {
  if (item.kind === "object") return item.size;
  return item.kind === "array" ? item.items.length : 0;
};
