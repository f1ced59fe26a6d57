/** AS-OF: is the date on which an example is judged */
import { alwaysMeaning, type Tag } from "./tag.js";

export const asOf: Tag = {
  name: "AS-OF",
  role: "information",
  on: ["example"],
  summary: "is the date on which an example is judged",
  example: "2026-03-15",
  read: alwaysMeaning({ kind: "as-of" }),
};
