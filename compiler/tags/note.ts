/** NOTE: is a note for the reader */
import { readText, type Tag } from "./tag.js";

export const note: Tag = {
  name: "NOTE",
  role: "information",
  on: ["jurisdiction", "section", "rule", "exception", "fact"],
  summary: "is a note for the reader",
  example: "wording agreed with the branches",
  read: readText,
};
