/** The parts of the page that stand before its script runs: headings, fields, switches, and the places that the script fills. */
import type { EdgeKind } from "../../../compiler/conflicts/graph.js";
import { KIND_GROUPS, KIND_ORDER, KINDS, type KindGroup } from "./kinds.js";
import { helpDialog } from "./help-markup.js";
import type { PageData } from "./page-data.js";
import { htmlText } from "./safe-text.js";
import { sampleOf, signOf } from "./sample.js";
import { counted, STATUS_ORDER, STATUSES } from "./words.js";

/** More references than this are not drawn until they are asked for. */
const MANY_REFERENCES = 400;

interface Tally {
  readonly kinds: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
}

function countBy(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const tally = ({ edges }: PageData): Tally => ({ kinds: countBy(edges.map(({ kind }) => kind)), statuses: countBy(edges.map(({ status }) => status)) });

/** How much there is, in one line. */
function summary({ nodes }: PageData, { kinds }: Tally): string {
  const ofKind = (...wanted: readonly string[]): number => nodes.filter(({ kind }) => wanted.includes(kind)).length;
  const ofGroup = (group: KindGroup): number => KIND_ORDER.filter((kind) => KINDS[kind].group === group).reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
  const jurisdictions = ofKind("jurisdiction");
  const [found, restated] = [ofGroup("found"), kinds.get("restates") ?? 0];
  return [
    counted(ofKind("rule", "exception"), "rule"),
    ...(jurisdictions > 1 ? [counted(jurisdictions, "jurisdiction")] : []),
    counted(ofKind("section"), "section"),
    counted(found - restated, "conflict found", "conflicts found"),
    ...(restated === 0 ? [] : [counted(restated, "repetition")]),
    counted(ofGroup("noted"), "note by the authors", "notes by the authors"),
  ].join(" · ");
}

/** One line of a panel: a switch with its sample, its count, and what it stands for. */
function row(attribute: string, value: string, name: string, count: number, means: string, sample: string, state: "checked" | ""): string {
  return (
    `<label class="switch"><input type="checkbox" ${attribute}="${value}" ${state}>${sample}` +
    `<span><b>${htmlText(name)}</b> <span class="count">${count.toLocaleString("en")}</span><span class="means">${htmlText(means)}</span></span></label>`
  );
}

/** A button that opens a panel of switches; the script keeps what it says of them up to date. */
function panel(name: string, signs: string, rows: readonly string[]): string {
  if (rows.length === 0) return "";
  return (
    `<details class="panel-of-switches"><summary>${name}${signs} <span class="state"></span></summary>` +
    `<fieldset><legend>${name}</legend>${rows.join("")}</fieldset></details>`
  );
}

function kindPanels({ kinds }: Tally): string {
  return KIND_GROUPS.map(({ id, name }) => {
    const present: readonly EdgeKind[] = KIND_ORDER.filter((kind) => KINDS[kind].group === id && kinds.has(kind));
    const all = present.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
    const state = id === "facts" || (id === "references" && all > MANY_REFERENCES) ? "" : "checked";
    const signs = present.map((kind) => `<span class="sign-of" data-sign-of="${kind}">${signOf(kind)}</span>`).join("");
    return panel(name, signs, present.map((kind) => row("data-kind", kind, KINDS[kind].name, kinds.get(kind) ?? 0, KINDS[kind].means, sampleOf(kind), state)));
  }).join("");
}

function statusPanel({ statuses }: Tally): string {
  const present = STATUS_ORDER.filter((status) => statuses.has(status));
  return panel("Status", "", present.map((status) => row("data-status", status, STATUSES[status].name, statuses.get(status) ?? 0, STATUSES[status].means, "", "checked")));
}

const finder = `<section class="finder" id="ui-finder" aria-labelledby="ui-finder-title">
<h2 id="ui-finder-title" class="unseen">Find rules</h2>
<form role="search" aria-label="Rules" id="ui-search-form">
<label class="unseen" for="ui-search">Search by id or words</label>
<input id="ui-search" type="search" placeholder="Search by id or words" autocomplete="off" spellcheck="false">
<div class="fields">
<div id="ui-jurisdiction-field"><label for="ui-jurisdiction">Jurisdiction</label><select id="ui-jurisdiction"></select></div>
<div><label for="ui-section">Section</label><select id="ui-section"></select></div>
</div>
<label class="check"><input type="checkbox" id="ui-linked"> Only rules with a line on the map</label>
</form>
<div class="result"><p id="ui-count" role="status"></p><button type="button" class="plain" id="ui-clear" aria-label="Clear all filters" hidden>Clear</button></div>
<div role="tablist" aria-label="Lists" class="tabs">
<button type="button" role="tab" id="ui-tab-rules" aria-controls="ui-panel-rules" aria-selected="true">Rules</button>
<button type="button" role="tab" id="ui-tab-conflicts" aria-controls="ui-panel-conflicts" aria-selected="false" tabindex="-1">Conflicts and notes</button>
</div>
<div role="tabpanel" id="ui-panel-rules" class="panel" aria-labelledby="ui-tab-rules"><ul role="tree" id="ui-rules" aria-label="Rules by jurisdiction and section"></ul><p class="empty" id="ui-no-rules" hidden>No rule fits these words and filters.</p></div>
<div role="tabpanel" id="ui-panel-conflicts" class="panel" aria-labelledby="ui-tab-conflicts" hidden><ul role="tree" id="ui-conflicts" aria-label="Conflicts and notes by their status"></ul><p class="empty" id="ui-no-conflicts" hidden>No conflict and no note fits these words and filters.</p></div>
</section>`;

const map = (counts: Tally): string => `<section class="map" id="ui-map" aria-labelledby="ui-map-title">
<h2 id="ui-map-title" class="unseen">Map</h2>
<div class="bar"><div class="switches" id="ui-switches" role="group" aria-label="Lines on the map">${kindPanels(counts)}${statusPanel(counts)}</div><div class="zoom" role="group" aria-label="Zoom"><button type="button" id="ui-out" aria-label="Zoom out">−</button><output id="ui-scale" aria-label="Zoom">100%</output><button type="button" id="ui-in" aria-label="Zoom in">+</button><button type="button" id="ui-fit">Show all</button></div></div>
<div class="stage" id="ui-stage" role="group" tabindex="0" aria-label="Map of the rules" aria-describedby="ui-map-keys">
<canvas id="ui-canvas" role="img" aria-label="All rules as boxes in their sections, with lines between them. The lists hold the same."></canvas>
<div class="tip" id="ui-tip" hidden></div>
</div>
<p class="unseen" id="ui-map-keys">Arrow keys move the map, plus and minus zoom, 0 shows all of it, Enter goes to the selected rule. The lists hold everything that the map shows.</p>
</section>`;

/** Everything between `<body>` and the data. */
export function pageBody(data: PageData): string {
  const counts = tally(data);
  return `<noscript><p class="empty">This page draws its rules with a script that stands in it. Please allow scripts for this file.</p></noscript>
<a class="skip" href="#ui-rules" id="ui-skip">Skip to the list of rules</a>
<header class="head"><div><h1>${htmlText(data.title)}</h1><p class="summary">${htmlText(summary(data, counts))}</p></div>
<nav class="views" aria-label="Views"><button type="button" data-view="finder">List</button><button type="button" data-view="map">Map</button><button type="button" data-view="detail" id="ui-view-detail" disabled>Details</button></nav>
<button type="button" id="ui-help-open">How to read this page</button></header>
<main class="main" id="ui-main" data-view="finder">
${finder}
${map(counts)}
<section class="detail" id="ui-detail" aria-labelledby="ui-detail-title" hidden></section>
</main>
<p class="unseen" id="ui-said" role="status"></p>
${helpDialog(data)}`;
}
