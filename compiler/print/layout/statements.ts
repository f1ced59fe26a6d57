/** Builds statements and the declaration of functions. */
import { concat, group, hardline, ifBreak, indent, join, softline, text, type Doc } from "./doc.js";
import { assignValue, layoutFor } from "./assignment.js";
import { alignedDoc, type Binary, type Call, type Expression } from "./expression.js";
import { blockText, functionBlock, signatureDoc, signatureText, type Signature } from "./functions.js";
import { isEmptyBlock, joinStatements, statement, statementsText, type Statement } from "./statement.js";
import type { Type } from "./type.js";

/** What a declaration may carry: `export` and a doc comment, as `docComment` builds it. */
export interface DeclarationOptions {
  readonly exported?: boolean;
  readonly doc?: Doc;
}

/** `case test:` or, without a test, `default:`. */
export interface SwitchCase {
  readonly test?: Expression;
  readonly body: readonly Statement[];
}

/** `export ` or nothing. */
export const exportWord = ({ exported }: DeclarationOptions): string => (exported ? "export " : "");

/** `const name: type = value;`. */
export const constant = (
  name: string,
  value: Expression,
  options: DeclarationOptions & { readonly type?: Type } = {},
): Statement => {
  const { type, doc } = options;
  const layOut = (): Doc => {
    const left = declared(name, type, value);
    const layout = type !== undefined && isIntricate(type) ? "in left side" : layoutFor(left, value, "other");
    return concat([exportWord(options), "const ", assignValue(left, " =", value, layout), ";"]);
  };
  return statement(`const ${name} = ${value.text};`, layOut, doc);
};

const declared = (name: string, type: Type | undefined, value: Expression): Doc => {
  if (type === undefined) return text(name);
  // The type of a function gives way before its parameters do.
  const givesWay = value.kind === "arrow" && type.kind === "generic";
  return concat([name, ": ", givesWay ? type.listed : type.doc]);
};

/** Several type arguments, one of them with type arguments of its own: prettier breaks those before the value. */
const isIntricate = (type: Type): boolean =>
  type.kind === "generic" && type.args.length > 1 && type.args.some(({ kind }) => kind === "generic");

/** `return value;`. */
export const returnStatement = (value?: Expression): Statement => {
  if (value === undefined) return statement("return;", () => text("return;"));
  const layOut = (): Doc => (value.kind === "binary" ? guarded(value) : value.doc());
  return statement(`return ${value.text};`, () => concat(["return ", layOut(), ";"]));
};

const guarded = ({ aligned }: Binary): Doc =>
  group(ifBreak("("), indent(softline, group(aligned())), softline, ifBreak(")"));

/** `if (condition) { ... }`, with `else { ... }` if there is a second block. */
export const ifStatement = (
  condition: Expression,
  block: readonly Statement[],
  elseBlock?: readonly Statement[],
): Statement => {
  const layOut = (): Doc => {
    const test = group(indent(softline, alignedDoc(condition)), softline);
    const opening = group("if (", test, ") ", ifBlock(block));
    return elseBlock === undefined ? opening : concat([opening, " else ", group(ifBlock(elseBlock))]);
  };
  const otherwise = elseBlock === undefined ? "" : ` else ${blockText(elseBlock)}`;
  return statement(`if (${condition.text}) ${blockText(block)}${otherwise}`, layOut);
};

/** `callee(...);`. */
export const expressionStatement = ({ text, doc }: Call): Statement => statement(`${text};`, () => concat([doc(), ";"]));

/** `switch (subject) { ... }`. */
export const switchStatement = (subject: Expression, cases: readonly SwitchCase[]): Statement => {
  const layOut = (): Doc => {
    const opening = group("switch (", indent(softline, alignedDoc(subject)), softline, ")");
    const inside = cases.length === 0 ? [] : [indent(hardline, join(hardline, cases.map(caseDoc)))];
    return concat([opening, " {", ...inside, hardline, "}"]);
  };
  return statement(`switch (${subject.text}) { ${cases.map(caseText).join("\n")} }`, layOut);
};

/** `function name(...) { ... }`. */
export const functionDeclaration = (
  name: string,
  signature: Signature,
  body: readonly Statement[],
  options: DeclarationOptions = {},
): Statement => {
  const head = (): Doc => concat([exportWord(options), "function ", name, signatureDoc(signature)]);
  const plain = `function ${name}${signatureText(signature)} ${blockText(body)}`;
  return statement(plain, () => concat([head(), " ", functionBlock(body)]), options.doc);
};

// prettier breaks an empty block after `if` and `else`, but not that of a function.
const ifBlock = (body: readonly Statement[]): Doc =>
  isEmptyBlock(body) ? concat(["{", hardline, "}"]) : functionBlock(body);

const caseText = ({ test, body }: SwitchCase): string =>
  `${test === undefined ? "default" : `case ${test.text}`}: ${statementsText(body)}`;

const caseDoc = ({ test, body }: SwitchCase): Doc => {
  const label = test === undefined ? text("default:") : concat(["case ", test.doc(), ":"]);
  return isEmptyBlock(body) ? label : concat([label, indent(hardline, joinStatements(body))]);
};
