/** Text of others in Markdown (CommonMark, and the tables of GitHub): it reads as it was written, and none of it becomes markup, HTML or a link. */
import { escapeForTerminal } from "./escape-for-terminal.js";

const ENTITIES: ReadonlyMap<string, string> = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"]]);

/** Words in a line: everything that Markdown or HTML could read is escaped, and links that GitHub would find by themselves are taken apart. */
function words(text: string): string {
  return escapeForTerminal(text)
    .replace(/[\\`*_[\]~!#|$]/g, "\\$&")
    .replace(/[&<>]/g, (sign) => ENTITIES.get(sign) ?? sign)
    .replace(/:\/\//g, "\\://")
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/@/g, "&#64;");
}

const LINE_END = /[ \t]*(?:\r\n?|\n)[ \t]*/g;

/** A sentence for a paragraph, a heading or a list: what stands between backticks is code. It stays on one line, and begins no block. */
export function markdownLine(text: string): string {
  const line = text.replace(LINE_END, " ").trim();
  const parts = line.split(/((?<!`)`[^`]+`(?!`))/).map((part, index) => (index % 2 === 1 ? escapeForTerminal(part) : words(part)));
  // What would begin a list or a rule, or underline a heading, does not at the start of a line.
  return parts.join("").replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A cell of a table: line ends are kept as breaks. */
export const markdownCell = (text: string): string => text.split(/\r\n?|\n/).map((line) => words(line.replace(/\t/g, " ").trim())).join("<br>");

/** A table; the cells are escaped here. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [row(head), `|${" --- |".repeat(head.length)}`, ...rows.map(row)].join("\n");
}
