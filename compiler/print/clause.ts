/** Prints a clause: its citation, what it reads, and the functions that judge and date it. */
import type { Clause, Permission, Test, Value } from "../model/expression.js";
import { readsOfDemand, readsOfTest } from "../model/fact-reads.js";
import { Bug } from "../../grammar/index.js";
import type { Rule } from "../model/model.js";
import { changesOf, printAmount, type Amount } from "./amounts.js";
import { startBody, type Body, type Reader } from "./body.js";
import type { Citations } from "./cite.js";
import { printersOf } from "./demands.js";
import { binary, code, constant, ifStatement, nullLiteral, objectLiteral, returnStatement, arrayLiteral, type Entry, type Expression, type Operand, type Statement, stringLiteral } from "./layout/index.js";
import { printReads } from "./reads.js";
import type { Skin } from "./skin.js";

type OutcomeName = "NOT_APPLICABLE" | "SATISFIED" | "UNDECIDED";

const returnIf = (variable: string, truth: "NO" | "MAYBE" | "YES", outcome: OutcomeName, body: Body): Statement =>
  ifStatement(binary(code(variable), "===", body.runtime(truth)), [returnStatement(body.runtime(outcome))]);

/** The anchors of a clause: where one is none, the clause does not apply. */
export function anchorsOf({ demand }: Clause): readonly Value[] {
  return "clock" in demand ? [demand.clock] : [];
}

/** What may stand beside a comparison sign: days are never objects or functions. */
function operandOf(expression: Expression): Operand {
  if (expression.kind === "object" || expression.kind === "array" || expression.kind === "arrow" || expression.kind === "binary") throw new Bug("a day is no object");
  return expression;
}

function printScope(clause: Clause, body: Body): Statement[] {
  if (clause.scope.kind === "always") return [];
  const anchors = anchorsOf(clause).map((anchor) => ifStatement(binary(operandOf(body.value(anchor)), "===", body.runtime("NONE")), [returnStatement(body.runtime("NOT_APPLICABLE"))]));
  return [constant("scope", body.test(clause.scope)), returnIf("scope", "NO", "NOT_APPLICABLE", body), ...anchors, returnIf("scope", "MAYBE", "UNDECIDED", body)];
}

function printPermits(permits: readonly Permission[], body: Body): Statement[] {
  const [first, ...rest] = permits.map(({ test }) => test);
  if (!first) return [];
  const any: Test = rest.length === 0 ? first : { kind: "any", tests: [first, ...rest] };
  return [constant("permitted", body.test(any)), returnIf("permitted", "YES", "SATISFIED", body), returnIf("permitted", "MAYBE", "UNDECIDED", body)];
}

function printPermission({ attribute, test }: Permission, citations: Citations, skin: Skin): Expression {
  const body = startBody(skin);
  const statements = [returnStatement(body.test(test))];
  return objectLiteral([
    { kind: "property", key: "cite", value: citations.ofAttribute(attribute) },
    printReads(readsOfTest(test), skin),
    body.method("test", statements, "Truth"),
  ]);
}

/** One of the functions that date a clause. */
function printDay(key: "due" | "opens", clause: Clause, changes: readonly Permission[], skin: Skin): Entry[] {
  const printer = printersOf(clause.demand)[key];
  if (!printer) return [];
  const body = startBody(skin);
  const { statements, amount } = printAmount(clause.demand, key === "due" ? "min" : "max", changes, "UNKNOWN", body);
  const day = printer(clause.demand, amount, body);
  return [body.method(key, [...statements, returnStatement(day)], "number")];
}

const permitsOf = ({ permissions }: Rule): readonly Permission[] => permissions.filter(({ effect }) => effect.kind === "permit");

/** Prints what a clause comes to once it is known to be asked; `bound` is what the day is called by which it is judged, where that was printed already. */
export function printJudged({ demand }: Clause, amount: Amount, body: Reader, bound: Expression | null): Expression {
  const printers = printersOf(demand);
  return printers.judge(demand, amount, body, bound ?? printers.bound?.(demand, amount, body) ?? nullLiteral);
}

/** Prints the function that judges a clause of a rule. */
export function printJudge(clause: Clause, rule: Rule, skin: Skin): Entry {
  const body = startBody(skin);
  const allowed = printPermits(permitsOf(rule), body);
  const { statements, amount } = printAmount(clause.demand, "min", changesOf(clause.demand, rule.permissions), "UNDECIDED", body);
  const scope = printScope(clause, body);
  const judged = returnStatement(printJudged(clause, amount, body, null));
  return body.method("judge", [...allowed, ...statements, ...scope, judged], "Code");
}

/** Prints a clause of a rule as an object literal. */
export function printClause(clause: Clause, rule: Rule, citations: Citations, skin: Skin): Expression {
  const changes = changesOf(clause.demand, rule.permissions);
  const permits = permitsOf(rule);
  const reads = [...readsOfTest(clause.scope), ...readsOfDemand(clause.demand)];
  return objectLiteral([
    { kind: "property", key: "cite", value: clause.attribute ? citations.ofAttribute(clause.attribute) : citations.ofRule(rule) },
    ...(clause.means === undefined ? [] : [{ kind: "property" as const, key: "means", value: stringLiteral(clause.means) }]),
    printReads(reads, skin),
    { kind: "property", key: "permissions", value: arrayLiteral([...permits, ...changes].map((permission) => printPermission(permission, citations, skin))) },
    printJudge(clause, rule, skin),
    ...printDay("due", clause, changes, skin),
    ...printDay("opens", clause, changes, skin),
  ]);
}
