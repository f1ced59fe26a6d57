/** DEADLINE: says by when the rule must be met; reads like TIMING */
import { readTiming } from "./read-timing.js";
import { clauseOwners, type Tag } from "./tag.js";

export const deadline: Tag = {
  name: "DEADLINE",
  role: "clause",
  on: clauseOwners,
  summary: "says by when the rule must be met; reads like TIMING",
  example: "no later than 30 days after the loan date",
  read: readTiming,
};
