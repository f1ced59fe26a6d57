/** GIVEN: `name = literal`, `ID name = literal`. */
import type { Unparsed } from "./expression-syntax.js";
import { tokenise } from "./lexer.js";
import { literalFrom } from "./literal.js";
import { ownedName, type GivenOptions } from "./owned-name.js";
import type { Given } from "./syntax.js";
import * as token from "./tokens.js";

export type { GivenOptions } from "./owned-name.js";

/** Returns `null` where the text is blank or too long. */
export function parseGiven(text: string, options: GivenOptions = {}): Given | Unparsed | null {
  const tokens = tokenise(text, options);
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !last) return null;
  const equals = tokens.find(({ tokenType }) => tokenType === token.Equals);
  if (equals === undefined) return { kind: "unparsed", start: token.endOf(last), end: token.endOf(last), expected: "`=` and a value" };
  const owned = ownedName(text, 0, equals.startOffset, options);
  if (owned.kind === "unparsed") return owned;
  const literal = literalFrom(text, token.endOf(equals), options);
  if (literal.kind === "unparsed") return literal;
  return { kind: "given", owner: owned.owner, name: owned.name, literal, start: owned.start, end: literal.end };
}
