/** CONDITION: says what must hold for the rules to apply */
import { alwaysMeaning, conditionOwners, type Tag } from "./tag.js";

export const condition: Tag = {
  name: "CONDITION",
  role: "applicability",
  on: conditionOwners,
  summary: "says what must hold for the rules to apply",
  example: "borrower kind is Child",
  read: alwaysMeaning({ kind: "condition" }),
};
