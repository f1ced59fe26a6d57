/** Prints a rule, or a condition that several rules share, as an object literal: one body for both skins. */
import type { Condition } from "../model/expression.js";
import type { RuleId } from "../model/ids.js";
import type { Rule } from "../model/model.js";
import { startBody } from "./body.js";
import type { Citations } from "./cite.js";
import { printColumns } from "./columns.js";
import { printClause } from "./clause.js";
import { arrayLiteral, assignment, code, genericType, member, typeName, numberLiteral, objectLiteral, returnStatement, stringLiteral, type Entry, type Expression } from "./layout/index.js";
import { readsOfTest } from "../model/fact-reads.js";
import { printInOneGo } from "./in-one-go.js";
import { printReads } from "./reads.js";
import type { Skin } from "./skin.js";

/** The format of generated rules; the runtime refuses any other. */
const FORMAT = 2;

const property = (key: string, value: Expression): Entry => ({ kind: "property", key, value });

/** Prints a condition. */
export function printCondition(condition: Condition, citations: Citations, skin: Skin): Expression {
  const { attributes, test } = condition;
  return objectLiteral([
    property("cites", arrayLiteral(attributes.map(citations.ofAttribute))),
    ...(condition.means === undefined ? [] : [property("means", arrayLiteral(condition.means.map(stringLiteral)))]),
    printReads(readsOfTest(test), skin),
    printTestOf(condition, skin),
  ]);
}

/** Prints the function that tests a condition. */
export function printTestOf({ test }: Condition, skin: Skin): Entry {
  const body = startBody(skin);
  const result = returnStatement(body.test(test));
  return body.method("test", [result], "Truth");
}

/** Rules are named inside functions, so that modules may name each other in a circle. */
const otherRules = (key: string, ids: readonly RuleId[], skin: Skin): Entry => ({
  kind: "method",
  key,
  parameters: [],
  body: [returnStatement(arrayLiteral(ids.map((id) => skin.rule(id))))],
});

/** Prints the rules that a rule's standing depends on. `none` is a function that names no rule, where there is one to share. */
export const printRelatives = ({ bases, exceptions, overriddenBy: overriders }: Rule, skin: Skin, none?: Expression): Entry[] =>
  Object.entries({ bases, exceptions, overriders }).map(([key, ids]) => (none && ids.length === 0 ? property(key, none) : otherRules(key, ids, skin)));

/** The derived facts that a rule gives a value. */
function definedFacts({ values }: Rule, skin: Skin): Entry {
  if (values.length > 0) skin.needs.derived.add("derived");
  const facts = [...new Set(values.map(({ fact }) => fact))].map((fact) => member(code("derived"), fact));
  return { kind: "method", key: "defines", parameters: [], body: [returnStatement(arrayLiteral(facts))] };
}

/** A method that puts a verdict into a report under the rule's id. */
function printPut({ id }: Rule, { types }: Skin): Entry {
  const typed = types === "typescript";
  const parameters = Object.entries({ report: genericType("Record", [typeName("string"), typeName("unknown")]), verdict: typeName("unknown") });
  const body = [assignment(member(code("report"), id), code("verdict"))];
  return { kind: "method", key: "put", parameters: parameters.map(([name, type]) => (typed ? { name, type } : { name })), ...(typed ? { returns: typeName("void") } : {}), body };
}

/** A method that gives the group that begins with a rule. */
function printGroupOf({ id }: Rule, { group }: Skin): Entry[] {
  const name = group?.(id) ?? null;
  return name ? [{ kind: "method", key: "group", parameters: [], body: [returnStatement(name)] }] : [];
}

/** Prints a rule. */
export function printRule(rule: Rule, citations: Citations, skin: Skin): Expression {
  return objectLiteral([
    property("format", numberLiteral(FORMAT)),
    property("id", stringLiteral(rule.id)),
    property("kind", stringLiteral(rule.kind)),
    property("text", stringLiteral(rule.text)),
    property("cite", citations.ofRule(rule)),
    property("door", code("checkFacts")),
    property("conditions", arrayLiteral(rule.conditions.map((condition) => skin.condition(condition) ?? printCondition(condition, citations, skin)))),
    property("clauses", arrayLiteral(rule.clauses.map((clause) => printClause(clause, rule, citations, skin)))),
    definedFacts(rule, skin),
    property("consequences", arrayLiteral(rule.consequences.map(({ attribute }) => citations.ofAttribute(attribute)))),
    ...printRelatives(rule, skin),
    printPut(rule, skin),
    ...printInOneGo(rule, skin),
    ...printColumns(rule, skin),
    ...printGroupOf(rule, skin),
  ]);
}
