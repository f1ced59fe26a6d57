/** The statements that can be printed, and how they stand below each other. */
import { concat, hardline, type Doc } from "./doc.js";

/** A statement or declaration, or a request for a blank line. */
export interface Statement {
  readonly kind: "statement" | "blank line";
  readonly doc: Doc;
}

/** Asks for an empty line between the statements around it; at the start or end, and repeated, it asks for nothing more. */
export const blankLine: Statement = { kind: "blank line", doc: concat([]) };

/** A statement with its doc comment above it. */
export const statement = (doc: Doc, comment: Doc | undefined): Statement => ({
  kind: "statement",
  doc: comment === undefined ? doc : concat([comment, hardline, doc]),
});

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
    parts.push(doc);
    blank = false;
  }
  return concat(parts);
};
