/** The shape of a generated rule. A rule is functions over prepared facts, with the citations that an explanation needs beside them. */
import type { Truth } from "./absent.js";
import type { Door } from "./facts.js";
import type { Code } from "./outcome.js";

/** The format that this runtime reads; generated modules carry theirs. */
export const FORMAT = 1;

/** A tag as it stands in its source. */
export interface Citation {
  readonly tag: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Facts as rules read them: days and truths as integers, amounts as numbers, by owner and input. */
export interface Prepared {
  /** `null`: not given. */
  readonly audience: ReadonlySet<string> | null;
  readonly inputs: object;
}

/** A calendar date as facts write it: `2026-03-01`. */
export type IsoDate = `${number}-${number}-${number}`;

export type InputKind = "date" | "number" | "boolean";

/** A fact that a part of a rule reads: the audience, or an input of some rule, section or jurisdiction. */
export type Read = "audience" | readonly [owner: string, name: string, kind: InputKind];

/** Something that must hold for a rule to apply. */
export interface Condition {
  /** Empty for an exception block that is attested as a whole. */
  readonly cites: readonly Citation[];
  readonly reads: readonly Read[];
  test(facts: Prepared, today: number): Truth;
}

/** An exception in words on the rule itself. */
export interface Permission {
  readonly cite: Citation;
  readonly reads: readonly Read[];
  test(facts: Prepared, today: number): Truth;
}

export interface Clause {
  readonly cite: Citation;
  readonly reads: readonly Read[];
  /** The exceptions in words that free this clause or change its quantity. */
  readonly permissions: readonly Permission[];
  judge(facts: Prepared, today: number): Code;
  /** The last day on which the clause can be met; absent where it is not known. */
  due?(facts: Prepared, today: number): number;
  /** The first day on which it is sensible or allowed. */
  opens?(facts: Prepared, today: number): number;
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
  /** What follows a violation, in the author's words. */
  readonly consequences: readonly Citation[];
  /** Rules that this exception carves out of. */
  bases(): readonly AnyRule[];
  /** Exceptions that carve out of this rule. */
  exceptions(): readonly AnyRule[];
  /** Rules that override this one. */
  overriders(): readonly AnyRule[];
  /** Never there at run time: it carries the type of the facts. */
  readonly facts?: (facts: Facts) => void;
}

/** A rule, whatever facts it reads. */
export type AnyRule = Rule<string, never>;
