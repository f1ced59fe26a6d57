/** What part of the map is seen, and how large. */
import type { Box } from "./layout.js";

/** A point of the map stands at `point * scale + offset` on the screen. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LARGEST = 4;
const MARGIN = 20;

/** The camera that shows a box as large as it goes, but no larger than `most`. */
export function fit(box: Box, { width, height }: Size, most = 1.5): Camera {
  const wide = Math.max(1, width - 2 * MARGIN);
  const high = Math.max(1, height - 2 * MARGIN);
  const scale = Math.min(most, wide / Math.max(1, box.width), high / Math.max(1, box.height));
  return { scale, x: (width - box.width * scale) / 2 - box.x * scale, y: (height - box.height * scale) / 2 - box.y * scale };
}

/** Zooms while the point of the screen under (x, y) stays where it is. */
export function zoomAt(camera: Camera, factor: number, x: number, y: number, least: number): Camera {
  const scale = Math.min(LARGEST, Math.max(least, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio };
}

/** Moves by pixels, but never so far that the map is lost. */
export function moved(camera: Camera, dx: number, dy: number, bounds: Box, { width, height }: Size): Camera {
  const clamp = (offset: number, start: number, length: number, room: number): number => {
    const [least, most] = [80 - (start + length) * camera.scale, room - 80 - start * camera.scale];
    return Math.min(Math.max(least, most), Math.max(Math.min(least, most), offset));
  };
  return { scale: camera.scale, x: clamp(camera.x + dx, bounds.x, bounds.width, width), y: clamp(camera.y + dy, bounds.y, bounds.height, height) };
}

/** The nearest camera that wastes no room beside the map. */
export function filled(camera: Camera, bounds: Box, { width, height }: Size): Camera {
  const settle = (offset: number, start: number, length: number, room: number): number => {
    const [first, last] = [MARGIN - start * camera.scale, room - MARGIN - (start + length) * camera.scale];
    return last > first ? (first + last) / 2 : Math.min(first, Math.max(last, offset));
  };
  return { scale: camera.scale, x: settle(camera.x, bounds.x, bounds.width, width), y: settle(camera.y, bounds.y, bounds.height, height) };
}

/** The smallest box around others. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

export const onScreen = ({ x, y, width, height }: Box, camera: Camera): Box =>
  ({ x: x * camera.scale + camera.x, y: y * camera.scale + camera.y, width: width * camera.scale, height: height * camera.scale });

/** Whether a box lies wholly in view. */
export function inView(box: Box, camera: Camera, { width, height }: Size): boolean {
  const { x, y, width: w, height: h } = onScreen(box, camera);
  return x >= 8 && y >= 8 && x + w <= width - 8 && y + h <= height - 8;
}

/** Halfway house between two cameras, for a glide; `part` runs from 0 to 1. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const ease = part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
  const mix = (a: number, b: number): number => a + (b - a) * ease;
  return { scale: mix(from.scale, to.scale), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
