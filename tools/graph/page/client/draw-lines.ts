/** Draws the lines between boxes, their arrows, and the signs that say of which kind they are. */
import type { EdgeKind, GraphEdge } from "../../../../compiler/conflicts/graph.js";
import { KIND_ORDER, KINDS } from "../kinds.js";
import { signPlace, type Curve } from "./curves.js";
import { isSeen, onMap, onPage, type Scene, type Sheet } from "./draw.js";
import { isFound } from "./index.js";

type Weight = "plain" | "lit" | "behind";

/** Above so many, lines are drawn more lightly. */
const MANY = 250;
const MOST_SIGNS = 160;

const signs = new Map<EdgeKind, Path2D>();

function signOf(kind: EdgeKind): Path2D {
  const known = signs.get(kind);
  if (known) return known;
  const made = new Path2D(KINDS[kind].sign);
  signs.set(kind, made);
  return made;
}

function strength(kind: EdgeKind, weight: Weight, count: number, scale: number): number {
  if (weight === "lit") return 1;
  const light = count > MANY ? (scale < 0.3 ? 0.45 : 0.65) : 1;
  if (weight === "behind") return (isFound(kind) ? 0.22 : 0.12) * light;
  return (isFound(kind) ? 0.9 : KINDS[kind].group === "noted" ? 0.85 : 0.6) * light;
}

function arrow(context: CanvasRenderingContext2D, { points: [, , , , , , x, y], heading }: Curve, length: number): void {
  context.moveTo(x, y);
  context.lineTo(x - heading * length, y - length * 0.5);
  context.lineTo(x - heading * length, y + length * 0.5);
  context.closePath();
}

/** Whether any of the box around a curve is seen; a dashed line far outside would cost as much as one inside. */
function isCurveSeen({ points: [x0, y0, x1, y1, x2, y2, x3, y3] }: Curve, sheet: Sheet): boolean {
  const [x, y] = [Math.min(x0, x1, x2, x3), Math.min(y0, y1, y2, y3)];
  return isSeen({ x: x - 9, y: y - 9, width: Math.max(x0, x1, x2, x3) - x + 18, height: Math.max(y0, y1, y2, y3) - y + 18 }, sheet);
}

/** Lines of all kinds, the strongest above the others. */
export function drawLines(edges: readonly GraphEdge[], weight: Weight, { curves }: Scene, sheet: Sheet): void {
  const { context, camera, palette } = sheet;
  const unit = 1 / camera.scale;
  const count = edges.length;
  onMap(sheet);
  context.lineCap = "butt";
  const byKind = new Map<EdgeKind, Curve[]>();
  for (const edge of edges) {
    const curve = curves.get(edge);
    if (curve === undefined || !isCurveSeen(curve, sheet)) continue;
    const list = byKind.get(edge.kind);
    if (list) list.push(curve);
    else byKind.set(edge.kind, [curve]);
  }
  for (const kind of [...KIND_ORDER].reverse()) {
    const drawn = byKind.get(kind);
    if (drawn === undefined) continue;
    const look = KINDS[kind];
    const slender = camera.scale < 0.45 ? 0.6 : 1;
    context.globalAlpha = strength(kind, weight, count, camera.scale);
    context.strokeStyle = context.fillStyle = palette.tones[look.tone];
    context.lineWidth = look.width * (weight === "lit" ? 1.25 : slender) * unit;
    context.setLineDash(look.dash.map((length) => length * unit));
    context.beginPath();
    for (const { points: [x0, y0, x1, y1, x2, y2, x3, y3] } of drawn) {
      context.moveTo(x0, y0);
      context.bezierCurveTo(x1, y1, x2, y2, x3, y3);
    }
    context.stroke();
    if (!look.directed || (camera.scale < 0.4 && weight !== "lit")) continue;
    context.beginPath();
    for (const curve of drawn) arrow(context, curve, Math.min(9, 7.5 * unit));
    context.fill();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Signs in the middle of found lines, and of all lit ones, where there are not too many to be told apart. */
export function drawSigns(edges: readonly GraphEdge[], { curves, lit, plan }: Scene, sheet: Sheet): void {
  const { context, camera, size, palette } = sheet;
  const isLit = lit.size > 0;
  if (!isLit && camera.scale < 0.4) return;
  onPage(sheet);
  const seen = edges.flatMap((edge) => {
    const curve = isLit || isFound(edge.kind) ? curves.get(edge) : undefined;
    if (curve === undefined) return [];
    const place = signPlace(curve, plan);
    const [x, y] = [place[0] * camera.scale + camera.x, place[1] * camera.scale + camera.y];
    return x > -8 && y > -8 && x < size.width + 8 && y < size.height + 8 ? [{ edge, x, y, heading: curve.heading }] : [];
  });
  if (seen.length > MOST_SIGNS) return;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const { edge, x, y, heading } of seen) {
    const { tone, directed } = KINDS[edge.kind];
    context.beginPath();
    context.arc(x, y, 8, 0, 2 * Math.PI);
    context.fillStyle = palette.box;
    context.fill();
    context.strokeStyle = palette.tones[tone];
    context.lineWidth = 1.2;
    context.stroke();
    context.save();
    context.translate(x, y);
    // What points along the line points where the line goes.
    context.scale(edge.kind === "stricter" && directed && heading < 0 ? -0.72 : 0.72, 0.72);
    context.translate(-8, -8);
    context.lineWidth = 2.2;
    context.stroke(signOf(edge.kind));
    context.restore();
  }
  context.lineCap = "butt";
}
