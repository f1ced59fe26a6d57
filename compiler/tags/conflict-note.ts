/** CONFLICT-NOTE: says how the rule differs from another */
import { findReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const conflictNote: Tag = {
  name: "CONFLICT-NOTE",
  role: "relation",
  on: ruleLike,
  summary: "says how the rule differs from another",
  example: "differs for reserve items - see LIB:RESERVE-001",
  read: (value) => ({ kind: "mentions", relation: "conflict-note", references: findReferences(value) }),
};
