/** TYPE: what kind of value a fact holds. */
import { MAXIMUM_LENGTH } from "./options.js";
import { collapse, normalise } from "./normalise.js";
import type { FactType } from "./syntax.js";

const PLAIN: readonly FactType["type"][] = ["boolean", "number", "integer", "date", "text", "money"];
const ITEM = /\s*(?:"([^"]*)"|([^",]*?))\s*(?:,|$)/y;

/** `boolean`, `one of a, b, c`; `null` where the value is none of them. A value that holds a comma, a quotation mark or the word `or` stands in quotes. */
export function parseType(text: string): FactType | null {
  if (text.length > MAXIMUM_LENGTH) return null;
  const written = collapse(normalise(text).text);
  const plain = PLAIN.find((type) => type === written.toLowerCase());
  if (plain !== undefined) return { kind: "type", type: plain, values: [] };
  const listed = /^one of\s(.*)$/i.exec(written)?.[1];
  const values = listed === undefined ? null : itemsOf(listed);
  return values && { kind: "type", type: "one-of", values };
}

function itemsOf(listed: string): readonly string[] | null {
  const items: string[] = [];
  ITEM.lastIndex = 0;
  for (let ended = false; !ended; ) {
    const match = ITEM.exec(listed);
    if (match === null) return null;
    const [whole, quoted, bare = ""] = match;
    const item = (quoted ?? bare).trim();
    // `one of a, b or c` would make one value of the last two.
    if (item === "" || (quoted === undefined && /(?:^|\s)(?:and\/)?or(?:\s|$)/i.test(bare))) return null;
    items.push(item);
    ended = !whole.endsWith(",");
  }
  return items;
}
