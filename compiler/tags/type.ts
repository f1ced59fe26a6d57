/** TYPE: says what kind of value a fact holds */
import { alwaysMeaning, type Tag } from "./tag.js";

export const type: Tag = {
  name: "TYPE",
  role: "information",
  on: ["fact"],
  summary: "says what kind of value a fact holds",
  example: "one of Adult, Child",
  read: alwaysMeaning({ kind: "type" }),
};
