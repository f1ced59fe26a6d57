/** Measures judging: the forty rules compiled, against hand-written functions and against rule engines, and what checking facts costs. */
import { inTurns, median, ratio, type Job, type Times } from "../measure.js";
import { peerVersions } from "../peers.js";
import { count, times, type Options, type Result, type Row } from "../results.js";
import { disagreements } from "../evaluate/agree.js";
import { compiledStudents, repeatedStudents, shippedBytes, type Compiled } from "../evaluate/compiled.js";
import { dueDates, outcomes, type HandCode } from "../evaluate/hand.js";
import { jsonLogicRules } from "../evaluate/json-logic.js";
import { jsonRules } from "../evaluate/json-rules.js";
import { preparedFor } from "../evaluate/lists.js";
import { studentOf, students, type StudentCase } from "../evaluate/students.js";
import { studentFacts } from "../evaluate/zod-facts.js";

/** The cases on which answers are compared, those that are timed, and those that the slowest peer is given. */
const ALL = 10_000;
const TIMED = 2000;
const FEW = 100;
/** How often the forty rules stand in larger bodies. */
const SOME_COPIES = 25;
const MANY_COPIES = 250;
const BYTES = 12 * 1024;

/** Loops over columns are few calls of many functions, which engines optimise one after the other: 10,000 rules take some 70 s. */
const COLUMNS_WARM_UP = 3000;
const SOME_WARM_UP = 15_000;
const MANY_WARM_UP = 90_000;

/** Takes what is judged, so that no engine can leave work undone. */
const sink = new Int32Array(TIMED * 40);

function refuse(differences: readonly string[], name: string): void {
  if (differences.length > 0) throw new Error(`${name} differs in ${differences.length} verdicts, such as\n${differences.slice(0, 3).join("\n")}`);
}

const prepared = ({ checkFacts }: Compiled, { facts }: StudentCase) => {
  const checked = checkFacts(facts);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join("; "));
  return checked.facts;
};

/** Holds outcomes and due dates of the compiled rules to the hand-written ones on every case. */
function holdCompiled(compiled: Compiled, cases: readonly StudentCase[]): void {
  const differences = cases.flatMap((at) => {
    const report = compiled.evaluatePrepared(compiled.rules, prepared(compiled, at), { asOf: at.asOf });
    return disagreements(at, compiled.rules.flatMap(({ id }) => report[id] ?? []));
  });
  refuse(differences, "the compiled program");
}

function holdPeer(name: string, cases: readonly StudentCase[], judged: readonly (readonly HandCode[])[]): void {
  const differences = cases.flatMap((at, index) => outcomes.flatMap((judge, rule) => (judge(studentOf(at)) === judged[index]?.[rule] ? [] : [`R${rule + 1}: ${judged[index]?.[rule]} ${JSON.stringify(at)}`])));
  refuse(differences, name);
}

/** Judges checked cases by the rules of a program; times are for one rule on one case. */
function judging({ rules, evaluatePrepared }: Compiled, facts: readonly ReturnType<typeof prepared>[], cases: readonly StudentCase[]): Job {
  return {
    size: cases.length * rules.length,
    work: async () => {
      for (const [index, { asOf }] of cases.entries()) {
        const given = facts[index];
        if (given) sink[index] = evaluatePrepared(rules, given, { asOf })[rules[0]?.id ?? ""]?.outcome.length ?? 0;
      }
    },
  };
}

/** The same with codes, deciding clauses and due days in place of verdicts. */
function coding({ rules, codesFor, evaluateCodes }: Compiled, facts: readonly ReturnType<typeof prepared>[], cases: readonly StudentCase[]): Job {
  const out = codesFor(rules);
  return {
    size: cases.length * rules.length,
    work: async () => {
      for (const [index, { asOf }] of cases.entries()) {
        const given = facts[index];
        if (given) evaluateCodes(rules, given, { asOf }, out);
        sink[index] = (out.judged[0] ?? 0) + (out.due[0] ?? 0);
      }
    },
  };
}

/** The same cases in columns, all at once. */
function inColumns({ rules, checkFacts, columnsFor, columnsFrom, evaluateColumns }: Compiled, facts: readonly ReturnType<typeof prepared>[], cases: readonly StudentCase[], warmUp: number): Job {
  const columns = columnsFrom(checkFacts, facts);
  const asOf = Int32Array.from(cases, (at) => studentOf(at).asOf);
  const out = columnsFor(rules, cases.length);
  return { size: cases.length * rules.length, work: async () => void evaluateColumns(rules, columns, { asOf }, out), warmUp };
}

const inColumnsOf = (compiled: Compiled, cases: readonly StudentCase[], warmUp: number): Job => inColumns(compiled, cases.map((at) => prepared(compiled, at)), cases, warmUp);

const codingOf = (compiled: Compiled, cases: readonly StudentCase[]): Job => coding(compiled, cases.map((at) => prepared(compiled, at)), cases);

const judgingOf = (compiled: Compiled, cases: readonly StudentCase[]): Job => judging(compiled, cases.map((at) => prepared(compiled, at)), cases);

export async function measure({ rounds, seed }: Options): Promise<Result> {
  const cases = students(ALL, seed);
  const compiled = await compiledStudents();
  const [logic, engine] = [await jsonLogicRules(), await jsonRules()];
  holdCompiled(compiled, cases);
  const timed = cases.slice(0, TIMED);
  const byHand = timed.map(studentOf);
  const facts = timed.map((at) => prepared(compiled, at));
  const forPeers = byHand.map(preparedFor);
  holdPeer("json-logic-engine", timed, forPeers.map((student) => logic.map((judge) => judge(student))));
  holdPeer("json-rules-engine", timed.slice(0, FEW), await Promise.all(forPeers.slice(0, FEW).map(engine)));
  for (const { facts: given } of timed) studentFacts.parse(given);

  const each = TIMED * outcomes.length;
  const taken = await inTurns(
    {
      hand: { size: each, work: async () => { let at = 0; for (const student of byHand) for (const judge of outcomes) sink[at++] = judge(student); } },
      handDue: { size: each, work: async () => { let at = 0; for (const student of byHand) { for (const judge of outcomes) sink[at++] = judge(student); at -= 40; for (const due of dueDates) sink[at++] = due(student) ?? 0; } } },
      verdicts: judging(compiled, facts, timed),
      codes: coding(compiled, facts, timed),
      columns: inColumns(compiled, facts, timed, COLUMNS_WARM_UP),
      checkedVerdicts: { size: each, work: async () => { for (const { facts: given, asOf } of timed) sink[0] = compiled.evaluate(compiled.rules, given as never, { asOf })["STUDENT:R01"]?.outcome.length ?? 0; } },
      check: { size: TIMED, work: async () => { for (const { facts: given } of timed) sink[0] = compiled.checkFacts(given).ok ? 1 : 0; } },
      zod: { size: TIMED, work: async () => { for (const { facts: given } of timed) sink[0] = studentFacts.safeParse(given).success ? 1 : 0; } },
      logic: { size: each, work: async () => { let at = 0; for (const student of forPeers) for (const judge of logic) sink[at++] = judge(student); } },
      engine: { size: FEW * outcomes.length, work: async () => { for (let index = 0; index < FEW; index++) sink[index] = (await engine(forPeers[index]))[0] ?? 0; } },
    },
    rounds,
  );

  const bodies = { few: repeatedStudents(1), some: repeatedStudents(SOME_COPIES), many: repeatedStudents(MANY_COPIES) };
  const codes = await inTurns({ few: codingOf(bodies.few, timed), some: { ...codingOf(bodies.some, timed.slice(0, FEW)), warmUp: SOME_WARM_UP }, many: { ...codingOf(bodies.many, timed.slice(0, FEW)), warmUp: 2 * SOME_WARM_UP } }, rounds);
  const verdicts = await inTurns({ few: judgingOf(bodies.few, timed), many: judgingOf(bodies.many, timed.slice(0, FEW)) }, rounds);
  const columns = await inTurns({ few: inColumnsOf(bodies.few, timed, COLUMNS_WARM_UP), some: inColumnsOf(bodies.some, timed, SOME_WARM_UP), many: inColumnsOf(bodies.many, timed, MANY_WARM_UP) }, rounds);
  const bytes = await shippedBytes();

  const perSecond = 1 / (median(taken.columns) * 1e3 * outcomes.length);
  const against = { hand: ratio(taken.checkedVerdicts, taken.hand), zod: ratio(taken.zod, taken.check), columns: ratio(taken.columns, taken.hand), codes: ratio(taken.codes, taken.hand), logic: ratio(taken.logic, taken.codes), engine: ratio(taken.engine, taken.codes) };
  const informs = (what: string, measured: string): Row => ({ what, measured, target: "", met: null });
  const growth = (what: string, copies: number, larger: Times, smaller: Times): Row => {
    const grown = ratio(larger, smaller);
    return { what: `${what}: time per rule, ${count(copies * outcomes.length)} rules against ${outcomes.length}`, measured: times(grown), target: "at most 1.6 times", met: grown.median <= 1.6 };
  };
  return {
    title: "Evaluate",
    about: `Forty rules over ${count(ALL)} seeded students: outcomes and due dates of the compiled rules equal those of the hand-written functions on all of them, outcomes of json-logic-engine ${peerVersions["json-logic-engine"] ?? ""} on ${count(TIMED)}, of json-rules-engine ${peerVersions["json-rules-engine"] ?? ""} on ${FEW}. ${count(TIMED)} are timed, warm, in one process. Each is warmed up for 400 ms, columns for ${COLUMNS_WARM_UP / 1000} s; 1,000 rules for ${SOME_WARM_UP / 1000} s, 10,000 for ${(2 * SOME_WARM_UP) / 1000} s, and in columns for ${MANY_WARM_UP / 1000} s: so long the engine takes to optimise them. Hand-written are forty functions in an array over day numbers that give outcomes alone. The rules are compiled with the option \`columns\`, which has them judged ten at a time where codes are asked for; the size is that without it. The engines get day numbers with all sums of dates worked out beforehand, and give outcomes alone.`,
    rows: [
      { what: "codes, clause and due date, case by case, against hand-written", measured: `${times(against.codes)} its time`, target: "at most 1 times its time", met: against.codes.median <= 1 },
      informs("codes, clause and due date, cases in columns, against hand-written", `${times(against.columns)} its time`),
      { what: "verdict objects from ISO facts, checking them included, against hand-written over day numbers", measured: `${times(against.hand)} its time`, target: "at most 5 times its time", met: against.hand.median <= 5 },
      informs("verdict objects from checked facts, against hand-written", `${times(ratio(taken.verdicts, taken.hand))} its time`),
      informs("hand-written with due dates, against hand-written", `${times(ratio(taken.handDue, taken.hand))} its time`),
      { what: "facts checker, against zod", measured: `${times(against.zod)} as fast`, target: "at least 8 times as fast", met: against.zod.median >= 8 },
      { what: "codes, clause and due date, case by case, against json-logic-engine (compiled)", measured: `${times(against.logic)} as fast`, target: "at least 3 times as fast", met: against.logic.median >= 3 },
      { what: "codes, clause and due date, case by case, against json-rules-engine", measured: `${times(against.engine)} as fast`, target: "at least 300 times as fast", met: against.engine.median >= 300 },
      { what: "batch over columns, one thread, 40 rules", measured: `${perSecond.toFixed(2)} million cases per second`, target: "at least 2.5 million cases per second", met: perSecond >= 2.5 },
      growth("codes case by case", SOME_COPIES, codes.some, codes.few),
      growth("codes case by case", MANY_COPIES, codes.many, codes.few),
      growth("columns", SOME_COPIES, columns.some, columns.few),
      growth("columns", MANY_COPIES, columns.many, columns.few),
      informs(`verdict objects: time per rule, ${count(MANY_COPIES * outcomes.length)} rules against ${outcomes.length}`, times(ratio(verdicts.many, verdicts.few))),
      { what: "runtime and generated modules of 40 rules, minified and gzipped", measured: `${(bytes / 1024).toFixed(1)} KB`, target: "at most 12 KB", met: bytes <= BYTES },
    ],
  };
}
