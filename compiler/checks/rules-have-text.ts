/** Holds where every rule says something. */
import type { Problem } from "../../grammar/index.js";
import { lasting } from "../model/lasting.js";
import type { Model, Part } from "../model/model.js";
import { emptyRule } from "./problems.js";

const emptyIn = lasting((part: Part): readonly Problem[] =>
  part.flatMap(({ kind, text, place, id }) => (kind !== "section" && text === "" ? [emptyRule.at(place, { kind, id })] : [])),
);

export const rulesHaveText = ({ parts }: Model): readonly Problem[] => parts.flatMap((part) => emptyIn(part));
