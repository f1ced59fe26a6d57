/** Prints a document within a width, in time linear in its size and without recursion. */
import type { Choice, Doc, Group } from "./doc.js";
import { fits, type Mode, type Stack } from "./fits.js";

const step = 2;
const BLANK = " ".charCodeAt(0);

/** The printer's place in the work: what is left to print, and what has been printed. */
interface State extends Stack {
  readonly width: number;
  readonly output: string[];
  readonly modesOf: Map<Group, Mode>;
  column: number;
  /** A certain line break inside a flat group ends the promise that what follows fits. */
  remeasure: boolean;
}

/** The text of a document, with groups broken so that lines stay within `width` columns where that is possible. */
export const print = (doc: Doc, { width }: { readonly width: number }): string => {
  const state: State = { width, docs: [], modes: [], indents: [], output: [], modesOf: new Map(), column: 0, remeasure: false };
  push(state, doc, "broken", 0);
  for (let next = state.docs.pop(); next !== undefined; next = state.docs.pop()) {
    printDoc(state, next, state.modes.pop() ?? "broken", state.indents.pop() ?? 0);
  }
  return state.output.join("");
};

const push = ({ docs, modes, indents }: Stack, doc: Doc, mode: Mode, indent: number): void => {
  docs.push(doc);
  modes.push(mode);
  indents.push(indent);
};

const printDoc = (state: State, doc: Doc, mode: Mode, indent: number): void => {
  switch (doc.kind) {
    case "text":
      state.output.push(doc.value);
      state.column += doc.width;
      return;
    case "concat":
      for (let index = doc.parts.length - 1; index >= 0; index--) {
        const part = doc.parts[index];
        if (part !== undefined) push(state, part, mode, indent);
      }
      return;
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
      const chosen = groupMode(state, doc, mode);
      state.modesOf.set(doc, chosen);
      push(state, doc.contents, chosen, indent);
      return;
    }
    case "choice":
      chooseLayout(state, doc, mode, indent);
      return;
    case "indent":
      push(state, doc.contents, mode, indent + step);
      return;
    case "if-break":
      push(state, mode === "broken" ? doc.broken : doc.flat, mode, indent);
      return;
    case "indent-after": {
      const further = state.modesOf.get(doc.leader) === "broken" ? step : 0;
      push(state, doc.contents, mode, indent + further);
      return;
    }
    case "block":
      state.remeasure = false;
      state.output.push(doc.lines(indent));
      // Its last line is one bracket.
      state.column = indent + 1;
      return;
  }
};

const groupMode = (state: State, doc: Group, mode: Mode): Mode => {
  if (mode === "flat" && !state.remeasure) return doc.breaks ? "broken" : "flat";
  state.remeasure = false;
  return !doc.breaks && fitsHere(state, doc.contents) ? "flat" : "broken";
};

const chooseLayout = (state: State, { states: [first, ...others] }: Choice, mode: Mode, indent: number): void => {
  if (mode === "flat" && !state.remeasure) return push(state, first, "flat", indent);
  state.remeasure = false;
  const last = others.at(-1) ?? first;
  const fitting = [first, ...others.slice(0, -1)].find((layout) => fitsHere(state, layout));
  push(state, fitting ?? last, fitting === undefined ? "broken" : "flat", indent);
};

const fitsHere = (state: State, doc: Doc): boolean => fits(doc, state, state.width - state.column);

const breakLine = (state: State, indent: number): void => {
  for (let last = state.output.pop(); last !== undefined; last = state.output.pop()) {
    const kept = last.charCodeAt(last.length - 1) === BLANK ? last.replace(/ +$/, "") : last;
    if (kept === "") continue;
    state.output.push(kept);
    break;
  }
  state.output.push("\n", " ".repeat(indent));
  state.column = indent;
};
