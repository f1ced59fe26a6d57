/** UNIT: names the unit of a number */
import { alwaysMeaning, type Tag } from "./tag.js";

export const unit: Tag = {
  name: "UNIT",
  role: "information",
  on: ["fact"],
  summary: "names the unit of a number",
  example: "months",
  read: alwaysMeaning({ kind: "unit" }),
};
