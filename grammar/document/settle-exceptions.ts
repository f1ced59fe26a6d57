/** Tells exception blocks from EXCEPTION attributes: a block has an id for its value and is closed before the next block. */
import type { IToken } from "chevrotain";
import { nameIn, RULE_ID } from "../identifiers.js";
import * as token from "./tokens.js";

const structural = new Set([
  token.RuleOpen, token.FactOpen, token.ExampleOpen, token.SectionOpen, token.JurisdictionOpen, token.JurisdictionEnd, token.BlockClose,
]);

/** Retypes, in place, every EXCEPTION that is an attribute; returns those whose value looks like a block's id. */
export function settleExceptions(tokens: readonly IToken[]): IToken[] {
  const doubtful: IToken[] = [];
  let closeFollows = false;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const current = tokens[index];
    if (current === undefined) continue;
    if (current.tokenType === token.ExceptionOpen) {
      const hasId = RULE_ID.test(nameIn(token.tagOf(current).value));
      if (hasId && closeFollows) {
        closeFollows = false;
      } else {
        current.tokenType = token.Attribute;
        current.tokenTypeIdx = token.Attribute.tokenTypeIdx ?? current.tokenTypeIdx;
        if (hasId) {
          token.tagOf(current).suspect = true;
          doubtful.push(current);
        }
      }
    } else if (structural.has(current.tokenType)) {
      closeFollows = current.tokenType === token.BlockClose && token.tagOf(current).name === "/EXCEPTION";
    }
  }
  return doubtful.reverse();
}
