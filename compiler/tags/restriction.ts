/** RESTRICTION: says what must hold for something to be allowed */
import { clauseOwners, type Tag } from "./tag.js";

export const restriction: Tag = {
  name: "RESTRICTION",
  role: "clause",
  on: clauseOwners,
  summary: "says what must hold for something to be allowed",
  example: "items on loan is at most 12 items",
  read: () => ({ kind: "demand", bound: null }),
};
