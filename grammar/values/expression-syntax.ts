/** The syntax of conditions and operands (LANGUAGE section 6): what was written, before names and units are resolved. */
import type { Extent } from "./syntax.js";

/** A number, with its unit where it has one: `12`, `12 months`, `$300` (`USD`), `5%` (`percent`). */
export interface NumberNode extends Extent {
  readonly kind: "number";
  readonly value: number;
  readonly unit: string | null;
}

/** An ISO date that exists. */
export interface DateNode extends Extent {
  readonly kind: "date";
  readonly iso: string;
}

/** `"quoted words"`, without the quotes. */
export interface QuotedNode extends Extent {
  readonly kind: "quoted";
  readonly text: string;
}

/** `true`, `false`. */
export interface TruthNode extends Extent {
  readonly kind: "truth";
  readonly value: boolean;
}

/** `today`: the as-of date. */
export interface TodayNode extends Extent {
  readonly kind: "today";
}

/** A name; `fact` is the declared fact that it names, as declared, or `null`. */
export interface NameNode extends Extent {
  readonly kind: "name";
  readonly text: string;
  readonly fact: string | null;
}

/** `a + b` and the like; `operatorAt` is the place of the sign. */
export interface ArithmeticNode extends Extent {
  readonly kind: "arithmetic";
  readonly operator: "+" | "-" | "*" | "/";
  readonly operatorAt: Extent;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

export type CalendarUnit = "day" | "business day" | "week" | "month" | "year";

/** `days between a and b`; `days since a` has `today` for its `to`. */
export interface CountNode extends Extent {
  readonly kind: "count";
  readonly unit: CalendarUnit;
  readonly from: ExpressionNode;
  readonly to: ExpressionNode;
}

/** `30 days before A`; the quantity is a number with a unit of time or a declared fact. */
export interface OffsetNode extends Extent {
  readonly kind: "offset";
  readonly quantity: NumberNode | NameNode;
  readonly direction: "before" | "after";
  readonly anchor: ExpressionNode;
}

/** `smaller of a and b` and the like. */
export interface PickNode extends Extent {
  readonly kind: "pick";
  readonly which: "smaller" | "larger" | "earlier" | "later";
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** `a is b`, `a is at least b`, `a is before b`; `spoken` says whether it was written for dates (`before`, `on or after`) or as an order. */
export interface ComparisonNode extends Extent {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly spoken: "equality" | "order" | "dates";
  /** `is not at least`, `is not before`: the whole is negated. Never set for `!=`, which is its own operator. */
  readonly negated: boolean;
  readonly operatorAt: Extent;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

/** `a is none`, `a is not none`. */
export interface NoneNode extends Extent {
  readonly kind: "is-none";
  readonly negated: boolean;
  readonly operand: ExpressionNode;
}

/** `a is one of b, c, d`. */
export interface OneOfNode extends Extent {
  readonly kind: "one-of";
  readonly negated: boolean;
  readonly left: ExpressionNode;
  readonly options: readonly ExpressionNode[];
}

/** `X is at least Q before A`: the four operators over a distance in time. */
export interface DistanceNode extends Extent {
  readonly kind: "distance";
  readonly operator: "at-least" | "at-most" | "more-than" | "less-than";
  readonly negated: boolean;
  readonly left: ExpressionNode;
  readonly quantity: NumberNode | NameNode;
  readonly direction: "before" | "after";
  readonly anchor: ExpressionNode;
}

/** `X is within Q of A`; `of` says the same as `after`. */
export interface WithinNode extends Extent {
  readonly kind: "within";
  readonly negated: boolean;
  readonly left: ExpressionNode;
  readonly quantity: NumberNode | NameNode;
  readonly direction: "before" | "after";
  readonly anchor: ExpressionNode;
}

/** `X is between a and b`, both included. */
export interface BetweenNode extends Extent {
  readonly kind: "between";
  readonly negated: boolean;
  readonly left: ExpressionNode;
  readonly low: ExpressionNode;
  readonly high: ExpressionNode;
}

/** `a and b and c`, `a or b`; two parts or more. */
export interface JunctionNode extends Extent {
  readonly kind: "and" | "or";
  readonly parts: readonly ExpressionNode[];
}

export interface NotNode extends Extent {
  readonly kind: "not";
  readonly operand: ExpressionNode;
}

/** A condition or an operand: which of the two is decided by its type. */
export type ExpressionNode =
  | NumberNode | DateNode | QuotedNode | TruthNode | TodayNode | NameNode | ArithmeticNode | CountNode | OffsetNode | PickNode
  | ComparisonNode | NoneNode | OneOfNode | DistanceNode | WithinNode | BetweenNode | JunctionNode | NotNode;

/** Where a text stopped being an expression, and what could stand there, in words for an author. */
export interface Unparsed extends Extent {
  readonly kind: "unparsed";
  readonly expected: string;
}

/** A part of a list: from an index to the one before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The names of declared facts, prepared for finding them in a text. */
export interface NameTable {
  /** The declared name that a folded text is: lower case, without blanks, hyphens and underscores. */
  readonly byFolded: ReadonlyMap<string, string>;
  /** The folded names that are looked for inside of texts, sorted: a text may part words that the declaration joins, so any beginning of a name may be one. */
  readonly sorted: readonly string[];
  /** Those among them that begin with some letters. */
  readonly startingWith: (letters: string) => Stretch;
  /** The declared names of numbers with a unit of time: only their type tells `notice period before A`, a day, from `arrival before A`, a test. */
  readonly durations: ReadonlySet<string>;
}
