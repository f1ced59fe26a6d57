/** Holds the oracle's two-valued evaluation to the reference interpreter, on random complete cases of random policies. */
import { compile } from "../../compiler/compile.js";
import type { Rule } from "../../compiler/model/model.js";
import { judgeClause } from "../reference/clause.js";
import { dayNumber, readDay } from "../reference/day.js";
import { worldOf } from "../reference/interpreter.js";
import { randomFrom } from "../reference/random.js";
import { applies, isExcepted } from "../reference/standing.js";
import type { World } from "../reference/world.js";
import { drawer, fileOf, landmarksOf, writeCase } from "../reference/write-facts.js";
import { textOf } from "../reference/write-program.js";
import { appliesOn } from "./applies-on.js";
import { clauseOn } from "./clause-on.js";
import { newReading, NO_ANSWER, type Cell, type Complete, type Reading, type Variable } from "./two-valued.js";
import { writePolicy } from "./write-policy.js";

/** What a facts file says of a variable. */
function cellOf(variable: Variable, reading: Reading, world: World): Cell {
  const { facts, today } = world;
  const plain = (value: unknown, isDate: boolean): Cell => (value === null || value === "none" ? null : isDate ? dayNumber(readDay(value as string)) : (value as Cell));
  if (variable.kind === "today") return dayNumber(today);
  if (variable.kind === "member") return [facts["audience"]].flat().includes(variable.audience);
  if (variable.kind === "fact") return plain(facts[variable.key], reading.model.factByKey.get(variable.key)?.type.kind === "date");
  const inputs = facts[variable.input.owner] as Readonly<Record<string, unknown>>;
  return plain(inputs[variable.input.name], variable.input.type === "date");
}

/** What both say of a rule on a case, where it is not the same. */
function* differences(rule: Rule, reading: Reading, world: World): Generator<string> {
  const stands = appliesOn(rule, reading);
  const clauses = rule.clauses.map((clause) => clauseOn(clause, rule, reading, "open until due"));
  const on: Complete = reading.variables.map((variable) => cellOf(variable, reading, world));
  const expected = applies(rule, world) === true && isExcepted(rule, world) === false;
  if (stands(on) !== expected) yield `${rule.id} applies: ${stands(on)}, the reference says ${expected}`;
  for (const [index, { met }] of clauses.entries()) {
    const clause = rule.clauses[index];
    const outcome = clause && judgeClause(clause, rule.permissions, world).outcome;
    const said = outcome === "satisfied" || outcome === "violated" ? outcome : "neither";
    if (met(on) !== said) yield `${rule.id} clause ${index}: ${met(on)}, the reference says ${outcome}`;
  }
}

/** Compares on so many policies, ten cases of each. */
export function referenceDisagreements(firstSeed: number, policies: number): { readonly compared: number; readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  let compared = 0;
  for (let seed = firstSeed; seed < firstSeed + policies; seed++) {
    const random = randomFrom(seed);
    const text = textOf(writePolicy(random, { time: random.pick(["plain", "calendar"]), rules: 8 }));
    const { sound: model } = compile([{ name: "random.policy", text }]);
    if (!model) continue;
    const draw = drawer(landmarksOf(model), random);
    for (let count = 0; count < 10; count++) {
      const world = worldOf(model, fileOf(writeCase(model, draw, random)), { asOf: draw.day() });
      const reading = newReading(model, []);
      for (const rule of model.rules) {
        try {
          for (const difference of differences(rule, reading, world)) complaints.push(`seed ${seed}: ${difference}`);
          compared++;
        } catch (error) {
          // A day outside of the calendar: the reference calls it unknown.
          if (error !== NO_ANSWER) throw error;
        }
      }
    }
  }
  return { compared, complaints };
}
