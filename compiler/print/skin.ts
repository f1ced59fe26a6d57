/** What differs between the two skins of a rule: types or none, and how one rule names another. */
import type * as runtime from "../../runtime/index.js";
import type { Condition } from "../model/expression.js";
import { isDerived, type Fact } from "../model/fact.js";
import type { RuleId } from "../model/ids.js";
import { typeName, type Expression, type Parameter, type Signature } from "./layout/index.js";

/** A value that the runtime exports; a misspelt one does not compile. */
export type RuntimeName = keyof typeof runtime;

/** What printed code turned out to need from elsewhere; a module's imports are made of it. */
export interface Needs {
  readonly runtime: Set<RuntimeName>;
  readonly types: Set<"Code" | "Truth" | "Held" | "At" | "Columns" | "Group">;
  /** The project's calendar of holidays. */
  readonly modules: Set<"holidays">;
  /** The facts that are given, and those that are worked out. */
  readonly declared: Set<"declared">;
  readonly derived: Set<"derived">;
}

export const noNeeds = (): Needs => ({ runtime: new Set(), types: new Set(), modules: new Set(), declared: new Set(), derived: new Set() });

export interface Skin {
  /** Whether types are printed. */
  readonly types: "typescript" | "javascript";
  readonly needs: Needs;
  /** Whether rules are printed for many cases at once, too. */
  readonly columns?: boolean;
  /** The number that a name of the runtime stands for, where code in memory says it in place of the name. */
  number?(name: RuntimeName): string | null;
  /** The group of rules that begins with this one, where rules are printed in groups, too. */
  group?(id: RuleId): Expression | null;
  /** Whether a declared fact is worked out. */
  isDerived(key: string): boolean;
  /** The expression that another rule is. */
  rule(id: RuleId): Expression;
  /** The expression of a condition that is declared elsewhere; `null` where it is printed in place. */
  condition(condition: Condition): Expression | null;
}

/** Tells which keys are those of derived facts. */
export const isDerivedIn = (facts: ReadonlyMap<string, Fact>) => (key: string): boolean => {
  const fact = facts.get(key);
  return fact !== undefined && isDerived(fact);
};

/** A function over a case returns an outcome, a truth, a day, or what a fact holds. */
export type Returned = "Code" | "Truth" | "number" | "Held";

/** The signature of a function over a case; one that reads nothing of the case takes no parameter. */
export function caseSignature({ types, needs }: Skin, uses: "case" | "nothing", returns: Returned): Signature {
  const typed = types === "typescript";
  if (typed && uses === "case") needs.types.add("At");
  if (typed && returns !== "number") needs.types.add(returns);
  const parameters: Parameter[] = uses === "nothing" ? [] : [typed ? { name: "at", type: typeName("At") } : { name: "at" }];
  return typed ? { parameters, returns: typeName(returns) } : { parameters };
}
