/** The shapes of the language reference's tables. */

/** One row: a way of writing, what it means, and an example, which a test compiles. */
export interface Entry {
  /** What stands for something else is in capitals: `within Q of A`. Ways of writing the same are parted by ` | `. */
  readonly written: string;
  /** One sentence. */
  readonly means: string;
  readonly example: string;
}

/** A row whose example must come out as a certain kind of node of the syntax of conditions. */
export interface ConditionEntry extends Entry {
  readonly kind: string;
  /** Words of the example, and others that say the same in their place. */
  readonly also?: { readonly of: string; readonly others: readonly string[] };
}

/** A row for a tag's value; the example must be typed with at least these parts of its meaning. */
export interface TagEntry extends Entry {
  readonly tag: string;
  readonly reads: Readonly<Record<string, unknown>>;
}

/** One form of a value, and all the ways in which it is written. */
export interface Form {
  readonly tag: string;
  /** What every example must be typed with at least: `{ form: "deadline" }`. */
  readonly reads: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** A few sentences. */
  readonly means: string;
  readonly writings: readonly Omit<Entry, "means">[];
}

/** A type of facts, with a value of it in a source and in a facts file. */
export interface TypeEntry extends Entry {
  /** A UNIT, where the example has one. */
  readonly unit?: string;
  readonly literal: string;
  readonly json: unknown;
}

/** A row for a tag of an EXAMPLE, with the rest of a case in which it holds. */
export interface CaseEntry extends Entry {
  readonly tag: "GIVEN" | "AS-OF" | "EXPECT";
  readonly rule: string;
  /** The other tags of the case, without brackets. */
  readonly others: readonly string[];
}
