/** A case as the reference interpreter sees it: what is given, what that makes known, and three-valued truth. */
import type { Input } from "../../compiler/model/expression.js";
import { isDerived, type Fact } from "../../compiler/model/fact.js";
import type { Model } from "../../compiler/model/model.js";
import { compareDays, readDay, type Day, type Holidays } from "./day.js";

/** A value that is known. One of an enumeration is its name. */
export type Plain = number | boolean | string | Day;

/** What is known of a value: itself, nothing, or that it is not. */
export type Result = { readonly known: Plain } | "unknown" | "none";

/** What is known of a fact: rules may contradict each other about a derived one. */
export type Reading = Result | { readonly conflict: readonly string[] };

export type Truth = boolean | "unknown";

export interface World {
  readonly model: Model;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly today: Day;
  readonly holidays: Holidays;
  readonly assumeNoExceptions: boolean;
  /** The derived facts that have been worked out. */
  readonly derived: Map<string, Reading>;
}

export const and = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes("unknown") ? "unknown" : true);
export const or = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes("unknown") ? "unknown" : false);
export const not = (truth: Truth): Truth => (truth === "unknown" ? truth : !truth);

/** A number to nine decimal places. */
export const toNinePlaces = (amount: number): number => Number(amount.toFixed(9));

const isDay = (value: Plain): value is Day => typeof value === "object";

/** Negative, 0 or positive, as the first value is smaller, the same or larger; days by the calendar, numbers to nine places. */
export function compareValues(a: Plain, b: Plain): number {
  if (isDay(a) && isDay(b)) return compareDays(a, b);
  if (typeof a === "number" && typeof b === "number") return toNinePlaces(a) - toNinePlaces(b);
  return a === b ? 0 : 1;
}

/** Whether two results say the same. */
export function sameResult(a: Result, b: Result): boolean {
  return typeof a === "object" && typeof b === "object" ? compareValues(a.known, b.known) === 0 : a === b;
}

/** A value as facts write it. */
function given(value: unknown, isDate: boolean): Result {
  if (value === undefined) return "unknown";
  if (value === null) return "none";
  if (isDate && typeof value === "string") return { known: readDay(value) };
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return { known: value };
  throw new Error(`a facts file cannot hold ${JSON.stringify(value)}`);
}

/** What the case says of an input. */
export function givenInput({ owner, name, type }: Input, { facts }: World): Result {
  const inputs = facts[owner] as Readonly<Record<string, unknown>> | undefined;
  return given(inputs?.[name], type === "date");
}

/** What the case says of a declared fact that is not derived. */
export function givenFact({ key, type }: Fact, { facts }: World): Result {
  const value = facts[key];
  return value === "none" && type.kind === "enumeration" ? "none" : given(value, type.kind === "date");
}

/** The audiences that hold; `null` where the case does not say. */
export function givenAudiences({ facts }: World): readonly string[] | null {
  const { audience } = facts;
  if (audience === undefined) return null;
  return typeof audience === "string" ? [audience] : (audience as readonly string[]);
}

export function factOf(key: string, { model }: World): Fact {
  const fact = model.factByKey.get(key);
  if (!fact) throw new Error(`the model has no fact ${key}`);
  return fact;
}

export { isDerived };
