/** The dialog that explains the page: shapes, lines, what notes say, and keys. */
import { KIND_ORDER, KINDS } from "./kinds.js";
import type { PageData } from "./page-data.js";
import { sampleOf } from "./sample.js";
import { STATUS_ORDER, STATUSES } from "./words.js";

const SHAPES: readonly (readonly [shape: string, name: string, means: string])[] = [
  ["rule", "Rule", "a box with square corners"],
  ["exception", "Exception", "a box with round ends"],
  ["external", "Outside these sources", "a box with a dashed edge: something names it, but its text is not here"],
  ["fact", "Fact", "a box with cut corners; shown once a line to facts is switched on"],
];

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["Up, Down, Home, End", "move in a list"],
  ["Right, Left", "open and close a group of a list"],
  ["*", "opens all groups beside this one"],
  ["Letters", "jump to the next entry that begins with them"],
  ["Enter", "shows an entry and goes to its details"],
  ["Space", "shows an entry and stays in the list"],
  ["Escape", "goes back from the details to where you were"],
  ["Arrows, + and −, 0", "on the map: move, zoom, show all"],
];

const pair = (term: string, text: string): string => `<div><dt>${term}</dt><dd>${text}</dd></div>`;

/** The whole dialog; closed. */
export function helpDialog({ edges }: PageData): string {
  const kinds = new Set(edges.map(({ kind }) => kind));
  const statuses = new Set(edges.map(({ status }) => status));
  const lines = KIND_ORDER.filter((kind) => kinds.has(kind)).map((kind) => pair(`${sampleOf(kind).replace("data-sample", "data-shown")} ${KINDS[kind].name}`, KINDS[kind].means));
  const notes = STATUS_ORDER.filter((status) => statuses.has(status)).map((status) => pair(STATUSES[status].name, STATUSES[status].means));
  const part = (title: string, pairs: readonly string[]): string => (pairs.length === 0 ? "" : `<h3>${title}</h3><dl>${pairs.join("")}</dl>`);
  return `<dialog id="ui-help" aria-labelledby="ui-help-title"><div class="help"><h2 id="ui-help-title" tabindex="-1" autofocus>How to read this page</h2>
<p>Every box is a rule. It stands in its section, in the order of the text. Lines say how rules meet; a bar at the left of a box says that something was found there. Select a rule to read it.</p>
${part("Lines", lines)}${part("What the notes say of a conflict", notes)}${part("Boxes", SHAPES.map(([shape, name, means]) => pair(`<span class="shape" data-shape="${shape}"></span> ${name}`, means)))}${part("Keys", KEYS.map(([keys, does]) => pair(keys, does)))}
<form method="dialog"><button>Close</button></form></div></dialog>`;
}
