/** Writes the graph as GraphML, for Gephi, yEd, NetworkX and the like: one data key for each property. */
import { xmlAttribute, xmlText } from "../render/xml.js";
import { homeOf, type Picture } from "./picture.js";

interface Key {
  readonly name: string;
  readonly type: "string" | "int" | "boolean";
}

const nodeKeys: readonly Key[] = [
  { name: "kind", type: "string" }, { name: "title", type: "string" }, { name: "file", type: "string" }, { name: "line", type: "int" },
  { name: "jurisdiction", type: "string" }, { name: "section", type: "string" }, { name: "text", type: "string" },
];

const edgeKeys: readonly Key[] = [
  { name: "kind", type: "string" }, { name: "declared", type: "boolean" }, { name: "file", type: "string" }, { name: "line", type: "int" },
  { name: "status", type: "string" }, { name: "asOf", type: "string" }, { name: "facts", type: "string" }, { name: "prevails", type: "string" },
  { name: "basis", type: "string" }, { name: "detail", type: "string" },
];

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

const keyLines = (keys: readonly Key[], domain: "node" | "edge"): readonly string[] =>
  keys.map(({ name, type }) => `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`);

const dataLines = (keys: readonly Key[], domain: "node" | "edge", values: Values): readonly string[] =>
  keys.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined || value === null ? [] : [`      <data key="${domain}-${name}">${xmlText(String(value))}</data>`];
  });

/** The graph as XML. The facts of a witness are a facts file, as JSON. */
export function graphml(picture: Picture): string {
  const { title, graph: { nodes, edges }, rules } = picture;
  const nodeLines = nodes.flatMap((node) => {
    const text = node.kind === "rule" || node.kind === "exception" ? rules[node.id]?.text : undefined;
    return [`    <node id="${xmlAttribute(node.id)}">`, ...dataLines(nodeKeys, "node", { ...node, ...homeOf(node, rules), text }), "    </node>"];
  });
  const edgeLines = edges.flatMap(({ witness, ...edge }, index) => {
    const values = { ...edge, ...(witness ? { asOf: witness.asOf, facts: JSON.stringify(witness.facts) } : {}) };
    return [`    <edge id="e${index}" source="${xmlAttribute(edge.from)}" target="${xmlAttribute(edge.to)}">`, ...dataLines(edgeKeys, "edge", values), "    </edge>"];
  });
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`,
    `  <desc>${xmlText(title)}</desc>`,
    ...keyLines(nodeKeys, "node"),
    ...keyLines(edgeKeys, "edge"),
    `  <graph id="policy" edgedefault="directed">`,
    ...nodeLines,
    ...edgeLines,
    `  </graph>`,
    `</graphml>`,
  ];
  return `${lines.join("\n")}\n`;
}
