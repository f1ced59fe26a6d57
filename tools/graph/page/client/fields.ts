/** The fields and switches by which rules are found: read as filters, and set back. */
import type { Status } from "../../../../compiler/conflicts/conflict.js";
import type { EdgeKind } from "../../../../compiler/conflicts/graph.js";
import { KINDS } from "../kinds.js";
import { STATUSES } from "../words.js";
import { byId, element } from "./dom.js";
import { sectionValue, type Filters } from "./filter.js";
import type { Index } from "./index.js";

export interface Fields {
  readonly read: () => Filters;
  /** Whether anything differs from how the page opened. */
  readonly isChanged: () => boolean;
  readonly clear: () => void;
}

const isKind = (value: string | undefined): value is EdgeKind => value !== undefined && Object.hasOwn(KINDS, value);
const isStatus = (value: string | undefined): value is Status => value !== undefined && Object.hasOwn(STATUSES, value);

const option = (value: string, words: string): HTMLOptionElement => element("option", { value }, words);
const titled = (name: string, title: string): string => (title === "" ? name : `${name} – ${title}`);

/** Fills the fields with what there is, and calls `changed` whenever one changes. */
export function startFields({ groups }: Index, changed: () => void): Fields {
  const search = byId<HTMLInputElement>("ui-search");
  const jurisdiction = byId<HTMLSelectElement>("ui-jurisdiction");
  const section = byId<HTMLSelectElement>("ui-section");
  const linked = byId<HTMLInputElement>("ui-linked");
  const switches = [...document.querySelectorAll<HTMLInputElement>("input[data-kind], input[data-status]")];
  const jurisdictions = groups.filter(({ kind }) => kind === "jurisdiction");

  jurisdiction.replaceChildren(option("", "All"), ...jurisdictions.map(({ key, title }) => option(key, titled(key, title))));
  byId("ui-jurisdiction-field").hidden = jurisdictions.length < 2;

  /** The sections of the chosen jurisdiction, or of all. */
  function fillSections(): void {
    const chosen = jurisdictions.filter(({ key }) => jurisdiction.value === "" || jurisdiction.value === key);
    const optionsOf = ({ key, sections }: (typeof chosen)[number]): HTMLOptionElement[] => sections.map((one) => option(sectionValue(key, one.key), titled(one.name, one.title)));
    const [only, ...more] = chosen;
    const inner = more.length === 0 ? (only === undefined ? [] : optionsOf(only)) : chosen.map((group) => element("optgroup", { label: group.key }, ...optionsOf(group)));
    section.replaceChildren(option("", "All"), ...inner);
  }
  fillSections();

  search.addEventListener("input", changed);
  byId("ui-search-form").addEventListener("submit", (event) => event.preventDefault());
  jurisdiction.addEventListener("change", () => {
    fillSections();
    changed();
  });
  for (const field of [section, linked, ...switches]) field.addEventListener("change", changed);

  return {
    read: () => ({
      query: search.value,
      jurisdiction: jurisdiction.value,
      section: section.value,
      kinds: new Set(switches.filter(({ checked }) => checked).map(({ dataset }) => dataset["kind"]).filter(isKind)),
      statuses: new Set(switches.filter(({ checked }) => checked).map(({ dataset }) => dataset["status"]).filter(isStatus)),
      which: linked.checked ? "linked" : "all",
    }),
    isChanged: () => search.value !== "" || jurisdiction.value !== "" || section.value !== "" || linked.checked || switches.some(({ checked, defaultChecked }) => checked !== defaultChecked),
    clear: () => {
      search.value = "";
      jurisdiction.value = "";
      fillSections();
      linked.checked = false;
      for (const one of switches) one.checked = one.defaultChecked;
      changed();
      search.focus();
    },
  };
}
