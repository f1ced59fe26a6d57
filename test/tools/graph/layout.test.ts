/** The arrangement of the map: everything has its place, nothing covers anything, and the same graph is always arranged alike. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { around, filled, fit, inView, moved, onScreen, zoomAt } from "../../../tools/graph/page/client/camera.js";
import { curvesOf, signPlace } from "../../../tools/graph/page/client/curves.js";
import { indexOf, isEntry } from "../../../tools/graph/page/client/index.js";
import { layOut, type Box } from "../../../tools/graph/page/client/layout.js";
import { pageData, type PageInput } from "../../../tools/graph/page/page-data.js";
import { hostileGraph } from "./hostile-graph.js";
import { LARGE, sampleGraph, SMALL } from "./sample-graph.js";

const WINDOW = { width: 950, height: 680 };
const indexed = (input: PageInput) => indexOf(pageData(input));
const samples: readonly (readonly [string, PageInput])[] = [["small", sampleGraph(SMALL)], ["large", sampleGraph(LARGE)], ["hostile", hostileGraph]];

const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

for (const [name, input] of samples) {
  const index = indexed(input);
  const plan = layOut(index, WINDOW);

  test(`${name}: every node has a place, and a box stands in one section of one group`, () => {
    for (const node of index.data.nodes) {
      const box = plan.boxes.get(node.id);
      assert.ok(box, node.id);
      if (box === undefined || !isEntry(node)) continue;
      const around_ = plan.frames.filter((frame) => holds(frame.box, box));
      assert.equal(around_.map(({ kind }) => kind).sort(), ["group", "section"], node.id);
    }
  });

  test(`${name}: no box covers another, and none a title`, () => {
    const boxes = [...plan.boxes].filter(([id]) => isEntry(index.nodes.get(id) ?? { id, kind: "jurisdiction" })).map(([, box]) => box);
    const bars = plan.frames.map(({ bar }) => bar);
    const byLeft = [...boxes, ...bars].sort((a, b) => a.x - b.x);
    let covered = 0;
    for (const [at, box] of byLeft.entries()) {
      for (const other of byLeft.slice(at + 1)) {
        if (other.x >= box.x + box.width) break;
        if (!apart(box, other)) covered += 1;
      }
    }
    assert.is(covered, 0);
  });

  test(`${name}: all of it lies within the bounds, facts beside the rest`, () => {
    for (const { box, facts } of plan.frames) assert.ok(holds(facts === "facts" ? plan.boundsWithFacts : plan.bounds, box));
  });

  test(`${name}: the arrangement depends on the graph alone`, () => assert.equal(layOut(indexed(input), WINDOW), plan));
}

test("rules keep the order of the text: down a column, then the next one", () => {
  const index = indexed(sampleGraph(LARGE));
  const plan = layOut(index, WINDOW);
  for (const { sections } of index.groups) {
    for (const { members } of sections) {
      const places = members.flatMap(({ id }) => plan.boxes.get(id) ?? []);
      const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
      assert.equal(places, sorted);
    }
  }
});

test("two thousand rules are shown at a tenth of their size or more, with room for the sections' names", () => {
  const plan = layOut(indexed(sampleGraph(LARGE)), WINDOW);
  const { scale } = fit(plan.bounds, WINDOW);
  assert.ok(scale > 0.1, `${scale}`);
  const sections = plan.frames.filter(({ kind, key }) => kind === "section" && key.includes(":SECTION:"));
  assert.ok(sections.every(({ bar }) => bar.height * scale >= 11 && bar.width * scale >= 50));
});

test("what stands before the first section comes first", () => {
  const input: PageInput = {
    title: "", rules: { "A:LATE": { text: "", jurisdiction: "A", section: null }, "A:IN": { text: "", jurisdiction: "A", section: "A:SECTION:ONE" } },
    graph: { nodes: [{ id: "A", kind: "jurisdiction" }, { id: "A:SECTION:ONE", kind: "section" }, { id: "A:IN", kind: "rule" }, { id: "A:LATE", kind: "rule" }], edges: [] },
  };
  assert.equal(indexed(input).groups.map(({ sections }) => sections.map(({ name, members }) => [name, members.map(({ id }) => id)])), [[["Before the first section", ["A:LATE"]], ["ONE", ["A:IN"]]]]);
});

test("lines start and end at the sides of their boxes, and their signs stand clear of boxes where they can", () => {
  const input = sampleGraph(SMALL);
  const index = indexed(input);
  const plan = layOut(index, WINDOW);
  const curves = curvesOf(index.data.edges, plan);
  assert.is(curves.size, index.data.edges.length);
  let hidden = 0;
  for (const [edge, curve] of curves) {
    const [from, to] = [plan.boxes.get(edge.from), plan.boxes.get(edge.to)];
    const [x0, , , , , , x3] = curve.points;
    assert.ok(from && [from.x, from.x + from.width].includes(x0), `${edge.from} to ${edge.to}`);
    assert.ok(to && [to.x, to.x + to.width].includes(x3), `${edge.from} to ${edge.to}`);
    const [x, y] = signPlace(curve, plan);
    if ([...plan.boxes.values()].some((box) => !apart(box, { x, y, width: 0.01, height: 0.01 }))) hidden += 1;
  }
  assert.ok(hidden <= curves.size / 10, `${hidden} of ${curves.size} signs lie on boxes`);
});

test("the camera shows all, zooms around a point, and never loses the map", () => {
  const bounds = { x: 0, y: 0, width: 4000, height: 1000 };
  const whole = fit(bounds, WINDOW);
  assert.ok(inView(bounds, whole, WINDOW));
  const near = zoomAt(whole, 3, 200, 300, 0.05);
  const under = (camera: typeof near) => [(200 - camera.x) / camera.scale, (300 - camera.y) / camera.scale].map((value) => value.toFixed(6));
  assert.equal(under(near), under(whole));
  assert.is(zoomAt(whole, 1e9, 0, 0, 0.05).scale, 4);
  assert.is(zoomAt(whole, 1e-9, 0, 0, 0.05).scale, 0.05);
  for (const [dx, dy] of [[1e6, 1e6], [-1e6, -1e6]] as const) {
    const far = onScreen(bounds, moved(near, dx, dy, bounds, WINDOW));
    assert.not.ok(apart(far, { x: 0, y: 0, ...WINDOW }));
  }
  const settled = onScreen(bounds, filled({ scale: 1, x: 500, y: 0 }, bounds, WINDOW));
  assert.is(settled.x, 20);
  assert.equal(around([{ x: 1, y: 5, width: 2, height: 2 }, { x: 7, y: 1, width: 1, height: 1 }]), { x: 1, y: 1, width: 7, height: 6 });
});

test.run();
