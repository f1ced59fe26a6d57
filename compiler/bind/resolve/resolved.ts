/** What a part of an expression turned out to be. */
import type { NameNode, QuotedNode } from "../../../grammar/values/index.js";
import type { Test, Value, ValueKind } from "../../model/expression.js";
import type { Type } from "../../model/fact.js";

/** A value with its type; for enumerations, the fact whose values they are. */
export interface TypedValue {
  readonly kind: "value";
  readonly value: Value;
  readonly type: Type;
  readonly fact: string | null;
}

export interface TypedTest {
  readonly kind: "test";
  readonly test: Test;
}

/** A name or quoted words that no fact declares: what it is follows from its use. */
export interface Open {
  readonly kind: "open";
  readonly node: NameNode | QuotedNode;
}

export type Resolved = TypedValue | TypedTest | Open;

export const number = (value: Value, unit: string | null): TypedValue => ({ kind: "value", value, type: { kind: "number", unit }, fact: null });
export const date = (value: Value): TypedValue => ({ kind: "value", value, type: { kind: "date" }, fact: null });

export const kindOf = (type: Type): ValueKind => type.kind;

/** A number in another unit. */
export function scaled(value: Value, factor: number): Value {
  if (factor === 1) return value;
  if (value.kind === "number") return { kind: "number", value: value.value * factor };
  return { kind: "arithmetic", operator: "*", left: value, right: { kind: "number", value: factor } };
}
