/** Prints the method that judges a rule on many cases at once: loops over columns of facts, for a rule that stands or falls by its own conditions. */
import type { Rule } from "../model/model.js";
import { printAnswer, printHeld, standsAlone } from "./in-one-go.js";
import { assignment, call, code, constant, forRange, numberLiteral, typeName, variable, type Entry, type Parameter, type Statement } from "./layout/index.js";
import { startRow, type Row } from "./row.js";
import type { Skin } from "./skin.js";

const parameters = { all: "Columns", from: "number", to: "number", judged: "Int32Array", due: "Int32Array", rows: "Int32Array" };

/** The parameters; those at the end that nothing reads are left out, and one before them has an underscore. */
function parametersFor({ types }: Skin, isDated: boolean, isConditional: boolean): readonly Parameter[] {
  const count = isConditional ? 6 : isDated ? 5 : 4;
  return Object.entries(parameters).slice(0, count).map(([key, type]) => {
    const name = key === "due" && !isDated ? "_due" : key;
    return types === "typescript" ? { name, type: typeName(type) } : { name };
  });
}

const judgedHere = code("judged[i]");
const heldRows = code("held_rows");

/** The first loop: whether the conditions hold in each row. The rows in which they do are listed without a branch, at which processors would have to guess. */
function printConditions(rule: Rule, row: Row): readonly Statement[] {
  const printed = printHeld(rule, row);
  if (!printed) return [];
  const held = code("held_");
  return [
    variable(heldRows.text, numberLiteral(0)),
    forRange("i", "from", "to", [
      ...row.reads(),
      constant(held.text, printed),
      assignment(judgedHere, call(row.runtime("unheld"), [held])),
      assignment(code(`rows[${heldRows.text}]`), code("i")),
      assignment(heldRows, call(row.runtime("countHeld"), [heldRows, held])),
    ]),
  ];
}

/** Prints the method; nothing where the rule does not stand alone, or reads nothing. Before it runs, no case has a day. `rows` is room for a number of each. */
export function printColumns(rule: Rule, skin: Skin): Entry[] {
  if (skin.columns !== true || !standsAlone(rule, skin)) return [];
  const row = startRow(skin);
  const conditions = printConditions(rule, row);
  const { statements, judged, due } = printAnswer(rule, row);
  const answer = [...row.reads(), ...statements, ...(due ? [assignment(code("due[i]"), due)] : []), assignment(judgedHere, judged)];
  const columns = row.columns();
  if (columns.length === 0) return [];
  const isTyped = skin.types === "typescript";
  if (isTyped) skin.needs.types.add("Columns");
  const isConditional = conditions.length > 0;
  const index = constant("i", code(`rows[row]${isTyped ? " as number" : ""}`));
  const clauses = isConditional ? forRange("row", "0", heldRows.text, [index, ...answer]) : forRange("i", "from", "to", answer);
  return [{
    kind: "method", key: "columns", parameters: parametersFor(skin, due !== null, isConditional),
    ...(isTyped ? { returns: typeName("void") } : {}),
    body: [...columns, ...conditions, clauses],
  }];
}
