/** Replays witnesses through the compiled rules: both apply, their clauses come apart, and nothing that is given is needless. */
import type { Conflict, FactJson, Witness } from "../../compiler/conflicts/conflict.js";
import type { Clause } from "../../compiler/model/expression.js";
import type { Model, Rule } from "../../compiler/model/model.js";
import type { Program } from "../../compiler/print/program.js";
import { evaluatePrepared, trace, type Rule as CompiledRule } from "../../runtime/index.js";
import { dayNumber, readDay } from "../reference/day.js";
import { truthOf, valueOf } from "../reference/evaluate.js";
import { worldOf } from "../reference/interpreter.js";
import { sameResult } from "../reference/world.js";
import { comparedClauses, judgePair, type Fixed, type Judged } from "./judge-pair.js";
import type { Shared } from "./subjects.js";
import type { Cell } from "./two-valued.js";

/** What a witness is checked against. */
export interface Replaying {
  readonly model: Model;
  readonly program: Program;
  readonly holidays: readonly string[];
}

type Facts = Witness["facts"];

/** Whose OVERRIDE is left out: each rule's other's, or everybody's. */
type Without = "the other's" | "all";

/** What comes of the compared clauses of one rule; `null` where it is not known that it stands. */
type Result = "satisfied" | "violated" | "open" | null;

function resultOf(clauses: readonly Clause[], rule: Rule, compiled: CompiledRule, program: Program, { asOf, facts }: Witness): Result {
  const checked = program.checkFacts(facts as Parameters<Program["checkFacts"]>[0]);
  if (!checked.ok) throw new Error(`the facts door refuses the witness: ${checked.problems.map(({ message }) => message).join("; ")}`);
  const rules: readonly CompiledRule<string, unknown>[] = [compiled as unknown as CompiledRule<string, unknown>];
  const verdict = evaluatePrepared(rules, checked.facts, { asOf })[rule.id];
  if (!verdict) return null;
  const told = trace(verdict);
  if (told.clauses.length !== rule.clauses.length) return null;
  if (rule.clauses.length === 0) return verdict.outcome === "satisfied" ? "satisfied" : null;
  const outcomes = rule.clauses.flatMap((clause, index) => (clauses.includes(clause) ? [told.clauses[index]?.outcome] : []));
  if (outcomes.includes("violated")) return "violated";
  return outcomes.every((outcome) => outcome === "satisfied") ? "satisfied" : "open";
}

function compiledOf({ id }: Rule, other: Rule, { program }: Replaying, without: Without): CompiledRule {
  const rule = program.rules.get(id);
  if (!rule) throw new Error(`the program has no rule ${id}`);
  return { ...rule, overriders: () => (without === "all" ? [] : rule.overriders().filter((overrider) => overrider.id !== other.id)) };
}

type Holds = (witness: Witness) => boolean;

/** Both stand, and give different values. */
function valuesDiffer(shared: Shared, replaying: Replaying, without: Without): Holds {
  const { rules: [first, second], compared } = shared;
  if (compared.kind === "clauses") return () => false;
  return (witness) => {
    const world = worldOf(replaying.model, witness.facts, { asOf: witness.asOf, holidays: replaying.holidays });
    const [a, b] = compared.values.map((values) => values[0] && valueOf(values[0].value, world));
    if (a === undefined || b === undefined || a === "unknown" || b === "unknown" || sameResult(a, b)) return false;
    return ([[first, second], [second, first]] as const).every(([rule, other], index) => {
      const scope = (compared.values[index as 0 | 1] ?? [])[0]?.scope;
      const compiled = compiledOf(rule, other, replaying, without);
      const judged = resultOf(rule.clauses, rule, compiled, replaying.program, witness);
      return judged !== null && scope !== undefined && truthOf(scope, world) === true;
    });
  };
}

/** The results of both rules, where both stand. */
function resultsOf(shared: Shared, relation: Conflict["relation"], replaying: Replaying, without: Without): (witness: Witness) => readonly [Result, Result] {
  const { rules: [first, second] } = shared;
  const compared = relation === "contradicts" ? shared.compared : comparedClauses(shared);
  if (compared.kind === "values") return () => [null, null];
  const one = compiledOf(first, second, replaying, without);
  const other = compiledOf(second, first, replaying, without);
  return (witness) => [
    resultOf(compared.clauses[0], first, one, replaying.program, witness),
    resultOf(compared.clauses[1], second, other, replaying.program, witness),
  ];
}

/** Each case with one thing less: a fact, an input, or a single audience. */
function* fewer(facts: Facts): Generator<readonly [what: string, left: Facts]> {
  for (const [key, value] of Object.entries(facts)) {
    const { [key]: _, ...rest } = facts;
    yield [key, rest];
    if (Array.isArray(value)) {
      const list = value as readonly string[];
      if (list.length > 1) for (const audience of list) yield [`audience ${audience}`, { ...rest, [key]: list.filter((one) => one !== audience) }];
      else if (list.length === 1) yield [`audience ${list[0]}`, { ...rest, [key]: [] }];
    } else if (typeof value === "object" && value !== null) {
      const inputs = value as Readonly<Record<string, FactJson>>;
      for (const name of Object.keys(inputs)) {
        const { [name]: __, ...left } = inputs;
        if (Object.keys(left).length > 0) yield [`${key} ${name}`, { ...rest, [key]: left }];
      }
    }
  }
}

/** A case as the values at which variables are fixed, the subject aside. */
function fixedBy({ asOf, facts }: Witness, subject: readonly string[], { model }: Replaying): Fixed {
  const fixed = new Map<string, Cell>([["today", dayNumber(readDay(asOf))]]);
  const cellOf = (value: FactJson, isDate: boolean): Cell => (value === null || value === "none" ? null : isDate ? dayNumber(readDay(value as string)) : (value as Cell));
  const owners = [...model.jurisdictions, ...model.sections, ...model.rules];
  for (const [key, value] of Object.entries(facts)) {
    const fact = model.factByKey.get(key);
    if (key === "audience") {
      const held: readonly string[] = typeof value === "string" ? [value] : (value as readonly string[]);
      for (const audience of model.audiences) fixed.set(`member ${audience}`, held.includes(audience));
    } else if (fact) {
      if (!subject.includes(key)) fixed.set(`fact ${key}`, cellOf(value as FactJson, fact.type.kind === "date"));
    } else {
      for (const [name, given] of Object.entries(value as Readonly<Record<string, FactJson>>)) {
        const input = owners.flatMap(({ inputs }) => inputs).find((one) => one.owner === key && one.name === name);
        fixed.set(`input ${key} ${name}`, cellOf(given, input?.type === "date"));
      }
    }
  }
  return fixed;
}

/** Whether what a witness shows is what its relation says. */
function shows(conflict: Conflict, shared: Shared, judged: Judged, replaying: Replaying, without: Without): Holds {
  const { relation } = conflict;
  if (shared.compared.kind === "values") return valuesDiffer(shared, replaying, without);
  const results = resultsOf(shared, relation, replaying, without);
  const stricterIs = judged.stricter === "first" ? 0 : 1;
  return (witness) => {
    const both = results(witness);
    const isApart = both.includes("satisfied") && both.includes("violated");
    if (relation === "stricter") return isApart && both[stricterIs] === "violated";
    return isApart;
  };
}

/** What is wrong with the witness of a conflict. */
export function* wrongWitness(conflict: Conflict, shared: Shared, judged: Judged, replaying: Replaying): Generator<string> {
  const { witness, relation } = conflict;
  if (!witness) return yield "witness: there is none";
  const told = JSON.stringify(witness);
  const complaintsOf = (without: Without): string[] => {
    const holds = shows(conflict, shared, judged, replaying, without);
    if (!holds(witness)) {
      const both = shared.compared.kind === "values" ? [] : resultsOf(shared, relation, replaying, without)(witness);
      return [`witness: ${told} does not show ${relation}: ${both.join(" and ")}`];
    }
    // An audience that is no longer listed makes another case, in which the two may be reconciled.
    const isReconciled = (what: string, facts: Facts): boolean =>
      relation === "contradicts" && what.startsWith("audience ") && judgePair(shared, replaying.model, replaying.holidays, fixedBy({ ...witness, facts }, shared.subject, replaying))?.relation !== "contradicts";
    return [...fewer(witness.facts)].flatMap(([what, facts]) => (holds({ ...witness, facts }) && !isReconciled(what, facts) ? [`minimal: ${told} shows it without ${what}`] : []));
  };
  const complaints = complaintsOf("the other's");
  if (complaints.length > 0 && complaintsOf("all").length > 0) return yield* complaints;
  if (relation !== "contradicts" || shared.compared.kind === "values") return;
  const there = judgePair(shared, replaying.model, replaying.holidays, fixedBy(witness, shared.subject, replaying));
  if (!there) return;
  if (there.relation !== "contradicts") yield `witness: ${told} leaves a behaviour that satisfies both`;
}
