/** Says which values are typed, and which of them count in coverage. */
import { unreachable } from "../../grammar/index.js";
import type { Attribute, Model } from "../model/model.js";

/** Whether a value was typed, and so computes; words that only inform never are. */
export function isTyped(attribute: Attribute, { typed }: Model): boolean {
  const { meaning } = attribute;
  if (typed.has(attribute)) return true;
  switch (meaning.kind) {
    case "timing":
    case "bound":
      return true;
    case "demand":
      return meaning.bound !== null;
    case "means":
    case "value":
      return true;
    case "audiences":
      return meaning.audiences !== null;
    case "effective":
      return meaning.effective !== null;
    case "precedence":
      return meaning.precedence !== null;
    case "exception":
      return meaning.exception !== null;
    case "consequence":
      return (meaning.consequence?.cause ?? null) !== null;
    case "references":
    case "mentions":
      return meaning.references.some(({ kind }) => kind === "reference");
    case "binding":
      return meaning.name !== null;
    case "type":
    case "unit":
    case "question":
    case "given":
    case "as-of":
    case "expect":
    case "prose":
    case "condition":
    case "authority":
    case "text":
      return false;
    default:
      return unreachable(meaning);
  }
}

/** Coverage counts what is judged: clause and applicability tags. */
export const counts = ({ role }: Attribute): boolean => role === "clause" || role === "applicability";
