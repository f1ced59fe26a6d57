/** The expressions that can be printed: text and layout each, and what the layout of its surroundings depends on. */
import type { Doc } from "./doc.js";
import type { Printed } from "./printed.js";

/** An identifier, keyword or other text that is never broken. */
export interface Code extends Printed {
  readonly kind: "code";
}

/** A string in quotes. */
export interface StringLiteral extends Printed {
  readonly kind: "string";
}

/** A number; a sign makes it an operation on a literal, which prettier breaks differently. */
export interface NumberLiteral extends Printed {
  readonly kind: "number" | "signed number";
}

/** `true` or `false`. */
export interface BooleanLiteral extends Printed {
  readonly kind: "boolean";
}

/** `a.b` or `a["b"]`; `lookups` are the steps from the root, for a call to print in its own way. */
export interface Member extends Printed {
  readonly kind: "member";
  readonly root: Code;
  readonly lookups: readonly Lookup[];
}

/** One step of a member access. */
export interface Lookup extends Printed {
  readonly kind: "dot" | "bracket";
}

/** What lays itself out where it is plain data on several lines; `null` for anything else. */
export type Lines = ((indent: number) => string) | null;

/** `{ ... }`; `size` is its number of entries. */
export interface ObjectLiteral extends Printed {
  readonly kind: "object";
  readonly size: number;
  readonly lines: () => Lines;
}

/** `[ ... ]`. */
export interface ArrayLiteral extends Printed {
  readonly kind: "array";
  readonly items: readonly Expression[];
  readonly lines: () => Lines;
}

/** `callee(...)`. */
export interface Call extends Printed {
  readonly kind: "call";
  readonly callee: Code | Member;
  readonly args: readonly Expression[];
}

/** `(...) => ...`; `hugged` is its layout as the argument that a call wraps closely, if it can be wrapped so. */
export interface Arrow extends Printed {
  readonly kind: "arrow";
  readonly hugged: () => Doc | undefined;
  readonly parameterCount: number;
  readonly body: "block" | Exclude<Expression["kind"], "arrow">;
}

/** `left operator right`; `aligned` is its layout where the right side is not indented further. */
export interface Binary extends Printed {
  readonly kind: "binary";
  readonly aligned: () => Doc;
  readonly left: Operand;
  readonly right: Operand;
}

/** Anything with a value. */
export type Expression =
  | Code
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | Member
  | ObjectLiteral
  | ArrayLiteral
  | Call
  | Arrow
  | Binary;

/** What may stand beside a comparison operator without parentheses. */
export type Operand = Code | StringLiteral | NumberLiteral | BooleanLiteral | Member | Call;

/** The document of an expression where a binary expression is not indented: after `=`, `:`, `return`, `=>` or `if (`. */
export const alignedDoc = (expression: Expression): Doc =>
  expression.kind === "binary" ? expression.aligned() : expression.doc();
