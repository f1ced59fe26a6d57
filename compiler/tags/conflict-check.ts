/** CONFLICT-CHECK: says what the rule should be compared with */
import { findReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const conflictCheck: Tag = {
  name: "CONFLICT-CHECK",
  role: "relation",
  on: ruleLike,
  summary: "says what the rule should be compared with",
  example: "vs department rules",
  read: (value) => ({ kind: "mentions", relation: "conflict-check", references: findReferences(value) }),
};
