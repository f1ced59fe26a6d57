/** What differs between the two skins of a rule: types or none, and how one rule names another. */
import type * as runtime from "../../runtime/index.js";
import type { Condition } from "../model/expression.js";
import type { RuleId } from "../model/ids.js";
import { code, typeName, type Expression, type Parameter, type Signature } from "./layout/index.js";

/** A value that the runtime exports; a misspelt one does not compile. */
export type RuntimeName = keyof typeof runtime;

/** What printed code turned out to need from elsewhere; a module's imports are made of it. */
export interface Needs {
  readonly runtime: Set<RuntimeName>;
  readonly types: Set<"Code" | "Truth" | "Prepared">;
  /** The project's calendar of holidays. */
  readonly modules: Set<"holidays">;
}

export const noNeeds = (): Needs => ({ runtime: new Set(), types: new Set(), modules: new Set() });

export interface Skin {
  /** Whether types are printed. */
  readonly types: "typescript" | "javascript";
  readonly needs: Needs;
  /** The expression that another rule is. */
  rule(id: RuleId): Expression;
  /** The expression of a condition that is declared elsewhere; `null` where it is printed in place. */
  condition(condition: Condition): Expression | null;
}

/** A function of a rule over a case returns an outcome, a truth or a day. */
export type Returned = "Code" | "Truth" | "number";

const parameterTypes = { facts: "Prepared", _facts: "Prepared", today: "number" } as const;

function parameter(name: keyof typeof parameterTypes, { types, needs }: Skin): Parameter {
  if (types === "javascript") return { name };
  const type = parameterTypes[name];
  if (type !== "number") needs.types.add(type);
  return { name, type: typeName(type) };
}

/** The parameters of a function over a case; those that it does not use are left out, or begin with an underscore. */
export function caseSignature(skin: Skin, uses: { readonly facts: boolean; readonly today: boolean }, returns: Returned): Signature {
  const facts = uses.facts ? [parameter("facts", skin)] : uses.today ? [parameter("_facts", skin)] : [];
  const parameters = [...facts, ...(uses.today ? [parameter("today", skin)] : [])];
  if (skin.types === "javascript") return { parameters };
  if (returns !== "number") skin.needs.types.add(returns);
  return { parameters, returns: typeName(returns) };
}

export const today = code("today");
export const facts = code("facts");
