/** Tells a conflict in words: what a policy editor reads of it, before any layout. */
import { caseFacts } from "../conflicts/case-facts.js";
import type { Conflict, FoundRelation, Status, Witness } from "../conflicts/conflict.js";
import { hintOf, provenBy, sayProven, type Proven } from "../conflicts/problems.js";
import type { Related } from "../conflicts/relate.js";
import { sayCase } from "../conflicts/say-case.js";
import { andList, notesToAdd, noteTag, sayPrevails } from "../conflicts/words.js";
import type { Model, Rule } from "../model/model.js";
import { locators, textsOf } from "../model/positions.js";
import { sayTest } from "./say.js";

/** Conflicts are listed by status; those that only restate each other have none. */
export type ConflictGroup = Status | "restates";

/** The groups with their titles, the most urgent first; `edit` is what the sources should be changed for. */
export const CONFLICT_GROUPS: readonly { readonly group: ConflictGroup; readonly title: string; readonly calls: "edit" | "nothing" }[] = [
  { group: "undeclared", title: "undeclared: found, and noted by neither", calls: "edit" },
  { group: "one-sided", title: "one-sided: found, and noted by one of the two", calls: "edit" },
  { group: "stale", title: "stale: noted, but proven not to conflict", calls: "edit" },
  { group: "confirmed", title: "confirmed: found, and noted by both", calls: "nothing" },
  { group: "settled", title: "settled: found, and an OVERRIDE or a PRECEDENCE decides", calls: "nothing" },
  { group: "unconfirmed", title: "unconfirmed: noted, but nothing can be proved", calls: "nothing" },
  { group: "restates", title: "restates: said twice", calls: "nothing" },
];

/** One of those that a conflict is between: a rule, or what a note names. */
export interface ConflictSide {
  readonly id: string;
  /** `null` where the sources do not hold it. */
  readonly at: string | null;
  /** Of a rule: its text. */
  readonly text: string | null;
  /** Of a rule: in which cases it applies. */
  readonly affects: string | null;
}

/** A tag that notes the conflict. */
export interface ConflictNote {
  readonly written: string;
  readonly at: string;
}

export interface ConflictStory {
  readonly group: ConflictGroup;
  readonly sides: readonly ConflictSide[];
  /** `\`A\` is stricter than \`B\`` */
  readonly headline: string;
  readonly subject: string;
  readonly detail: string;
  readonly notes: readonly ConflictNote[];
  /** A sentence, and the facts of the case by name; empty where there is no witness. */
  readonly witness: { readonly sentence: string; readonly facts: readonly (readonly [name: string, value: string])[] } | null;
  /** Who prevails and why; `null` where the question does not arise. */
  readonly prevails: string | null;
  readonly advice: string | null;
}

const headlines: { readonly [R in FoundRelation]: (a: string, b: string) => string } = {
  contradicts: (a, b) => `\`${a}\` contradicts \`${b}\``,
  stricter: (a, b) => `\`${a}\` is stricter than \`${b}\``,
  overlaps: (a, b) => `\`${a}\` overlaps with \`${b}\``,
  restates: (a, b) => `\`${a}\` restates \`${b}\``,
};

function headline({ rules: [first, second], relation }: Conflict): string {
  if (second === undefined) return `\`${first}\` notes a conflict`;
  return relation === null ? `a noted conflict of \`${first}\` and \`${second}\`` : headlines[relation](first, second);
}

/** A found conflict from the side of one of its rules, in a line: \`stricter than B on x (undeclared)\`; `null` where nothing was found. */
export function sayFound({ rules: [first, second], relation, status, subject }: Conflict, id: string): string | null {
  if (relation === null || second === undefined) return null;
  const other = id === first ? second : first;
  const sides = { contradicts: "contradicts", stricter: id === first ? "stricter than" : "less strict than", overlaps: "overlaps with", restates: "restates" } as const;
  return `${sides[relation]} ${other}${subject === "" ? "" : ` on ${subject}`}${status === null ? "" : ` (${status})`}`;
}

/** What comes of the witness, as far as the relation tells. */
function comeApart({ rules: [first, second = ""], relation, subject }: Conflict, rules: readonly Rule[], { factByKey }: Model): string {
  const defines = ({ values }: Rule): boolean => values.some(({ fact }) => factByKey.get(fact)?.name === subject);
  if (relation === "stricter") return `\`${second}\` is satisfied and \`${first}\` violated`;
  if (relation === "overlaps") return "one of the two is satisfied and the other violated";
  return rules.length === 2 && rules.every(defines) ? `the two give \`${subject}\` different values` : "nothing satisfies both";
}

/** The case in a sentence, and what comes of it. */
function sayWitness(witness: Witness, conflict: Conflict, proven: Proven | undefined, rules: readonly Rule[], model: Model): string {
  if (proven) return `for example, ${sayProven(proven)}`;
  const said = sayCase(witness, conflict.subject, rules, model);
  return `${said === "" ? "for example" : `for example ${said}`}: ${comeApart(conflict, rules, model)}`;
}

/** The conditions of a rule, those handed down included. */
function affects({ conditions }: Rule): string {
  const tests = conditions.map(({ test }) => test).filter(({ kind }) => kind !== "always");
  return tests.length === 0 ? "every case" : `cases where ${tests.map((test) => (test.kind === "any" && tests.length > 1 ? `(${sayTest(test)})` : sayTest(test))).join(" and ")}`;
}

/** The tags of each rule that note a conflict with the other, or, where there is no other, that name nothing; of a stale entry an OVERRIDE counts, too. */
function notesOf({ rules: ids, status }: Conflict, rules: readonly Rule[], at: (place: Rule["place"]) => string): (ConflictNote & { readonly by: string })[] {
  return rules.flatMap(({ id, attributes, references }) => {
    const other = ids.find((another) => another !== id);
    return attributes.flatMap(({ tag, value, meaning, place }) => {
      if (meaning.kind !== "mentions" && meaning.kind !== "references") return [];
      const notes = meaning.relation.startsWith("conflict-") || (status === "stale" && meaning.relation === "overrides");
      const named = references.filter((reference) => reference.place.file === place.file && reference.place.start >= place.start && reference.place.end <= place.end);
      const matches = other === undefined ? named.length === 0 : named.some(({ target }) => target === other);
      return notes && matches ? [{ by: id, written: `[${tag}:${value}]`, at: at(place) }] : [];
    });
  });
}

function advice(conflict: Conflict, hint: string | undefined, notes: readonly { readonly by: string; readonly written: string }[]): string | null {
  const { rules: [first, second], status, subject, prevails } = conflict;
  if (second === undefined) return "name the rule that is meant by its id, and the two are compared";
  switch (status) {
    case "undeclared":
      return notesToAdd(subject, first, second) === "" ? "change one of them, or say with PRECEDENCE which goes first" : `if both are meant, add ${notesToAdd(subject, first, second)}; if not, change one of them`;
    case "one-sided": {
      const [silent, noting] = notes.some(({ by }) => by === first) ? [second, first] : [first, second];
      return `add the note to \`${silent}\` as well: \`${noteTag(subject, noting)}\``;
    }
    case "stale":
      return `drop ${notes.length === 1 ? `\`${notes[0]?.written ?? ""}\`` : "what notes it"}, or change it to name the rule that is meant`;
    case "confirmed":
      return prevails === null ? "if one of them should prevail, say so with OVERRIDE or PRECEDENCE" : null;
    case "unconfirmed":
      return hint ?? null;
    case null:
      return `if one of them is enough, keep it and refer to it with \`[SEE-ALSO:${first}]\`; if both stay, change them together`;
    case "settled":
      return null;
  }
}

/** Two rules of which nothing could be proved. */
export interface UndecidedStory {
  readonly sides: readonly ConflictSide[];
  readonly reason: string;
}

export interface ConflictsTold {
  readonly conflicts: readonly ConflictStory[];
  readonly undecided: readonly UndecidedStory[];
}

const keyOf = (ids: readonly string[], subject: string): string => [...ids].sort().concat(subject).join("\n");

/** Tells what the conflict pass found in a model, in its order; its problems say which rule a case satisfies, and which it violates. */
export function tellConflicts(found: Pick<Related, "conflicts" | "undecided" | "problems">, model: Model): ConflictsTold {
  const proofs = new Map(found.problems.flatMap((problem): [string, Proven][] => {
    const proven = provenBy(problem);
    return proven ? [[keyOf([proven.id, proven.other], proven.subject), proven]] : [];
  }));
  const hints = new Map(found.problems.flatMap((problem): [string, string][] => {
    const hint = hintOf(problem);
    return hint?.help === undefined ? [] : [[keyOf(hint.ids, ""), hint.help]];
  }));
  const locate = locators(textsOf(model.sources));
  const at = ({ file, start }: Rule["place"]): string => `${file}:${locate(file, start).line}`;
  const places = new Map([...model.jurisdictions, ...model.sections, ...model.rules].map(({ id, place }): [string, Rule["place"]] => [id, place]));
  const side = (id: string): ConflictSide => {
    const rule = model.ruleById.get(id);
    const place = places.get(id);
    return { id, at: place ? at(place) : null, text: rule?.text ?? null, affects: rule ? affects(rule) : null };
  };
  const tell = (conflict: Conflict): ConflictStory => {
    const { rules: ids, relation, status, subject, detail, witness, prevails, basis } = conflict;
    const rules = ids.flatMap((id) => model.ruleById.get(id) ?? []);
    const notes = notesOf(conflict, rules, at);
    return {
      group: status ?? "restates",
      sides: ids.map(side),
      headline: headline(conflict),
      subject,
      // What an unproven note says is not said again beside the note.
      detail: relation === null && notes.some(({ written }) => written.includes(detail)) ? "" : detail,
      notes: notes.map(({ written, at: place }) => ({ written, at: place })),
      witness: witness && {
        sentence: sayWitness(witness, conflict, proofs.get(keyOf(ids, subject)), rules, model),
        facts: [["as of", witness.asOf], ...caseFacts(witness, model).map(({ owner, name, value }): [string, string] => [owner === null ? name : `${owner} ${name}`, value])],
      },
      prevails: relation === null || relation === "restates" ? null : sayPrevails(prevails, basis),
      advice: advice(conflict, hints.get(keyOf(ids, "")) ?? (ids.some((id) => !places.has(id)) ? "compile the source that holds it as well" : undefined), notes),
    };
  };
  return { conflicts: found.conflicts.map(tell), undecided: found.undecided.map(({ rules, reason }) => ({ sides: rules.map(side), reason })) };
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** How many conflicts there are of each status, how many pairs say the same, and how many could not be decided. */
export function sayCounts({ conflicts, undecided }: ConflictsTold): string {
  const count = (wanted: ConflictGroup): number => conflicts.filter(({ group }) => group === wanted).length;
  const restating = count("restates");
  const statuses = CONFLICT_GROUPS.filter(({ group }) => group !== "restates" && count(group) > 0).map(({ group }) => `${count(group)} ${group}`);
  return [
    statuses.length === 0 ? "no conflicts" : `${counted(conflicts.length - restating, "conflict")}: ${andList(statuses)}`,
    ...(restating === 0 ? [] : [`${counted(restating, "rule")} said twice`]),
    ...(undecided.length === 0 ? [] : [`${counted(undecided.length, "pair")} undecided`]),
  ].join("; ");
}
