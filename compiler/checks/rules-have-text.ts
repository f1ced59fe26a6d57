/** Holds where every rule says something. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";
import { emptyRule } from "./problems.js";

export function* rulesHaveText(model: Model): Generator<Problem> {
  for (const { kind, text, place, id } of model.rules) {
    if (kind !== "section" && text === "") yield emptyRule.at(place, { kind, id });
  }
}
