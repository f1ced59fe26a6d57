/** Turns what mouse, pen and fingers do on the map into moves, zooms and taps. */

export interface Gestures {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
  readonly tap: (x: number, y: number) => void;
  readonly hover: (x: number, y: number) => void;
  readonly leave: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pointer that moved less than this was not meant to drag. */
const STILL = 5;

/** Listens on an element; all points are relative to it. */
export function listenToPointers(stage: HTMLElement, gestures: Gestures): void {
  const down = new Map<number, Point>();
  let travelled = 0;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, pointOf(event));
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener("pointermove", (event) => {
    const point = pointOf(event);
    const before = down.get(event.pointerId);
    if (before === undefined) return gestures.hover(point.x, point.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, point);
    const [dx, dy] = [point.x - before.x, point.y - before.y];
    travelled += Math.hypot(dx, dy);
    if (other === undefined) {
      if (travelled > STILL) {
        stage.dataset["dragging"] = "";
        gestures.pan(dx, dy);
      }
      return;
    }
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(point.x - other.x, point.y - other.y);
    gestures.pan(dx / 2, dy / 2);
    if (was > 0) gestures.zoom(is / was, (point.x + other.x) / 2, (point.y + other.y) / 2);
  });
  const end = (event: PointerEvent): void => {
    const held = down.delete(event.pointerId);
    if (down.size > 0) return;
    delete stage.dataset["dragging"];
    if (!held || event.type === "pointercancel" || travelled > STILL) return;
    const { x, y } = pointOf(event);
    gestures.tap(x, y);
  };
  stage.addEventListener("pointerup", end);
  stage.addEventListener("pointercancel", end);
  stage.addEventListener("pointerleave", gestures.leave);
  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { x, y } = pointOf(event);
      // A line or a page of a wheel is many pixels; a pinch on a touchpad comes as a wheel with the control key held.
      const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : 24);
      gestures.zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) * (event.ctrlKey ? 0.01 : 0.0022)), x, y);
    },
    { passive: false },
  );
}
