/** Prints citations: a tag as it stands in its source. */
import type { Place } from "../../grammar/index.js";
import type { Attribute, Rule } from "../model/model.js";
import type { Position } from "../model/positions.js";
import { numberLiteral, objectLiteral, stringLiteral, type Expression } from "./layout/index.js";

export interface Citations {
  ofAttribute(attribute: Attribute): Expression;
  /** A rule's opening tag. */
  ofRule(rule: Rule): Expression;
}

const openingTags: { readonly [K in Rule["kind"]]: string } = { rule: "RULE", exception: "EXCEPTION", section: "SECTION" };

/** Prints citations with the positions that `locate` finds. */
export function citations(locate: (file: string, offset: number) => Position): Citations {
  const cite = (tag: string, value: string, { file, start }: Place): Expression => {
    const { line, column } = locate(file, start);
    const texts = Object.entries({ tag, value, file });
    const numbers = Object.entries({ line, column });
    return objectLiteral([
      ...texts.map(([key, text]) => ({ kind: "property" as const, key, value: stringLiteral(text) })),
      ...numbers.map(([key, number]) => ({ kind: "property" as const, key, value: numberLiteral(number) })),
    ]);
  };
  return {
    ofAttribute: ({ tag, value, place }) => cite(tag, value, place),
    ofRule: ({ kind, id, place }) => cite(openingTags[kind], id, place),
  };
}
