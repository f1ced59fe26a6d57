/** Which nodes are drawn together. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { clustersOf, type Cluster } from "../../../tools/graph/picture.js";
import { hostile, plain } from "./pictures.js";

type Shown = readonly [label: string, ids: readonly string[], parts: readonly Shown[]];
const show = ({ label, nodes, parts }: Cluster): Shown => [label, nodes.map(({ id }) => id), parts.map(show)];

test("jurisdictions, their sections, facts, and what is not compiled", () => {
  assert.equal(clustersOf(plain).map(show), [
    ["LIB: The library", ["LIB", "LIB:CARD"], [["LIB:SECTION:LOANS: Loans", ["LIB:SECTION:LOANS", "LIB:BOOKS", "LIB:FILMS", "LIB:RARE"], []]]],
    ["facts", ["FACT:dueDate"], []],
    ["not compiled", ["TOWN:X-1"], []],
  ]);
});

test("a part of a graph, in which the jurisdiction and the section are no nodes", () => {
  const nodes = plain.graph.nodes.filter(({ id }) => id === "LIB:FILMS");
  assert.equal(clustersOf({ ...plain, graph: { nodes, edges: [] } }).map(show), [["LIB", [], [["LIB:SECTION:LOANS", ["LIB:FILMS"], []]]]]);
  assert.equal(clustersOf({ ...plain, graph: { nodes: [], edges: [] } }), []);
});

test("every node is drawn once", () => {
  const all = (cluster: Cluster): readonly string[] => [...cluster.nodes.map(({ id }) => id), ...cluster.parts.flatMap(all)];
  for (const picture of [plain, hostile]) {
    assert.equal([...clustersOf(picture).flatMap(all)].sort(), picture.graph.nodes.map(({ id }) => id).sort());
  }
});

test.run();
