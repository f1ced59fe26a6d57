/** Links between nodes, and the part of the address that names the selected one. */
import { element, quoted } from "./dom.js";

/** The fragment for an id, readable where it can be. */
export const fragmentOf = (id: string): string => `#${encodeURIComponent(id).replaceAll("%3A", ":")}`;

/** The id that the address names, or `null`. */
export function idInAddress(): string | null {
  const raw = location.hash.slice(1);
  if (raw === "") return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** A link that selects a node. */
export const linkTo = (id: string, words: string): HTMLAnchorElement => element("a", { href: fragmentOf(id), class: "to" }, quoted(words));
