/** TIMING: says by when, from when or how long before something the rule must be met */
import { readTiming } from "./read-timing.js";
import { clauseOwners, type Tag } from "./tag.js";

export const timing: Tag = {
  name: "TIMING",
  role: "clause",
  on: clauseOwners,
  summary: "says by when, from when or how long before something the rule must be met",
  example: "within 10 days",
  read: readTiming,
};
