/** Graphs for tests of the page: as many rules as are asked for, over jurisdictions and sections, with lines of every kind. */
import type { Status } from "../../../compiler/conflicts/conflict.js";
import type { EdgeKind, GraphEdge, GraphNode } from "../../../compiler/conflicts/graph.js";
import type { PageInput } from "../../../tools/graph/page/graph-page.js";

export interface SampleSize {
  readonly jurisdictions: number;
  /** Of each jurisdiction. */
  readonly sections: number;
  /** Of each section. */
  readonly rules: number;
  /** Found between rules, over all. */
  readonly conflicts: number;
}

/** A small generator of numbers from 0 to below 1 (mulberry32): the same ones every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SUBJECTS = ["LOAN", "CARD", "RENEWAL", "FINE", "RESERVE", "ATLAS", "GUEST", "NIGHT", "KEY", "LOCKER", "STUDY-ROOM", "RETURN", "DEPOSIT", "SCAN", "INTERLOAN"];
const SENTENCES = [
  "A book is returned within 28 days of the day on which it was lent, unless it was renewed before.",
  "Who enters the reading room shows a card that is valid on that day.",
  "A fine is paid before another loan is made, and no later than 30 days after it was set.",
  "A reserved book is kept at the desk for three business days; after that it goes to the next reader.",
  "Guests may use the catalogue and the open shelves, but they take nothing home.",
];
const FOUND: readonly EdgeKind[] = ["contradicts", "stricter", "overlaps", "restates", "stricter"];
const STATUSES: readonly Status[] = ["undeclared", "one-sided", "confirmed", "settled", "undeclared"];

/** Rule ids, sections and edges depend on the size alone. */
export function sampleGraph({ jurisdictions, sections, rules, conflicts }: SampleSize): PageInput {
  const next = numbers(7);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(next() * list.length)] ?? fallback;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const texts: Record<string, PageInput["rules"][string]> = {};
  const ids: string[] = [];
  for (let j = 0; j < jurisdictions; j += 1) {
    const jurisdiction = j === 0 ? "LIB" : `BRANCH-${j}`;
    const file = `policy/${jurisdiction.toLowerCase()}.policy`;
    nodes.push({ id: jurisdiction, kind: "jurisdiction", title: j === 0 ? "Rules of the City Library" : `House rules of branch ${j}`, file, line: 1 });
    for (let s = 0; s < sections; s += 1) {
      const section = `${jurisdiction}:SECTION:${pick(SUBJECTS, "LOAN")}-${s + 1}`;
      nodes.push({ id: section, kind: "section", title: `Part ${s + 1}: what readers may do`, file, line: 10 + s * 200 });
      const size = Math.max(1, Math.round(rules * (0.5 + next())));
      let base: string | null = null;
      for (let r = 0; r < size; r += 1) {
        const id = `${jurisdiction}:${pick(SUBJECTS, "LOAN")}-${s + 1}${String(r + 1).padStart(2, "0")}`;
        const text = `${pick(SENTENCES, "")} ${pick(SENTENCES, "")}`;
        const isException = base !== null && r % 7 === 6;
        nodes.push({ id, kind: isException ? "exception" : "rule", title: text.slice(0, 79), file, line: 20 + s * 200 + r * 8 });
        texts[id] = { text, jurisdiction, section };
        if (isException && base !== null) edges.push({ from: id, to: base, kind: "exception-to", declared: true, file, line: 20 + s * 200 + r * 8 });
        else base = id;
        ids.push(id);
      }
    }
  }
  for (const [key, title] of [["daysKept", "days kept"], ["dueDate", "due date"]] as const) nodes.push({ id: `FACT:${key}`, kind: "fact", title, file: "policy/lib.policy", line: 3 });
  nodes.push({ id: "STATE:LENDING-1", kind: "external" });
  const other = (id: string): string => pick(ids.filter((one) => one !== id), id);
  for (let c = 0; c < conflicts; c += 1) {
    const from = pick(ids, "");
    const at = ids.indexOf(from);
    // Most conflicts are between neighbours.
    const to = c % 3 === 0 ? other(from) : (ids[(at + 1 + Math.floor(next() * 12)) % ids.length] ?? from);
    const kind = FOUND[c % FOUND.length] ?? "stricter";
    const status = STATUSES[c % STATUSES.length] ?? "settled";
    edges.push({
      from, to, kind, declared: status === "confirmed",
      ...(kind === "restates" ? {} : {
        status,
        witness: { asOf: "2026-04-02", facts: { audience: ["Guest", "Night-Reader"], dueDate: "2026-03-01", [to]: { event: "2026-02-01", action: null }, paid: false } },
        detail: `for guests, a book kept for 30 days satisfies \`${to}\` and violates \`${from}\``,
        ...(c % 4 === 3 ? {} : { prevails: from, basis: (["specificity", "override", "precedence"] as const)[c % 4] ?? "later-date" }),
      }),
    });
    if (status === "confirmed" && kind !== "restates") edges.push({ from, to, kind: "conflict-note", declared: true, file: "policy/lib.policy", line: 30 + c });
  }
  for (const id of ids) {
    if (next() < 0.3) edges.push({ from: id, to: other(id), kind: "see-also", declared: true, file: "policy/lib.policy", line: 12 });
    if (next() < 0.4) edges.push({ from: id, to: pick(["FACT:daysKept", "FACT:dueDate"], ""), kind: next() < 0.1 ? "defines" : "uses", declared: false });
  }
  edges.push({ from: ids[0] ?? "", to: "STATE:LENDING-1", kind: "see-also", declared: true, file: "policy/lib.policy", line: 14 });
  edges.push({ from: ids[2] ?? "", to: ids[5] ?? "", kind: "conflict-check", declared: true, status: "unconfirmed", detail: "to be compared with the house rules", file: "policy/lib.policy", line: 15 });
  edges.push({ from: ids[3] ?? "", to: ids[9] ?? "", kind: "overrides", declared: true, status: "stale", file: "policy/lib.policy", line: 16 });
  return { title: "Library policy", graph: { nodes, edges }, rules: texts };
}

export const SMALL: SampleSize = { jurisdictions: 2, sections: 5, rules: 8, conflicts: 9 };
export const LARGE: SampleSize = { jurisdictions: 8, sections: 12, rules: 21, conflicts: 320 };
