/** Writes a module through ts-morph, as one whole-file structure. The only file that loads ts-morph. */
import { Project, ts } from "ts-morph";
import { Bug } from "../../grammar/index.js";
import { moduleText, type Statement } from "../print/layout/index.js";

/** A part of a file, which stays the same object while its text stays. */
export interface Piece {
  readonly text: string;
}

/** A file to write; its path is relative to the output folder, with `/`. The pieces of a long one, joined, are its text. */
export interface Artifact {
  readonly path: string;
  readonly text: string;
  readonly pieces?: readonly Piece[];
}

/** A file of pieces. */
export const inPieces = (path: string, pieces: readonly Piece[]): Artifact => ({
  path,
  pieces,
  get text() {
    return pieces.map(({ text }) => text).join("");
  },
});

/** Makes some files, or none, whatever else is made before. */
export type Task = () => readonly Artifact[];

/** Makes a module of statements, under a path and with a first line. */
export type WriteModule = (path: string, header: readonly string[], statements: readonly Statement[]) => Artifact;

/** Where each module stands while it is made, in place of the one before: to take that away would be to look for it in a folder sorted by the rules of a language. */
const PLACE = "/module.ts";

/** Makes modules in a file system of its own: nothing is read, nothing is written. */
export function moduleWriter(): WriteModule {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  return (path, header, statements) => {
    const file = project.createSourceFile(PLACE, moduleText(statements, { header }), { overwrite: true });
    const text = file.getFullText();
    const [fault] = syntaxErrors(file.compilerNode);
    if (fault !== undefined) throw new Bug(`the module ${path} would not parse: ${fault}`);
    return { path, text };
  };
}

/** The syntax errors that parsing noted on a file. */
function syntaxErrors(file: ts.SourceFile): readonly string[] {
  const { parseDiagnostics = [] } = file as ts.SourceFile & { readonly parseDiagnostics?: readonly ts.Diagnostic[] };
  return parseDiagnostics.map(({ messageText }) => (typeof messageText === "string" ? messageText : messageText.messageText));
}
