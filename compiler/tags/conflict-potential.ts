/** CONFLICT-POTENTIAL: says where the rule may differ */
import { findReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const conflictPotential: Tag = {
  name: "CONFLICT-POTENTIAL",
  role: "relation",
  on: ruleLike,
  summary: "says where the rule may differ",
  example: "varies by branch",
  read: (value) => ({ kind: "mentions", relation: "conflict-potential", references: findReferences(value) }),
};
