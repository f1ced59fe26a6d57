/** Turns a literal of an example into the value that a facts file would hold. */
import { foldName, type Literal } from "../../grammar/values/index.js";
import type { InputType } from "../model/expression.js";
import type { DeclaredType, Type } from "../model/fact.js";
import { conversion } from "./resolve/units.js";

/** What a fact or input takes: its type, and how its value is written in JSON. */
export interface Wanted {
  readonly type: Type | { readonly kind: "audience" };
  readonly declared: DeclaredType | InputType | "audience";
}

/** What a literal must be, in an author's words. */
export function sayWanted({ type, declared }: Wanted): string {
  if (type.kind === "audience") return "audiences such as `F-1, PhD`";
  if (type.kind === "enumeration") return `one of ${type.values.map((value) => `\`${value}\``).join(", ")}`;
  if (type.kind === "number") return `a ${declared === "integer" ? "whole " : ""}number${type.unit === null ? "" : ` of ${type.unit}s`}`;
  return { boolean: "true or false", date: "a date such as 2026-03-01", text: "a text" }[type.kind];
}

function numberIn(literal: Literal, unit: string | null): number | undefined {
  if (literal.kind !== "number") return undefined;
  const factor = literal.unit === null ? 1 : conversion(literal.unit, unit);
  return factor === null ? undefined : literal.value * factor;
}

/** The words of a literal; a date or number among values of a list is a word, too. */
function wordsOf(literal: Literal): string | undefined {
  if (literal.kind === "text" || literal.kind === "quoted") return literal.text;
  if (literal.kind === "date") return literal.iso;
  if (literal.kind === "truth" || literal.kind === "none") return literal.kind === "none" ? "none" : String(literal.value);
  return literal.kind === "number" && literal.unit === null ? String(literal.value) : undefined;
}

/** The JSON value; `undefined` where the literal is none of the type. */
export function jsonOf(literal: Literal, { type, declared }: Wanted): unknown {
  if (type.kind === "enumeration") {
    const words = wordsOf(literal);
    const value = words === undefined ? undefined : type.values.find((known) => foldName(known) === foldName(words));
    return value ?? (literal.kind === "none" ? null : undefined);
  }
  if (type.kind === "audience") {
    if (literal.kind === "list") return literal.items.map(({ text }) => text);
    return wordsOf(literal);
  }
  if (literal.kind === "none") return type.kind === "boolean" ? undefined : null;
  if (type.kind === "boolean") return literal.kind === "truth" ? literal.value : undefined;
  if (type.kind === "date") return literal.kind === "date" ? literal.iso : undefined;
  if (type.kind === "text") return literal.kind === "text" || literal.kind === "quoted" ? literal.text : undefined;
  const number = numberIn(literal, type.unit);
  return declared === "integer" && number !== undefined && !Number.isInteger(number) ? undefined : number;
}
