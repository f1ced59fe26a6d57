/** The facts that the tests of expressions declare: names with odd words in them. */
import { nameTable, unitTable, type ValueOptions } from "../../../grammar/values/index.js";

export const FACTS: readonly string[] = [
  "program end date", "arrival", "status", "credits", "date of return", "I-765 filed date", "days between jobs", "review period", "notice period",
  "total unemployment", "travel if sick", "12 months used", "A number", "first week attended", "not before date", "today's balance", "R&D grant",
];

/** Units, names, and the names that count time. */
export const options: ValueOptions = { names: nameTable(FACTS, ["notice period", "review period"]), units: unitTable(["credits", "contact hour"]) };
