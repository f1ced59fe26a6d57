/** Writes the graph for Mermaid, as a flowchart: a subgraph for each jurisdiction and section. */
import type { GraphEdge, GraphNode } from "../../compiler/conflicts/graph.js";
import { escapeForTerminal } from "../render/escape-for-terminal.js";
import { clustersOf, type Cluster, type Picture } from "./picture.js";
import { edgeStyles, nodeStyles, type EdgeStyle } from "./styles.js";
import { edgeWords } from "./words.js";

/** Beyond these, Mermaid draws nothing unless the page that shows it is set up for more. */
export const MOST_EDGES = 500;
export const MOST_CHARACTERS = 50_000;

/**
 * Text of a label: all but letters, digits and blanks as `#code;`, which Mermaid shows as the character and never reads as its own or as HTML.
 * Formulas and icons it looks for after that: a blank without width between their signs makes them none. In an id `:` and `-` stay, to be read.
 */
const escaped = (text: string): string =>
  escapeForTerminal(text)
    .replaceAll("\t", " ")
    .replace(/(?<=\$)(?=\$)|(?<=fa[a-z]?:)(?=fa)/gi, "\u200b")
    .replace(/((?<=[A-Za-z0-9])[:-](?=[A-Za-z0-9]))|[^\p{L}\p{N} .,]/gu, (sign, kept?: string) => kept ?? `#${sign.codePointAt(0) ?? 0};`);

/** What is written of each node: no id of ours, since words such as `end` mean something to Mermaid. */
type Names = ReadonlyMap<string, string>;

// Each line ends with a semicolon: Mermaid takes the last one away where it sees a style in the line, and one of a label would be missed.
function nodeLine({ id, kind, title }: GraphNode, names: Names): string {
  const [open, close] = nodeStyles[kind].brackets;
  return `${names.get(id) ?? ""}${open}"${[id, ...(title === undefined ? [] : [title])].map(escaped).join("<br/>")}"${close}:::${kind};`;
}

const arrows: { readonly [Line in EdgeStyle["line"]]: { readonly [Heads in EdgeStyle["heads"]]: string } } = {
  solid: { end: "-->", both: "<-->", neither: "---" },
  dashed: { end: "-.->", both: "<-.->", neither: "-.-" },
  dotted: { end: "-.->", both: "<-.->", neither: "-.-" },
};

function edgeLine({ from, to, kind, status }: GraphEdge, names: Names): string {
  const { line, heads } = edgeStyles[kind];
  const label = [edgeWords[kind].label, ...(status === undefined ? [] : [`(${status})`])].map(escaped).join("<br/>");
  return `${names.get(from) ?? ""} ${arrows[line][heads]}|"${label}"| ${names.get(to) ?? ""};`;
}

function clusterLines(clusters: readonly Cluster[], names: Names, prefix: string): readonly string[] {
  return clusters.flatMap(({ label, nodes, parts }, index) => [
    `subgraph ${prefix}${index}["${escaped(label)}"]`,
    ...[...nodes.map((node) => nodeLine(node, names)), ...clusterLines(parts, names, `${prefix}${index}_`)].map((line) => `  ${line}`),
    "end",
  ]);
}

/** The edges of each kind get its colour and width. */
function linkStyles(edges: readonly GraphEdge[]): readonly string[] {
  return Object.entries(edgeStyles).flatMap(([kind, { colour, width }]) => {
    const indices = edges.flatMap((edge, index) => (edge.kind === kind ? [index] : []));
    return indices.length === 0 ? [] : [`linkStyle ${indices.join(",")} stroke:${colour},stroke-width:${width}px;`];
  });
}

/** A flowchart in the Mermaid language. */
export function mermaid(picture: Picture): string {
  const { nodes, edges } = picture.graph;
  const names: Names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const drawn = edges.filter(({ from, to }) => names.has(from) && names.has(to));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const lines = [
    ...clusterLines(clustersOf(picture), names, "c"),
    ...drawn.map((edge) => edgeLine(edge, names)),
    ...Object.entries(nodeStyles).flatMap(([kind, { fill, stroke }]) => ([...kinds].some((one) => one === kind) ? [`classDef ${kind} fill:${fill},stroke:${stroke},color:#111;`] : [])),
    ...linkStyles(drawn),
  ];
  return `flowchart LR\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
