/** REQUIREMENT: says what must hold, or the least amount of something */
import { parseRequirement } from "../../grammar/values/index.js";
import { readDemand } from "./read-bound.js";
import { clauseOwners, type Tag } from "./tag.js";

export const requirement: Tag = {
  name: "REQUIREMENT",
  role: "clause",
  on: clauseOwners,
  summary: "says what must hold, or the least amount of something",
  example: "minimum 20 hours/week",
  read: readDemand(parseRequirement),
};
