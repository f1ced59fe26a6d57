/** Text in, Document and problems out. Cannot fail. */
import { Bug } from "../bug.js";
import { nameIn } from "../identifiers.js";
import type { Problem } from "../problem.js";
import { DocumentParser } from "./parser.js";
import { unclosedException } from "./problems.js";
import { settleExceptions } from "./settle-exceptions.js";
import type { Document } from "./syntax.js";
import { lineLexer, tagOf } from "./tokens.js";

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
  const { document, problems, stop } = parser.parse(file, text, tokens);
  const fault = errors[0]?.message ?? (stop && `line at ${stop.token.startOffset}`);
  if (fault !== null) throw new Bug(`the document grammar does not accept ${file}: ${fault}`);
  const unclosed = doubtful.map((token) => {
    const { value, open, close } = tagOf(token);
    return unclosedException.at({ file, start: open, end: close }, { id: nameIn(value) });
  });
  return { document, problems: [...problems, ...unclosed] };
}
