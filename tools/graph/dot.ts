/** Writes the graph for Graphviz: a cluster for each jurisdiction and section. */
import type { GraphEdge, GraphNode } from "../../compiler/conflicts/graph.js";
import { escapeForTerminal } from "../render/escape-for-terminal.js";
import { clustersOf, type Cluster, type Picture } from "./picture.js";
import { edgeStyles, nodeStyles, type EdgeStyle } from "./styles.js";
import { edgeWords, sayPrevails, sayWitness } from "./words.js";

/**
 * A text within a quoted string: a backslash, which begins what Graphviz replaces (`\N` by the node's name), is doubled; `&`, which begins an entity
 * of HTML, and quotes are such entities. What would act on a terminal, or break the SVG that Graphviz writes, is visible.
 */
const escaped = (text: string): string =>
  escapeForTerminal(text)
    .replace(/[\ufffe\uffff]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`)
    .replaceAll("\t", " ")
    .replaceAll("\\", "\\\\")
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");

const quoted = (text: string): string => `"${escaped(text)}"`;

/** Lines below each other. */
const stacked = (lines: readonly string[]): string => `"${lines.map(escaped).join("\\n")}"`;

/** The same for a tooltip, whose backslashes Graphviz reads twice. */
const tooltip = (lines: readonly string[]): string => `"${lines.map((line) => escaped(line).replaceAll("\\", "\\\\")).join("\\n")}"`;

/** The name of a node, which is no label: it is taken as it is but for its quotes, and ids hold none. */
const name = (id: string): string => `"${id}"`;

const attributes = (pairs: Readonly<Record<string, string>>): string => `[${Object.entries(pairs).map(([key, value]) => `${key}=${value}`).join(", ")}]`;

const LINE = 34;

/** A title on several lines. */
function wrapped(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function nodeLine({ id, kind, title, file, line }: GraphNode): string {
  const { fill, stroke, shape } = nodeStyles[kind];
  return `${name(id)} ${attributes({
    label: stacked([id, ...(title === undefined ? [] : wrapped(title))]),
    shape,
    fillcolor: quoted(fill),
    color: quoted(stroke),
    tooltip: tooltip([file === undefined ? `${id}, not compiled` : `${file}:${line ?? 1}`]),
  })};`;
}

const ends: { readonly [Heads in EdgeStyle["heads"]]: string } = { end: "forward", both: "both", neither: "none" };

function edgeLine(edge: GraphEdge): string {
  const { from, to, kind, status, detail, witness } = edge;
  const { colour, line, width, heads } = edgeStyles[kind];
  const said = [detail, witness && sayWitness(witness), sayPrevails(edge)].filter((part) => typeof part === "string");
  return `${name(from)} -> ${name(to)} ${attributes({
    label: stacked([edgeWords[kind].label, ...(status === undefined ? [] : [`(${status})`])]),
    color: quoted(colour),
    fontcolor: quoted(colour),
    style: line,
    penwidth: String(width),
    dir: ends[heads],
    tooltip: tooltip(said.length === 0 ? [edgeWords[kind].label] : said),
  })};`;
}

/** The lines of clusters; each has a name of its own, as Graphviz wants it. */
function clusterLines(clusters: readonly Cluster[], prefix: string): readonly string[] {
  return clusters.flatMap(({ label, nodes, parts }, index) => [
    `subgraph "${prefix}_${index}" {`,
    `  label=${quoted(label)};`,
    ...[...nodes.map(nodeLine), ...clusterLines(parts, `${prefix}_${index}`)].map((line) => `  ${line}`),
    "}",
  ]);
}

/** A graph in the DOT language. */
export function dot(picture: Picture): string {
  const lines = [
    `graph ${attributes({ label: quoted(picture.title), rankdir: "LR", fontname: '"Helvetica"', fontsize: "12", color: '"#9aa7b8"' })};`,
    `node ${attributes({ style: "filled", fontname: '"Helvetica"', fontsize: "10" })};`,
    `edge ${attributes({ fontname: '"Helvetica"', fontsize: "8" })};`,
    ...clusterLines(clustersOf(picture), "cluster"),
    ...picture.graph.edges.map(edgeLine),
  ];
  return `digraph policy {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}
