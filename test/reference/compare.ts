/** Judges a case by the compiled rules and by the reference interpreter, and says where the two come apart. */
import { compile } from "../../compiler/compile.js";
import { readsOfDemand, readsOfTest } from "../../compiler/model/fact-reads.js";
import type { SoundModel } from "../../compiler/model/model.js";
import { loadProgram, type Program } from "../../compiler/print/program.js";
import { checkColumns, clauseOf, codeOf, codesFor, columnsFrom, evaluateCodes, evaluateColumns, evaluatePrepared, formatDay, isAbsent, NONE, outcomeOf, trace, valueFor, values, type Door, type EvaluateOptions, type Prepared, type Rule, type Verdict } from "../../runtime/index.js";
import type { JudgedCase } from "./generate.js";
import { wrongOrder } from "./beats.js";
import { referenceReport, worldOf, type ReferenceReport, type ReferenceValue, type ReferenceVerdict } from "./interpreter.js";
import { toNinePlaces } from "./world.js";
import { fileOf } from "./write-facts.js";

/** A program, compiled for each calendar that its cases are judged by. */
export interface Loaded {
  readonly model: SoundModel;
  readonly programFor: (holidays: readonly string[]) => Program;
}

/** The codes of the errors that keep a text from being sound. */
export function errorsOf(text: string): string[] {
  return compile([{ name: "random.policy", text }]).problems.flatMap(({ kind }) => (kind.severity === "error" ? [kind.code] : []));
}

/** `null` where the text is not sound. */
export function load(text: string): Loaded | null {
  const { sound } = compile([{ name: "random.policy", text }]);
  if (!sound) return null;
  const programs = new Map<string, Program>();
  const programFor = (holidays: readonly string[]): Program => {
    const key = holidays.join();
    const program = programs.get(key) ?? loadProgram(sound, { holidays, columns: true });
    programs.set(key, program);
    return program;
  };
  return { model: sound, programFor };
}

export const judgedByReference = ({ model }: Loaded, { facts, ...judging }: JudgedCase): ReferenceReport => referenceReport(model, fileOf(facts), judging);

/** What is wrong with the order among the rules that define a fact, as far as a case can tell. */
export function wrongOrders({ model }: Loaded, { facts, ...judging }: JudgedCase): string[] {
  const world = worldOf(model, fileOf(facts), judging);
  return model.facts.flatMap((fact) => [...wrongOrder(fact, world)]);
}

/** All derived facts that are known or in conflict; those that a report tells must be the same. */
function derivedValues({ derived }: Program, report: Readonly<Record<string, Verdict>>): ReferenceReport["values"] {
  const [verdict] = Object.values(report);
  if (!verdict) return {};
  const all = Object.fromEntries([...derived].flatMap(([name, fact]) => {
    const value = valueFor(fact, verdict);
    return value === undefined ? [] : [[name, value] as const];
  })) as ReferenceReport["values"];
  for (const [name, value] of Object.entries(values(report))) {
    if (JSON.stringify(value) !== JSON.stringify(all[name])) throw new Error(`the report gives ${name} another value than the fact has`);
  }
  return all;
}

/** Whether a rule is judged by its own conditions and clauses alone, as its text says. */
function standsAlone({ model }: Loaded, id: string): boolean {
  const rule = model.rules.find((each) => each.id === id);
  if (!rule || rule.clauses.length === 0) return false;
  const isDerived = ({ key }: { readonly key: string }): boolean => model.facts.some((fact) => fact.key === key && (fact.value !== null || fact.definitions.length > 0));
  const reads = [...rule.conditions.flatMap(({ test }) => readsOfTest(test)), ...rule.clauses.flatMap(({ scope, demand }) => [...readsOfTest(scope), ...readsOfDemand(demand)])];
  const relatives = [rule.bases, rule.exceptions, rule.overriddenBy, rule.permissions];
  return relatives.every(({ length }) => length === 0) && !reads.some((read) => read.kind === "fact" && isDerived(read.fact));
}

/** Throws where the codes of a case are not what its verdicts say, or a rule that others have a part in is judged in one go. */
function holdCodes(loaded: Loaded, door: Door, rules: readonly Rule<string, unknown>[], facts: Prepared, report: Readonly<Record<string, Verdict>>, options: EvaluateOptions): void {
  const out = codesFor(rules);
  evaluateCodes(rules, facts, options, out);
  const columns = columnsFrom(door, [facts, facts]);
  if (!checkColumns(door, columns.told).ok) throw new Error("the columns of a case that passed its door are refused");
  const many = evaluateColumns(rules, columns, options);
  // The same rules, each in parts.
  const inParts = evaluatePrepared(rules.map(({ code: _, ...rule }) => rule), facts, options) as Readonly<Record<string, Verdict>>;
  for (const [index, rule] of rules.entries()) {
    if ((rule.code ?? rule.columns) !== undefined && !standsAlone(loaded, rule.id)) throw new Error(`${rule.id} is judged in one go, and does not stand alone`);
    const [judged = 0, due = NONE] = [out.judged[index], out.due[index]];
    for (const row of [0, 1]) {
      const [inRow, dueInRow = NONE] = [many[index]?.judged[row], many[index]?.due[row]];
      const alike = inRow === judged && (dueInRow === due || (isAbsent(dueInRow) && isAbsent(due)));
      if (!alike) throw new Error(`in columns ${rule.id} comes to ${inRow} due ${dueInRow}, alone to ${judged} due ${due}`);
    }
    const told = [outcomeOf(codeOf(judged)), isAbsent(due) ? undefined : formatDay(due), report[rule.id]?.opens, rule.clauses[clauseOf(judged)]?.cite];
    for (const verdict of [report[rule.id], inParts[rule.id]]) {
      const said = [verdict?.outcome, verdict?.due, verdict?.opens, verdict?.decidedBy];
      if (JSON.stringify(told) !== JSON.stringify(said)) throw new Error(`the codes of ${rule.id} say ${JSON.stringify(told)}, a verdict ${JSON.stringify(said)}`);
    }
  }
}

/** The compiled rules' answers, in the shape of the reference. */
export function judgedByRules(loaded: Loaded, { facts, holidays, ...options }: JudgedCase): ReferenceReport {
  const program = loaded.programFor(holidays);
  const checked = program.checkFacts(fileOf(facts));
  if (!checked.ok) throw new Error(`the facts door refused: ${checked.problems.map(({ message }) => message).join("; ")}`);
  const rules = [...program.rules.values()] as unknown as readonly Rule<string, unknown>[];
  const report = evaluatePrepared(rules, checked.facts, options);
  holdCodes(loaded, program.checkFacts, rules, checked.facts, report, options);
  const verdicts = Object.values(report).map((verdict): readonly [string, ReferenceVerdict] => {
    const { outcome, due, opens, missing, exceptions, overriddenBy, clauses } = trace(verdict);
    if (outcome !== verdict.outcome || due !== verdict.due || opens !== verdict.opens) throw new Error(`the trace of ${verdict.rule} and its verdict come apart`);
    const days = (day: { readonly due?: string | undefined; readonly opens?: string | undefined }) => ({ ...(day.due === undefined ? {} : { due: day.due }), ...(day.opens === undefined ? {} : { opens: day.opens }) });
    const judged = clauses.map((clause) => ({ outcome: clause.outcome, ...days(clause) }));
    return [verdict.rule, { outcome, ...days({ due, opens }), missing, exceptions, ...(overriddenBy === undefined ? {} : { overriddenBy }), clauses: judged }];
  });
  return { verdicts: Object.fromEntries(verdicts), values: derivedValues(program, report) };
}

function comparable(value: ReferenceValue): unknown {
  if (typeof value === "number") return toNinePlaces(value);
  return typeof value === "object" && value !== null ? { conflict: [...value.conflict].sort() } : value;
}

function* apart(what: string, reference: unknown, rules: unknown): Generator<string> {
  const [expected, found] = [JSON.stringify(reference), JSON.stringify(rules)];
  if (expected !== found) yield `${what}: the reference says ${expected}, the rules say ${found}`;
}

/** Where two reports come apart; missing facts count as a set. */
export function* differences(reference: ReferenceReport, rules: ReferenceReport): Generator<string> {
  for (const id of new Set([...Object.keys(reference.verdicts), ...Object.keys(rules.verdicts)])) {
    const [expected, found] = [reference.verdicts[id], rules.verdicts[id]];
    if (!expected || !found) {
      yield* apart(id, expected?.outcome, found?.outcome);
      continue;
    }
    for (const key of ["outcome", "due", "opens", "exceptions", "overriddenBy", "clauses"] as const) yield* apart(`${id} ${key}`, expected[key], found[key]);
    yield* apart(`${id} missing`, [...expected.missing].sort(), [...found.missing].sort());
  }
  for (const name of new Set([...Object.keys(reference.values), ...Object.keys(rules.values)])) {
    const [expected, found] = [reference.values[name], rules.values[name]];
    yield* apart(`value of ${name}`, expected === undefined ? undefined : comparable(expected), found === undefined ? undefined : comparable(found));
  }
}

/** Whether two cases give one definite answer where the first gives one; the second knows all that the first knows, and more. */
export function* changedAnswers(less: ReferenceReport, more: ReferenceReport): Generator<string> {
  for (const [id, { outcome }] of Object.entries(less.verdicts)) {
    const after = more.verdicts[id]?.outcome;
    if (outcome !== "unknown" && after !== outcome) yield `${id} was ${outcome}, and is ${after ?? "gone"} once more is known`;
  }
  for (const [name, value] of Object.entries(less.values)) {
    const after = more.values[name];
    if (after === undefined || JSON.stringify(comparable(value)) !== JSON.stringify(comparable(after))) yield `${name} was ${JSON.stringify(value)}, and is ${JSON.stringify(after)} once more is known`;
  }
}
