/** AUTHORITY: says on whose authority the rule stands */
import { alwaysMeaning, type Tag } from "./tag.js";

export const authority: Tag = {
  name: "AUTHORITY",
  role: "information",
  on: ["jurisdiction", "rule", "exception"],
  summary: "says on whose authority the rule stands",
  example: "Library board",
  read: alwaysMeaning({ kind: "authority" }),
};
