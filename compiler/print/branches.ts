/** Prints conditions as branches: the first that fails ends the judging, one that is unknown does so once all are known not to fail. */
import type { Test, Value } from "../model/expression.js";
import type { Body, Code } from "./body.js";
import { binary, call, code, constant, ifStatement, numberLiteral, type Expression, type Operand, type Statement } from "./layout/index.js";

/** What ends the judging of a case with an answer. */
export type End = (judged: Code) => readonly Statement[];

/** When a test fails - all of these hold - and when, given that it does not, it is unknown. */
interface Branch {
  readonly before: readonly Statement[];
  readonly fails: readonly Expression[];
  readonly open: Expression;
}

/** A test that no case decides. */
export function isConstant(test: Test): boolean {
  if (test.kind === "not") return isConstant(test.test);
  if (test.kind === "all" || test.kind === "any") return test.tests.every(isConstant);
  return test.kind === "always" || test.kind === "never" || (test.kind === "is-none" && test.of === "boolean");
}

/** The tests that must all hold for one to hold. */
function conjuncts(test: Test): readonly Test[] {
  if (test.kind === "all" && !test.tests.some(isConstant)) return test.tests.flatMap(conjuncts);
  if (test.kind !== "not") return [test];
  const { test: inner } = test;
  if (inner.kind === "not") return conjuncts(inner.test);
  return inner.kind === "any" && !inner.tests.some(isConstant) ? inner.tests.flatMap((each) => conjuncts({ kind: "not", test: each })) : [test];
}

/** A day or a choice that is read and not worked out. */
function placeOf(value: Value, body: Body): Operand | null {
  if (value.kind === "fact") return body.fact(value.fact);
  return value.kind === "input" ? body.input(value.input) : null;
}

const constantOf = (value: Value): number | null => (value.kind === "choice" ? value.index : value.kind === "day" ? value.day : null);

/** What is read, and when it is known to be another than the test asks for. */
interface Told {
  readonly place: Operand;
  readonly fails: Expression;
}

/** A test of whether one day or choice is some other, or is none; `null` for any other test. */
function toldOf(test: Test, expected: boolean, body: Body): Told | null {
  if (test.kind === "not") return toldOf(test.test, !expected, body);
  if (test.kind === "is-none" && (test.of === "date" || test.of === "enumeration")) {
    const place = placeOf(test.value, body);
    return place && { place, fails: binary(place, expected ? ">" : "===", body.runtime("NONE")) };
  }
  if (test.kind !== "compare" || (test.of !== "date" && test.of !== "enumeration") || (test.operator !== "=" && test.operator !== "!=")) return null;
  const wanted = constantOf(test.right);
  const place = wanted === null ? null : placeOf(test.left, body);
  if (wanted === null || !place) return null;
  const equal = (test.operator === "=") === expected;
  return { place, fails: equal ? call(body.runtime("isOther"), [place, numberLiteral(wanted)]) : binary(place, "===", numberLiteral(wanted)) };
}

/** A truth that is read as it stands. */
function truthOf(test: Test, expected: boolean, body: Body): Branch | null {
  if (test.kind === "not") return truthOf(test.test, !expected, body);
  if (test.kind !== "fact" && test.kind !== "attested") return null;
  const place = test.kind === "fact" ? body.fact(test.fact) : body.input(test.input);
  return { before: [], fails: [binary(place, "===", body.runtime(expected ? "NO" : "YES"))], open: binary(place, "===", body.runtime("MAYBE")) };
}

function branchOf(test: Test, index: number, body: Body): Branch {
  const truth = truthOf(test, true, body);
  if (truth) return truth;
  // Whether one thing is one of several is unknown exactly where the thing is.
  const told = (test.kind === "any" ? test.tests : [test]).map((each) => toldOf(each, true, body));
  const [first] = told;
  if (first && told.every((each) => each?.place.text === first.place.text)) {
    return { before: [], fails: told.flatMap((each) => each?.fails ?? []), open: binary(first.place, "===", body.runtime("UNKNOWN")) };
  }
  // An underscore keeps the names apart from those of owners.
  const held = code(`holds_${index + 1}`);
  return { before: [constant(held.text, body.test(test))], fails: [binary(held, "===", body.runtime("NO"))], open: binary(held, "===", body.runtime("MAYBE")) };
}

const nested = (conditions: readonly Expression[], statements: readonly Statement[]): readonly Statement[] =>
  conditions.reduceRight((inside, condition) => [ifStatement(condition, inside)], statements);

/** Prints the tests; what follows runs where all hold. A test that was printed is not printed again: types say then that it cannot hold. */
export function printBranches(tests: readonly Test[], end: End, body: Body): Statement[] {
  const branches = tests.flatMap(conjuncts).map((test, index) => branchOf(test, index, body));
  const unique = (key: (branch: Branch) => string): Branch[] => [...new Map(branches.map((branch) => [key(branch), branch])).values()];
  const failing = unique(({ fails }) => fails.map(({ text }) => text).join(" and "));
  return [
    ...failing.flatMap(({ before, fails }) => [...before, ...nested(fails, end(body.runtime("ASIDE")))]),
    ...unique(({ open }) => open.text).map(({ open }) => ifStatement(open, end(body.runtime("OPEN")))),
  ];
}
