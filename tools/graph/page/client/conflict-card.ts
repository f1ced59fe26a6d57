/** One found conflict in words: how the two rules meet, a case that shows it, who prevails and why, and the other rule's text. */
import type { FactJson, Witness } from "../../../../compiler/conflicts/conflict.js";
import type { GraphEdge } from "../../../../compiler/conflicts/graph.js";
import { KINDS } from "../kinds.js";
import type { PageNode } from "../page-data.js";
import { GROUNDS, STATUSES } from "../words.js";
import { sentence } from "./author-words.js";
import { element, quoted, sample, type Child } from "./dom.js";
import { conflictKey, type Index } from "./index.js";
import { linkTo } from "./links.js";

function valueWords(value: FactJson): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.length === 0 ? "nothing" : value.join(", ");
  return String(value);
}

/** `startDate` is a fact's key; its name is what the author called it. */
function factName(key: string, { nodes }: Index): string {
  const declared = nodes.get(`FACT:${key}`)?.title;
  return declared ?? key.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
}

const row = (name: Child, value: string): HTMLElement => element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, quoted(value)));

function witnessTable({ asOf, facts }: Witness, index: Index): Child {
  const rows = Object.entries(facts).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [row(quoted(factName(key, index)), valueWords(value as FactJson))];
    return Object.entries(value as Readonly<Record<string, FactJson>>).map(([input, inner]) =>
      row(element("span", {}, quoted(factName(input, index)), element("span", { class: "of" }, " of ", quoted(key))), valueWords(inner)));
  });
  return element("table", {}, element("caption", {}, "A case that shows it"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Fact"), element("th", { scope: "col" }, "Value"))),
    element("tbody", {}, row("As of", asOf), ...rows));
}

/** Who prevails; nothing for rules that only say the same. */
function prevailing({ kind, prevails, basis }: GraphEdge, node: PageNode): Child {
  if (kind === "restates") return null;
  if (prevails === undefined) return element("p", { class: "prevails" }, element("b", {}, "Neither prevails. "), "Nothing in the rules says which of the two holds.");
  const who = prevails === node.id ? element("b", {}, "This rule prevails") : element("span", {}, linkTo(prevails, prevails), element("b", {}, " prevails"));
  return element("p", { class: "prevails" }, who, basis === undefined ? "." : `: ${GROUNDS[basis]}`);
}

/** The conflict, told from the side of `node`. */
export function conflictCard(edge: GraphEdge, node: PageNode, index: Index): HTMLElement {
  const isStart = edge.from === node.id;
  const other = index.nodes.get(isStart ? edge.to : edge.from);
  const look = KINDS[edge.kind];
  const { status } = edge;
  return element("article", { class: "card", "data-tone": look.tone, "data-conflict": conflictKey(edge) },
    element("h4", {}, sample(edge.kind), isStart ? look.forth : look.back, " ", other === undefined ? "" : linkTo(other.id, other.id)),
    status === undefined ? null : element("p", { class: "small" }, element("span", { class: "status", "data-status-shown": status }, STATUSES[status].name), " ", STATUSES[status].means),
    element("p", {}, ...(edge.detail === undefined ? [look.means] : [...sentence(edge.detail, index), "."])),
    edge.witness === undefined ? null : witnessTable(edge.witness, index),
    prevailing(edge, node),
    other?.text === undefined ? null : element("details", {}, element("summary", {}, "Text of ", quoted(other.id)), element("blockquote", { class: "text", dir: "auto" }, other.text)));
}
