/** Lays out what functions, methods and arrows share: parameters, return type and block. */
import { concat, group, hardline, ifBreak, indent, join, line, nothing, softline, text, type Doc } from "./doc.js";
import { flatten } from "./flatten.js";
import { isEmptyBlock, joinStatements, statementsText, type Statement } from "./statement.js";
import { annotation, type ObjectType, type Type } from "./type.js";

/** A parameter of a function. Its type is not an object type, which prettier would wrap closely. */
export interface Parameter {
  readonly name: string;
  readonly type?: Exclude<Type, ObjectType>;
}

/** What a function takes and returns. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly returns?: Exclude<Type, ObjectType>;
}

/** The statements of a function; an empty block stays on one line. */
export const functionBlock = (body: readonly Statement[]): Doc =>
  isEmptyBlock(body) ? text("{}") : concat(["{", indent(hardline, joinStatements(body)), hardline, "}"]);

/** The plain text of such a block. */
export const blockText = (body: readonly Statement[]): string => `{ ${statementsText(body)} }`;

/** `(a, b)`, without types. */
export const signatureText = ({ parameters }: Signature): string => `(${parameters.map(({ name }) => name).join(", ")})`;

/** `(a: A, b): R` on one line if it fits, else one parameter per line. */
export const signatureDoc = ({ parameters, returns }: Signature): Doc =>
  group(parametersDoc(parameters), returnsDoc(returns));

/** The signature on one line, as a call wraps an arrow closely; `undefined` if its types cannot be on one line. */
export const flatSignature = (signature: Signature): Doc | undefined => {
  const doc = signatureDoc(signature);
  if (doc.breaks) return undefined;
  const parameters = join(text(", "), signature.parameters.map(parameterDoc).map(flatten));
  return concat(["(", parameters, ")", flatten(returnsDoc(signature.returns))]);
};

const parameterDoc = ({ name, type }: Parameter): Doc =>
  type === undefined ? text(name) : concat([name, annotation(type)]);

const returnsDoc = (returns: Signature["returns"]): Doc => (returns === undefined ? nothing : annotation(returns));

const parametersDoc = (parameters: readonly Parameter[]): Doc => {
  if (parameters.length === 0) return text("()");
  const listed = join(concat([",", line]), parameters.map(parameterDoc));
  return concat(["(", indent(softline, listed), ifBreak(","), softline, ")"]);
};
