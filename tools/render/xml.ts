/** Text in XML 1.0: escaped, and nothing in it that the standard forbids. */
import { escapeForTerminal, escapeWithinLines } from "./escape-for-terminal.js";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** Text between tags: markup escaped, active characters visible as `\u{...}`, line ends kept, other forbidden ones U+FFFD. */
export function xmlText(text: string): string {
  return escapeMarkup(escapeWithinLines(text));
}

/** The value of an attribute, without its quotes: as a text, but line ends are visible too and tabs are references. */
export function xmlAttribute(text: string): string {
  return escapeMarkup(escapeForTerminal(text)).replaceAll("\t", "&#9;");
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign).replace(/[\ufffe\uffff]/g, "\uFFFD");
}
