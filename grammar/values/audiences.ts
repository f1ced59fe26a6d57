/** APPLIES_TO: a list of audiences. */
import { tokenise } from "./lexer.js";
import { remembering } from "./remember.js";
import type { Audiences } from "./syntax.js";
import * as token from "./tokens.js";
import { run } from "./value-parser.js";
import { AUDIENCE } from "./words.js";

/** Returns `null` where the value is prose. */
export const parseAudiences = remembering(readAudiences);

function readAudiences(text: string): Audiences | null {
  const tokens = tokenise(text, {});
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last) return null;
  const read = run(tokens, (parser) => parser.audiences());
  if (read === null || read.noun.length > 3 || read.names.some(({ text: name }) => !AUDIENCE.test(name))) return null;
  // `All undergraduates` is not everyone: without an audience, only a bare `All` is.
  if (read.names.length === 0 && (!read.all || read.only || read.noun.length > 0)) return null;
  const noun = read.noun.length === 0 ? null : read.noun.map(({ image }) => image).join(" ");
  return { kind: "audiences", start: first.startOffset, end: token.endOf(last), ...read, noun };
}
