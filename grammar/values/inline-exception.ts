/** EXCEPTION as an attribute: `X = Q`, `Y if X`, `Y during X`, `Y during X if Z`. */
import type { IToken } from "chevrotain";
import { parseAudiences } from "./audiences.js";
import { tokenise } from "./lexer.js";
import type { ValueOptions } from "./options.js";
import { cutQualifiers } from "./qualifiers.js";
import type { Extent, InlineException } from "./syntax.js";
import * as token from "./tokens.js";
import { run } from "./value-parser.js";
import { COMPARATIVE, NEGATION, OBLIGATION, PLAINLY_AUDIENCE } from "./words.js";

/** The qualifiers that an exception may have, in order. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(["if", "during", "during if"]);

/** Returns `null` where the value is prose. */
export function parseInlineException(text: string, options: ValueOptions = {}): InlineException | null {
  const tokens = tokenise(text, options);
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last) return null;
  const extent = { start: first.startOffset, end: token.endOf(last) };
  const read = change(tokens, extent) ?? permission(text, tokens, extent);
  // `no extension if late` takes away what an exception would grant, `fee required if late` demands. What is permitted may be more of something.
  const against = read?.kind === "change" ? [NEGATION, OBLIGATION, COMPARATIVE] : [NEGATION, OBLIGATION];
  return read === null || against.some((words) => words.test(read.subject.text)) ? null : read;
}

function change(tokens: readonly IToken[], extent: Extent): InlineException | null {
  if (!tokens.some(({ tokenType }) => tokenType === token.Equals)) return null;
  const read = run(tokens, (parser) => parser.change());
  return read === null || read.quantity.max !== read.quantity.min ? null : { kind: "change", ...extent, ...read };
}

function permission(text: string, tokens: readonly IToken[], extent: Extent): InlineException | null {
  const qualified = cutQualifiers(text, tokens);
  if (qualified === null || !CIRCUMSTANCES.has(qualified.qualifiers.map(({ word }) => word).join(" "))) return null;
  const subject = run(qualified.head, (parser) => parser.namedWords());
  // `DES if sponsored` excepts an audience, which as a permission would be lost.
  const excepted = subject && parseAudiences(subject.text);
  if (subject === null || excepted?.names.some(({ text: name }) => PLAINLY_AUDIENCE.test(name))) return null;
  return { kind: "permission", ...extent, subject, qualifiers: qualified.qualifiers };
}
