/** Sentences in which what an author wrote stands in backticks: ids become links, other words are set apart. */
import { element, quoted, type Child } from "./dom.js";
import type { Index } from "./index.js";
import { linkTo } from "./links.js";

/** The parts of a sentence; its first letter is made a capital, since the page shows whole sentences. */
export function sentence(text: string, { nodes }: Index): readonly Child[] {
  return text.split("`").map((part, index) => {
    if (index % 2 === 1) return nodes.has(part) ? linkTo(part, part) : element("code", {}, quoted(part));
    return quoted(index === 0 ? part.charAt(0).toUpperCase() + part.slice(1) : part);
  });
}
