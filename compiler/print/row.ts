/** Prints what is read of one case among many: its columns are named before the loop over the cases, and each is read once in it. */
import { Bug } from "../../grammar/index.js";
import type { ValueKind } from "../model/expression.js";
import { needing, type Code, type Reader } from "./body.js";
import { code, constant, member, type Expression, type Statement } from "./layout/index.js";
import type { Skin } from "./skin.js";
import { printTest } from "./tests.js";
import { printValue } from "./values.js";

/** What the body of such a loop reads; it has no case to hand on. */
export interface Row extends Reader {
  /** The statements that name all columns. */
  columns(): readonly Statement[];
  /** The statements that read what was asked for since this was called the last time. */
  reads(): readonly Statement[];
}

/** What columns hold. Lists do not know whether they have an element: the loop does. */
const held: { readonly [K in ValueKind]: string } = { number: "number", date: "number", enumeration: "number", boolean: "Truth", text: "string | null | undefined" };

type Column = ReturnType<typeof member>;

/** Names that are repeated in code as they are; others are numbered, as no line that reads a column may need a break. An underscore keeps all of them apart from other variables. */
const isShort = (name: string, kind: ValueKind): boolean => /^[a-z][a-zA-Z0-9]*$/.test(name) && name.length <= (kind === "text" ? 14 : 22);

/** Starts a row. */
export function startRow(skin: Skin): Row {
  const variables = new Map<string, { readonly column: Column; readonly name: string; readonly kind: ValueKind }>();
  const pending = new Set<string>();
  const all = code("all");
  const read = (column: Column, key: string, kind: ValueKind): Code => {
    const name = variables.get(column.text)?.name ?? (isShort(key, kind) && ![...variables.values()].some((other) => other.name === key) ? key : `column_${variables.size + 1}`);
    if (kind === "boolean") skin.needs.types.add("Truth");
    variables.set(column.text, { column, name, kind });
    pending.add(column.text);
    return code(`${name}_`);
  };
  const element = (name: string, kind: ValueKind): Expression => code(`${name}_all[i]${skin.types === "typescript" ? ` as ${held[kind]}` : ""}`);
  const row: Row = {
    ...needing(skin),
    today: () => read(member(all, "today"), "today", "date"),
    member: (audience) => read(member(member(all, "audience"), audience), "audience", "boolean"),
    input: ({ owner, name, type }) => read(member(member(member(all, "inputs"), owner), name), name, type),
    fact: ({ key, of }) => {
      if (skin.isDerived(key)) throw new Bug("a rule that reads what is worked out does not stand alone");
      return read(member(member(all, "given"), key), key, of);
    },
    value: (value) => printValue(value, row),
    test: (test) => printTest(test, row),
    columns: () => [...variables.values()].map(({ column, name }) => constant(`${name}_all`, column)),
    reads: () => {
      const asked = [...variables].filter(([column]) => pending.has(column));
      pending.clear();
      return asked.map(([, { name, kind }]) => constant(`${name}_`, element(name, kind)));
    },
  };
  return row;
}
