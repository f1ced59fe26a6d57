/** Holds that the compiled rules of the evaluation benchmark and the hand-written ones give the same verdicts and due dates. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { disagreements } from "../../bench/evaluate/agree.js";
import { outcomes } from "../../bench/evaluate/hand.js";
import { studentOf, students } from "../../bench/evaluate/students.js";
import { compile } from "../../compiler/compile.js";
import { loadProgram } from "../../compiler/print/program.js";
import { checkColumns, codesFor, columnsFrom, evaluateCodes, evaluateColumns, evaluatePrepared, isAbsent, parseDay } from "../../runtime/index.js";

const text = readFileSync(new URL("../../bench/evaluate/students.policy", import.meta.url), "utf8");
const { model, problems } = compile([{ name: "students.policy", text }]);
const cases = students(400, 5);

test("the forty rules compile without problems", () => {
  assert.equal(problems.filter(({ kind }) => kind.severity !== "info").map(({ kind }) => kind.code), []);
  assert.is(model.rules.length, 40);
});

test("compiled and hand-written rules agree on outcome and due date", () => {
  const { rules, checkFacts } = loadProgram(model, { holidays: [] });
  const all = [...rules.values()];
  const differences = cases.flatMap((at) => {
    const checked = checkFacts(at.facts);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const report = evaluatePrepared(all, checked.facts, { asOf: at.asOf });
    return disagreements(at, all.flatMap(({ id }) => report[id] ?? []));
  });
  assert.equal(differences.slice(0, 5), []);
});

test("columns of all cases give what the cases give one by one", () => {
  const { rules, checkFacts } = loadProgram(model, { holidays: [], columns: true });
  const all = [...rules.values()];
  const facts = cases.flatMap((at) => {
    const checked = checkFacts(at.facts);
    return checked.ok ? [checked.facts] : [];
  });
  const columns = columnsFrom(checkFacts, facts);
  assert.ok(all.every((rule) => rule.columns) && facts.length === cases.length && checkColumns(checkFacts, columns.told).ok);
  const many = evaluateColumns(all, columns, { asOf: Int32Array.from(cases, ({ asOf }) => parseDay(asOf) ?? 0) });
  const shown = (judged: number | undefined, due: number | undefined): string => `${judged} due ${due === undefined || isAbsent(due) ? "never" : due}`;
  const out = codesFor(all);
  const differences = cases.flatMap(({ asOf }, row) => {
    const prepared = facts[row];
    if (prepared) evaluateCodes(all, prepared, { asOf }, out);
    return all.flatMap(({ id }, index) => {
      const [alone, inColumns] = [shown(out.judged[index], out.due[index]), shown(many[index]?.judged[row], many[index]?.due[row])];
      return alone === inColumns ? [] : [`${id} in row ${row}: ${alone}, in columns ${inColumns}`];
    });
  });
  assert.equal(differences.slice(0, 5), []);
});

test("the cases reach every rule, and each outcome", () => {
  const seen = outcomes.map((judge) => new Set(cases.map((at) => judge(studentOf(at)))));
  assert.ok(seen.every((codes) => codes.size >= 2));
  assert.is(new Set(seen.flatMap((codes) => [...codes])).size, 5);
});

test("equal seeds give equal students, other seeds others", () => {
  assert.equal(students(20, 5), cases.slice(0, 20));
  assert.not.equal(students(20, 6), cases.slice(0, 20));
});

test.run();
