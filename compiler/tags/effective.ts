/** EFFECTIVE: says from when and until when the rules are in force */
import { parseEffective } from "../../grammar/values/index.js";
import { conditionOwners, type Tag } from "./tag.js";

export const effective: Tag = {
  name: "EFFECTIVE",
  role: "applicability",
  on: conditionOwners,
  summary: "says from when and until when the rules are in force",
  example: "from 2026-01-01 until 2026-12-31",
  read: (value, options) => ({ kind: "effective", effective: parseEffective(value, options) }),
};
