/** Draws the boxes of rules, exceptions, facts and what lies outside, with names where there is room for them. */
import { KINDS } from "../kinds.js";
import type { PageNode } from "../page-data.js";
import { cut, isSeen, onMap, onPage, type Scene, type Sheet } from "./draw.js";
import { isEntry, shortName } from "./index.js";
import type { Box } from "./layout.js";

interface Seen {
  readonly node: PageNode;
  readonly box: Box;
  readonly look: "plain" | "faint";
}

const FAINT = 0.28;
const CORNER = 7;
const BAR = 5;

function outline(path: CanvasRenderingContext2D, kind: PageNode["kind"], { x, y, width, height }: Box): void {
  if (kind === "exception") path.roundRect(x, y, width, height, height / 2);
  else if (kind === "fact") {
    path.moveTo(x + CORNER, y);
    path.lineTo(x + width - CORNER, y);
    path.lineTo(x + width, y + height / 2);
    path.lineTo(x + width - CORNER, y + height);
    path.lineTo(x + CORNER, y + height);
    path.lineTo(x, y + height / 2);
    path.closePath();
  } else path.roundRect(x, y, width, height, 4);
}

/** Fills and outlines boxes that look alike in one go. */
function drawAlike(seen: readonly Seen[], sheet: Sheet, fill: string, stroke: string, width: number, dash: readonly number[]): void {
  const { context, camera } = sheet;
  if (seen.length === 0) return;
  context.beginPath();
  for (const { node, box } of seen) outline(context, node.kind, box);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.lineWidth = width / camera.scale;
  context.setLineDash(dash.map((length) => length / camera.scale));
  context.stroke();
  context.setLineDash([]);
}

/** The bar at the left says that something was found, and in its colour what. */
function drawBars(seen: readonly Seen[], scene: Scene, sheet: Sheet): void {
  const { context, palette, camera } = sheet;
  const bar = Math.max(Math.min(BAR, 7 / camera.scale), 2.5 / camera.scale);
  for (const { node, box } of seen) {
    const kind = scene.worst.get(node.id);
    if (kind === undefined) continue;
    context.fillStyle = palette.tones[KINDS[kind].tone];
    context.save();
    context.beginPath();
    outline(context, node.kind, box);
    context.clip();
    context.fillRect(box.x, box.y, node.kind === "rule" ? bar : bar + 4, box.height);
    context.restore();
  }
}

/** The name; once there is room, the first words of the text below it. */
function drawName({ node, box }: Seen, { selected }: Scene, { context, camera, palette }: Sheet): void {
  const { scale } = camera;
  const height = box.height * scale;
  const inset = (node.kind === "rule" || node.kind === "external" ? 11 : 15) * Math.min(1.4, Math.max(0.7, scale));
  const room = box.width * scale - 1.6 * inset;
  const x = box.x * scale + camera.x + inset;
  const middle = box.y * scale + camera.y + height / 2 + 0.5;
  const isTall = height >= 44 && node.title !== undefined && node.kind !== "fact";
  context.font = `${node.id === selected ? 700 : 500} ${Math.min(13, Math.max(9.5, 11.5 * scale))}px ${palette.font}`;
  context.fillStyle = palette.ink;
  context.fillText(cut(context, shortName(node), room), x, isTall ? middle - height * 0.16 : middle);
  if (!isTall) return;
  context.font = `400 11px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.fillText(cut(context, node.title ?? "", room), x, middle + height * 0.2);
}

/** The boxes that `wanted` picks. */
export function drawBoxes(wanted: (id: string) => boolean, scene: Scene, sheet: Sheet): void {
  const { context, camera, palette } = sheet;
  const seen = scene.index.data.nodes.flatMap((node): Seen[] => {
    const box = isEntry(node) && (node.kind !== "fact" || scene.shown.facts === "shown" || scene.near.has(node.id)) && wanted(node.id) ? scene.plan.boxes.get(node.id) : undefined;
    if (box === undefined || !isSeen(box, sheet)) return [];
    return [{ node, box, look: scene.shown.nodes.has(node.id) || scene.near.has(node.id) ? "plain" : "faint" }];
  });
  for (const look of ["faint", "plain"] as const) {
    const alike = seen.filter((one) => one.look === look);
    onMap(sheet);
    context.globalAlpha = look === "faint" ? FAINT : 1;
    const stands = (one: Seen): boolean => one.node.id === scene.selected || one.node.id === scene.hovered;
    const usual = alike.filter((one) => !stands(one) && !scene.near.has(one.node.id));
    drawAlike(usual.filter(({ node }) => node.kind !== "external"), sheet, palette.box, palette.edge, 1, []);
    drawAlike(usual.filter(({ node }) => node.kind === "external"), sheet, palette.section, palette.muted, 1, [4, 3]);
    const near = alike.filter((one) => !stands(one) && scene.near.has(one.node.id));
    drawAlike(near.filter(({ node }) => node.kind !== "external"), sheet, palette.box, palette.ink, 1.4, []);
    drawAlike(near.filter(({ node }) => node.kind === "external"), sheet, palette.section, palette.ink, 1.4, [4, 3]);
    drawAlike(alike.filter((one) => one.node.id === scene.hovered && one.node.id !== scene.selected), sheet, palette.box, palette.accent, 1.6, []);
    drawAlike(alike.filter((one) => one.node.id === scene.selected), sheet, palette.mark, palette.accent, 2.6, []);
    drawBars(alike, scene, sheet);
    if (26 * camera.scale < 13) continue;
    onPage(sheet);
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.globalAlpha = look === "faint" ? 0.5 : 1;
    for (const one of alike) drawName(one, scene, sheet);
  }
  context.globalAlpha = 1;
}
