/** TYPE: says what kind of value a fact holds */
import { readText, type Tag } from "./tag.js";

export const type: Tag = {
  name: "TYPE",
  role: "information",
  on: ["fact"],
  summary: "says what kind of value a fact holds",
  example: "one of adult, child",
  read: readText,
};
