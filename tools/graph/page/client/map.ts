/** The map: its canvas, what part of it is seen, and how pointer and keys move it. */
import { around, between, filled, fit, inView, moved, onScreen, zoomAt, type Camera, type Size } from "./camera.js";
import { draw, type Scene } from "./draw.js";
import { byId } from "./dom.js";
import type { Box } from "./layout.js";
import { readPalette } from "./palette.js";
import { listenToPointers } from "./pointers.js";

export interface MapView {
  /** Draws what this returns from now on. */
  readonly redraw: () => void;
  /** Brings a node into view, large enough to be read, unless it is already. */
  readonly reveal: (id: string, how: "if-needed" | "always") => void;
  readonly showAll: () => void;
}

export interface MapEvents {
  readonly scene: () => Scene;
  readonly pick: (id: string | null) => void;
  readonly hover: (id: string | null, x: number, y: number) => void;
  /** Enter: goes to the details of the selected node. */
  readonly enter: () => void;
}

const READABLE = 0.62;
const STEP = 60;
const GLIDE = 260;

/** Sets the map up on the page's canvas. */
export function startMap(events: MapEvents): MapView {
  const stage = byId("ui-stage");
  const canvas = byId<HTMLCanvasElement>("ui-canvas");
  const scaleShown = byId<HTMLOutputElement>("ui-scale");
  const context = canvas.getContext("2d", { alpha: false });
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let palette = readPalette();
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = { scale: 1, x: 0, y: 0 };
  let waiting = false;
  let glide = 0;
  /** Until someone moves the map, it follows the size of its place. */
  let isWhole = true;
  let target: string | null = null;

  const bounds = (): Box => {
    const { plan, shown } = events.scene();
    return shown.facts === "shown" ? plan.boundsWithFacts : plan.bounds;
  };
  const least = (): number => Math.min(fit(bounds(), size).scale * 0.6, 1);

  function paint(): void {
    waiting = false;
    if (context === null || size.width === 0) return;
    draw(events.scene(), { context, camera, size, density: devicePixelRatio, palette });
    scaleShown.value = `${Math.round(camera.scale * 100)}%`;
  }
  function redraw(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(paint);
  }
  function look(next: Camera): void {
    camera = next;
    redraw();
  }
  /** Goes there in a short glide, or at once for who wants no motion. */
  function go(next: Camera): void {
    glide += 1;
    if (calm.matches) return look(next);
    const [turn, from, start] = [glide, camera, performance.now()];
    const step = (now: number): void => {
      if (turn !== glide) return;
      const part = Math.min(1, (now - start) / GLIDE);
      look(part === 1 ? next : between(from, next, part));
      if (part < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }
  function move(dx: number, dy: number): void {
    glide += 1;
    isWhole = false;
    look(moved(camera, dx, dy, bounds(), size));
  }
  function zoom(factor: number, x = size.width / 2, y = size.height / 2): void {
    glide += 1;
    isWhole = false;
    look(moved(zoomAt(camera, factor, x, y, least()), 0, 0, bounds(), size));
  }
  function showAll(): void {
    isWhole = true;
    go(fit(bounds(), size));
  }
  function reveal(id: string, how: "if-needed" | "always"): void {
    const box = events.scene().plan.boxes.get(id);
    if (box === undefined) return;
    target = id;
    if (size.width === 0) return;
    if (how === "if-needed" && camera.scale >= READABLE && inView(box, camera, size)) return;
    isWhole = false;
    const frame = events.scene().plan.frames.find((one) => one.id === id);
    if (frame !== undefined) return go(filled(fit(frame.box, size, 1), bounds(), size));
    go(filled(how === "always" ? centred(box, Math.max(camera.scale, 1)) : framed(box), bounds(), size));
  }

  const centred = (box: Box, scale: number): Camera =>
    ({ scale, x: size.width / 2 - (box.x + box.width / 2) * scale, y: size.height / 2 - (box.y + box.height / 2) * scale });
  /** The selected box with all that it has lines to, if that can be read; else the box alone. */
  function framed(box: Box): Camera {
    const { plan, near } = events.scene();
    const boxes = [...near].flatMap((id) => plan.boxes.get(id) ?? []);
    const all = boxes.length > 0 && boxes.length < 40 ? fit(around([box, ...boxes]), size, 1) : { scale: 0, x: 0, y: 0 };
    return all.scale >= READABLE ? all : centred(box, Math.max(camera.scale, 0.9));
  }

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = stage;
    if (width === 0 || height === 0 || (width === size.width && height === size.height)) return;
    const first = size.width === 0;
    const before = size;
    size = { width, height };
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    const { selected, plan } = events.scene();
    const box = selected === null ? undefined : plan.boxes.get(selected);
    if (first || isWhole) camera = fit(bounds(), size);
    else camera = moved(camera, (width - before.width) / 2, (height - before.height) / 2, bounds(), size);
    if (target !== null && target === selected && box !== undefined && !(camera.scale >= READABLE && inView(box, camera, size))) reveal(target, "if-needed");
    paint();
  }

  /** The box under a point of the page; of frames, the title bar. */
  function at(x: number, y: number): string | null {
    const { plan, shown, index, near } = events.scene();
    const [mapX, mapY] = [(x - camera.x) / camera.scale, (y - camera.y) / camera.scale];
    const slack = Math.min(4, 3 / camera.scale);
    for (const [id, box] of plan.boxes) {
      if (mapX < box.x - slack || mapY < box.y - slack || mapX > box.x + box.width + slack || mapY > box.y + box.height + slack) continue;
      const kind = index.nodes.get(id)?.kind;
      if (kind === "fact" && shown.facts === "hidden" && !near.has(id)) continue;
      if (kind === "jurisdiction" || kind === "section") {
        if (onScreen(box, camera).height < 9) continue;
      }
      return id;
    }
    return null;
  }

  listenToPointers(stage, {
    pan: move,
    zoom,
    tap: (x, y) => events.pick(at(x, y)),
    hover: (x, y) => events.hover(at(x, y), x, y),
    leave: () => events.hover(null, 0, 0),
  });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(STEP, 0), ArrowRight: () => move(-STEP, 0), ArrowUp: () => move(0, STEP), ArrowDown: () => move(0, -STEP),
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": showAll, Enter: events.enter,
  };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  });
  byId("ui-in").addEventListener("click", () => zoom(1.25));
  byId("ui-out").addEventListener("click", () => zoom(0.8));
  byId("ui-fit").addEventListener("click", showAll);
  new ResizeObserver(resize).observe(stage);
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", () => {
      palette = readPalette();
      redraw();
    });
  }
  resize();
  return { redraw, reveal, showAll };
}
