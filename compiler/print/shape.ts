/** Prints what the rules of a Model may be told: the argument of the facts door. */
import type { Input } from "../model/expression.js";
import type { Model } from "../model/model.js";
import { isDerived } from "../model/fact.js";
import { arrayLiteral, code, objectLiteral, stringLiteral, type Expression } from "./layout/index.js";

/** Everyone who asks for inputs, in the order of jurisdictions, sections, rules. */
export function askers({ jurisdictions, sections, rules }: Model): ReadonlyMap<string, readonly Input[]> {
  const asking = new Map<string, readonly Input[]>();
  for (const { id, inputs } of [...jurisdictions, ...sections, ...rules]) if (inputs.length > 0) asking.set(id, inputs);
  return asking;
}

/** The shape of the facts. */
export function printShape(model: Model): Expression {
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
  ]);
}
