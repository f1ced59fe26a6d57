/** EXCEPTION: says in words what is excepted from the rule, or changes its quantity */
import { parseInlineException } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const exception: Tag = {
  name: "EXCEPTION",
  role: "applicability",
  on: ruleLike,
  summary: "says in words what is excepted from the rule, or changes its quantity",
  example: "unlimited during recess",
  read: (value, options) => ({ kind: "exception", exception: parseInlineException(value, options) }),
};
