/** CONFLICT-RESOLUTION: says which rule prevails and why */
import { findReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const conflictResolution: Tag = {
  name: "CONFLICT-RESOLUTION",
  role: "relation",
  on: ruleLike,
  summary: "says which rule prevails and why",
  example: "LIB:RESERVE-001 prevails",
  read: (value) => ({ kind: "mentions", relation: "conflict-resolution", references: findReferences(value) }),
};
