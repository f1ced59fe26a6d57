/** The door of grammar/: text to Document, values to typed syntax. */
export { parseDocument, type ParsedDocument } from "./document/parse.js";
export * from "./document/syntax.js";
