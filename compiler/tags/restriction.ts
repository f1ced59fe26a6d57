/** RESTRICTION: says what must hold for something to be allowed */
import { clauseOwners, type Tag } from "./tag.js";

export const restriction: Tag = {
  name: "RESTRICTION",
  role: "clause",
  on: clauseOwners,
  summary: "says what must hold for something to be allowed",
  example: "no retroactive authorization",
  read: () => ({ kind: "prose" }),
};
