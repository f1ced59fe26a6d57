/** OVERRIDE: names the rules that this rule sets aside where both apply */
import { findReferences, parseReferences } from "../../grammar/values/index.js";
import { ruleLike, type Tag } from "./tag.js";

export const override: Tag = {
  name: "OVERRIDE",
  role: "applicability",
  on: ruleLike,
  summary: "names the rules that this rule sets aside where both apply",
  example: "LIB:LOAN-001",
  read(value) {
    const references = parseReferences(value);
    const listed = references.some((item) => item.kind === "reference");
    return listed
      ? { kind: "references", relation: "overrides", references }
      : { kind: "mentions", relation: "overrides", references: findReferences(value) };
  },
};
