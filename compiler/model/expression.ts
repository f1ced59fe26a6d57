/** The one meaning of a rule: typed trees that the emitter, the graph and every other reader share. */
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

/** A condition: false, unknown or true on a case. */
export type Test =
  | { readonly kind: "always" }
  | { readonly kind: "member"; readonly audience: string }
  | { readonly kind: "attested"; readonly input: Input }
  /** The as-of date lies from `from` to `until`, both included; days since 1970-01-01. */
  | { readonly kind: "period"; readonly from: number | null; readonly until: number | null }
  | { readonly kind: "all"; readonly tests: readonly Test[] }
  | { readonly kind: "any"; readonly tests: readonly Test[] };

/** A day: one that is asked for, or the date as of which the case is judged (`[ACTION:today]`). */
export type Operand = { readonly kind: "input"; readonly input: Input } | { readonly kind: "today" };

/** One thing that must hold for a rule to apply, and the tags that say so. */
export interface Condition {
  readonly owner: OwnerId;
  readonly test: Test;
  readonly attributes: readonly Attribute[];
}

/** A span of time, in the units of the calendar: weeks are days, years are months. */
export interface Span {
  /** Whole; `max` is `null` where the text says `3+`. */
  readonly min: number;
  readonly max: number | null;
  readonly unit: "day" | "business day" | "month";
}

/**
 * What a clause demands. Days are compared as LANGUAGE section 5 says:
 * `clock` is the anchor or the event from which a span is counted, `action` the day of the thing done.
 */
export type Demand =
  | { readonly kind: "deadline"; readonly clock: Operand; readonly span: Span; readonly action: Operand }
  | { readonly kind: "before"; readonly clock: Operand; readonly action: Operand }
  | { readonly kind: "by"; readonly clock: Operand; readonly action: Operand }
  | { readonly kind: "lead-time"; readonly clock: Operand; readonly span: Span; readonly action: Operand }
  /** Without a span: not before the clock, or, where `strict`, after it. */
  | { readonly kind: "earliest"; readonly clock: Operand; readonly span: Span | null; readonly strict: boolean; readonly action: Operand }
  | { readonly kind: "until"; readonly clock: Operand; readonly action: Operand }
  | { readonly kind: "validity"; readonly event: Operand; readonly span: Span; readonly limit: Operand | null; readonly action: Operand }
  | { readonly kind: "remaining-validity"; readonly event: Operand; readonly span: Span; readonly action: Operand }
  | { readonly kind: "at-most"; readonly amount: Input; readonly limit: number; readonly unit: string }
  | { readonly kind: "at-least"; readonly amount: Input; readonly limit: number; readonly unit: string }
  /** A person attests that the words are met. */
  | { readonly kind: "attested"; readonly input: Input };

export interface Clause {
  /** `null` where the rule's bare text is what is judged. */
  readonly attribute: Attribute | null;
  /** The audience and the `during` of the value: where false, the clause does not apply. */
  readonly scope: Test;
  readonly demand: Demand;
}

/** An exception in words on the rule itself: it permits, or it changes quantities of the same kind. */
export interface Permission {
  readonly attribute: Attribute;
  readonly test: Test;
  readonly effect:
    | { readonly kind: "permit" }
    /** `add` for `+24 months`; otherwise the amount replaces the clause's. */
    | { readonly kind: "change"; readonly amount: number; readonly unit: string; readonly how: "add" | "replace" };
}
