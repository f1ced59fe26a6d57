/** How nodes and edges look by their kind, in every picture alike. Kinds differ in shape or dash as well as in colour. */
import type { EdgeKind, GraphNode } from "../../compiler/conflicts/graph.js";

export interface NodeStyle {
  readonly fill: string;
  readonly stroke: string;
  /** Of DOT. */
  readonly shape: string;
  /** The brackets of Mermaid. */
  readonly brackets: readonly [open: string, close: string];
}

export const nodeStyles: { readonly [Kind in GraphNode["kind"]]: NodeStyle } = {
  jurisdiction: { fill: "#dbe4f0", stroke: "#33547d", shape: "folder", brackets: ["[[", "]]"] },
  section: { fill: "#edf1f7", stroke: "#33547d", shape: "tab", brackets: ["[[", "]]"] },
  rule: { fill: "#ffffff", stroke: "#444444", shape: "box", brackets: ["[", "]"] },
  exception: { fill: "#fff4d6", stroke: "#8a6100", shape: "octagon", brackets: ["{{", "}}"] },
  fact: { fill: "#e6f4e8", stroke: "#2c6b36", shape: "ellipse", brackets: ["([", "])"] },
  external: { fill: "#f2f2f2", stroke: "#777777", shape: "note", brackets: ["[/", "/]"] },
};

export interface EdgeStyle {
  readonly colour: string;
  readonly line: "solid" | "dashed" | "dotted";
  /** In points. */
  readonly width: number;
  /** Which ends carry an arrow head: neither says that the relation has no direction. */
  readonly heads: "end" | "both" | "neither";
}

const note: EdgeStyle = { colour: "#a05a00", line: "dashed", width: 1, heads: "end" };

export const edgeStyles: { readonly [Kind in EdgeKind]: EdgeStyle } = {
  "see-also": { colour: "#777777", line: "dotted", width: 1, heads: "end" },
  "conflict-note": note,
  "conflict-check": note,
  "conflict-potential": note,
  "conflict-resolution": note,
  "exception-to": { colour: "#8a6100", line: "solid", width: 1, heads: "end" },
  overrides: { colour: "#33547d", line: "solid", width: 1.5, heads: "end" },
  uses: { colour: "#2c6b36", line: "dotted", width: 1, heads: "end" },
  defines: { colour: "#2c6b36", line: "solid", width: 1, heads: "end" },
  contradicts: { colour: "#b00020", line: "solid", width: 3, heads: "both" },
  stricter: { colour: "#b00020", line: "solid", width: 2, heads: "end" },
  overlaps: { colour: "#b00020", line: "dashed", width: 2, heads: "neither" },
  restates: { colour: "#6a3d9a", line: "dashed", width: 2, heads: "neither" },
};
