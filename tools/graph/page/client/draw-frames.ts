/** Draws jurisdictions and sections: frames with their titles. */
import { cut, isSeen, onMap, onPage, type Scene, type Sheet } from "./draw.js";
import type { Frame } from "./layout.js";

const SMALLEST = 10;

function drawTitle(frame: Frame, scene: Scene, sheet: Sheet): void {
  const { context, camera, palette } = sheet;
  const { bar } = frame;
  const [x, y, width, height] = [bar.x * camera.scale + camera.x, bar.y * camera.scale + camera.y, bar.width * camera.scale, bar.height * camera.scale];
  const isGroup = frame.kind === "group";
  if (height < SMALLEST + 1) return;
  const size = Math.min(isGroup ? 17 : 13, Math.max(SMALLEST, height * (isGroup ? 0.56 : 0.5)));
  const pad = Math.max(3, Math.min(12, 12 * camera.scale));
  const middle = y + height / 2 + (isGroup ? 1 : 0);
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.font = `600 ${size}px ${palette.font}`;
  context.fillStyle = frame.id !== null && frame.id === scene.selected ? palette.accent : palette.ink;
  const name = cut(context, frame.name, width - 2 * pad);
  const used = context.measureText(name).width;
  // A line behind a title leaves it readable.
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = isGroup ? palette.frame : palette.section;
  context.strokeText(name, x + pad, middle);
  context.fillText(name, x + pad, middle);
  const room = width - 2 * pad - used - 10;
  if (frame.title === "" || room < 70) return;
  context.font = `400 ${Math.max(SMALLEST, size * 0.92)}px ${palette.font}`;
  context.fillStyle = palette.muted;
  const title = cut(context, frame.title, room);
  context.strokeText(title, x + pad + used + 10, middle);
  context.fillText(title, x + pad + used + 10, middle);
}

const seenFrames = ({ plan, shown }: Scene, sheet: Sheet): readonly Frame[] =>
  plan.frames.filter((frame) => (frame.facts === "rules" || shown.facts === "shown") && isSeen(frame.box, sheet));

/** The titles of all frames that are seen. */
export function drawTitles(scene: Scene, sheet: Sheet): void {
  onPage(sheet);
  for (const frame of seenFrames(scene, sheet)) drawTitle(frame, scene, sheet);
}

/** All frames that are seen. */
export function drawFrames(scene: Scene, sheet: Sheet): void {
  const { context, camera, palette } = sheet;
  const frames = seenFrames(scene, sheet);
  onMap(sheet);
  for (const { box, kind, id } of frames) {
    const isSelected = id !== null && id === scene.selected;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, kind === "group" ? 12 : 8);
    context.fillStyle = kind === "group" ? palette.frame : palette.section;
    context.fill();
    context.lineWidth = (isSelected ? 2.5 : 1) / camera.scale;
    context.strokeStyle = isSelected ? palette.accent : palette.edge;
    context.stroke();
  }
}
