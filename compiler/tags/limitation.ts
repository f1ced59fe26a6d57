/** LIMITATION: sets an upper or lower bound on an amount */
import { parseLimitation } from "../../grammar/values/index.js";
import { readDemand } from "./read-bound.js";
import { clauseOwners, type Tag } from "./tag.js";

export const limitation: Tag = {
  name: "LIMITATION",
  role: "clause",
  on: clauseOwners,
  summary: "sets an upper or lower bound on an amount",
  example: "20 hours/week during the academic year",
  read: readDemand(parseLimitation),
};
