/** Builds imports and exports, and the text of a whole module. */
import { block, concat, group, hardline, ifBreak, indent, join, line, text, type Doc } from "./doc.js";
import { lineComments } from "./comments.js";
import { quote } from "./literals.js";
import { print } from "./print.js";
import { blankLine, fileStatement, isEmptyBlock, joinStatements, statementsText, type Statement } from "./statement.js";
import { lineWidth } from "./width.js";

/** An import by name; a name may be `a as b`. Without names the module is only run. */
export interface ImportParts {
  readonly names: readonly string[];
  readonly from: string;
  readonly typeOnly?: boolean;
}

/** `import { a, b } from "x";`. */
export const importDeclaration = ({ names, from, typeOnly }: ImportParts): Statement => {
  const list = names.length === 0 ? [] : [typeOnly ? "type " : "", nameList(names), " from "];
  return fileStatement(() => concat(["import ", ...list, quote(from), ";"]));
};

/** `import * as name from "x";`. */
export const importNamespace = (name: string, from: string): Statement => fileStatement(() => text(`import * as ${name} from ${quote(from)};`));

/** `export * as name from "x";`. */
export const exportNamespace = (name: string, from: string): Statement => fileStatement(() => text(`export * as ${name} from ${quote(from)};`));

/** `export * from "x";`. */
export const exportAll = (from: string): Statement => fileStatement(() => text(`export * from ${quote(from)};`));

/** `export { a, b } from "x";`, or of the module's own names without `from`. */
export const exportNamed = (
  names: readonly string[],
  from?: string,
  { typeOnly }: { readonly typeOnly?: boolean } = {},
): Statement => {
  const source = from === undefined ? "" : ` from ${quote(from)}`;
  return fileStatement(() => concat([`export ${typeOnly ? "type " : ""}`, nameList(names), source, ";"]));
};

/** The text of a module: its header as line comments and a blank line, its statements, and a final line break. */
export const moduleText = (
  statements: readonly Statement[],
  { header = [] }: { readonly header?: readonly string[] } = {},
): string => {
  const comment = header.length === 0 ? [] : [fileStatement(() => lineComments(header)), blankLine];
  const body = [...comment, ...statements];
  return isEmptyBlock(body) ? "" : print(concat([joinStatements(body), hardline]), { width: lineWidth });
};

/**
 * A statement of a module as the text that it will be: what it was made of can be forgotten. A module that keeps the trees of all its statements until it is
 * printed has the garbage collector carry them about meanwhile.
 */
export const laidOut = ({ kind, doc }: Statement): Statement => {
  const text = print(doc(), { width: lineWidth });
  return { kind, text: "", doc: () => block(() => text) };
};

/** The statements of a body that runs and that nobody reads: without layout, which costs more than all else. */
export const programText = statementsText;

/** One name never breaks: a break would not make the line much shorter. */
const nameList = (names: readonly string[]): Doc => {
  if (names.length === 0) return text("{}");
  if (names.length === 1) return concat(["{ ", ...names, " }"]);
  return group("{", indent(line, join(concat([",", line]), names.map(text))), ifBreak(","), line, "}");
};
