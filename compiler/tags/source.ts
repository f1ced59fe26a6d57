/** SOURCE: says where the rule is written down */
import { readText, type Tag } from "./tag.js";

export const source: Tag = {
  name: "SOURCE",
  role: "information",
  on: ["jurisdiction", "rule", "exception", "fact"],
  summary: "says where the rule is written down",
  example: "Lending code, section 4",
  read: readText,
};
