/** The shape of a generated rule. A rule is functions over prepared facts, with the citations that an explanation needs beside them. */
import type { MAYBE, NO, Truth } from "./absent.js";
import type { AllColumns } from "./columns.js";
import type { Derivation } from "./derive.js";
import type { Door } from "./facts.js";
import type { Code } from "./outcome.js";

/** The format that this runtime reads; generated modules carry theirs. */
export const FORMAT = 2;

/** A tag as it stands in its source. */
export interface Citation {
  readonly tag: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Facts as rules read them: days, truths and choices as integers, amounts as numbers, texts as texts. */
export interface Prepared {
  /** `null`: not given. */
  readonly audience: ReadonlySet<string> | null;
  /** Declared facts by key. A text that is not given is `undefined`, one that is none `null`. */
  readonly given: object;
  /** What rules, sections and jurisdictions ask for, by owner and name. */
  readonly inputs: object;
}

/** A case as rules are judged on it. */
export interface Case<Facts extends Prepared = Prepared> {
  readonly facts: Facts;
  /** The as-of date, a day number. */
  readonly today: number;
  /** What an exception or override counts as whose facts are not given. */
  readonly doubtful: typeof NO | typeof MAYBE;
  /** Derived facts that were worked out already; `null` before the first. */
  derived: Map<DerivedFact, Derivation> | null;
  /** What judging a rule leaves beside its code: its last day, the earliest of its clauses not yet satisfied, else of all; and its first, the latest of all. Absent where there is none. */
  due: number;
  opens: number;
}

/** A calendar date as facts write it: `2026-03-01`. */
export type IsoDate = `${number}-${number}-${number}`;

export type InputKind = "date" | "number" | "boolean";
export type FactKind = InputKind | "text" | "enumeration";

/** A declared fact. */
export interface DeclaredFact {
  readonly key: string;
  readonly name: string;
  readonly kind: FactKind;
  /** What a number counts, in the singular: `day`, `hour/week`, `USD`. */
  readonly unit?: string;
  /** Whether a number must be whole. */
  readonly whole?: boolean;
  /** The values of an enumeration, in the order in which code counts them; the value `none` counts as none. */
  readonly values?: readonly string[];
  /** What a person is asked. */
  readonly question?: string;
}

/** What a fact holds in code; which of them depends on its kind. */
export type Held = number | string | null | undefined;

/** A rule's value for a derived fact. */
export interface Definition {
  readonly rule: AnyRule;
  /** Its `during`. */
  holds(at: Case): Truth;
  readsToHold(): readonly Read[];
  value(at: Case): Held;
  reads(): readonly Read[];
}

/** A fact that is worked out: by rules, or by its own value, which is below all of them. */
export interface DerivedFact extends DeclaredFact {
  readonly definitions: () => readonly Definition[];
  /** For each definition, by its index, the definitions that it beats. */
  readonly beats: readonly (readonly number[])[];
  readonly fallback: { value(at: Case): Held; reads(): readonly Read[] } | null;
}

/** A fact that a part of a rule reads: the audience, an input of some rule, section or jurisdiction, or a declared fact. */
export type Read = "audience" | readonly [owner: string, name: string, kind: InputKind] | DeclaredFact | DerivedFact;

/** Something that must hold for a rule to apply. */
export interface Condition {
  /** Empty for an exception block that is attested as a whole. */
  readonly cites: readonly Citation[];
  /** What is tested in place of the tag's words. */
  readonly means?: readonly string[];
  reads(): readonly Read[];
  test(at: Case): Truth;
}

/** An exception in words on the rule itself. */
export interface Permission {
  readonly cite: Citation;
  reads(): readonly Read[];
  test(at: Case): Truth;
}

export interface Clause {
  readonly cite: Citation;
  /** What is judged in place of the tag's words. */
  readonly means?: string;
  /** What it reads besides its permissions. */
  reads(): readonly Read[];
  /** The exceptions in words that free this clause or change its quantity. */
  readonly permissions: readonly Permission[];
  judge(at: Case): Code;
  /** The last day on which the clause can be met; absent where it is not known. */
  due?(at: Case): number;
  /** The first day on which it is sensible or allowed. */
  opens?(at: Case): number;
}

/** A compiled rule. `Facts` is what a case may say about it. */
export interface Rule<Id extends string = string, Facts = never> {
  readonly format: number;
  readonly id: Id;
  readonly kind: "rule" | "exception" | "section";
  readonly text: string;
  /** The opening tag. */
  readonly cite: Citation;
  readonly door: Door;
  readonly conditions: readonly Condition[];
  readonly clauses: readonly Clause[];
  /** The derived facts that the rule gives a value. */
  defines(): readonly DerivedFact[];
  /** What follows a violation, in the author's words. */
  readonly consequences: readonly Citation[];
  /** Rules that this exception carves out of. */
  bases(): readonly AnyRule[];
  /** Exceptions that carve out of this rule. */
  exceptions(): readonly AnyRule[];
  /** Rules that override this one. */
  overriders(): readonly AnyRule[];
  /** Puts what is said of this rule into a report. A name that stands in code is found at once, one that is handed over is looked up. */
  put?(report: Record<string, unknown>, verdict: unknown): void;
  /** Conditions and clauses in one go, for a rule that stands or falls by its own conditions. What it returns is a `Judged`; it leaves the days on the case. */
  code?(at: Case): number;
  /** The group that begins with this rule. */
  group?(): Group;
  /** The same for the cases from one row of columns up to another. Of the days it writes those that there are; `rows` is room for their numbers. */
  columns?(all: AllColumns, from: number, to: number, judged: Int32Array, due: Int32Array, rows: Int32Array): void;
  /** Never there at run time: it carries the type of the facts. */
  readonly facts?: (facts: Facts) => void;
}

/** A rule, whatever facts it reads. */
export type AnyRule = Rule<string, never>;

/** Rules that stand one after the other in a module, and are judged by one function. */
export interface Group {
  rules(): readonly AnyRule[];
  /** Judges those of them that have a `code`. What they come to, and their last days, stand in the order of `rules`; where there is no last day, `UNKNOWN`. */
  codes(at: Case, judged: Int32Array, due: Int32Array): void;
}
