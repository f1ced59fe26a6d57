/** Pictures for the renderers: one with every kind of node and edge, and one whose texts try to break out of each format. */
import type { EdgeKind, Graph, GraphNode } from "../../../compiler/conflicts/graph.js";
import type { Picture } from "../../../tools/graph/picture.js";

/** Texts that end a string, a label, an element or a line, begin an entity or a directive, or act on a reader's eye. */
export const traps: readonly string[] = [
  `"];n0-->n1;"`, `'"><script>globalThis.escaped=1</script>`, "--> X[evil]", "`code` ``` fence", "%%{init: {'securityLevel':'loose'}}%%", "click n0 call alert(1)",
  "line\nbreak\r\nthere", "tab\there", "\\N \\G \\\" back\\", "&lt;b&gt; &#34; #34; #quot;", "]]> <!-- x --> <![CDATA[", "style: a#58; classDef: b#59;", "end", "subgraph x[\"y\"]",
  "\u202egnorw\u2066x\u2069\u200f", "\u001b[31mred\u0007\u0000\u009b", "\u2028sep\u2029", "lone \ud800 half", "\ufeff\ufffe\uffff", "1. a list", "- a list", "# heading", "**bold** _it_", "<br/>", "javascript:alert(1)", "$$x^2$$", "fa:fa-car", "@{ shape: rect }",
];

const nodes: readonly GraphNode[] = [
  { id: "LIB", kind: "jurisdiction", title: "The library", file: "lib.policy", line: 1 },
  { id: "LIB:SECTION:LOANS", kind: "section", title: "Loans", file: "lib.policy", line: 3 },
  { id: "LIB:CARD", kind: "rule", title: "Have a card.", file: "lib.policy", line: 2 },
  { id: "LIB:BOOKS", kind: "rule", title: "Return books in three weeks.", file: "lib.policy", line: 5 },
  { id: "LIB:FILMS", kind: "rule", title: "Return films in one week.", file: "lib.policy", line: 9 },
  { id: "LIB:RARE", kind: "exception", title: "Rare books stay here.", file: "lib.policy", line: 12 },
  { id: "FACT:dueDate", kind: "fact", title: "due date", file: "facts.policy", line: 1 },
  { id: "TOWN:X-1", kind: "external" },
];

const edge = (from: string, kind: EdgeKind, to: string) => ({ from, to, kind, declared: true, file: "lib.policy", line: 7 });

const edges: Graph["edges"] = [
  edge("LIB:RARE", "exception-to", "LIB:BOOKS"),
  edge("LIB:CARD", "see-also", "TOWN:X-1"),
  { ...edge("LIB:BOOKS", "conflict-note", "LIB:FILMS"), status: "one-sided" },
  edge("LIB:BOOKS", "uses", "FACT:dueDate"),
  edge("LIB:FILMS", "uses", "FACT:dueDate"),
  edge("LIB:CARD", "defines", "FACT:dueDate"),
  edge("LIB:FILMS", "overrides", "LIB:CARD"),
  {
    from: "LIB:FILMS", to: "LIB:BOOKS", kind: "stricter", declared: true, status: "one-sided", detail: "7 days against 21 days",
    witness: { asOf: "2026-03-20", facts: { audience: ["Child"], dueDate: "2026-03-01", "LIB:FILMS": { action: null, complied: true } } },
    prevails: "LIB:FILMS", basis: "specificity",
  },
  { from: "LIB:CARD", to: "LIB:FILMS", kind: "restates", declared: false, detail: "the same words" },
];

export const plain: Picture = {
  title: "LIB",
  graph: { nodes, edges },
  rules: {
    "LIB:CARD": { text: "Have a card.", jurisdiction: "LIB", section: null },
    "LIB:BOOKS": { text: "Return books in three weeks.\nNo longer.", jurisdiction: "LIB", section: "LIB:SECTION:LOANS" },
    "LIB:FILMS": { text: "Return films in one week.", jurisdiction: "LIB", section: "LIB:SECTION:LOANS" },
    "LIB:RARE": { text: "Rare books stay here.", jurisdiction: "LIB", section: "LIB:SECTION:LOANS" },
  },
};

/** Each trap as a title, a text, a file, a detail and a value of a witness; ids are such as a source can hold. */
export const hostile: Picture = {
  title: traps.join(" "),
  graph: {
    nodes: [
      { id: "end", kind: "jurisdiction", title: traps[0] ?? "", file: traps[1] ?? "", line: 1 },
      { id: "end:SECTION:END", kind: "section", title: traps[2] ?? "" },
      { id: "constructor", kind: "jurisdiction" },
      ...traps.map((title, index): GraphNode => ({ id: `end:T-${index}`, kind: "rule", title, file: title, line: index + 1 })),
      ...traps.map((title, index): GraphNode => ({ id: `FACT:t${index}`, kind: "fact", title })),
      { id: "constructor:TOSTRING", kind: "external" },
    ],
    edges: [
      ...traps.map((detail, index) => ({
        from: `end:T-${index}`, to: `end:T-${(index + 1) % traps.length}`, kind: "overlaps" as const, declared: false, status: "undeclared" as const, detail,
        witness: { asOf: "2026-03-20", facts: { label: detail, "end:T-0": { amount: detail } } },
      })),
      { ...edge("constructor", "see-also", "constructor:TOSTRING"), file: traps[3] ?? "" },
    ],
  },
  rules: Object.fromEntries(traps.map((text, index) => [`end:T-${index}`, { text, jurisdiction: "end", section: index % 2 === 0 ? "end:SECTION:END" : null }])),
};
