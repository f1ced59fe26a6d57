/** PRECEDENCE: ranks the rules against those of other jurisdictions: 1 beats 2 */
import { parsePrecedence } from "../../grammar/values/index.js";
import { type Tag } from "./tag.js";

export const precedence: Tag = {
  name: "PRECEDENCE",
  role: "applicability",
  on: ["jurisdiction", "section", "rule", "exception"],
  summary: "ranks the rules against those of other jurisdictions: 1 beats 2",
  example: "1-Federal",
  read: (value) => ({ kind: "precedence", precedence: parsePrecedence(value) }),
};
