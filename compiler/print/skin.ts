/** What differs between the two skins of a rule: types or none, and how one rule names another. */
import type { Condition } from "../model/expression.js";
import type { RuleId } from "../model/ids.js";
import { code, typeName, type Expression, type Parameter, type Signature } from "./layout/index.js";

export interface Skin {
  /** Whether types are printed. */
  readonly types: "typescript" | "javascript";
  /** The expression that another rule is. */
  rule(id: RuleId): Expression;
  /** The expression of a condition that is declared elsewhere; `null` where it is printed in place. */
  condition(condition: Condition): Expression | null;
}

const parameterTypes = { facts: "Prepared", _facts: "Prepared", today: "number" } as const;

const parameter = (name: keyof typeof parameterTypes, { types }: Skin): Parameter =>
  types === "typescript" ? { name, type: typeName(parameterTypes[name]) } : { name };

/** The parameters of a function over a case; those that it does not use are left out, or begin with an underscore. */
export function caseSignature(skin: Skin, uses: { readonly facts: boolean; readonly today: boolean }, returns: string): Signature {
  const facts = uses.facts ? [parameter("facts", skin)] : uses.today ? [parameter("_facts", skin)] : [];
  const parameters = [...facts, ...(uses.today ? [parameter("today", skin)] : [])];
  return skin.types === "typescript" ? { parameters, returns: typeName(returns) } : { parameters };
}

export const today = code("today");
export const facts = code("facts");
