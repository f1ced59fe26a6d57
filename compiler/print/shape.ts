/** Prints what the rules of a Model may be told: the argument of the facts door. */
import type { Input } from "../model/expression.js";
import type { Model } from "../model/model.js";
import { isDerived } from "../model/fact.js";
import { arrayLiteral, code, member, objectLiteral, readonlyArrayType, returnStatement, stringLiteral, typeName, type Entry, type Expression } from "./layout/index.js";
import type { Skin } from "./skin.js";

/** Everyone who asks for inputs, in the order of jurisdictions, sections, rules. */
export function askers({ jurisdictions, sections, rules }: Model): ReadonlyMap<string, readonly Input[]> {
  const asking = new Map<string, readonly Input[]>();
  for (const { id, inputs } of [...jurisdictions, ...sections, ...rules]) if (inputs.length > 0) asking.set(id, inputs);
  return asking;
}

/** More facts than this are not put into one object: engines make a hash table of it. */
const MOST_IN_ONE_SHAPE = 120;

/** The method that puts facts into an object: a literal, which engines make in one step. */
function printPrepare({ facts }: Model, types: Skin["types"]): Entry[] {
  const given = facts.filter((fact) => !isDerived(fact));
  if (given.length === 0 || given.length > MOST_IN_ONE_SHAPE) return [];
  const held = code("held");
  const made = objectLiteral(given.map(({ key }, index) => ({ kind: "property", key, value: member(held, index) })));
  const parameter = types === "typescript" ? { name: held.text, type: readonlyArrayType(typeName("unknown")) } : { name: held.text };
  return [{ kind: "method", key: "prepare", parameters: [parameter], body: [returnStatement(made)] }];
}

/** The shape of the facts. */
export function printShape(model: Model, types: Skin["types"]): Expression {
  const inputs = [...askers(model)].map(([owner, asked]) => {
    const kinds = asked.map(({ name, type }) => ({ kind: "property" as const, key: name, value: stringLiteral(type) }));
    return { kind: "property" as const, key: owner, value: objectLiteral(kinds) };
  });
  const derived = model.facts.filter(isDerived).map(({ key, name }) => ({ kind: "property" as const, key, value: stringLiteral(name) }));
  return objectLiteral([
    { kind: "property", key: "audiences", value: arrayLiteral(model.audiences.map(stringLiteral)) },
    { kind: "property", key: "facts", value: code("declared") },
    { kind: "property", key: "derived", value: objectLiteral(derived) },
    { kind: "property", key: "inputs", value: objectLiteral(inputs) },
    ...printPrepare(model, types),
  ]);
}
