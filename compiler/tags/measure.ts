/** MEASURE: names the amount that the clause above bounds */
import { parseName } from "../../grammar/values/index.js";
import { clauseOwners, type Tag } from "./tag.js";

export const measure: Tag = {
  name: "MEASURE",
  role: "binding",
  on: clauseOwners,
  summary: "names the amount that the clause above bounds",
  example: "items on loan",
  read: (value, options) => ({ kind: "binding", role: "measure", name: parseName(value, options) }),
};
