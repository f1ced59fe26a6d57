/** The one meaning of a rule: typed trees that the emitter, the graph and every other reader share. */
import type { Place } from "../../grammar/index.js";
import type { Attribute } from "./model.js";
import type { OwnerId } from "./ids.js";

/** What an input holds: a day or none, a number or none, or true / false. */
export type InputType = "date" | "number" | "boolean";

/** Something that a rule needs and no declared fact supplies; asked for under its owner's id. */
export interface Input {
  readonly owner: OwnerId;
  /** camelCase, unique within its owner. */
  readonly name: string;
  readonly type: InputType;
  /** What a person is asked. */
  readonly question: string;
  /** The unit of a number, in the singular. */
  readonly unit?: string;
}

/** What a value holds, as code distinguishes it. */
export type ValueKind = "number" | "date" | "text" | "enumeration" | "boolean";

/** A declared fact, as trees refer to it: by key, so that facts may refer to each other. */
export interface FactRef {
  readonly key: string;
  readonly name: string;
  readonly of: ValueKind;
}

/** The operators of comparisons. */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * Something with a value: a number, a day, a text, one of an enumeration, or a truth. Unknown and none run through it (section 6).
 * Units are resolved: both sides of an operator count in one unit, and `factor` is what one side was multiplied by for it.
 */
export type Value =
  | { readonly kind: "number"; readonly value: number }
  /** Days since 1970-01-01. */
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "text"; readonly text: string }
  /** A value of an enumeration, by its index in the declaration. The value `none` of one that lists it is never a choice but `none`. */
  | { readonly kind: "choice"; readonly index: number; readonly value: string }
  | { readonly kind: "none"; readonly of: ValueKind }
  | { readonly kind: "fact"; readonly fact: FactRef; readonly at: Place | null }
  | { readonly kind: "input"; readonly input: Input }
  /** The date as of which the case is judged. */
  | { readonly kind: "today" }
  /** Over numbers. Division by zero is unknown. */
  | { readonly kind: "arithmetic"; readonly operator: "+" | "-" | "*" | "/"; readonly left: Value; readonly right: Value }
  /** A day so many units later; earlier where `direction` is -1. */
  | { readonly kind: "shift"; readonly day: Value; readonly amount: Value; readonly unit: Span["unit"]; readonly direction: 1 | -1 }
  /** The time between two days: a number. */
  | { readonly kind: "count"; readonly unit: "day" | "business day" | "week" | "month" | "year"; readonly from: Value; readonly to: Value }
  /** The smaller or larger of two numbers, the earlier (`smaller`) or later of two days; none is left out. */
  | { readonly kind: "pick"; readonly which: "smaller" | "larger"; readonly of: "number" | "date"; readonly left: Value; readonly right: Value }
  | { readonly kind: "truth"; readonly test: Test };

/** A condition: false, unknown or true on a case. */
export type Test =
  | { readonly kind: "always" }
  | { readonly kind: "never" }
  | { readonly kind: "member"; readonly audience: string }
  | { readonly kind: "attested"; readonly input: Input }
  /** A boolean fact. */
  | { readonly kind: "fact"; readonly fact: FactRef; readonly at: Place | null }
  /** False where a side is none, but for `!=`, which is then true. Numbers are rounded to nine places first. Text, enumerations and booleans know `=` and `!=`. */
  | { readonly kind: "compare"; readonly operator: Comparison; readonly of: ValueKind; readonly left: Value; readonly right: Value }
  | { readonly kind: "is-none"; readonly of: ValueKind; readonly value: Value }
  | { readonly kind: "not"; readonly test: Test }
  /** The as-of date lies from `from` to `until`, both included; days since 1970-01-01. */
  | { readonly kind: "period"; readonly from: number | null; readonly until: number | null }
  | { readonly kind: "all"; readonly tests: readonly Test[] }
  | { readonly kind: "any"; readonly tests: readonly Test[] };

/** One thing that must hold for a rule to apply, and the tags that say so. */
export interface Condition {
  readonly owner: OwnerId;
  readonly test: Test;
  readonly attributes: readonly Attribute[];
  /** The MEANS that are tested in place of the attributes' values. */
  readonly means?: readonly string[];
}

/** A span of time, in the units of the calendar: weeks are days, years are months. */
export interface Span {
  /** A whole number; or a number fact in the span's unit (or weeks or years of it, already multiplied). */
  readonly min: number | Value;
  /** `null` where the text says `3+`; equal to `min` but for ranges. */
  readonly max: number | Value | null;
  readonly unit: "day" | "business day" | "month";
}

/**
 * What a clause demands. Days are compared as LANGUAGE section 5 says:
 * `clock` is the anchor or the event from which a span is counted, `action` the day of the thing done; all of them dates.
 */
export type Demand =
  | { readonly kind: "deadline"; readonly clock: Value; readonly span: Span; readonly action: Value }
  | { readonly kind: "before"; readonly clock: Value; readonly action: Value }
  | { readonly kind: "by"; readonly clock: Value; readonly action: Value }
  | { readonly kind: "lead-time"; readonly clock: Value; readonly span: Span; readonly action: Value }
  /** Without a span: not before the clock, or, where `strict`, after it. */
  | { readonly kind: "earliest"; readonly clock: Value; readonly span: Span | null; readonly strict: boolean; readonly action: Value }
  | { readonly kind: "until"; readonly clock: Value; readonly action: Value }
  | { readonly kind: "validity"; readonly event: Value; readonly span: Span; readonly limit: Value | null; readonly action: Value }
  | { readonly kind: "remaining-validity"; readonly event: Value; readonly span: Span; readonly action: Value }
  /** A number against a limit in the same unit. */
  | { readonly kind: "at-most"; readonly amount: Value; readonly limit: number; readonly unit: string }
  | { readonly kind: "at-least"; readonly amount: Value; readonly limit: number; readonly unit: string }
  /** A condition that must hold. */
  | { readonly kind: "condition"; readonly test: Test }
  /** A person attests that the words are met. */
  | { readonly kind: "attested"; readonly input: Input };

export interface Clause {
  /** `null` where the rule's bare text is what is judged. */
  readonly attribute: Attribute | null;
  /** The audience and the `during` of the value: where false, the clause does not apply. */
  readonly scope: Test;
  readonly demand: Demand;
  /** The MEANS that is judged in place of the attribute's value. */
  readonly means?: string;
}

/** An exception in words on the rule itself: it permits, or it changes quantities of the same kind. */
export interface Permission {
  readonly attribute: Attribute;
  readonly test: Test;
  readonly effect:
    | { readonly kind: "permit" }
    /** `add` for `+24 months`; otherwise the amount replaces the clause's. In the least unit of its kind. */
    | { readonly kind: "change"; readonly amount: number; readonly unit: string; readonly how: "add" | "replace" };
}
