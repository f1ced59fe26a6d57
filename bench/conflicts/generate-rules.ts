/** Writes a body of policy of any size in which the number of rules that come apart is known. */
import { proseWriter } from "./generate-prose.js";
import { subjectMatters, type Matter } from "./subject-matters.js";

export interface Size {
  readonly rules: number;
  readonly subjects: number;
  /** Pairs of rules that contradict each other, or of which one is stricter, or that overlap. */
  readonly conflicts: number;
  /** Rules on top of these that share their subject with no other. */
  readonly alone: number;
}

export interface Body {
  readonly text: string;
  readonly conflicts: number;
  /** Pairs that say the same under the same conditions, in other words. */
  readonly restating: number;
  /** Pairs of rules that constrain one subject. */
  readonly sharing: number;
}

const KINDS = ["Adult", "Child", "Student", "Staff", "Guest", "Member", "Patron", "Scholar"];
const BRANCHES = ["Central", "Hillside", "Harbor", "Garden", "Airport", "Station", "Campus", "Museum"];
const AGES = ["is less than 10", "is between 10 and 15", "is between 16 and 20", "is between 21 and 30", "is between 31 and 45", "is between 46 and 60", "is between 61 and 75", "is at least 76"];
const YEARS = ["until 2019-12-31", ...[2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => `from ${year}-01-01`), "from 2026-01-01"];

const SHARED_FACTS = [
  fact("borrower kind", `one of ${KINDS.join(", ")}`),
  fact("branch", `one of ${BRANCHES.join(", ")}`),
  fact("age", "number", "years"),
  fact("group card", "boolean"),
];

function fact(name: string, type: string, unit?: string): string {
  return `[FACT:${name}]\nWhat the desk knows about the ${name}.\n[/FACT]\n[TYPE:${type}]\n${unit === undefined ? "" : `[UNIT:${unit}]\n`}`;
}

/** What tells two cells of one subject apart beside the kind of borrower: no two of them hold at once. */
const divisions: readonly ((index: number) => readonly string[])[] = [
  (index) => [`CONDITION:branch is ${BRANCHES[index] ?? ""}`],
  (index) => [`CONDITION:age ${AGES[index] ?? ""}`],
  (index) => [`EFFECTIVE:${YEARS[index] ?? ""}`, ...(index > 0 && index < YEARS.length - 1 ? [`EFFECTIVE:until ${2019 + index}-12-31`] : [])],
];

const CELLS = KINDS.length * KINDS.length;

/** The conditions of one cell of a subject: those of any two cells of it exclude each other. */
function cell(subject: number, index: number): readonly string[] {
  if (index >= CELLS) throw new Error(`a subject has room for ${CELLS} groups of rules that cannot apply together, and not for more`);
  const divide = divisions[subject % divisions.length];
  return [`APPLIES_TO:${KINDS[index % KINDS.length] ?? ""}`, ...(divide?.(Math.floor(index / KINDS.length)) ?? [])];
}

interface Written {
  readonly tag: "RULE" | "EXCEPTION";
  readonly id: string;
  readonly tags: readonly string[];
}

/** How a group of rules in one cell relate. Only `conflict` comes apart. */
type Grouping = "conflict" | "window" | "narrower" | "excepted" | "restating" | "single";

/** What takes turns beside the conflicts; of each the rules that it needs. */
const QUIET: readonly (readonly [Grouping, number])[] = [["window", 2], ["narrower", 2], ["excepted", 2], ["single", 1], ["restating", 2], ["single", 1], ["window", 2], ["single", 1]];

/** The tags that an author adds to two rules that differ: nothing, a note on both sides, or an override. */
const remarks: readonly ((first: string, second: string) => readonly [readonly string[], readonly string[]])[] = [
  () => [[], []],
  () => [[], []],
  (first, second) => [[`CONFLICT-NOTE:differs from ${second}`], [`CONFLICT-NOTE:differs from ${first}`]],
  (first) => [[], [`OVERRIDE:${first}`]],
];

/** What the second rule of a pair asks for beside the conditions of the first. */
const narrowings: readonly (readonly string[])[] = [[], ["CONDITION:group card"], [], ["CONDITION:not group card"]];

const cyclic = <T>(options: readonly T[], index: number, otherwise: T): T => options[index % options.length] ?? otherwise;

function group(grouping: Grouping, matter: Matter, conditions: readonly string[], ids: readonly [string, string], turn: number): readonly Written[] {
  const [first, second] = ids;
  const rule = (id: string, ...tags: readonly string[]): Written => ({ tag: "RULE", id, tags: [...conditions, ...tags] });
  const plain = matter.plain(turn);
  switch (grouping) {
    case "conflict": {
      const [left, right] = matter.apart(turn);
      const [mine, yours] = cyclic(remarks, turn, () => [[], []] as const)(first, second);
      return [rule(first, ...left, ...mine), rule(second, ...cyclic(narrowings, Math.floor(turn / 3), []), ...right, ...yours)];
    }
    case "window": {
      const [left, right] = matter.window(turn);
      return [rule(first, ...left), rule(second, ...right)];
    }
    case "narrower":
      return [rule(first, ...plain), rule(second, "CONDITION:group card", ...plain)];
    case "excepted":
      return [rule(first, ...plain), { tag: "EXCEPTION", id: second, tags: ["CONDITION:group card", ...matter.plain(turn + 1)] }];
    case "restating":
      return [rule(first, ...plain), rule(second, ...plain)];
    case "single":
      return [rule(first, ...plain)];
  }
}

/** The groups of one subject, of `rules` rules, as many of them in conflict as asked. */
function groupings(rules: number, conflicts: number, subject: number): readonly Grouping[] {
  if (2 * conflicts > rules) throw new Error(`${rules} rules of a subject cannot form ${conflicts} pairs`);
  const all: Grouping[] = Array.from({ length: conflicts }, () => "conflict" as const);
  let left = rules - 2 * conflicts;
  for (let turn = subject; left > 0; turn++) {
    const [grouping, needed] = cyclic(QUIET, turn, ["single", 1] as const);
    const fits = needed <= left;
    all.push(fits ? grouping : "single");
    left -= fits ? needed : 1;
  }
  return all;
}

/** The share of one of `among` where `total` is dealt out evenly. */
const dealt = (total: number, among: number, index: number): number => Math.floor((total * (index + 1)) / among) - Math.floor((total * index) / among);

const padded = (index: number): string => String(index).padStart(4, "0");

/** The body: one section for each subject. Equal sizes and seeds give equal texts. */
export function generateRules({ rules, subjects, conflicts, alone }: Size, seed: number): Body {
  const prose = proseWriter(seed);
  const parts: string[] = ["[JURISDICTION:LIB]\n[PRECEDENCE:1-House]\n\nRules of a large library\n", ...SHARED_FACTS];
  const counts = { restating: 0, sharing: 0, turn: 0 };
  const write = ({ tag, id, tags }: Written): void => {
    parts.push(`[${tag}:${id}]\n${prose()}\n[/${tag}]\n${tags.map((line) => `[${line}]\n`).join("")}`);
  };
  for (let subject = 0; subject < subjects; subject++) {
    const own = dealt(rules, subjects, subject);
    const matter = cyclic(subjectMatters, subject, subjectMatters[0])(`desk ${padded(subject)}`);
    parts.push(`[SECTION:DESK-${padded(subject)}]\n\nThe desk ${padded(subject)}\n`, ...matter.facts.map(([name, type, unit]) => fact(name, type, unit)));
    let count = 0;
    const id = (): string => `LIB:D${padded(subject)}-${padded(count++)}`;
    for (const [index, grouping] of groupings(own, dealt(conflicts, subjects, subject), subject).entries()) {
      const first = id();
      const second = grouping === "single" ? first : id();
      group(grouping, matter, cell(subject, index), [first, second], counts.turn++).forEach(write);
      if (grouping === "restating") counts.restating++;
    }
    counts.sharing += (own * (own - 1)) / 2;
  }
  parts.push("[SECTION:ALONE]\n\nRules about nothing else\n");
  for (let index = 0; index < alone; index++) write({ tag: "RULE", id: `LIB:ALONE-${padded(index)}`, tags: [`APPLIES_TO:${cyclic(KINDS, index, "Adult")}`, `TIMING:within ${3 + (index % 40)} days`] });
  parts.push("[END:JURISDICTION:LIB]\n");
  return { text: parts.join("\n"), conflicts, restating: counts.restating, sharing: counts.sharing };
}
