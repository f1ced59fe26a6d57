/** The typed syntax of tag values. Every place is a pair of offsets into the value as written, `end` exclusive. */

import type { DateNode, ExpressionNode, NameNode, NumberNode, QuotedNode, TruthNode } from "./expression-syntax.js";

/** Where something stands in the value: UTF-16 offsets into the original text, `end` exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A number with a unit. */
export interface Quantity extends Extent {
  readonly kind: "quantity";
  readonly min: number;
  /** Equal to `min` for a single number, larger for a range, `null` for an open quantity (`3+`). */
  readonly max: number | null;
  /** Whether it is an amount to add (`+24`) and not an amount. */
  readonly change: boolean;
  /** Canonical and singular: `business day`, `hour/week`, `USD`, `percent`. */
  readonly unit: string;
}

/** A name as written, normalised, blanks collapsed; a leading article is dropped where another word follows, also from the extent. */
export interface Name extends Extent {
  readonly kind: "name";
  readonly text: string;
}

/** Words that stay words, normalised, blanks collapsed. */
export interface Text extends Extent {
  readonly kind: "text";
  readonly text: string;
}

/** `during C`, `if C`, `when C`, `while C`: text and extent are those of C, which the grammar of conditions reads later. */
export interface Qualifier extends Extent {
  readonly kind: "qualifier";
  readonly word: "during" | "if" | "when" | "while";
  readonly text: string;
}

/** The forms of TIMING and DEADLINE, as the language reference tables them. */
export type TimingForm = "deadline" | "before" | "by" | "lead-time" | "earliest" | "until" | "validity" | "remaining-validity" | "processing";

/** A TIMING or DEADLINE. */
export interface Timing extends Extent {
  readonly kind: "timing";
  readonly form: TimingForm;
  /** A declared fact stands for a number with a unit of time. */
  readonly quantity: Quantity | NameNode | null;
  /** The side of the anchor on which the bound lies; `null` where the form has none. */
  readonly direction: "before" | "after" | null;
  /** Whether the day of the anchor itself is too early: `after A` in an `earliest`. */
  readonly strict: boolean;
  /** A name that no fact declares; else a declared fact, a date, `today` or what is computed from them. */
  readonly anchor: Name | ExpressionNode | null;
  /** A `NameNode` is a declared fact. */
  readonly action: Name | NameNode | null;
  readonly audience: Name | null;
  readonly qualifier: Qualifier | null;
}

/** A DURATION (`span`), or a LIMITATION or REQUIREMENT that bounds an amount (`bound`). */
export interface Bound extends Extent {
  readonly kind: "bound";
  readonly form: "span" | "bound";
  readonly comparator: "at-most" | "at-least";
  readonly quantity: Quantity;
  /** A `NameNode` is a declared fact. */
  readonly measured: Name | NameNode | null;
  /** What a DURATION is counted for: `12 months per degree level`. */
  readonly per: Name | null;
  readonly qualifier: Qualifier | null;
}

/** An APPLIES_TO: any of the names; without names it is everyone. */
export interface Audiences extends Extent {
  readonly kind: "audiences";
  readonly all: boolean;
  readonly names: readonly Name[];
  readonly noun: string | null;
  readonly only: boolean;
}

/** A PRECEDENCE: 1 beats 2. */
export interface Precedence extends Extent {
  readonly kind: "precedence";
  readonly rank: number;
  readonly label: string | null;
}

/** An EFFECTIVE: ISO dates, both included; at least one is given. */
export interface Effective extends Extent {
  readonly kind: "effective";
  readonly from: string | null;
  readonly until: string | null;
}

/** An inline EXCEPTION `X = Q`: for X the quantity is another, or changes by `Q`. */
export interface ExceptionChange extends Extent {
  readonly kind: "change";
  readonly subject: Name;
  readonly quantity: Quantity;
}

/** An inline EXCEPTION `Y if X`, `Y during X`, `Y during X if Z`: permitted where every qualifier holds. */
export interface ExceptionPermission extends Extent {
  readonly kind: "permission";
  readonly subject: Name;
  readonly qualifiers: readonly Qualifier[];
}

/** An inline EXCEPTION. */
export type InlineException = ExceptionChange | ExceptionPermission;

/** A CONSEQUENCE; the cause is `null` where the value names none. */
export interface Consequence extends Extent {
  readonly kind: "consequence";
  readonly cause: Text | null;
  readonly effect: Text;
}

/** A well-formed id: `JURISDICTION:LOCAL`, or of a section `JURISDICTION:SECTION:NAME`, where `local` is the name. */
export interface Reference extends Extent {
  readonly kind: "reference";
  readonly text: string;
  readonly jurisdiction: string;
  readonly local: string;
  readonly section: boolean;
}

/** An item of a list of ids that is no id; its text is empty between two commas. */
export interface Malformed extends Extent {
  readonly kind: "malformed";
  readonly text: string;
}

/** A VALUE of a rule: what a derived fact is where the rule applies. */
export interface Definition extends Extent {
  readonly kind: "definition";
  readonly name: Name | NameNode;
  readonly value: ExpressionNode;
  readonly qualifier: Qualifier | null;
}

/** `none`, where a value is written out. */
export interface NoneLiteral extends Extent {
  readonly kind: "none";
}

/** Words with commas between, at least one. */
export interface ListLiteral extends Extent {
  readonly kind: "list";
  readonly items: readonly Text[];
}

/** A value written out; bare words are an enumerated value, an audience or a text. */
export type Literal = NumberNode | DateNode | QuotedNode | TruthNode | NoneLiteral | Text | ListLiteral;

/** A declared fact or an input: of the owner with this id, or, without one, of the rule that is spoken of. */
export interface OwnedName extends Extent {
  readonly kind: "owned-name";
  readonly owner: string | null;
  readonly name: Name | NameNode;
}

/** A GIVEN. */
export interface Given extends Extent {
  readonly kind: "given";
  readonly owner: string | null;
  readonly name: Name | NameNode;
  readonly literal: Literal;
}

/** The outcomes of a verdict. */
export type OutcomeWord = "satisfied" | "violated" | "pending" | "unknown" | "not-applicable";

/** An EXPECT: an outcome, a date, what is missing, a derived fact's value, or that it has several. */
export type Expect =
  | (Extent & { readonly kind: "outcome"; readonly outcome: OutcomeWord })
  | (Extent & { readonly kind: "due" | "opens"; readonly date: string })
  | (Extent & { readonly kind: "missing"; readonly names: readonly OwnedName[] })
  | (Extent & { readonly kind: "value"; readonly name: Name | NameNode; readonly literal: Literal })
  | (Extent & { readonly kind: "conflict"; readonly name: Name | NameNode });

/** A TYPE; `values` are those of `one of`, in order, and empty for the others. */
export interface FactType {
  readonly kind: "type";
  readonly type: "boolean" | "number" | "integer" | "date" | "text" | "money" | "one-of";
  readonly values: readonly string[];
}

/** Everything that a tag value can be read as, but for conditions and operands. */
export type ValueSyntax =
  | Definition | Given | Expect | FactType | Quantity | Name | Text | Qualifier | Timing | Bound | Audiences | Precedence | Effective | InlineException | Consequence | Reference | Malformed;
