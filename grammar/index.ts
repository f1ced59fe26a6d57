/** The door of grammar/: text to Document. Values have a door of their own, grammar/values. */
export { Bug, unreachable } from "./bug.js";
export { parseDocument, type ParsedDocument } from "./document/parse.js";
export * from "./document/syntax.js";
export * from "./problem.js";
