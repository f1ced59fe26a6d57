/** APPLIES_TO: says to whom the rules apply */
import { parseAudiences } from "../../grammar/values/index.js";
import { conditionOwners, type Tag } from "./tag.js";

export const appliesTo: Tag = {
  name: "APPLIES_TO",
  role: "applicability",
  on: conditionOwners,
  summary: "says to whom the rules apply",
  example: "F-1 only",
  read: (value, options) => ({ kind: "audiences", audiences: parseAudiences(value, options) }),
};
