/** EXPECT: is what an example must come out as */
import { alwaysMeaning, type Tag } from "./tag.js";

export const expect: Tag = {
  name: "EXPECT",
  role: "information",
  on: ["example"],
  summary: "is what an example must come out as",
  example: "satisfied",
  read: alwaysMeaning({ kind: "expect" }),
};
