/** Text in, Document and problems out. Cannot fail. */
import { Bug } from "../bug.js";
import { nameIn } from "../identifiers.js";
import type { Problem } from "../problem.js";
import { DocumentParser } from "./parser.js";
import { unclosedException } from "./problems.js";
import { settleExceptions } from "./settle-exceptions.js";
import type { Document } from "./syntax.js";
import { lineLexer, tagParts } from "./tokens.js";

export interface ParsedDocument {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

let parser: DocumentParser | undefined;

/** Parses one source. `file` is the name by which places refer to it. */
export function parseDocument(file: string, text: string): ParsedDocument {
  parser ??= new DocumentParser();
  const { tokens, errors } = lineLexer.tokenize(text);
  const doubtful = settleExceptions(tokens);
  parser.begin(file, text, tokens);
  const document = parser.document();
  const fault = errors[0]?.message ?? parser.errors[0]?.message;
  if (fault !== undefined) throw new Bug(`the document grammar does not accept ${file}: ${fault}`);
  const { problems } = parser;
  for (const token of doubtful) {
    const { value, open, close } = tagParts(token);
    problems.push(unclosedException.at({ file, start: open, end: close }, { id: nameIn(value) }));
  }
  parser.begin("", "", []);
  return { document, problems };
}
