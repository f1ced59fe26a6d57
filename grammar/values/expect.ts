/** EXPECT: what an example must come out as. */
import type { IToken } from "chevrotain";
import type { Unparsed } from "./expression-syntax.js";
import { tokenise } from "./lexer.js";
import { literalFrom, splitAtCommas } from "./literal.js";
import { wordsBetween } from "./normalise.js";
import { ownedName, type GivenOptions } from "./owned-name.js";
import type { Expect, Extent, OutcomeWord, OwnedName } from "./syntax.js";
import * as token from "./tokens.js";

const OUTCOMES: ReadonlyMap<string, OutcomeWord> = new Map<string, OutcomeWord>([
  ["satisfied", "satisfied"], ["violated", "violated"], ["pending", "pending"], ["unknown", "unknown"],
  ["not-applicable", "not-applicable"], ["not applicable", "not-applicable"],
]);

/** Returns `null` where the text is blank or too long. */
export function parseExpect(text: string, options: GivenOptions = {}): Expect | Unparsed | null {
  const tokens = tokenise(text, options);
  const first = tokens?.[0];
  const last = tokens?.[tokens.length - 1];
  if (!tokens || !first || !last) return null;
  const place: Extent = { start: first.startOffset, end: token.endOf(last) };
  const at = tokens.findIndex(({ tokenType }) => tokenType === token.Equals);
  const equals = tokens[at];
  if (equals === undefined) {
    const outcome = OUTCOMES.get(wordsBetween(text, place.start, place.end).toLowerCase());
    return outcome === undefined ? { kind: "unparsed", ...place, expected: "an outcome such as `satisfied`, or `name = value`" } : { kind: "outcome", outcome, ...place };
  }
  const asked = wordsBetween(text, place.start, equals.startOffset).toLowerCase();
  if (asked === "missing") return missing(text, tokens.slice(at + 1), place, options);
  const literal = literalFrom(text, token.endOf(equals), options);
  if (literal.kind === "unparsed") return literal;
  if (asked === "due" || asked === "opens") {
    return literal.kind === "date" ? { kind: asked, date: literal.iso, ...place } : { kind: "unparsed", start: literal.start, end: literal.end, expected: "a date" };
  }
  const { names, units } = options;
  const owned = ownedName(text, 0, equals.startOffset, { ...(names && { names }), ...(units && { units }) });
  if (owned.kind === "unparsed") return owned;
  const { name } = owned;
  return literal.kind === "text" && literal.text.toLowerCase() === "conflict" ? { kind: "conflict", name, ...place } : { kind: "value", name, literal, ...place };
}

function missing(text: string, tokens: readonly IToken[], place: Extent, options: GivenOptions): Expect | Unparsed {
  const names: OwnedName[] = [];
  for (const { item, at } of splitAtCommas(tokens)) {
    const from = item[0]?.startOffset ?? at?.startOffset ?? place.end;
    const last = item[item.length - 1];
    const name = ownedName(text, from, last === undefined ? from : token.endOf(last), options);
    if (name.kind === "unparsed") return name;
    names.push(name);
  }
  return { kind: "missing", names, ...place };
}
