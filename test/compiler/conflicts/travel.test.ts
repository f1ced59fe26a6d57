/** The travel rules of a group and its company: what is planted in them is found, nothing else is, each witness replays, and without its cause each report is gone. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile, type Compiled } from "../../../compiler/compile.js";
import type { Conflict, Witness } from "../../../compiler/conflicts/conflict.js";
import { relate } from "../../../compiler/conflicts/relate.js";
import { loadProgram } from "../../../compiler/print/program.js";
import { evaluatePrepared, formatDay, parseDay, trace, valueFor, type Rule } from "../../../runtime/index.js";
import { changes } from "../../fixtures/travel/changes.js";
import { planted, type Edit, type Entry, type Planted } from "../../fixtures/travel/expected.js";

const folder = new URL("../../fixtures/travel/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const { holidays } = JSON.parse(read("policyc.config.json")) as { holidays: string[] };
const files = ["group.policy", "subsidiary.policy"] as const;
const originals = new Map<string, string>(files.map((name) => [name, read(name)]));

/** The sources after some edits, compiled. Each edit must find its text exactly once. */
function edited(edits: readonly Edit[]): Compiled {
  const texts = new Map(originals);
  for (const { file, replace, by } of edits) {
    const parts = (texts.get(file) ?? "").split(replace);
    assert.is(parts.length, 2, `${file} holds this ${parts.length - 1} times: ${replace}`);
    texts.set(file, parts.join(by));
  }
  return compile([...texts].map(([name, text]) => ({ name, text })));
}

const compiled = edited([]);
if (!compiled.sound) throw new Error("the travel rules do not compile");
const program = loadProgram(compiled.sound, { holidays });
const related = relate(compiled.model, { holidays });

/** What is found after some edits, which must not make an error. */
function foundAfter(edits: readonly Edit[]): readonly Conflict[] {
  const { sound, model } = edited(edits);
  assert.ok(sound, "the edited rules do not compile");
  return relate(model, { holidays }).conflicts;
}

/** An entry in one line; the order of its rules says something only where one is stricter. */
function line({ rules, relation, status, prevails, basis }: Entry): string {
  const named = relation === "stricter" ? rules : [...rules].sort();
  return `${named.join(" ")}: ${relation ?? "noted"}, ${status ?? "no status"}, ${prevails ?? "nobody"} ${basis ?? ""}`.trim();
}

const lines = (entries: readonly Entry[]): string[] => entries.map(line).sort();

/** Every entry but those that are gone, and those that came. */
function without(gone: readonly Entry[], added: readonly Entry[]): string[] {
  const left = lines(planted);
  for (const entry of gone) {
    const index = left.indexOf(line(entry));
    assert.ok(index >= 0, `${line(entry)} is not expected in the first place`);
    left.splice(index, 1);
  }
  return [...left, ...lines(added)].sort();
}

test("the travel rules compile without error or warning", () => {
  assert.equal(compiled.problems.filter(({ kind }) => kind.severity !== "info").map(({ kind, place }) => [kind.code, place.file, place.start]), []);
});

test("every relation, ground and status is planted", () => {
  const conflicts = planted.filter(({ relation }) => relation !== null);
  assert.ok(conflicts.length >= 16, `${conflicts.length} conflicts`);
  assert.equal([...new Set(conflicts.map(({ relation }) => relation))].sort(), ["contradicts", "overlaps", "restates", "stricter"]);
  const apart = conflicts.filter(({ relation }) => relation !== "restates");
  assert.equal([...new Set(apart.map(({ basis }) => basis ?? "nobody"))].sort(), ["later-date", "nobody", "override", "precedence", "specificity"]);
  assert.equal([...new Set(planted.map(({ status }) => status ?? "none"))].sort(), ["confirmed", "none", "one-sided", "settled", "stale", "unconfirmed", "undeclared"]);
});

type Facts = Witness["facts"];
type Pair = readonly [string, string];

/** How two rules with a subject in common come out on a case. */
interface Outcomes {
  /** The rules that are violated on the compared clauses; `null` where one of the two is not judged on all of them. */
  readonly violated: readonly string[] | null;
  /** Whether they give the derived fact two values. */
  readonly disagree: boolean;
}

/** Judges two rules on a case, each without the other's OVERRIDE. */
function outcomesOf([first, second]: Pair, facts: Facts, asOf: string, { compared, derived }: Pick<Planted, "compared" | "derived">): Outcomes {
  const checked = program.checkFacts(facts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const judged = [[first, second], [second, first]].map(([id = "", other = ""]) => {
    const rule = program.rules.get(id) as Rule | undefined;
    if (!rule) throw new Error(`no rule ${id}`);
    const alone: Rule = { ...rule, overriders: () => rule.overriders().filter((overrider) => overrider.id !== other) };
    const verdict = evaluatePrepared([alone], checked.facts, { asOf })[id];
    if (!verdict) throw new Error(`no verdict for ${id}`);
    const fact = derived === undefined ? undefined : program.derived.get(derived);
    const value = fact && valueFor(fact, verdict);
    const outcomes = derived === undefined ? trace(verdict).clauses.filter(({ tag }) => compared === undefined || tag === compared).map(({ outcome }) => outcome) : [verdict.outcome];
    return { id, outcomes, gives: typeof value === "object" && value !== null && "conflict" in value ? value.conflict.includes(id) : false };
  });
  const definite = judged.every(({ outcomes }) => outcomes.length > 0 && outcomes.every((outcome) => outcome === "satisfied" || outcome === "violated"));
  return {
    violated: definite ? judged.filter(({ outcomes }) => outcomes.includes("violated")).map(({ id }) => id) : null,
    disagree: definite && judged.every(({ gives }) => gives),
  };
}

/** Whether a case shows what an entry says. */
function shows(entry: Planted, pair: Pair, facts: Facts, asOf: string): boolean {
  const { violated, disagree } = outcomesOf(pair, facts, asOf, entry);
  if (entry.derived !== undefined) return disagree;
  if (violated === null) return false;
  if (entry.relation === "contradicts") return violated.length > 0;
  return violated.length === 1 && (entry.relation === "overlaps" || violated[0] === entry.rules[0]);
}

/** The facts without one of them, one input or one audience: every way of leaving one out. */
function leavingOneOut(facts: Facts): { readonly what: string; readonly facts: Facts }[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const rest = Object.fromEntries(Object.entries(facts).filter(([other]) => other !== key));
    const all = { what: key, facts: rest };
    if (Array.isArray(value)) {
      const audiences: readonly string[] = value;
      return [all, ...audiences.map((audience) => ({ what: audience, facts: { ...rest, [key]: audiences.filter((other) => other !== audience) } }))];
    }
    if (typeof value !== "object" || value === null) return [all];
    const inputs = Object.entries(value as Readonly<Record<string, string>>);
    return [all, ...inputs.map(([name]) => ({ what: `${key} ${name}`, facts: { ...rest, [key]: Object.fromEntries(inputs.filter(([other]) => other !== name)) } }))];
  });
}

const DAYS = 800;

/** Other values of a fact: days around one, numbers, or both truths. */
function otherValues(value: Facts[string] | undefined): readonly (string | number | boolean)[] {
  if (typeof value === "boolean") return [true, false];
  if (typeof value === "number") return Array.from({ length: 500 }, (_, index) => index / 4);
  const day = parseDay(String(value));
  if (day === null) throw new Error(`no day: ${String(value)}`);
  return Array.from({ length: 2 * DAYS }, (_, index) => formatDay(day + index - DAYS));
}

/** The values of what two rules constrain that satisfy both of them in a case. */
function waysOut(entry: Planted, pair: Pair, { facts, asOf }: Witness): readonly (string | number | boolean)[] {
  const { behaviour } = entry;
  if (behaviour === undefined) return [];
  return otherValues(facts[behaviour]).filter((value) => outcomesOf(pair, { ...facts, [behaviour]: value }, asOf, entry).violated?.length === 0);
}

const pairOf = ({ rules: [first, second = ""] }: Pick<Conflict, "rules">): Pair => [first, second];

for (const entry of planted.filter(({ shown }) => shown.length > 0)) {
  test(`a case made by hand shows it: ${line(entry)}`, () => {
    const pair = pairOf(entry);
    for (const { facts, asOf, violated } of entry.shown) {
      assert.equal([...(outcomesOf(pair, facts, asOf, entry).violated ?? ["not judged"])].sort(), [...violated].sort());
      assert.ok(shows(entry, pair, facts, asOf));
      assert.equal(leavingOneOut(facts).filter((less) => shows(entry, pair, less.facts, asOf)).map(({ what }) => what), []);
      assert.equal(waysOut(entry, pair, { facts, asOf }), []);
    }
    if (entry.relation === "overlaps") assert.is(new Set(entry.shown.flatMap(({ violated }) => violated)).size, 2);
  });
}

test("what is planted is found, and nothing else", () => {
  assert.equal(lines(related.conflicts), lines(planted));
});

test("everything that shares a subject is decided, and editors are warned of what they have to note or mend", () => {
  assert.equal(related.undecided, []);
  assert.equal([...new Set(related.problems.filter(({ kind }) => kind.severity === "warning").map(({ kind }) => kind.code))].sort(), ["PC401", "PC402", "PC403"]);
});

const datesIn = (facts: Facts): string[] => JSON.stringify(facts).match(/\d{4}-\d\d-\d\d/g) ?? [];

for (const entry of planted.filter(({ relation }) => relation !== null && relation !== "restates")) {
  test(`the witness replays and is minimal and plausible: ${line(entry)}`, () => {
    const conflict = related.conflicts.find((one) => line(one) === line(entry));
    assert.ok(conflict?.witness, "no witness");
    const pair = pairOf(conflict);
    const { witness: { facts, asOf } } = conflict;
    assert.ok(shows(entry, pair, facts, asOf), JSON.stringify(conflict.witness));
    assert.equal(leavingOneOut(facts).filter((less) => shows(entry, pair, less.facts, asOf)).map(({ what }) => what), []);
    assert.equal(waysOut(entry, pair, conflict.witness), []);
    const dates = datesIn(facts);
    assert.equal(dates.filter((date) => date > asOf), []);
    const days = [...dates, asOf].map((date) => parseDay(date) ?? Number.NaN);
    assert.ok(Math.max(...days) - Math.min(...days) <= 2 * 366, JSON.stringify(conflict.witness));
  });
}

for (const entry of planted) {
  test(`without its cause it is gone: ${line(entry)}`, () => {
    assert.equal(lines(foundAfter(entry.removal)), without([entry], []));
  });
}

for (const { about, edits, gone, added } of changes) {
  test(`${about}: ${[...gone, ...added].map(line).join("; ")}`, () => {
    assert.equal(lines(foundAfter(edits)), without(gone, added));
  });
}

test.run();
