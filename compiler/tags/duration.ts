/** DURATION: says how long something may or must last */
import { parseDuration } from "../../grammar/values/index.js";
import { readBound } from "./read-bound.js";
import { clauseOwners, type Tag } from "./tag.js";

export const duration: Tag = {
  name: "DURATION",
  role: "clause",
  on: clauseOwners,
  summary: "says how long something may or must last",
  example: "12 months maximum",
  read: readBound(parseDuration),
};
