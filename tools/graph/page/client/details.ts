/** The details of a selected node: its text and place, its conflicts in words, its references. */
import type { EdgeKind, GraphEdge } from "../../../../compiler/conflicts/graph.js";
import { KINDS } from "../kinds.js";
import type { PageNode } from "../page-data.js";
import { counted, NODE_KINDS, STATUSES } from "../words.js";
import { sentence } from "./author-words.js";
import { conflictCard } from "./conflict-card.js";
import { element, quoted, sample, type Child } from "./dom.js";
import { isEntry, isFound, type Index } from "./index.js";
import { linkTo } from "./links.js";

const LISTED = 60;

function place(file: string | undefined, line: number | undefined): Child {
  if (file === undefined) return null;
  return element("span", { class: "place" }, quoted(line === undefined ? file : `${file}:${line}`));
}

/** Jurisdiction and section, as links. */
function way(node: PageNode, { nodes }: Index): Child {
  const ids = [node.jurisdiction, node.section].filter((id): id is string => id !== undefined && id !== node.id);
  if (ids.length === 0) return null;
  return element("p", { class: "way" }, ...ids.flatMap((id, index): Child[] => {
    const title = nodes.get(id)?.title;
    return [index === 0 ? null : element("span", { "aria-hidden": "true" }, " › "), nodes.has(id) ? linkTo(id, id.slice(id.lastIndexOf(":") + 1)) : quoted(id), index === ids.length - 1 && title !== undefined ? element("span", { class: "title" }, " ", quoted(title)) : null];
  }));
}

/** A list that shows its first entries, and the others behind one more step. */
function listOf(rows: readonly Child[]): Child {
  const items = rows.map((row) => element("li", {}, row));
  if (items.length <= LISTED) return element("ul", { class: "refs" }, ...items);
  return element("div", {}, element("ul", { class: "refs" }, ...items.slice(0, LISTED)),
    element("details", {}, element("summary", {}, `${(items.length - LISTED).toLocaleString("en")} more`), element("ul", { class: "refs" }, ...items.slice(LISTED))));
}

function reference(edge: GraphEdge, node: PageNode, index: Index): Child {
  const other = index.nodes.get(edge.from === node.id ? edge.to : edge.from);
  if (other === undefined) return null;
  const title = other.kind === "fact" ? undefined : other.title;
  return element("div", {},
    linkTo(other.id, other.kind === "fact" ? (other.title ?? other.id) : other.id), other.kind === "external" ? element("span", { class: "kind" }, NODE_KINDS.external) : null,
    edge.status === undefined || isFound(edge.kind) ? null : element("span", { class: "status", "data-status-shown": edge.status, title: STATUSES[edge.status].means }, STATUSES[edge.status].name),
    title === undefined ? null : element("p", { class: "title" }, quoted(title)),
    edge.detail === undefined ? null : element("p", {}, ...sentence(edge.detail, index)),
    edge.line === undefined ? null : element("p", { class: "small" }, "The tag stands in ", place(edge.file, edge.line)));
}

/** Edges that start here and edges that end here, by what they say. */
function references(node: PageNode, index: Index, edges: readonly GraphEdge[]): readonly Child[] {
  const heads = new Map<string, { readonly kind: EdgeKind; readonly edges: GraphEdge[] }>();
  for (const edge of edges) {
    const words = edge.from === node.id ? KINDS[edge.kind].forth : KINDS[edge.kind].back;
    const known = heads.get(words);
    if (known) known.edges.push(edge);
    else heads.set(words, { kind: edge.kind, edges: [edge] });
  }
  return [...heads].map(([words, { kind, edges: list }]) =>
    element("div", { class: "ref-group" }, element("h4", {}, sample(kind), words), listOf(list.map((edge) => reference(edge, node, index)))));
}

/** Rules of a section or jurisdiction. */
function members(node: PageNode, { data }: Index): Child {
  if (isEntry(node)) return null;
  const inside = data.nodes.filter((one) => isEntry(one) && (node.kind === "section" ? one.section === node.id : one.jurisdiction === node.id));
  if (inside.length === 0) return null;
  const rows = inside.map((one) => element("div", {}, linkTo(one.id, one.id), one.title === undefined ? null : element("p", { class: "title" }, quoted(one.title))));
  return element("section", { "aria-label": "Rules" }, element("h3", {}, counted(inside.length, "rule")), listOf(rows));
}

/** Everything about a node. The heading can take the focus. */
export function detailsOf(node: PageNode, index: Index): readonly Child[] {
  const edges = index.edgesAt.get(node.id) ?? [];
  const found = edges.filter(({ kind }) => isFound(kind));
  const others = edges.filter(({ kind }) => !isFound(kind));
  const noted = others.filter(({ kind }) => KINDS[kind].group === "noted");
  const rest = others.filter(({ kind }) => KINDS[kind].group !== "noted");
  const isFact = node.kind === "fact";
  const title = isEntry(node) ? null : (node.title ?? null);
  return [
    way(node, index),
    element("h2", { id: "ui-detail-title", tabindex: "-1" }, quoted(isFact ? (node.title ?? node.id) : node.id)),
    element("p", { class: "facts" }, element("span", { class: "kind" }, NODE_KINDS[node.kind]), place(node.file, node.line)),
    title === null ? null : element("p", { class: "lead" }, quoted(title)),
    node.text === undefined ? null : element("blockquote", { class: "text", dir: "auto" }, node.text),
    node.kind === "external" ? element("p", {}, "Something here names it, but its text is not among these sources.") : null,
    found.length === 0 ? null : element("section", { "aria-labelledby": "ui-found-title" },
      element("h3", { id: "ui-found-title" }, found.every(({ kind }) => kind === "restates") ? counted(found.length, "repetition") : counted(found.length, "conflict")),
      ...found.map((edge) => conflictCard(edge, node, index))),
    noted.length === 0 ? null : element("section", { "aria-labelledby": "ui-noted-title" }, element("h3", { id: "ui-noted-title" }, "What tags note"), ...references(node, index, noted)),
    rest.length === 0 ? null : element("section", { "aria-labelledby": "ui-refs-title" }, element("h3", { id: "ui-refs-title" }, "References"), ...references(node, index, rest)),
    edges.length === 0 && isEntry(node) ? element("p", { class: "empty" }, "No line starts or ends here.") : null,
    members(node, index),
  ];
}
