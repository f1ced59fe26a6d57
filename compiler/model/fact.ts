/** Facts: what a case says, by names that all sources share. */
import type { Place } from "../../grammar/index.js";
import type { RuleId } from "./ids.js";
import type { Test, Value } from "./expression.js";

/** What a fact or operand holds. A unit is in the singular; `null` where numbers are bare. */
export type Type =
  | { readonly kind: "boolean" }
  | { readonly kind: "number"; readonly unit: string | null }
  | { readonly kind: "date" }
  | { readonly kind: "text" }
  | { readonly kind: "enumeration"; readonly values: readonly string[] };

/** The types as an author writes them. */
export type DeclaredType = "boolean" | "number" | "integer" | "date" | "text" | "money" | "enumeration";

/** A rule that gives a derived fact its value where it stands. */
export interface Definition {
  readonly rule: RuleId;
  readonly value: Value;
  /** The `during` of the VALUE: the rule counts where it holds. */
  readonly scope: Test;
}

export interface Fact {
  readonly name: string;
  /** Its name in facts files and generated code. */
  readonly key: string;
  readonly declared: DeclaredType;
  readonly type: Type;
  /** The prose of its block. */
  readonly description: string;
  readonly question: string;
  /** The opening tag. */
  readonly place: Place;
  /** Its own VALUE: the default, below every rule. */
  readonly value: Value | null;
  /** In the order of the sources. */
  readonly definitions: readonly Definition[];
  /** For each definition, by its index, the definitions that it beats. */
  readonly beats: readonly (readonly number[])[];
  /** Whether it has a VALUE, sound or not. */
  readonly hasValue: boolean;
}

/** Whether a fact is computed, and so refused in a facts file. */
export const isDerived = ({ hasValue, definitions }: Pick<Fact, "hasValue" | "definitions">): boolean => hasValue || definitions.length > 0;
