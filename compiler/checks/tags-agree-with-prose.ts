/** Holds where a quantity in a tag is one that the rule's own prose names, if the prose names any of that kind. */
import type { Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Model, Part } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { quantityProblems } from "./compare-quantities.js";

const contradictingIn = lasting((part: Part, texts: ReadonlyMap<string, string>): readonly Problem[] => part.flatMap((rule) => quantityProblems(rule, texts).contradicting));

export function tagsAgreeWithProse({ sources, parts }: Model): readonly Problem[] {
  const texts = textsOf(sources);
  return parts.flatMap((part) => contradictingIn(part, texts));
}
