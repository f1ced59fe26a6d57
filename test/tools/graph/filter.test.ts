/** What the page's filters keep. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Status } from "../../../compiler/conflicts/conflict.js";
import type { EdgeKind } from "../../../compiler/conflicts/graph.js";
import { filtered, sectionValue, type Filters } from "../../../tools/graph/page/client/filter.js";
import { indexOf, shortName } from "../../../tools/graph/page/client/index.js";
import { KIND_ORDER } from "../../../tools/graph/page/kinds.js";
import { pageData } from "../../../tools/graph/page/page-data.js";
import { STATUS_ORDER } from "../../../tools/graph/page/words.js";

const rule = (text: string, jurisdiction: string, section: string | null) => ({ text, jurisdiction, section });
const index = indexOf(
  pageData({
    title: "",
    graph: {
      nodes: [
        { id: "A", kind: "jurisdiction" },
        { id: "A:SECTION:ONE", kind: "section" },
        { id: "A:FIRST", kind: "rule", title: "Hand in your résumé" },
        { id: "A:LOOSE", kind: "rule" },
        { id: "B:OTHER", kind: "exception" },
        { id: "FACT:dueDate", kind: "fact", title: "due date" },
        { id: "C:FAR", kind: "external" },
      ],
      edges: [
        { from: "A:FIRST", to: "B:OTHER", kind: "contradicts", declared: false, status: "undeclared" },
        { from: "A:LOOSE", to: "C:FAR", kind: "see-also", declared: true },
        { from: "B:OTHER", to: "FACT:dueDate", kind: "uses", declared: false },
      ],
    },
    rules: { "A:FIRST": rule("Hand in your résumé\nwithin ten days.", "A", "A:SECTION:ONE"), "A:LOOSE": rule("Come.", "A", null), "B:OTHER": rule("Stay away from A.", "B", null) },
  }),
);

const OPEN: Filters = {
  query: "", jurisdiction: "", section: "", which: "all", statuses: new Set(STATUS_ORDER), kinds: new Set(KIND_ORDER.filter((kind) => kind !== "uses" && kind !== "defines")),
};
const kept = (filters: Partial<Filters>): readonly [nodes: string, edges: string] => {
  const { nodes, edges } = filtered(index, { ...OPEN, ...filters });
  return [[...nodes].join(" "), edges.map(({ kind }) => kind).join(" ")];
};

test("without filters, all but the facts", () => assert.equal(kept({}), ["A:FIRST A:LOOSE B:OTHER C:FAR", "contradicts see-also"]));

test("facts come with their lines", () => {
  assert.equal(kept({ kinds: new Set<EdgeKind>(["uses"]) }), ["A:FIRST A:LOOSE B:OTHER FACT:dueDate C:FAR", "uses"]);
});

test("words are looked for in ids, texts and names, whatever their case and accents; all of them must be there", () => {
  assert.equal(kept({ query: "RESUME days" }), ["A:FIRST", "contradicts"]);
  assert.equal(kept({ query: "  other " }), ["B:OTHER", "contradicts"]);
  assert.equal(kept({ query: "resume come" }), ["", ""]);
  assert.equal(kept({ query: "due date", kinds: new Set<EdgeKind>(["uses"]) }), ["FACT:dueDate", "uses"]);
});

test("a jurisdiction and a section keep their rules, and the lines that leave them", () => {
  assert.equal(kept({ jurisdiction: "A" }), ["A:FIRST A:LOOSE", "contradicts see-also"]);
  assert.equal(kept({ section: sectionValue("A", "A:SECTION:ONE") }), ["A:FIRST", "contradicts"]);
  assert.equal(kept({ section: sectionValue("A", "") }), ["A:LOOSE", "see-also"], "before the first section");
});

test("a status keeps the lines that have it, and those that have none", () => {
  assert.equal(kept({ statuses: new Set<Status>(["settled"]) }), ["A:FIRST A:LOOSE B:OTHER C:FAR", "see-also"]);
});

test("only what a line touches", () => {
  assert.equal(kept({ which: "linked", kinds: new Set<EdgeKind>(["contradicts"]) }), ["A:FIRST B:OTHER", "contradicts"]);
  assert.equal(kept({ which: "linked", jurisdiction: "A", kinds: new Set<EdgeKind>(["contradicts"]) }), ["A:FIRST", "contradicts"]);
});

test("short names leave out the jurisdiction; a fact goes by its name", () => {
  assert.equal(index.data.nodes.map(shortName), ["A", "ONE", "FIRST", "LOOSE", "OTHER", "due date", "FAR"]);
});

test.run();
