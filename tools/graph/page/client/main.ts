/** Starts the page: reads its data, fills its lists, draws its map, and keeps all of them on the same selection. */
import type { GraphEdge } from "../../../../compiler/conflicts/graph.js";
import type { PageData } from "../page-data.js";
import { counted, NODE_KINDS } from "../words.js";
import { curvesOf } from "./curves.js";
import { detailsOf } from "./details.js";
import { byId, element, isNarrow, quoted } from "./dom.js";
import type { Scene } from "./draw.js";
import { startFields } from "./fields.js";
import { filtered } from "./filter.js";
import { indexOf, isEntry, isFound, shortName } from "./index.js";
import { layOut } from "./layout.js";
import { fragmentOf, idInAddress } from "./links.js";
import { conflictsTree, foundAt, rulesTree } from "./lists.js";
import { startMap } from "./map.js";
import { sayStates, startPanels } from "./panels.js";
import { startTabs } from "./tabs.js";
import { startTree } from "./tree.js";

type Part = "finder" | "map" | "detail";

const index = indexOf(JSON.parse(byId("page-data").textContent ?? "") as PageData);
const plan = layOut(index, isNarrow() ? { width: 400, height: 620 } : { width: 950, height: 680 });
const curves = curvesOf(index.data.edges, plan);
const main = byId("ui-main");
const detail = byId("ui-detail");
const entries = index.data.nodes.filter((node) => isEntry(node) && node.kind !== "fact" && node.kind !== "external").length;

let selected: string | null = null;
let hovered: string | null = null;
/** Where the focus goes back to from the details. */
let cameFrom: HTMLElement | null = null;

const fields = startFields(index, update);
let shown = filtered(index, fields.read());
let worst: ReadonlyMap<string, GraphEdge["kind"]> = new Map();

/** The lines of a node, whatever is switched off; but of facts only where facts are shown. */
function linesAt(id: string | null): readonly GraphEdge[] {
  if (id === null) return [];
  return (index.edgesAt.get(id) ?? []).filter(({ kind }) => shown.facts === "shown" || (kind !== "uses" && kind !== "defines"));
}

/** Facts are on the map only while lines to facts are. */
const isOnMap = (id: string): boolean => shown.facts === "shown" || index.nodes.get(id)?.kind !== "fact";

function scene(): Scene {
  const lines = linesAt(selected ?? hovered);
  const lit = new Set(lines);
  const near = new Set(lines.flatMap(({ from, to }) => [from, to]));
  if (selected !== null && isOnMap(selected)) near.add(selected);
  return { index, plan, curves, shown, selected, hovered, worst, lit, near };
}

const rules = startTree(byId("ui-rules"), { choose: ({ shows }, then) => choose(shows, then) });
const conflicts = startTree(byId("ui-conflicts"), { choose: ({ shows, key }, then) => choose(shows, then, key) });
startTabs(["rules", "conflicts"]);

const map = startMap({
  scene,
  pick: (id) => select(id, "map"),
  hover: (id, x, y) => hover(id, x, y),
  enter: () => (selected === null ? undefined : goToDetails(byId("ui-stage"))),
});

/** Shows one part where there is room for one only. */
function view(part: Part): void {
  main.dataset["view"] = part;
  for (const button of document.querySelectorAll<HTMLElement>("button[data-view]")) {
    if (button.dataset["view"] === part) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

function goToDetails(from: HTMLElement | null): void {
  cameFrom = from;
  if (isNarrow()) view("detail");
  document.getElementById("ui-detail-title")?.focus({ preventScroll: true });
}

function goBack(): void {
  if (isNarrow()) view(cameFrom === byId("ui-stage") ? "map" : "finder");
  if (cameFrom?.isConnected === true && cameFrom.getClientRects().length > 0) cameFrom.focus();
  else rules.focus();
}

function choose(id: string | undefined, then: "go" | "stay", conflict?: string): void {
  if (id === undefined) return;
  const from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  select(id, "list", conflict);
  if (then === "go" || isNarrow()) goToDetails(from);
}

function closeDetails(): void {
  select(null, "list");
  goBack();
}

/** Selects a node, or none, and says so. */
function select(id: string | null, by: "map" | "list" | "address", conflict?: string): void {
  const node = id === null ? undefined : index.nodes.get(id);
  selected = node?.id ?? null;
  detail.hidden = node === undefined;
  byId<HTMLButtonElement>("ui-view-detail").disabled = node === undefined;
  const fragment = selected === null ? "" : fragmentOf(selected);
  if (by !== "address" && location.hash !== fragment) location.hash = fragment;
  rules.mark(selected);
  conflicts.mark(selected, conflict);
  if (node === undefined) {
    detail.replaceChildren();
    if (isNarrow() && main.dataset["view"] === "detail") view("finder");
    map.redraw();
    return;
  }
  const close = element("button", { type: "button", class: "close" }, isNarrow() ? "Back" : "Close");
  close.addEventListener("click", closeDetails);
  const find = element("button", { type: "button" }, "Show on the map");
  find.hidden = !isOnMap(node.id);
  find.addEventListener("click", () => {
    if (isNarrow()) view("map");
    map.reveal(node.id, "always");
  });
  detail.replaceChildren(
    element("div", { class: "tools" }, find, close),
    ...detailsOf(node, index).filter((child) => child !== null),
  );
  detail.scrollTop = 0;
  const card = [...detail.querySelectorAll<HTMLElement>("[data-conflict]")].find(({ dataset }) => dataset["conflict"] === conflict);
  card?.setAttribute("data-chosen", "");
  card?.scrollIntoView({ block: "nearest" });
  byId("ui-said").textContent = `${NODE_KINDS[node.kind]} ${shortName(node)} is shown, with ${counted((index.edgesAt.get(node.id) ?? []).length, "line")} to others.`;
  if (by === "map" && isNarrow()) goToDetails(byId("ui-stage"));
  if (isOnMap(node.id)) map.reveal(node.id, "if-needed");
  map.redraw();
}

function hover(id: string | null, x: number, y: number): void {
  const tip = byId("ui-tip");
  const node = id === null ? undefined : index.nodes.get(id);
  tip.hidden = node === undefined;
  byId("ui-stage").toggleAttribute("data-over", node !== undefined);
  if (node !== undefined) {
    if (hovered !== id) {
      const found = linesAt(id).filter(({ kind }) => isFound(kind)).length;
      tip.replaceChildren(
        element("b", {}, quoted(node.id)), element("span", {}, quoted(node.title ?? "")),
        ...(found === 0 ? [] : [element("span", { class: "small" }, counted(found, "conflict"))]));
    }
    const { clientWidth, clientHeight } = byId("ui-stage");
    tip.style.left = `${Math.max(4, Math.min(x + 14, clientWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > clientHeight ? y - tip.offsetHeight - 10 : y + 18}px`;
  }
  if (hovered === id) return;
  hovered = id;
  map.redraw();
}

/** Applies the filters to the lists and the map. */
function update(): void {
  shown = filtered(index, fields.read());
  worst = new Map([...foundAt(shown)].flatMap(([id, [edge]]) => (edge === undefined ? [] : [[id, edge.kind] as const])));
  rules.fill(rulesTree(index, shown));
  sayStates();
  const listed = conflictsTree(index, shown);
  conflicts.fill(listed.entries);
  const fitting = index.data.nodes.filter(({ id, kind }) => (kind === "rule" || kind === "exception") && shown.nodes.has(id)).length;
  byId("ui-count").textContent = `${fitting.toLocaleString("en")} of ${counted(entries, "rule")}, ${counted(listed.count, "conflict or note", "conflicts and notes")}`;
  byId("ui-no-rules").hidden = shown.nodes.size > 0;
  byId("ui-no-conflicts").hidden = listed.count > 0;
  byId("ui-clear").hidden = !fields.isChanged();
  map.redraw();
}

/** Follows the address: the page's own links, and back and forward. */
function followAddress(): void {
  const id = idInAddress();
  if (id === selected) return;
  if (id === null) return select(null, "address");
  if (!index.nodes.has(id)) return;
  const within = detail.contains(document.activeElement);
  select(id, "address");
  if (within) goToDetails(cameFrom);
  else if (isNarrow()) view("detail");
}

byId("ui-clear").addEventListener("click", fields.clear);
byId("ui-skip").addEventListener("click", (event) => {
  event.preventDefault();
  rules.focus();
});
for (const button of document.querySelectorAll<HTMLElement>("button[data-view]")) button.addEventListener("click", () => view(button.dataset["view"] as Part));
detail.addEventListener("keydown", (event) => {
  if (event.key === "Escape") goBack();
});
byId("ui-help-open").addEventListener("click", () => byId<HTMLDialogElement>("ui-help").showModal());
addEventListener("hashchange", followAddress);

startPanels();
view("finder");
update();
followAddress();
