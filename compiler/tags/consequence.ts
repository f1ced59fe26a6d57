/** CONSEQUENCE: says what follows when the rule is violated */
import { parseConsequence } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const consequence: Tag = {
  name: "CONSEQUENCE",
  role: "information",
  on: ruleLike,
  summary: "says what follows when the rule is violated",
  example: "borrowing is suspended",
  read: (value) => ({ kind: "consequence", consequence: parseConsequence(value) }),
};
