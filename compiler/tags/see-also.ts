/** SEE-ALSO: lists rules that are worth reading with this one */
import { parseReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const seeAlso: Tag = {
  name: "SEE-ALSO",
  role: "relation",
  on: ruleLike,
  summary: "lists rules that are worth reading with this one",
  example: "LIB:LOAN-002, LIB:FINE-001",
  read: (value) => ({ kind: "references", relation: "see-also", references: parseReferences(value) }),
};
