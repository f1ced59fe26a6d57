/** The entries of the two trees: rules in their sections, and conflicts by what the notes say of them. */
import type { GraphEdge } from "../../../../compiler/conflicts/graph.js";
import { KINDS } from "../kinds.js";
import type { PageNode } from "../page-data.js";
import { counted, NODE_KINDS, STATUS_ORDER, STATUSES } from "../words.js";
import { element, quoted, sign, type Child } from "./dom.js";
import type { Shown } from "./filter.js";
import { byStrength, conflictKey, isFound, shortName, type Index } from "./index.js";
import type { TreeEntry } from "./tree.js";

/** Up to so many rules all groups are open at first. */
const FEW = 160;

const count = (many: number): Child => element("span", { class: "count" }, many.toLocaleString("en"));
const arrow = (): Child => element("span", { class: "twist", "aria-hidden": "true" });

/** Signs of what was found, each kind once, with words for who cannot see them. */
function marks(node: PageNode, found: ReadonlyMap<string, readonly GraphEdge[]>): Child {
  const edges = found.get(node.id) ?? [];
  if (edges.length === 0) return null;
  const kinds = [...new Set(edges.map(({ kind }) => kind))];
  return element("span", { class: "marks" }, ...kinds.map(sign), element("span", { class: "unseen" }, `, ${counted(edges.length, "conflict")}`));
}

function ruleEntry(node: PageNode, found: ReadonlyMap<string, readonly GraphEdge[]>): TreeEntry {
  const name = shortName(node);
  const kind = node.kind === "rule" || node.kind === "fact" || node.kind === "external" ? null : element("span", { class: "kind" }, NODE_KINDS[node.kind]);
  const title = node.kind === "fact" ? null : (node.title ?? null);
  return {
    key: node.id, label: name, shows: node.id,
    content: () => [
      element("span", { class: "name" }, quoted(name), kind, marks(node, found)),
      title === null ? null : element("span", { class: "title" }, " ", quoted(title)),
    ],
  };
}

/** Found lines that are shown, by each of their ends. */
export function foundAt({ edges }: Shown): ReadonlyMap<string, readonly GraphEdge[]> {
  const at = new Map<string, GraphEdge[]>();
  for (const edge of [...edges].sort(byStrength)) {
    if (!isFound(edge.kind)) continue;
    for (const id of new Set([edge.from, edge.to])) at.set(id, [...(at.get(id) ?? []), edge]);
  }
  return at;
}

/** Jurisdictions, in them sections, in them rules: those that fit. A single jurisdiction is left out as a level. */
export function rulesTree(index: Index, shown: Shown): readonly TreeEntry[] {
  const found = foundAt(shown);
  const initially = shown.nodes.size <= FEW ? "open" : "closed";
  const heading = (name: string, title: string, many: number): readonly Child[] =>
    [arrow(), element("span", { class: "group" }, quoted(name), title === "" ? null : element("span", { class: "title" }, " ", quoted(title))), " ", count(many)];
  const groups = index.groups.flatMap((group): { readonly group: typeof group; readonly entries: readonly TreeEntry[]; readonly many: number }[] => {
    const sections = group.sections.flatMap((section): { readonly entry: TreeEntry; readonly many: number }[] => {
      const members = section.members.filter(({ id }) => shown.nodes.has(id));
      if (members.length === 0) return [];
      const children = members.map((node) => ruleEntry(node, found));
      const entry = { key: `${group.key}\n${section.key}`, label: section.name, initially, children, content: () => heading(section.name, section.title, members.length) } as const;
      return [{ entry: section.id === null ? entry : { ...entry, shows: section.id }, many: members.length }];
    });
    if (sections.length === 0) return [];
    return [{ group, entries: sections.map(({ entry }) => entry), many: sections.reduce((sum, { many }) => sum + many, 0) }];
  });
  const jurisdictions = groups.filter(({ group }) => group.kind === "jurisdiction").length;
  return groups.flatMap(({ group, entries, many }): readonly TreeEntry[] => {
    if (group.kind === "jurisdiction" && jurisdictions === 1 && groups.length === 1) return entries;
    const open = group.kind === "jurisdiction" ? (jurisdictions === 1 ? "open" : initially) : "closed";
    const children = entries.length === 1 && group.kind === "facts" ? (entries[0]?.children ?? []) : entries;
    const entry: TreeEntry = { key: group.key, label: group.name, initially: open, children, content: () => heading(group.name, group.title, many) };
    return [group.kind === "jurisdiction" ? { ...entry, shows: group.key } : entry];
  });
}

/** Groups of conflicts, those that ask for an edit first. A note that repeats a found conflict is not listed again. */
export function conflictsTree(index: Index, { edges }: Shown): { readonly entries: readonly TreeEntry[]; readonly count: number } {
  const pair = ({ from, to }: GraphEdge): string => (from < to ? `${from}\n${to}` : `${to}\n${from}`);
  const found = edges.filter(({ kind }) => isFound(kind));
  const pairs = new Set(found.map(pair));
  const noted = edges.filter((edge) => KINDS[edge.kind].group === "noted" && !pairs.has(pair(edge)));
  const all = [...found, ...noted].sort(byStrength);
  const name = (id: string): Child => {
    const node = index.nodes.get(id);
    return quoted(node === undefined ? id : node.kind === "section" || node.kind === "jurisdiction" ? id : shortName(node));
  };
  const groups = [
    ...STATUS_ORDER.map((status) => ({ key: status as string, name: STATUSES[status].name, of: all.filter((edge) => edge.status === status) })),
    { key: "", name: "Needs no note", of: all.filter((edge) => edge.status === undefined && isFound(edge.kind)) },
    { key: "noted", name: "Noted by the authors", of: all.filter((edge) => edge.status === undefined && !isFound(edge.kind)) },
  ].filter(({ of }) => of.length > 0);
  const entries = groups.map(({ key, name: title, of }): TreeEntry => ({
    key, label: title, initially: all.length <= FEW ? "open" : "closed",
    content: () => [arrow(), element("span", { class: "group" }, title), " ", count(of.length)],
    children: of.map((edge) => ({
      key: conflictKey(edge), label: edge.from, shows: edge.from,
      content: () => [
        element("span", { class: "name" }, sign(edge.kind), name(edge.from)),
        element("span", { class: "title" }, ` ${KINDS[edge.kind].forth.toLowerCase()} `, element("b", {}, name(edge.to))),
      ],
    })),
  }));
  return { entries, count: all.length };
}
