/** EXCEPTION-TO: names the rules that an exception block, or a rule, carves out of */
import { parseReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const exceptionTo: Tag = {
  name: "EXCEPTION-TO",
  role: "applicability",
  on: ruleLike,
  summary: "names the rules that an exception block, or a rule, carves out of",
  example: "LIB:LOAN-001",
  read: (value) => ({ kind: "references", relation: "exception-to", references: parseReferences(value) }),
};
