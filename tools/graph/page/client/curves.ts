/** The way of each line: out of the side of one box that faces the other, into the side that faces back. */
import type { GraphEdge } from "../../../../compiler/conflicts/graph.js";
import type { Box, Plan } from "./layout.js";

/** Four points of a cubic curve, on the map. */
export interface Curve {
  readonly points: readonly [x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number];
  /** Its place among the curves between the same two boxes, from 0. */
  readonly nth: number;
  /** 1 where it ends going right. */
  readonly heading: 1 | -1;
}

const APART = 6;

function curve(from: Box, to: Box, nth: number): Curve {
  const shift = nth === 0 ? 0 : nth % 2 === 1 ? APART : -APART;
  const [y0, y3] = [from.y + from.height / 2 + shift, to.y + to.height / 2 + shift];
  const right = (box: Box): number => box.x + box.width;
  const make = (x0: number, x1: number, x2: number, x3: number, heading: 1 | -1): Curve => ({
    points: [x0, y0, x1, y0, x2, y3, x3, y3],
    nth,
    heading,
  });
  if (to.x >= right(from)) {
    const bend = Math.max(14, (to.x - right(from)) / 2);
    return make(right(from), right(from) + bend, to.x - bend, to.x, 1);
  }
  if (right(to) <= from.x) {
    const bend = Math.max(14, (from.x - right(to)) / 2);
    return make(from.x, from.x - bend, right(to) + bend, right(to), -1);
  }
  // One above the other: out of the right side and back into it.
  const bow = 18 + Math.min(70, Math.abs(y3 - y0) * 0.1) + Math.abs(shift);
  const far = Math.max(right(from), right(to)) + bow;
  return make(right(from), far, far, right(to), -1);
}

/** The curve of each edge. Several between the same two boxes run side by side. */
export function curvesOf(edges: readonly GraphEdge[], { boxes }: Plan): ReadonlyMap<GraphEdge, Curve> {
  const between = new Map<string, number>();
  const curves = new Map<GraphEdge, Curve>();
  for (const edge of edges) {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const pair = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
    const nth = between.get(pair) ?? 0;
    between.set(pair, nth + 1);
    curves.set(edge, curve(from, to, nth));
  }
  return curves;
}

type Point = readonly [x: number, y: number];

/** Where on a curve its sign may stand, in the order of preference. */
const SIGN_AT = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.14, 0.86];
const SIGN_ROOM = 8;
const places = new WeakMap<Curve, Point>();

function pointAt({ points: [x0, y0, x1, y1, x2, y2, x3, y3] }: Curve, t: number): Point {
  const on = (a: number, b: number, c: number, d: number): number => (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return [on(x0, x1, x2, x3), on(y0, y1, y2, y3)];
}

/** Where the sign of a curve stands: clear of boxes and titles where it can be, and apart from those of the same pair. */
export function signPlace(curve: Curve, { boxes }: Plan): Point {
  const known = places.get(curve);
  if (known) return known;
  const all = [...boxes.values()];
  const isClear = ([x, y]: Point): boolean =>
    all.every((box) => x < box.x - SIGN_ROOM || x > box.x + box.width + SIGN_ROOM || y < box.y - SIGN_ROOM || y > box.y + box.height + SIGN_ROOM);
  const candidates = SIGN_AT.map((t) => pointAt(curve, t));
  const clear = candidates.filter(isClear);
  const [first = [0, 0] as const] = clear.length > 0 ? clear : candidates;
  const place = clear[curve.nth] ?? candidates[curve.nth] ?? first;
  places.set(curve, place);
  return place;
}
