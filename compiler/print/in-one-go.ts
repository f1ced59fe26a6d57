/** Prints a rule's conditions and clauses in one go, for a rule that stands or falls by its own conditions: what evaluation calls. */
import type { Clause, Test } from "../model/expression.js";
import { readsOfDemand, readsOfTest } from "../model/fact-reads.js";
import type { Rule } from "../model/model.js";
import { printAmount } from "./amounts.js";
import { startBody, type Body } from "./body.js";
import { anchorsOf, printJudged } from "./clause.js";
import { printersOf } from "./demands.js";
import { binary, call, code, constant, ifStatement, numberLiteral, returnStatement, type Entry, type Expression, type Statement } from "./layout/index.js";
import type { Skin } from "./skin.js";

/** A test that no case decides. */
function isConstant(test: Test): boolean {
  if (test.kind === "not") return isConstant(test.test);
  if (test.kind === "all" || test.kind === "any") return test.tests.every(isConstant);
  return test.kind === "always" || test.kind === "never" || (test.kind === "is-none" && test.of === "boolean");
}

const testsOf = ({ conditions }: Rule): readonly Test[] => conditions.map(({ test }) => test).filter(({ kind }) => kind !== "always");

/** Whether other rules, exceptions in words, derived facts, and tests that no case decides, have no part in judging a rule. */
function standsAlone(rule: Rule, skin: Skin): boolean {
  const { bases, exceptions, overriddenBy, permissions, clauses } = rule;
  if (clauses.length === 0 || [bases, exceptions, overriddenBy, permissions].some(({ length }) => length > 0)) return false;
  const tests = testsOf(rule);
  const reads = [...tests.flatMap(readsOfTest), ...clauses.flatMap(({ scope, demand }) => [...readsOfTest(scope), ...readsOfDemand(demand)])];
  return !tests.some(isConstant) && !reads.some((read) => read.kind === "fact" && skin.isDerived(read.fact.key));
}

/** The first condition that does not hold ends it; one that is unknown does so once all are known not to fail. */
function printConditions(tests: readonly Test[], body: Body): Statement[] {
  // An underscore keeps the names apart from those of owners.
  const truths = tests.map((_, index) => code(`holds_${index + 1}`));
  const tried = tests.flatMap((test, index): Statement[] => {
    const truth = truths[index] ?? body.runtime("NO");
    return [constant(truth.text, body.test(test)), ifStatement(binary(truth, "===", body.runtime("NO")), [returnStatement(body.runtime("ASIDE"))])];
  });
  const [last, ...before] = [...truths].reverse();
  if (last === undefined) return [];
  const all = before.reduce<ReturnType<typeof call> | typeof last>((rest, truth) => call(body.runtime("both"), [truth, rest]), last);
  return [...tried, ifStatement(binary(all, "===", body.runtime("MAYBE")), [returnStatement(body.runtime("OPEN"))])];
}

function printScoped(clause: Clause, judged: Expression, body: Body): Expression {
  if (clause.scope.kind === "always") return judged;
  const truth = body.test(clause.scope);
  const [anchor] = anchorsOf(clause);
  return anchor ? call(body.runtime("anchored"), [body.value(anchor), truth, judged]) : call(body.runtime("scoped"), [truth, judged]);
}

/** Prints one clause: statements, and its outcome; its days are left on the case. */
function printClauseInOneGo(clause: Clause, index: number, body: Body): { readonly statements: readonly Statement[]; readonly outcome: Expression } {
  const { demand } = clause;
  const printers = printersOf(demand);
  const { amount } = printAmount(demand, "min", [], "UNDECIDED", body);
  const bound = printers.bound?.(demand, amount, body);
  const opens = printers.opens?.(demand, printAmount(demand, "max", [], "UNKNOWN", body).amount, body);
  const day = code(`day_${index + 1}`);
  const isNamed = bound !== undefined && (printers.due !== undefined || opens?.text === bound.text);
  const judged = printScoped(clause, printJudged(clause, amount, body, isNamed ? day : null), body);
  const due = printers.due ? call(body.runtime("dueOn"), [body.at(), day, judged]) : judged;
  const outcome = opens ? call(body.runtime("opensOn"), [body.at(), isNamed && opens.text === bound.text ? day : opens, due]) : due;
  return { statements: isNamed ? [constant(day.text, bound)] : [], outcome };
}

/** Prints the method; nothing where the rule does not stand alone. */
export function printInOneGo(rule: Rule, skin: Skin): Entry[] {
  if (!standsAlone(rule, skin)) return [];
  const body = startBody(skin);
  const conditions = printConditions(testsOf(rule), body);
  const clauses = rule.clauses.map((clause, index) => printClauseInOneGo(clause, index, body));
  const [first, ...others] = clauses.map(({ outcome }) => outcome);
  if (first === undefined) return [];
  const gravest = others.reduce((judged, outcome, index) => call(body.runtime("graver"), [judged, outcome, numberLiteral(index + 1)]), first);
  return [body.method("code", [...conditions, ...clauses.flatMap(({ statements }) => statements), returnStatement(gravest)], "number")];
}
