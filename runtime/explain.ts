/** Says why a verdict is what it is, quoting the rule and its tags with their places: as text or as Markdown. */
import { explanationOf, type Explanation, type Point } from "./explanation.js";
import type { Verdict } from "./verdict.js";

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

const said = ({ text, quote }: Point): string => (quote ? `${text}: ${quote.tag}  ${quote.place}` : text);

function asText({ rule, outcome, asOf, summary, text, place, parts }: Explanation): string {
  const indent = (lines: readonly string[], depth: string): string[] => lines.map((line) => (line === "" ? "" : depth + line));
  const body = [
    ...summary,
    "",
    ...linesOf(text).map((line) => (line === "" ? "" : `| ${line}`)),
    place,
    ...parts.flatMap(({ title, points }) => ["", title, ...points.flatMap((point) => indent([said(point), ...indent(point.details, "  ")], "  "))]),
  ];
  return `${[`${rule}: ${outcome} (as of ${asOf})`, ...indent(body, "  ")].join("\n")}\n`;
}

/** Text that Markdown shows as it stands. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~=&]/g, "\\$&");

/** Text between backticks; more of them than the text holds in a row. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function asMarkdown({ rule, outcome, asOf, summary, text, place, parts }: Explanation): string {
  const point = ({ text: words, quote, details }: Point): string[] => [
    `- ${plain(words)}${quote ? `: ${code(quote.tag)} ${plain(quote.place)}` : ""}`,
    ...details.map((detail) => `  - ${plain(detail.trim())}`),
  ];
  const lines = [
    `## ${plain(rule)}: ${plain(outcome)}`,
    "",
    `As of ${asOf}.`,
    ...(summary.length === 0 ? [] : ["", ...summary.map((line) => `- ${plain(line)}`)]),
    "",
    // Leading blanks would make a block of code.
    ...linesOf(text).map((line) => `> ${plain(line.trim())}`.trimEnd()),
    "",
    plain(place),
    ...parts.flatMap(({ title, points }) => ["", `### ${plain(title)}`, "", ...points.flatMap(point)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A verdict in plain words: the outcome, the rule's text, each condition and clause with what decided it, and what is missing. */
export const explain = (verdict: Verdict): string => asText(explanationOf(verdict));

/** The same as Markdown; nothing of a source acts as markup. */
export const explainMarkdown = (verdict: Verdict): string => asMarkdown(explanationOf(verdict));
