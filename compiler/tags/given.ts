/** GIVEN: gives a fact of the case that an example judges */
import { alwaysMeaning, type Tag } from "./tag.js";

export const given: Tag = {
  name: "GIVEN",
  role: "information",
  on: ["example"],
  summary: "gives a fact of the case that an example judges",
  example: "event = 2026-03-01",
  read: alwaysMeaning({ kind: "given" }),
};
