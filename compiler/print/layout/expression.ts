/** The expressions that can be printed: a document each, and what the layout of its surroundings depends on. */
import type { Doc } from "./doc.js";

/** An identifier, keyword or other text that is never broken. */
export interface Code {
  readonly kind: "code";
  readonly doc: Doc;
  readonly text: string;
}

/** A string in quotes; `text` is the literal as it stands in source. */
export interface StringLiteral {
  readonly kind: "string";
  readonly doc: Doc;
  readonly text: string;
}

/** A number; a sign makes it an operation on a literal, which prettier breaks differently. */
export interface NumberLiteral {
  readonly kind: "number" | "signed number";
  readonly doc: Doc;
}

/** `true` or `false`. */
export interface BooleanLiteral {
  readonly kind: "boolean";
  readonly doc: Doc;
}

/** `a.b` or `a["b"]`; `lookups` are the steps from the root, for a call to print in its own way. */
export interface Member {
  readonly kind: "member";
  readonly doc: Doc;
  readonly root: Code;
  readonly lookups: readonly Lookup[];
}

/** One step of a member access. */
export interface Lookup {
  readonly kind: "dot" | "bracket";
  readonly doc: Doc;
}

/** `{ ... }`; `size` is its number of entries. */
export interface ObjectLiteral {
  readonly kind: "object";
  readonly doc: Doc;
  readonly size: number;
}

/** `[ ... ]`. */
export interface ArrayLiteral {
  readonly kind: "array";
  readonly doc: Doc;
  readonly items: readonly Expression[];
}

/** `callee(...)`. */
export interface Call {
  readonly kind: "call";
  readonly doc: Doc;
  readonly callee: Code | Member;
  readonly args: readonly Expression[];
}

/** `(...) => ...`; `hugged` is its layout as the argument that a call wraps closely, if it can be wrapped so. */
export interface Arrow {
  readonly kind: "arrow";
  readonly doc: Doc;
  readonly hugged: Doc | undefined;
  readonly parameterCount: number;
  readonly body: "block" | Exclude<Expression["kind"], "arrow">;
}

/** `left operator right`; `aligned` is its layout where the right side is not indented further. */
export interface Binary {
  readonly kind: "binary";
  readonly doc: Doc;
  readonly aligned: Doc;
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
  expression.kind === "binary" ? expression.aligned : expression.doc;
