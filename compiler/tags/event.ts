/** EVENT: names the date from which the clause above counts */
import { parseName } from "../../grammar/values/index.js";
import { clauseOwners, type Tag } from "./tag.js";

export const event: Tag = {
  name: "EVENT",
  role: "binding",
  on: clauseOwners,
  summary: "names the date from which the clause above counts",
  example: "loan date",
  read: (value, options) => ({ kind: "binding", role: "event", name: parseName(value, options) }),
};
