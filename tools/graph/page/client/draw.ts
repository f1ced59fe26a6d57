/** Draws the map: frames, lines beneath the boxes, boxes, and above all what belongs to the selected rule. */
import type { EdgeKind, GraphEdge } from "../../../../compiler/conflicts/graph.js";
import { KINDS } from "../kinds.js";
import type { Camera, Size } from "./camera.js";
import type { Curve } from "./curves.js";
import { drawBoxes } from "./draw-boxes.js";
import { drawFrames, drawTitles } from "./draw-frames.js";
import { drawLines, drawSigns } from "./draw-lines.js";
import type { Shown } from "./filter.js";
import type { Index } from "./index.js";
import type { Box, Plan } from "./layout.js";
import type { Palette } from "./palette.js";

export interface Scene {
  readonly index: Index;
  readonly plan: Plan;
  readonly curves: ReadonlyMap<GraphEdge, Curve>;
  readonly shown: Shown;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Of each box, the strongest found line that is shown. */
  readonly worst: ReadonlyMap<string, GraphEdge["kind"]>;
  /** The lines of the selected or hovered node, of the kinds that are shown or not. */
  readonly lit: ReadonlySet<GraphEdge>;
  /** The ends of these lines. */
  readonly near: ReadonlySet<string>;
}

/** What every part of the drawing needs. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly camera: Camera;
  readonly size: Size;
  /** Device pixels for one of the page. */
  readonly density: number;
  readonly palette: Palette;
}

/** From here on a measure is one of the map. */
export function onMap({ context, camera, density }: Sheet): void {
  context.setTransform(density * camera.scale, 0, 0, density * camera.scale, density * camera.x, density * camera.y);
}

/** From here on a measure is a pixel of the page. */
export function onPage({ context, density }: Sheet): void {
  context.setTransform(density, 0, 0, density, 0, 0);
}

/** Whether any of a box of the map is seen. */
export function isSeen(box: Box, { camera, size }: Sheet): boolean {
  const [x, y] = [box.x * camera.scale + camera.x, box.y * camera.scale + camera.y];
  return x < size.width && y < size.height && x + box.width * camera.scale > 0 && y + box.height * camera.scale > 0;
}

/** The text, cut with an ellipsis where it is wider than `room`. */
export function cut(context: CanvasRenderingContext2D, text: string, room: number): string {
  const width = context.measureText(text).width;
  if (width <= room) return text;
  const letters = [...text];
  for (let kept = Math.floor((letters.length * room) / width); kept > 1; kept -= 1) {
    const short = `${letters.slice(0, kept).join("").trimEnd()}…`;
    if (context.measureText(short).width <= room) return short;
  }
  return "";
}

const isConflict = (kind: EdgeKind): boolean => KINDS[kind].group === "found" || KINDS[kind].group === "noted";

/** Draws everything anew. */
export function draw(scene: Scene, sheet: Sheet): void {
  const { context, size, palette } = sheet;
  onPage(sheet);
  context.globalAlpha = 1;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, size.width, size.height);
  drawFrames(scene, sheet);
  const lit = [...scene.lit];
  const others = scene.shown.edges.filter((edge) => !scene.lit.has(edge));
  drawLines(others, lit.length > 0 ? "behind" : "plain", scene, sheet);
  // A reference may pass behind the boxes on its way; a conflict is never hidden.
  drawLines(lit.filter(({ kind }) => !isConflict(kind)), "lit", scene, sheet);
  drawTitles(scene, sheet);
  drawBoxes((id) => !scene.near.has(id), scene, sheet);
  if (lit.length === 0) drawSigns(others, scene, sheet);
  drawLines(lit.filter(({ kind }) => isConflict(kind)), "lit", scene, sheet);
  drawBoxes((id) => scene.near.has(id), scene, sheet);
  drawSigns(lit, scene, sheet);
}
