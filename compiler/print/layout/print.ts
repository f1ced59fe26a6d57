/** Prints a document within a width, in time linear in its size and without recursion. */
import type { Choice, Doc, Group } from "./doc.js";
import { fits, frameOf, restOf, type Frame, type Mode } from "./fits.js";

const step = 2;

/** The printer's place in the work: what is left to print, and what has been printed. */
interface State {
  readonly width: number;
  readonly frames: Frame[];
  readonly output: string[];
  readonly modes: Map<Group, Mode>;
  column: number;
  /** A certain line break inside a flat group ends the promise that what follows fits. */
  remeasure: boolean;
}

/** The text of a document, with groups broken so that lines stay within `width` columns where that is possible. */
export const print = (doc: Doc, { width }: { readonly width: number }): string => {
  const state: State = {
    width,
    frames: [frameOf(doc, "broken", 0)],
    output: [],
    modes: new Map(),
    column: 0,
    remeasure: false,
  };
  for (let frame = state.frames.pop(); frame !== undefined; frame = state.frames.pop()) printFrame(state, frame);
  return state.output.join("");
};

const printFrame = (state: State, frame: Frame): void => {
  const { doc, mode, indent, from } = frame;
  switch (doc.kind) {
    case "text":
      state.output.push(doc.value);
      state.column += doc.width;
      return;
    case "concat": {
      const part = doc.parts[from];
      if (part === undefined) return;
      if (from + 1 < doc.parts.length) state.frames.push(restOf(frame));
      state.frames.push(frameOf(part, mode, indent));
      return;
    }
    case "line":
      if (mode === "flat" && doc.flat !== undefined) {
        state.output.push(doc.flat);
        state.column += doc.flat.length;
        return;
      }
      if (mode === "flat") state.remeasure = true;
      breakLine(state, indent);
      return;
    case "group": {
      const chosen = groupMode(state, frame, doc);
      state.modes.set(doc, chosen);
      state.frames.push(frameOf(doc.contents, chosen, indent));
      return;
    }
    case "choice":
      state.frames.push(chosenLayout(state, frame, doc));
      return;
    case "indent":
      state.frames.push(frameOf(doc.contents, mode, indent + step));
      return;
    case "if-break":
      state.frames.push(frameOf(mode === "broken" ? doc.broken : doc.flat, mode, indent));
      return;
    case "indent-after": {
      const further = state.modes.get(doc.leader) === "broken" ? step : 0;
      state.frames.push(frameOf(doc.contents, mode, indent + further));
      return;
    }
  }
};

const groupMode = (state: State, frame: Frame, doc: Group): Mode => {
  if (frame.mode === "flat" && !state.remeasure) return doc.breaks ? "broken" : "flat";
  state.remeasure = false;
  return !doc.breaks && fitsHere(state, frame, doc.contents) ? "flat" : "broken";
};

const chosenLayout = (state: State, frame: Frame, { states: [first, ...others] }: Choice): Frame => {
  if (frame.mode === "flat" && !state.remeasure) return frameOf(first, "flat", frame.indent);
  state.remeasure = false;
  const last = others.at(-1) ?? first;
  const fitting = [first, ...others.slice(0, -1)].find((layout) => fitsHere(state, frame, layout));
  return fitting === undefined ? frameOf(last, "broken", frame.indent) : frameOf(fitting, "flat", frame.indent);
};

const fitsHere = (state: State, frame: Frame, doc: Doc): boolean =>
  fits(frameOf(doc, "flat", frame.indent), state.frames, state.width - state.column);

const breakLine = (state: State, indent: number): void => {
  for (let last = state.output.pop(); last !== undefined; last = state.output.pop()) {
    const kept = last.replace(/ +$/, "");
    if (kept === "") continue;
    state.output.push(kept);
    break;
  }
  state.output.push("\n", " ".repeat(indent));
  state.column = indent;
};
