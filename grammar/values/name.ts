/** The value of EVENT, ACTION and MEASURE: a name. */
import { tokenise } from "./lexer.js";
import { remembering } from "./remember.js";
import type { Name } from "./syntax.js";
import { run } from "./value-parser.js";

/** Returns `null` where the value is no name. A declared fact may have a name that no grammar accepts: look there first. */
export const parseName = remembering((text: string): Name | null => {
  const tokens = tokenise(text, {});
  return tokens === null ? null : run(tokens, (parser) => parser.name());
});
