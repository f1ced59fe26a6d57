/** Prints a rule's conditions and clauses in one go, for a rule that stands or falls by its own conditions: what evaluation calls. */
import type { Clause, Test } from "../model/expression.js";
import { readsOfDemand, readsOfTest, type TreeRead } from "../model/fact-reads.js";
import type { Rule } from "../model/model.js";
import { printAmount } from "./amounts.js";
import { startBody, type Reader } from "./body.js";
import { anchorsOf, printJudged } from "./clause.js";
import { printersOf } from "./demands.js";
import { assignment, binary, call, code, constant, ifStatement, member, numberLiteral, returnStatement, type Entry, type Expression, type Statement } from "./layout/index.js";
import type { Skin } from "./skin.js";

/** A test that no case decides. */
function isConstant(test: Test): boolean {
  if (test.kind === "not") return isConstant(test.test);
  if (test.kind === "all" || test.kind === "any") return test.tests.every(isConstant);
  return test.kind === "always" || test.kind === "never" || (test.kind === "is-none" && test.of === "boolean");
}

/** The conditions of a rule that some case decides. */
const testsOf = ({ conditions }: Rule): readonly Test[] => conditions.map(({ test }) => test).filter(({ kind }) => kind !== "always");

/** What judging a rule reads, other rules left aside. */
export const readsOfRule = (rule: Rule): readonly TreeRead[] =>
  [...testsOf(rule).flatMap(readsOfTest), ...rule.clauses.flatMap(({ scope, demand }) => [...readsOfTest(scope), ...readsOfDemand(demand)])];

/** Whether other rules, exceptions in words, derived facts, and tests that no case decides, have no part in judging a rule. */
export function standsAlone(rule: Rule, skin: Skin): boolean {
  const { bases, exceptions, overriddenBy, permissions, clauses } = rule;
  if (clauses.length === 0 || [bases, exceptions, overriddenBy, permissions].some(({ length }) => length > 0)) return false;
  return !testsOf(rule).some(isConstant) && !readsOfRule(rule).some((read) => read.kind === "fact" && skin.isDerived(read.fact.key));
}

/** Prints whether the conditions of a rule hold, as one truth; `null` where there are none. Bits are combined without branches, at which processors would have to guess. */
export function printHeld(rule: Rule, body: Reader): Expression | null {
  const truths = testsOf(rule).map((test) => body.test(test));
  return truths.reduceRight<Expression | null>((rest, truth) => (rest ? call(body.runtime("both"), [truth, rest]) : truth), null);
}

/** A clause that was judged: its code, in a variable where it has a day, and its days. */
interface Judged {
  readonly code: Expression;
  readonly due: Expression | null;
  readonly opens: Expression | null;
}

function printScoped(clause: Clause, judged: Expression, body: Reader): Expression {
  if (clause.scope.kind === "always") return judged;
  const truth = body.test(clause.scope);
  const [anchor] = anchorsOf(clause);
  return anchor ? call(body.runtime("anchored"), [body.value(anchor), truth, judged]) : call(body.runtime("scoped"), [truth, judged]);
}

/** Prints one clause: its day, where it has one, and its code. */
function printClauseInOneGo(clause: Clause, label: string, body: Reader): { readonly statements: readonly Statement[]; readonly judged: Judged } {
  const { demand } = clause;
  const printers = printersOf(demand);
  const { amount } = printAmount(demand, "min", [], "UNDECIDED", body);
  const bound = printers.bound?.(demand, amount, body);
  const opens = printers.opens?.(demand, printAmount(demand, "max", [], "UNKNOWN", body).amount, body) ?? null;
  const day = code(`day_${label}`);
  const isNamed = bound !== undefined && (printers.due !== undefined || opens?.text === bound.text);
  const judged = printScoped(clause, printJudged(clause, amount, body, isNamed ? day : null), body);
  const days = { due: printers.due ? day : null, opens: isNamed && opens?.text === bound.text ? day : opens };
  const named = isNamed ? [constant(day.text, bound)] : [];
  if (!days.due && !days.opens) return { statements: named, judged: { ...days, code: judged } };
  const outcome = code(`code_${label}`);
  return { statements: [...named, constant(outcome.text, judged)], judged: { ...days, code: outcome } };
}

/** What a rule comes to where its conditions hold: statements, and expressions over what they name. */
export interface Answer {
  readonly statements: readonly Statement[];
  readonly judged: Expression;
  readonly due: Expression | null;
  readonly opens: Expression | null;
}

type Dated = readonly [code: Expression, day: Expression];

const folded = (name: "earlier" | "latest", days: readonly Expression[], body: Reader): Expression | null =>
  days.reduce<Expression | null>((all, day) => (all ? call(body.runtime(name), [all, day]) : day), null);

/** The last day: of one clause its own, of several the earliest that is not met yet, else the earliest. */
function printDue(dated: readonly Dated[], body: Reader): Expression | null {
  const [only, ...others] = dated;
  if (!only) return null;
  if (others.length === 0) return call(body.runtime("dated"), only);
  const [ahead, met] = (["ahead", "met"] as const).map((name) => folded("earlier", dated.map((each) => call(body.runtime(name), each)), body));
  return ahead && met ? call(body.runtime("firstDay"), [ahead, met]) : null;
}

/** Prints the clauses. `label` keeps names apart where several rules are printed into one function. */
export function printAnswer({ clauses }: Rule, body: Reader, label = ""): Answer {
  const printed = clauses.map((clause, index) => printClauseInOneGo(clause, `${label}${index + 1}`, body));
  const all = printed.map(({ judged }) => judged);
  const datedBy = (key: "due" | "opens"): Dated[] => all.flatMap(({ code: outcome, [key]: day }) => (day ? [[outcome, day] as const] : []));
  const gravest = all.reduce<Expression | null>((worst, { code: outcome }, index) => (worst ? call(body.runtime("graver"), [worst, outcome, numberLiteral(index)]) : outcome), null);
  const opens = datedBy("opens").map((each) => call(body.runtime("dated"), each));
  return { statements: printed.flatMap(({ statements }) => statements), judged: gravest ?? body.runtime("ASIDE"), due: printDue(datedBy("due"), body), opens: folded("latest", opens, body) };
}

/** Prints the method; nothing where the rule does not stand alone. */
export function printInOneGo(rule: Rule, skin: Skin): Entry[] {
  if (!standsAlone(rule, skin)) return [];
  const body = startBody(skin);
  const held = printHeld(rule, body);
  // An underscore keeps the name apart from those of owners.
  const truth = code("held_");
  const conditions = held ? [constant(truth.text, held), ifStatement(binary(truth, "!==", body.runtime("YES")), [returnStatement(call(body.runtime("unheld"), [truth]))])] : [];
  const { statements, judged, due, opens } = printAnswer(rule, body);
  const days = Object.entries({ due, opens }).flatMap(([key, day]) => (day ? [assignment(member(body.at(), key), day)] : []));
  return [body.method("code", [...conditions, ...statements, ...days, returnStatement(judged)], "number")];
}
