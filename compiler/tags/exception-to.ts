/** EXCEPTION-TO: names the rules that an exception block carves out of */
import { parseReferences } from "../../grammar/values/index.js";
import { type Tag } from "./tag.js";

export const exceptionTo: Tag = {
  name: "EXCEPTION-TO",
  role: "applicability",
  on: ["exception"],
  summary: "names the rules that an exception block carves out of",
  example: "LIB:LOAN-001",
  read: (value) => ({ kind: "references", relation: "exception-to", references: parseReferences(value) }),
};
