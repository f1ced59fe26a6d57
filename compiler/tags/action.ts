/** ACTION: names the date of the thing done; today is the date of the judgement */
import { parseName } from "../../grammar/values/index.js";
import { clauseOwners, type Tag } from "./tag.js";

export const action: Tag = {
  name: "ACTION",
  role: "binding",
  on: clauseOwners,
  summary: "names the date of the thing done; today is the date of the judgement",
  example: "today",
  read: (value, options) => ({ kind: "binding", role: "action", name: parseName(value, options) }),
};
