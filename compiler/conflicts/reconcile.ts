/** Compares what the authors noted with what was found: an entry for each relation and each note, with its status and its problem. */
import type { Place, Problem } from "../../grammar/index.js";
import { prevailing } from "../decide/prevail.js";
import type { Vocabulary } from "../decide/vocabulary.js";
import { lasting } from "../model/lasting.js";
import { isSameList } from "../model/lists.js";
import type { Model, Part, Reference, Rule } from "../model/model.js";
import type { Basis, Conflict, Status, Witness } from "./conflict.js";
import type { Constraint } from "./constraint.js";
import { pairKey, type Finding, type Findings } from "./find.js";
import type { Note } from "./notes.js";
import { confirmed, oneSided, restating, settled, stale, unconfirmed, undeclared, type Apart, type Proven, type WhyUnconfirmed } from "./problems.js";
import { sayCase } from "./say-case.js";
import { scopeOf, type Side } from "./side.js";

/** An entry and what `check` says of it; `null` where another problem has said it at the same place. */
export interface Entry {
  readonly conflict: Conflict;
  readonly problem: Problem | null;
}

/** A relation that was found, and the case that proves it. */
export interface ProvenFinding {
  readonly finding: Finding;
  /** `null` where rules restate each other. */
  readonly witness: Witness | null;
}

/** The entry of a finding, and the notes that it was made with. */
export interface KnownEntry {
  readonly notes: readonly Note[];
  readonly entry: Entry;
}

interface Prevails {
  readonly prevails: string | null;
  readonly basis: Basis | null;
}

const nobody: Prevails = { prevails: null, basis: null };

function whoPrevails({ comparison: { first, second, relation } }: Finding, vocabulary: Vocabulary): Prevails {
  if (relation === "restates") return nobody;
  const claims = [first, second].map((side) => ({ rule: side.rule, scope: scopeOf(side) }));
  const [one, other] = claims;
  const decided = one && other && prevailing(one, other, vocabulary);
  // An exception and its base never apply together, so that this ground decides values alone.
  if (!decided || decided.ground === "exception") return nobody;
  return { prevails: decided.winner === "first" ? first.rule.id : second.rule.id, basis: decided.ground };
}

/** What a side demands, as it is written; exceptions in words are part of it. */
function written({ rule, constraints }: Side): string {
  const demanded = [...new Set(constraints.flatMap(({ attribute }) => attribute?.value ?? []))].join(" and ");
  const excepted = constraints.some(({ form }) => form === "value") ? [] : [...new Set(rule.permissions.map(({ attribute }) => attribute.value))];
  return excepted.length === 0 ? demanded : `${demanded}, except ${excepted.join(" and ")}`;
}

/** Both demands in the authors' words. */
const detailOf = (first: Side, second: Side): string => `${written(first)} (${first.rule.id}) against ${written(second)} (${second.rule.id})`;

/** Where a side's demand stands. */
const placeOf = ({ rule, constraints: [constraint] }: Side): Place => constraint?.attribute?.place ?? rule.place;

/** What a VALUE gives, as it is written. */
function givenBy({ attribute, scope }: Constraint): string {
  const value = attribute?.value ?? "";
  const given = value.slice(value.indexOf("=") + 1);
  return (scope.kind === "always" ? given : given.replace(/\s(?:during|if|when|while)\s.*$/is, "")).trim();
}

function apartIn({ comparison: { first, second } }: Finding, ids: readonly [string, string]): Apart {
  const [left, right] = [first.constraints[0], second.constraints[0]];
  if (left?.form !== "value" || !right) return { satisfied: first.rule.id, violated: second.rule.id };
  return { values: first.rule.id === ids[0] ? [givenBy(left), givenBy(right)] : [givenBy(right), givenBy(left)] };
}

/** What both notes of a pair are, by the rule that they stand on. */
type NotesByPair = ReadonlyMap<string, readonly Note[]>;

function notesByPair(notes: readonly Note[]): NotesByPair {
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    if (!note.named) continue;
    const key = pairKey(note.rule.id, note.named.target);
    const known = found.get(key);
    if (known) known.push(note);
    else found.set(key, [note]);
  }
  return found;
}

/** A section carries no notes; what is noted about it elsewhere is noted as far as it can be. */
function statusOf(sides: readonly Side[], notes: readonly Note[], { basis }: Prevails): Status {
  const isSilent = ({ rule }: Side): boolean => rule.kind !== "section" && !notes.some((note) => note.rule === rule);
  if (notes.length > 0) return sides.some(isSilent) ? "one-sided" : "confirmed";
  return basis === "override" || basis === "precedence" ? "settled" : "undeclared";
}

/** The entry of a relation in which the rules come apart. */
function provenEntry(finding: Finding, witness: Witness, notes: readonly Note[], model: Model, vocabulary: Vocabulary): Entry {
  const { comparison, subject } = finding;
  const { relation } = comparison;
  const isStricter = relation === "stricter";
  const [one, other] = isStricter || comparison.first.rule !== finding.a ? [comparison.second, comparison.first] : [comparison.first, comparison.second];
  const ids = [one.rule.id, other.rule.id] as const;
  const decided = whoPrevails(finding, vocabulary);
  const status = statusOf([one, other], notes, decided);
  const conflict: Conflict = { rules: ids, relation, declared: notes.length > 0, status, subject, detail: detailOf(one, other), witness, ...decided };
  const proven: Proven = {
    id: ids[0], other: ids[1], relation: relation === "restates" ? "overlaps" : relation, subject, case: sayCase(witness, subject, [finding.a, finding.b], model), ...decided, ...apartIn(finding, ids),
  };
  const against = (side: Side) => [{ message: `what \`${side.rule.id}\` says`, place: placeOf(side) }];
  const silent = [one, other].find(({ rule }) => !notes.some((note) => note.rule === rule));
  if (status === "one-sided" && silent) {
    const noting = silent === one ? other : one;
    return { conflict, problem: oneSided.at(placeOf(silent), { ...proven, silent: silent.rule.id }, against(noting)) };
  }
  const kind = status === "confirmed" ? confirmed : status === "settled" ? settled : undeclared;
  return { conflict, problem: kind.at(placeOf(one), proven, against(other)) };
}

const isProse = ({ clauses, values }: Rule): boolean => (clauses.length === 0 && values.length === 0) || clauses.some(({ demand }) => demand.kind === "attested");

const noted = (rules: Conflict["rules"], status: Status, detail: string): Conflict => ({
  rules, relation: null, declared: true, status, subject: "", detail, witness: null, prevails: null, basis: null,
});

function unconfirmedEntry(note: Note, rules: Conflict["rules"], why: WhyUnconfirmed): Entry {
  const place = note.named?.place ?? note.attribute.place;
  return { conflict: noted(rules, "unconfirmed", note.attribute.value), problem: unconfirmed.at(place, { ...why, id: note.rule.id, other: rules[1] ?? null }) };
}

function staleEntry(note: { readonly rule: Rule; readonly tag: string; readonly text: string; readonly place: Place }, other: Rule, why: "apart" | "agree"): Entry {
  return { conflict: noted([note.rule.id, other.id], "stale", note.text), problem: stale.at(note.place, { id: note.rule.id, other: other.id, tag: note.tag, why }) };
}

/** What is to be known of the whole to judge notes. */
export interface Found extends Findings {
  readonly proven: readonly ProvenFinding[];
  readonly nearIdentical: readonly (readonly [Rule, Rule])[];
  /** Entries made before. */
  readonly known: WeakMap<Finding, KnownEntry>;
}

/** What was found of each pair. */
interface ByPair {
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly alike: ReadonlySet<string>;
}

function byPairOf({ proven, undecided, nearIdentical }: Found): ByPair {
  const subjects = new Map<string, string[]>();
  for (const { finding: { a, b, subject } } of proven) {
    const key = pairKey(a.id, b.id);
    const known = subjects.get(key);
    if (known) known.push(subject);
    else subjects.set(key, [subject]);
  }
  const reasons = new Map<string, string>();
  for (const { rules: [a, b], reason } of undecided) if (!reasons.has(pairKey(a, b))) reasons.set(pairKey(a, b), reason);
  return { subjects, reasons, alike: new Set(nearIdentical.map(([a, b]) => pairKey(a.id, b.id))) };
}

/** The entry of a note between two rules of which no relation is proven that lets them come apart; where they restate each other, one for each subject. */
function notedEntries(note: Note, other: Rule, found: Found, byPair: ByPair): Entry[] {
  const key = pairKey(note.rule.id, other.id);
  const restated = byPair.subjects.get(key) ?? [];
  const alike = restated.length === 0 && byPair.alike.has(key) ? [""] : restated;
  const entry = notedEntry(note, other, found, byPair.reasons.get(key));
  if (alike.length === 0) return [entry];
  const [first, second] = found.order(note.rule, other) <= 0 ? [note.rule, other] : [other, note.rule];
  return alike.map((subject, index) => ({ conflict: { ...entry.conflict, rules: [first.id, second.id], relation: "restates", subject }, problem: index === 0 ? entry.problem : null }));
}

/** `reason`: why the pair is undecided, where it is. */
function notedEntry(note: Note, other: Rule, found: Found, reason: string | undefined): Entry {
  const asStale = { rule: note.rule, tag: note.attribute.tag, text: note.attribute.value, place: note.named?.place ?? note.attribute.place };
  if (found.isApart(note.rule, other)) return staleEntry(asStale, other, "apart");
  const rules = [note.rule.id, other.id] as const;
  if (reason !== undefined) return unconfirmedEntry(note, rules, { why: "undecided", reason });
  const words = [note.rule, other].filter(isProse).map(({ id }) => id);
  if (words.length === 0 && !found.wasCompared(note.rule, other)) return unconfirmedEntry(note, rules, { why: "undecided", reason: "they demand nothing that could be compared" });
  return words.length > 0 ? unconfirmedEntry(note, rules, { why: "prose", words }) : staleEntry(asStale, other, "agree");
}

/** The rules of a jurisdiction or section that share a subject with a rule, itself left out. */
function sharing(rule: Rule, target: string, { constrainersIn }: Findings, { parts }: Model): string[] {
  const constrainers = parts.flatMap(constrainersIn);
  const own = constrainers.find((constrainer) => constrainer.rule === rule);
  return constrainers.filter((other) => other !== own && (other.rule.jurisdiction === target || other.rule.section === target) && [...other.bySubject.keys()].some((key) => own?.bySubject.has(key))).map(({ rule: { id } }) => id);
}

/** Whether a rule says no more than the clauses, or the value, of one side. */
const isAll = ({ rule: { clauses, values }, constraints }: Side): boolean => constraints.length === clauses.length + values.length;

/** `sides` are those of which it is the meaning that is the same; `null` where no more than the texts are. */
function restatingEntry(a: Rule, b: Rule, sides: readonly Side[] | null, subject: string): Entry {
  const same = sides ? "meaning" : "text";
  const on = sides && !sides.every(isAll) ? subject : null;
  const detail = !sides ? "their texts are nearly the same" : `they apply to the same cases and demand the same${on === null ? "" : ` of \`${on}\``}`;
  return {
    conflict: { rules: [a.id, b.id], relation: "restates", declared: false, status: null, subject, detail, witness: null, prevails: null, basis: null },
    // Rules that share one clause among others are listed, and are no repetition to be mended.
    problem: on !== null ? null : restating.at(b.place, { id: b.id, other: a.id, same }, [{ message: `\`${a.id}\` stands here`, place: a.place }]),
  };
}

const overridesIn = lasting((part: Part): readonly { readonly rule: Rule; readonly reference: Reference }[] =>
  part.flatMap((rule) => rule.references.filter(({ relation, listed }) => relation === "overrides" && listed).map((reference) => ({ rule, reference }))),
);

/** An OVERRIDE between rules that never apply together never does anything. */
function idleOverrides(model: Model, { isApart }: Findings, told: ReadonlySet<string>): Entry[] {
  const entries: Entry[] = [];
  for (const part of model.parts) {
    for (const { rule, reference: { target, tag, place } } of overridesIn(part)) {
      const other = model.ruleById.get(target);
      if (!other || other === rule || told.has(pairKey(rule.id, target)) || !isApart(rule, other)) continue;
      entries.push(staleEntry({ rule, tag, text: target, place }, other, "apart"));
    }
  }
  return entries;
}

const noNotes: readonly Note[] = [];

/** The entries by the first of their rules; one that names none of the model's rules comes last. */
function inOrder(entries: readonly Entry[], { order }: Findings, { ruleById }: Model): Entry[] {
  const ranked = entries.map((entry) => {
    const [first = null] = entry.conflict.rules.flatMap((id) => ruleById.get(id) ?? []).sort(order);
    return { entry, first };
  });
  return ranked.sort(({ first: a }, { first: b }) => (a && b ? order(a, b) : a ? -1 : b ? 1 : 0)).map(({ entry }) => entry);
}

/** One entry for each relation, each note that found none, and each idle OVERRIDE; in the order of the sources. */
export function reconcile(found: Found, notes: readonly Note[], model: Model, vocabulary: Vocabulary): Entry[] {
  const byPair = notesByPair(notes);
  const entries: Entry[] = [];
  const listed = new Set<string>();
  for (const { finding, witness } of found.proven) {
    if (!witness) continue;
    const key = pairKey(finding.a.id, finding.b.id);
    listed.add(key);
    const own = byPair.get(key) ?? noNotes;
    const before = found.known.get(finding);
    const entry = before && isSameList(before.notes, own) ? before.entry : provenEntry(finding, witness, own, model, vocabulary);
    found.known.set(finding, { notes: own, entry });
    entries.push(entry);
  }
  const foundByPair = byPairOf(found);
  for (const note of notes) {
    const { rule, named } = note;
    const other = named && model.ruleById.get(named.target);
    const key = pairKey(rule.id, named?.target ?? "");
    if (named && listed.has(key)) continue;
    if (named) listed.add(key);
    if (other) entries.push(...notedEntries(note, other, found, foundByPair));
    else if (!named) entries.push(unconfirmedEntry(note, [rule.id], { why: "nothing-named" }));
    else if (named.denotes === "external") entries.push({ conflict: noted([rule.id, named.target], "unconfirmed", note.attribute.value), problem: null });
    else entries.push(unconfirmedEntry(note, [rule.id, named.target], { why: "jurisdiction", offered: sharing(rule, named.target, found, model) }));
  }
  for (const { finding: { a, b, subject, comparison }, witness } of found.proven) {
    if (!witness && !listed.has(pairKey(a.id, b.id))) entries.push(restatingEntry(a, b, [comparison.first, comparison.second], subject));
  }
  for (const [a, b] of found.nearIdentical) {
    const key = pairKey(a.id, b.id);
    if (!foundByPair.subjects.has(key) && !listed.has(key)) entries.push(restatingEntry(a, b, null, ""));
  }
  entries.push(...idleOverrides(model, found, listed));
  return inOrder(entries, found, model);
}
