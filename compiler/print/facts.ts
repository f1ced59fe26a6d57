/** Prints the declared facts: those that are given, and those that are worked out. */
import { isDerived, type Fact } from "../model/fact.js";
import { readsOfTest, readsOfValue } from "../model/fact-reads.js";
import { startBody } from "./body.js";
import {
  arrayLiteral, booleanLiteral, nullLiteral, numberLiteral, objectLiteral, returnStatement, stringLiteral, type Entry, type Expression,
} from "./layout/index.js";
import { printReads } from "./reads.js";
import type { Skin } from "./skin.js";

const property = (key: string, value: Expression): Entry => ({ kind: "property", key, value });

function common({ key, name, declared, type, question }: Fact): Entry[] {
  return [
    property("key", stringLiteral(key)),
    property("name", stringLiteral(name)),
    property("kind", stringLiteral(type.kind)),
    ...(type.kind === "number" && type.unit !== null ? [property("unit", stringLiteral(type.unit))] : []),
    ...(declared === "integer" ? [property("whole", booleanLiteral(true))] : []),
    ...(type.kind === "enumeration" ? [property("values", arrayLiteral(type.values.map(stringLiteral)))] : []),
    property("question", stringLiteral(question)),
  ];
}

/** The facts that a case gives, as an object by key. */
export function printDeclared(facts: readonly Fact[]): Expression {
  return objectLiteral(facts.filter((fact) => !isDerived(fact)).map((fact) => property(fact.key, objectLiteral(common(fact)))));
}

function printDefinition({ rule, value, scope }: Fact["definitions"][number], skin: Skin): Expression {
  const holds = startBody(skin);
  const held = returnStatement(holds.test(scope));
  const given = startBody(skin);
  const result = returnStatement(given.value(value));
  return objectLiteral([
    property("rule", skin.rule(rule)),
    holds.method("holds", [held], "Truth"),
    printReads(readsOfTest(scope), skin, "readsToHold"),
    given.method("value", [result], "Held"),
    printReads(readsOfValue(value), skin),
  ]);
}

function printFallback({ value }: Fact, skin: Skin): Expression {
  if (!value) return nullLiteral;
  const body = startBody(skin);
  const result = returnStatement(body.value(value));
  return objectLiteral([body.method("value", [result], "Held"), printReads(readsOfValue(value), skin)]);
}

function printDerivedFact(fact: Fact, skin: Skin): Expression {
  const definitions = arrayLiteral(fact.definitions.map((definition) => printDefinition(definition, skin)));
  return objectLiteral([
    ...common(fact),
    { kind: "method", key: "definitions", parameters: [], body: [returnStatement(definitions)] },
    property("beats", arrayLiteral(fact.beats.map((beaten) => arrayLiteral(beaten.map(numberLiteral))))),
    property("fallback", printFallback(fact, skin)),
  ]);
}

/** The facts that are worked out, as an object by key. */
export function printDerived(facts: readonly Fact[], skin: Skin): Expression {
  return objectLiteral(facts.filter(isDerived).map((fact) => property(fact.key, printDerivedFact(fact, skin))));
}
