/** Holds where every quantity in a rule's prose is carried by one of its tags. */
import type { Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Model, Part } from "../model/model.js";
import { textsOf } from "../model/positions.js";
import { quantityProblems } from "./compare-quantities.js";

const untaggedIn = lasting((part: Part, texts: ReadonlyMap<string, string>): readonly Problem[] => part.flatMap((rule) => quantityProblems(rule, texts).untagged));

export function quantitiesAreTagged({ sources, parts }: Model): readonly Problem[] {
  const texts = textsOf(sources);
  return parts.flatMap((part) => untaggedIn(part, texts));
}
