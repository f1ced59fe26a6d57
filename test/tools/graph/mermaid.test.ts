/** Mermaid: every line is one of a few that its flowcharts know, and every text stands in a label, where it shows as it was. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { mermaid } from "../../../tools/graph/mermaid.js";
import { escapeForTerminal } from "../../../tools/render/escape-for-terminal.js";
import { hostile, plain } from "./pictures.js";

/** Letters, digits, blanks, the signs of ids, codes of all others, and our own line break: nothing that Mermaid or HTML reads. */
const LABEL = String.raw`"((?:[\p{L}\p{N} .,\u200b]|(?<=[A-Za-z0-9])[:-](?=[A-Za-z0-9])|#\d+;|<br/>)*)"`;
const NODE = new RegExp(String.raw`^ +n\d+(?:\[\[|\[/|\[|\{\{|\(\[)${LABEL}(?:\]\]|/\]|\]|\}\}|\]\)):::[a-z]+;$`, "u");
const EDGE = new RegExp(String.raw`^  (n\d+) (?:-->|<-->|-\.->|-\.-)\|${LABEL}\| (n\d+);$`, "u");
const CLUSTER = new RegExp(String.raw`^ +subgraph c\d+(?:_\d+)?\[${LABEL}\]$`, "u");
const OTHERS = [/^flowchart LR$/, /^ +end$/, /^  classDef [a-z]+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#111;$/, /^  linkStyle \d+(?:,\d+)* stroke:#[0-9a-f]{6},stroke-width:[\d.]+px;$/, /^$/];

const shown = (label: string): string => label.replaceAll("<br/>", "\n").replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll("\u200b", "");
const visible = (text: string): string => escapeForTerminal(text).replaceAll("\t", " ");

for (const [name, picture] of Object.entries({ plain, hostile })) {
  test(`only known lines, with the nodes and edges of the graph and their texts: ${name}`, () => {
    const { nodes, edges } = picture.graph;
    const lines = mermaid(picture).split("\n");
    assert.equal(lines.filter((line) => ![NODE, EDGE, CLUSTER, ...OTHERS].some((known) => known.test(line))), []);
    const drawn = new Map(lines.flatMap((line) => (NODE.test(line) ? [[/n\d+/.exec(line)?.[0] ?? "", shown(NODE.exec(line)?.[1] ?? "")] as const] : [])));
    assert.equal([...drawn.values()].sort(), nodes.map(({ id, title }) => (title === undefined ? id : `${id}\n${visible(title)}`)).sort());
    const joined = lines.flatMap((line) => {
      const [, from = "", , to = ""] = EDGE.exec(line) ?? [];
      return from === "" ? [] : [`${drawn.get(from)?.split("\n")[0] ?? ""} ${drawn.get(to)?.split("\n")[0] ?? ""}`];
    });
    assert.equal(joined, edges.map(({ from, to }) => `${from} ${to}`));
  });
}

test("nodes and edges look like their kinds", () => {
  const chart = mermaid(plain);
  assert.match(chart, `n5{{"LIB:RARE<br/>Rare books stay here."}}:::exception;`);
  assert.match(chart, `n4 -->|"stricter than<br/>#40;one-sided#41;"| n3;`);
  assert.match(chart, "linkStyle 7 stroke:#b00020,stroke-width:2px;");
  assert.not.match(chart, "classDef undefined");
});

test("formulas and icons are text", () => {
  const chart = mermaid(hostile);
  assert.not.match(chart, /#36;#36;/);
  assert.not.match(chart, /fa(?:#58;|:)fa/);
});

test.run();
