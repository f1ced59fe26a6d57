/** The shape of a check: a sentence that must hold, run over the Model. */
import type { Problem } from "../../grammar/index.js";
import type { Model } from "../model/model.js";

export interface CheckOptions {
  readonly customTags: ReadonlySet<string>;
}

/** Yields a problem for each place where its sentence does not hold. */
export type Check = (model: Model, options: CheckOptions) => Iterable<Problem>;
