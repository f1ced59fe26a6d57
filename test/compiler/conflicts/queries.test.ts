/** Questions to a graph, held to the plainest way of answering them. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { EdgeKind, Graph } from "../../../compiler/conflicts/graph.js";
import { edgesOf, neighbourhood, shortestPath, stronglyConnected } from "../../../compiler/conflicts/queries.js";

type Arrow = readonly [from: string, to: string, kind?: EdgeKind];

const graphOf = (ids: readonly string[], arrows: readonly Arrow[]): Graph => ({
  nodes: ids.map((id) => ({ id, kind: "rule" })),
  edges: arrows.map(([from, to, kind = "see-also"]) => ({ from, to, kind, declared: true })),
});

const shown = (edges: readonly { readonly from: string; readonly to: string }[] | null): string[] | null => edges && edges.map(({ from, to }) => `${from}${to}`);

// a -> b -> c -> a, c -> d, d -> e -> d, f alone; b uses f.
const small = graphOf(["a", "b", "c", "d", "e", "f", "g"], [["a", "b"], ["b", "c"], ["c", "a", "overrides"], ["c", "d"], ["d", "e"], ["e", "d"], ["b", "f", "uses"]]);

test("the edges of a node", () => {
  assert.equal(shown(edgesOf(small, "b")), ["ab", "bc", "bf"]);
  assert.equal(shown(edgesOf(small, "b", { kinds: ["uses"] })), ["bf"]);
  assert.equal(edgesOf(small, "g"), []);
  assert.equal(edgesOf(small, "nobody"), []);
});

test("the neighbourhood of a node, edges followed either way", () => {
  const around = (id: string, depth: number, kinds?: readonly EdgeKind[]) => {
    const { nodes, edges } = neighbourhood(small, id, depth, kinds ? { kinds } : {});
    return `${nodes.map((node) => node.id).join("")} ${shown(edges)?.join(",") ?? ""}`;
  };
  assert.is(around("f", 0), "f ");
  assert.is(around("f", 1), "bf bf");
  assert.is(around("f", 2), "abcf ab,bc,ca,bf", "the edge between two that are as far away belongs to it");
  assert.is(around("f", 99), "abcdef ab,bc,ca,cd,de,ed,bf");
  assert.is(around("b", 1, ["uses"]), "bf bf");
  assert.is(around("nobody", 3), " ");
});

test("a shortest path", () => {
  assert.equal(shown(shortestPath(small, "f", "e")), ["bf", "bc", "cd", "de"]);
  assert.is(shortestPath(small, "f", "e", { direction: "forward" }), null);
  assert.equal(shown(shortestPath(small, "a", "c", { direction: "forward" })), ["ab", "bc"]);
  assert.equal(shown(shortestPath(small, "a", "c")), ["ca"]);
  assert.equal(shown(shortestPath(small, "a", "c", { kinds: ["see-also"] })), ["ab", "bc"]);
  assert.equal(shortestPath(small, "a", "a"), []);
  assert.is(shortestPath(small, "a", "g"), null);
  assert.is(shortestPath(small, "a", "nobody"), null);
  assert.is(shortestPath(small, "nobody", "nobody"), null);
});

test("strongly connected parts of several nodes", () => {
  assert.equal(stronglyConnected(small), [["a", "b", "c"], ["d", "e"]]);
  assert.equal(stronglyConnected(small, { kinds: ["see-also"] }), [["d", "e"]]);
  assert.equal(stronglyConnected(graphOf(["a"], [["a", "a"]])), []);
});

test("ids that are members of every object are ids like any other", () => {
  const odd = graphOf(["constructor", "toString", "__proto__", "hasOwnProperty"], [["constructor", "toString"], ["toString", "constructor"], ["toString", "__proto__"]]);
  assert.equal(stronglyConnected(odd), [["constructor", "toString"]]);
  assert.is(shortestPath(odd, "constructor", "__proto__")?.length, 2);
  assert.equal(neighbourhood(odd, "hasOwnProperty", 5).nodes.map(({ id }) => id), ["hasOwnProperty"]);
});

test("a chain of any length, and a circle", () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => `n${index}`);
  const chain = ids.slice(1).map((id, index): Arrow => [ids[index] ?? "", id]);
  const line = graphOf(ids, chain);
  assert.equal(stronglyConnected(line), []);
  assert.is(neighbourhood(line, "n0", 10).nodes.length, 11);
  const circle = graphOf(ids, [...chain, [ids.at(-1) ?? "", "n0"]]);
  assert.is(stronglyConnected(circle)[0]?.length, ids.length);
  assert.is(shortestPath(circle, "n0", "n49999")?.length, 1);
  assert.is(shortestPath(line, "n0", "n49999", { direction: "forward" })?.length, 49_999);
});

/** The number of steps between each two nodes, by relaxing until nothing changes (Floyd, Warshall). */
function distances(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const steps = Array.from({ length: count }, (_, from) => Array.from({ length: count }, (_, to) => (from === to ? 0 : pairs.some(([a, b]) => a === from && b === to) ? 1 : Infinity)));
  for (let over = 0; over < count; over++)
    for (const row of steps) for (const to of row.keys()) row[to] = Math.min(row[to] ?? Infinity, (row[over] ?? Infinity) + (steps[over]?.[to] ?? Infinity));
  return steps;
}

const random = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const node = fc.nat({ max: count - 1 });
  return fc.record({ count: fc.constant(count), pairs: fc.array(fc.tuple(node, node), { maxLength: 16 }), from: node, to: node, depth: fc.nat({ max: 4 }) });
});

test("random graphs: the same as by brute force", () => {
  fc.assert(
    fc.property(random, ({ count, pairs, from, to, depth }) => {
      const ids = Array.from({ length: count }, (_, index) => `n${index}`);
      const graph = graphOf(ids, pairs.map(([a, b]): Arrow => [`n${a}`, `n${b}`]));
      const forward = distances(count, pairs);
      const either = distances(count, [...pairs, ...pairs.map(([a, b]) => [b, a] as const)]);
      const [start, end] = [`n${from}`, `n${to}`];

      const near = ids.filter((_, index) => (either[from]?.[index] ?? Infinity) <= depth);
      const around = neighbourhood(graph, start, depth);
      assert.equal(around.nodes.map(({ id }) => id), near);
      assert.equal(around.edges, graph.edges.filter((edge) => near.includes(edge.from) && near.includes(edge.to)));

      for (const direction of ["forward", "either way"] as const) {
        const path = shortestPath(graph, start, end, { direction });
        assert.is(path?.length ?? Infinity, (direction === "forward" ? forward : either)[from]?.[to]);
        let at = start;
        for (const edge of path ?? []) {
          assert.ok(edge.from === at || (direction === "either way" && edge.to === at));
          at = edge.from === at ? edge.to : edge.from;
        }
        if (path) assert.is(at, end);
      }

      const mutual = (a: number, b: number): boolean => Number.isFinite(forward[a]?.[b]) && Number.isFinite(forward[b]?.[a]);
      const parts = ids.map((_, a) => ids.filter((_, b) => mutual(a, b))).filter((part, a) => part.length > 1 && part[0] === `n${a}`);
      assert.equal(stronglyConnected(graph), parts);
    }),
    { numRuns: 2000, seed: 20260301 },
  );
});

test.run();
