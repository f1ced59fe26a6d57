/** Says which values are typed, and which of them count in coverage. */
import type { Attribute, Model } from "../model/model.js";
import { meaningOf } from "./meaning.js";

/** Whether a value was typed, and so computes; words that only inform never are. */
export const isTyped = (attribute: Attribute, model: Model): boolean => model.typed.has(attribute) || meaningOf(attribute, model) !== null;

/** Coverage counts what is judged: clause and applicability tags. */
export const counts = ({ role }: Attribute): boolean => role === "clause" || role === "applicability";
