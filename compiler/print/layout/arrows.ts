/** Builds arrow functions. */
import { concat, group, ifBreak, indent, line, softline, type Doc } from "./doc.js";
import { alignedDoc, type Arrow, type Expression } from "./expression.js";
import { blockText, flatSignature, functionBlock, signatureDoc, signatureText, type Parameter, type Signature } from "./functions.js";
import { once } from "./printed.js";
import type { Statement } from "./statement.js";

/** The value an arrow returns, or the statements it runs. Arrows that return arrows have a layout apart and are left out. */
export type ArrowBody = Exclude<Expression, Arrow> | readonly Statement[];

/** `(...) => body`. */
export const arrow = (parameters: readonly Parameter[], body: ArrowBody, returns?: Signature["returns"]): Arrow => {
  const signature: Signature = { parameters, ...(returns === undefined ? {} : { returns }) };
  return {
    kind: "arrow",
    text: `${signatureText(signature)} => ${bodyText(body)}`,
    doc: once(() => group(group(signatureDoc(signature)), " =>", group(bodyDoc(body, [])))),
    hugged: () => {
      const flat = flatSignature(signature);
      return flat && group(flat, " =>", group(bodyDoc(body, [ifBreak(","), softline])));
    },
    parameterCount: parameters.length,
    body: isBlock(body) ? "block" : body.kind,
  };
};

const bodyText = (body: ArrowBody): string => {
  if (isBlock(body)) return blockText(body);
  return body.kind === "object" ? `(${body.text})` : body.text;
};

/** The body after the arrow; `closing` stands before the parenthesis of a call around it, if the body is broken off. */
const bodyDoc = (body: ArrowBody, closing: readonly Doc[]): Doc => {
  if (isBlock(body)) return concat([" ", functionBlock(body)]);
  if (body.kind === "object") return concat([" (", body.doc(), ")"]);
  if (body.kind === "array") return concat([" ", body.doc()]);
  return concat([indent(line, alignedGroup(body)), ...closing]);
};

const alignedGroup = (body: Expression): Doc => (body.kind === "binary" ? group(body.aligned()) : alignedDoc(body));

const isBlock = (body: ArrowBody): body is readonly Statement[] => Array.isArray(body);
