/** MEANS: says in the grammar of the tag above what that tag says in words */
import { alwaysMeaning, conditionOwners, type Tag } from "./tag.js";

export const means: Tag = {
  name: "MEANS",
  role: "binding",
  on: conditionOwners,
  summary: "says in the grammar of the tag above what that tag says in words",
  example: "within 30 days after the loan date",
  read: alwaysMeaning({ kind: "means" }),
};
