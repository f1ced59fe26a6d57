/** The statements that can be printed, and how they stand below each other. */
import { concat, hardline, type Doc } from "./doc.js";
import { once, type Printed } from "./printed.js";

/** A statement or declaration, or a request for a blank line. */
export interface Statement extends Printed {
  readonly kind: "statement" | "blank line";
}

/** Asks for an empty line between the statements around it; at the start or end, and repeated, it asks for nothing more. */
export const blankLine: Statement = { kind: "blank line", text: "", doc: () => concat([]) };

/** A statement with its doc comment above it. */
export const statement = (text: string, doc: () => Doc, comment?: Doc): Statement => ({
  kind: "statement",
  text,
  doc: once(() => (comment === undefined ? doc() : concat([comment, hardline, doc()]))),
});

/** What is no part of code that runs: imports, exports, declarations of types and comments. */
export const fileStatement = (doc: () => Doc, comment?: Doc): Statement => statement("", doc, comment);

/** Whether there is no statement, at most requests for blank lines. */
export const isEmptyBlock = (statements: readonly Statement[]): boolean =>
  statements.every(({ kind }) => kind === "blank line");

/** The statements, each on a line of its own, with the blank lines that were asked for. */
export const joinStatements = (statements: readonly Statement[]): Doc => {
  const parts: Doc[] = [];
  let blank = false;
  for (const { kind, doc } of statements) {
    if (kind === "blank line") {
      blank = true;
      continue;
    }
    if (parts.length > 0) parts.push(hardline, ...(blank ? [hardline] : []));
    parts.push(doc());
    blank = false;
  }
  return concat(parts);
};

/** The plain texts of the statements. */
export const statementsText = (statements: readonly Statement[]): string => statements.map(({ text }) => text).join("\n");
