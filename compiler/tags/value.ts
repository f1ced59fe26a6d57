/** VALUE: gives a derived fact its value where the rule applies */
import { alwaysMeaning, type Tag } from "./tag.js";

export const value: Tag = {
  name: "VALUE",
  role: "information",
  on: ["rule", "exception", "fact"],
  summary: "gives a derived fact its value where the rule applies",
  example: "loan period = 30 days",
  read: alwaysMeaning({ kind: "value" }),
};
