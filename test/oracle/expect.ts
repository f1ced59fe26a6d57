/** What the conflict pass must answer on a policy, worked out by trying every case; and where its answer differs. */
import type { Basis, Conflict, Status } from "../../compiler/conflicts/conflict.js";
import { relate, type Related } from "../../compiler/conflicts/relate.js";
import type { Model, Rule } from "../../compiler/model/model.js";
import { loadProgram } from "../../compiler/print/program.js";
import { canMeet, judgePair, narrowerOf, type Judgement } from "./judge-pair.js";
import { wrongWitness, type Replaying } from "./replay.js";
import { allShared, type Shared } from "./subjects.js";

/** How many pairs came to what. */
export type Counts = Map<string, number>;

export interface Comparison {
  /** Where the pass and the oracle differ, each beginning with the kind of it. */
  readonly complaints: readonly string[];
  readonly counts: Counts;
}

const count = (counts: Counts, what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);

/** Which of two rules note the other. */
function notersOf([first, second]: readonly [Rule, Rule]): readonly Rule[] {
  const notes = (rule: Rule, other: Rule): boolean => rule.references.some(({ relation, target }) => relation.startsWith("conflict-") && target === other.id);
  return [...(notes(first, second) ? [first] : []), ...(notes(second, first) ? [second] : [])];
}

const startOf = ({ conditions }: Rule): number => Math.max(-Infinity, ...conditions.flatMap(({ test }) => (test.kind === "period" ? (test.from ?? []) : [])));
const rankOf = ({ precedence }: Rule): number => precedence?.rank ?? Number.NaN;

/** Who answers what is to be expected; `null` and `undefined` are no answer. */
export interface Oracle {
  readonly judge: (shared: Shared) => Judgement;
  readonly narrower: (shared: Shared) => "first" | "second" | null | undefined;
  readonly canMeet: (rules: readonly [Rule, Rule]) => boolean | undefined;
}

/** Tries every case. */
export const bruteForce = (model: Model, holidays: readonly string[]): Oracle => ({
  judge: (shared) => judgePair(shared, model, holidays),
  narrower: (shared) => narrowerOf(shared, model, holidays),
  canMeet: (rules) => canMeet(rules, model, holidays),
});

/** The ground that needs no deciding. */
export function statedGround({ rules: [first, second] }: Pick<Shared, "rules">): { readonly prevails: string; readonly basis: Basis } | null {
  const by = (rule: Rule, basis: Basis) => ({ prevails: rule.id, basis });
  if (second.overriddenBy.includes(first.id)) return by(first, "override");
  if (first.overriddenBy.includes(second.id)) return by(second, "override");
  if (rankOf(first) < rankOf(second)) return by(first, "precedence");
  return rankOf(second) < rankOf(first) ? by(second, "precedence") : null;
}

/** Who prevails and by which ground; `undefined` where the oracle has no answer. */
function prevailing(shared: Shared, oracle: Oracle): { readonly prevails: string | null; readonly basis: Basis | null } | undefined {
  const { rules: [first, second] } = shared;
  const stated = statedGround(shared);
  if (stated) return stated;
  const by = (rule: Rule, basis: Basis) => ({ prevails: rule.id, basis });
  const narrower = oracle.narrower(shared);
  if (narrower === undefined) return undefined;
  if (narrower) return by(narrower === "first" ? first : second, "specificity");
  if (startOf(first) > startOf(second)) return by(first, "later-date");
  if (startOf(second) > startOf(first)) return by(second, "later-date");
  return { prevails: null, basis: null };
}

const isProse = ({ clauses }: Rule): boolean => clauses.some(({ demand }) => demand.kind === "attested");
/** Words that say when a rule applies, or whom it frees, are no clauses: whether they leave a note unconfirmed is left open. */
const hasProseConditions = ({ conditions, permissions }: Rule): boolean => [...conditions, ...permissions].some(({ test }) => test.kind === "attested");

const keyOf = (ids: readonly string[]): string => [...ids].sort().join(" ");
const found = ({ relation }: Pick<Conflict, "relation">): boolean => relation !== null && relation !== "restates";

/** One pair with all its subjects. */
interface Pair {
  readonly rules: readonly [Rule, Rule];
  readonly subjects: { readonly shared: Shared; readonly judged: Judgement }[];
}

interface Comparing extends Replaying {
  readonly oracle: Oracle;
  readonly related: Related;
  readonly counts: Counts;
  readonly byPair: ReadonlyMap<string, readonly Conflict[]>;
}

/** The facts that a subject names. No name of an oracle's policy is a part of another. */
const subjectNames = (subject: string, { facts }: Model): string => facts.filter(({ name }) => subject.includes(name)).map(({ key }) => key).sort().join(" ");

const subjectOf = ({ subject }: Shared): string => [...subject].sort().join(" ");

/** What the statuses of a pair may be, where something is found; words on a side may leave it unconfirmed. */
function statusesOf(pair: Pair, conflict: Conflict): readonly (Status | null)[] {
  const noters = notersOf(pair.rules);
  if (noters.length === 0) return [conflict.basis === "override" || conflict.basis === "precedence" ? "settled" : "undeclared"];
  const noted: Status = noters.length === 2 ? "confirmed" : "one-sided";
  return pair.rules.some((rule) => isProse(rule) || hasProseConditions(rule)) ? [noted, "unconfirmed"] : [noted];
}

function* wrongFound(conflict: Conflict, { shared, judged }: Pair["subjects"][number], pair: Pair, comparing: Comparing): Generator<string> {
  if (!judged) return;
  const { relation, rules, prevails, basis, status, declared } = conflict;
  const ids = pair.rules.map(({ id }) => id);
  const ordered = judged.stricter === "second" ? [...ids].reverse() : ids;
  if (rules.join() !== ordered.join()) yield `order: ${relation} ${rules.join(" ")}, expected ${ordered.join(" ")}`;
  const isNoted = notersOf(pair.rules).length > 0;
  if (relation === "restates") {
    if (!isNoted && status !== null) yield `status: restates has ${status}`;
    if (conflict.witness || prevails || basis) yield "restates: has a witness or one that prevails";
    return;
  }
  if (declared !== isNoted) yield `declared: ${declared} of a pair that is ${isNoted ? "" : "not "}noted`;
  const expected = prevailing(shared, comparing.oracle);
  if (expected && (expected.prevails !== prevails || expected.basis !== basis)) {
    yield `prevails: ${prevails} by ${basis}, expected ${expected.prevails} by ${expected.basis}`;
  }
  const statuses = statusesOf(pair, conflict);
  if (!statuses.includes(status)) yield `status: ${relation} is ${status}, expected ${statuses.join(" or ")}`;
  yield* wrongWitness(conflict, shared, judged, comparing);
}

/** A pair that is noted, or where one overrides the other, and of which nothing is found. */
function* wrongSilence(pair: Pair, listed: readonly Conflict[], meet: boolean | undefined): Generator<string> {
  const { rules } = pair;
  const isNoted = notersOf(rules).length > 0;
  const [first, second] = rules;
  const overrides = first.overriddenBy.includes(second.id) || second.overriddenBy.includes(first.id);
  const statuses = listed.map(({ status }) => status).filter((status) => status !== null);
  if (meet === false && (isNoted || overrides)) {
    if (statuses.length === 0 || statuses.some((status) => status !== "stale")) yield `stale: ${statuses.join(" ") || "nothing"} of rules that never apply together`;
    return;
  }
  if (!isNoted) {
    if (overrides && meet === undefined) return;
    if (statuses.length > 0) yield `status: ${statuses.join(" ")} of rules that nobody notes and nothing is found of`;
    return;
  }
  if (meet === undefined) return;
  const expected: readonly Status[] = rules.some(isProse) ? ["unconfirmed"] : rules.some(hasProseConditions) ? ["stale", "unconfirmed"] : ["stale"];
  if (statuses.length === 0 || statuses.some((status) => !expected.includes(status))) yield `stale: ${statuses.join(" ") || "nothing"}, expected ${expected.join(" or ")}`;
}

function* wrongPair(pair: Pair, comparing: Comparing): Generator<string> {
  const { model, oracle, counts, byPair, related } = comparing;
  const listed = byPair.get(keyOf(pair.rules.map(({ id }) => id))) ?? [];
  const undecided = related.undecided.find(({ rules }) => keyOf(rules) === keyOf(pair.rules.map(({ id }) => id)));
  const matched = new Set<Conflict>();
  let nothingFound = true;
  for (const subject of pair.subjects) {
    const { shared, judged } = subject;
    const conflicts = listed.filter((conflict) => conflict.relation !== null && subjectNames(conflict.subject, model) === subjectOf(shared));
    for (const conflict of conflicts) matched.add(conflict);
    const what = judged ? (judged.relation ?? (judged.canMeet ? "nothing" : "never together")) : "too many cases";
    if (undecided) {
      count(counts, "undecided");
      if (judged && !isCalendar(shared)) yield `undecided: ${what} on ${subjectOf(shared)}: ${undecided.reason}`;
      nothingFound = false;
      continue;
    }
    count(counts, what);
    if (!judged) {
      nothingFound = false;
      continue;
    }
    if (judged.relation && judged.relation !== "restates") nothingFound = false;
    const [conflict] = conflicts;
    // Where two rules come apart on one subject, nobody need be told that they agree on another.
    if (!conflict && judged.relation === "restates" && listed.some(found)) continue;
    if (conflicts.length > 1) yield `twice: ${conflicts.length} conflicts on ${subjectOf(shared)}`;
    if (!conflict || conflict.relation !== judged.relation) {
      if (conflict || judged.relation) yield `relation: ${conflict?.relation ?? "nothing"} on ${subjectOf(shared)}, expected ${judged.relation ?? "nothing"}${judged.stricter ? ` (${judged.stricter})` : ""}`;
      continue;
    }
    for (const complaint of wrongFound(conflict, subject, pair, comparing)) yield complaint;
  }
  for (const conflict of listed) if (conflict.relation !== null && !matched.has(conflict)) yield `spurious: ${conflict.relation} on \`${conflict.subject}\``;
  if (nothingFound && !listed.some(found)) yield* wrongSilence(pair, listed, oracle.canMeet(pair.rules));
}

/** Whether spans are counted that only a calendar turns into days, and in more than one unit: their least and greatest lengths may not decide. */
function isCalendar({ compared }: Shared): boolean {
  const text = JSON.stringify(compared, (key, part: unknown) => (key === "attribute" || key === "at" ? undefined : part));
  const units = ["month", "business day", "day"].filter((unit) => text.includes(`"unit":"${unit}"`));
  return units.length > 1 || units[0] === "business day";
}

/** Compares what the pass answers with what the oracle works out, on every pair that shares a subject or that a tag relates. */
export function compareWithOracle(model: Model, holidays: readonly string[], oracle: Oracle = bruteForce(model, holidays), shared: readonly Shared[] = allShared(model)): Comparison {
  const related = relate(model, { holidays });
  const byPair = new Map<string, Conflict[]>();
  for (const conflict of related.conflicts) {
    const key = keyOf(conflict.rules);
    byPair.set(key, [...(byPair.get(key) ?? []), conflict]);
  }
  const counts: Counts = new Map();
  const comparing: Comparing = { oracle, model, holidays, related, counts, byPair, program: loadProgram(model, { holidays }) };
  const pairs = new Map<string, Pair>();
  const pairOf = (rules: readonly [Rule, Rule]): Pair => {
    const key = keyOf(rules.map(({ id }) => id));
    const known = pairs.get(key) ?? { rules, subjects: [] };
    pairs.set(key, known);
    return known;
  };
  for (const one of shared) pairOf(one.rules).subjects.push({ shared: one, judged: oracle.judge(one) });
  for (const [index, first] of model.rules.entries()) {
    for (const second of model.rules.slice(index + 1)) if (first.overriddenBy.includes(second.id) || second.overriddenBy.includes(first.id)) pairOf([first, second]);
  }
  const complaints: string[] = [];
  for (const pair of pairs.values()) {
    for (const complaint of wrongPair(pair, comparing)) complaints.push(`${complaint} [${pair.rules.map(({ id }) => id).join(" ")}]`);
  }
  for (const conflict of related.conflicts) {
    const isNoted = conflict.status !== null && conflict.declared;
    if (!pairs.has(keyOf(conflict.rules)) && !isNoted) complaints.push(`spurious: ${conflict.relation} of rules that share nothing [${conflict.rules.join(" ")}]`);
  }
  return { complaints, counts };
}
