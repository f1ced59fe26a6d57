/** Builds object literals, always one entry per line. */
import { block, brokenGroup, concat, hardline, indent, join, line, text, type Doc } from "./doc.js";
import { assignKey } from "./assignment.js";
import { linesOfObject } from "./data-lines.js";
import type { Expression, ObjectLiteral } from "./expression.js";
import { blockText, functionBlock, signatureDoc, signatureText, type Signature } from "./functions.js";
import { dataKey } from "./names.js";
import { joined, once } from "./printed.js";
import type { Statement } from "./statement.js";
import { widthOf } from "./width.js";

/** An entry with its doc comment, as `docComment` builds it. */
interface Commented {
  readonly doc?: Doc;
}

/** `key: value`. */
export interface Property extends Commented {
  readonly kind: "property";
  readonly key: string;
  readonly value: Expression;
}

/** `name`, short for `name: name`. */
export interface Shorthand extends Commented {
  readonly kind: "shorthand";
  readonly name: string;
}

/** `key(...) { ... }`. */
export interface Method extends Commented, Signature {
  readonly kind: "method";
  readonly key: string;
  readonly body: readonly Statement[];
}

/** An entry of an object literal. */
export type Entry = Property | Shorthand | Method;

/** `{ ... }` with one entry per line; `{}` without entries. */
export const objectLiteral = (entries: readonly Entry[]): ObjectLiteral => {
  const lines = once(() => ({ made: linesOfObject(entries) }));
  return {
    kind: "object",
    text: `{ ${joined(entries.map(entryText))} }`,
    doc: once(() => {
      const { made } = lines();
      return made ? block(made) : entries.length === 0 ? text("{}") : objectDoc(entries);
    }),
    lines: () => lines().made,
    size: entries.length,
  };
};

const entryText = (entry: Entry): string => {
  switch (entry.kind) {
    case "property":
      return `${dataKey(entry.key)}: ${entry.value.text}`;
    case "shorthand":
      return entry.name;
    case "method":
      return `${dataKey(entry.key)}${signatureText(entry)} ${blockText(entry.body)}`;
  }
};

const objectDoc = (entries: readonly Entry[]): Doc =>
  brokenGroup("{", indent(line, join(concat([",", line]), entries.map(entryDoc)), ","), line, "}");

const entryDoc = (entry: Entry): Doc =>
  entry.doc === undefined ? bareEntry(entry) : concat([entry.doc, hardline, bareEntry(entry)]);

const bareEntry = (entry: Entry): Doc => {
  switch (entry.kind) {
    case "property": {
      const key = dataKey(entry.key);
      return assignKey(text(key), widthOf(key), entry.value);
    }
    case "shorthand":
      return text(entry.name);
    case "method":
      return concat([dataKey(entry.key), signatureDoc(entry), " ", functionBlock(entry.body)]);
  }
};
