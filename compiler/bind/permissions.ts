/** The exceptions in words that stand on a rule itself. */
import type { Permission, Test } from "../model/expression.js";
import type { Attribute } from "../model/model.js";
import { inLeastUnit } from "../model/span.js";
import { namedInput, type InputList } from "./inputs.js";
import { allOf } from "./tests.js";

/** An audience is one word with a capital letter or a digit; any other phrase is attested. */
const AUDIENCE = /^(?=\S*[\p{Lu}\p{N}])\S+$/u;

/** What an inline exception does, and when. */
function permissionOf(attribute: Attribute, list: InputList): Permission | null {
  const { meaning, value } = attribute;
  if (meaning.kind !== "exception") return null;
  const attested = (words: string): Test => {
    const question = `Does this free the case from the rule: ${value}?`;
    return { kind: "attested", input: namedInput(list, words, { type: "boolean", question }) };
  };
  const { exception } = meaning;
  if (!exception) return { attribute, test: attested(value), effect: { kind: "permit" } };
  if (exception.kind === "permission") {
    return { attribute, test: allOf(exception.qualifiers.map((qualifier) => attested(qualifier.text))), effect: { kind: "permit" } };
  }
  const { subject, quantity } = exception;
  const test: Test = AUDIENCE.test(subject.text) ? { kind: "member", audience: subject.text } : attested(subject.text);
  const how = quantity.change ? "add" : "replace";
  return { attribute, test, effect: { kind: "change", ...inLeastUnit(quantity.min, quantity.unit), how } };
}

/** The inline exceptions of a rule, in the order of its tags. */
export function bindPermissions(attributes: readonly Attribute[], list: InputList): Permission[] {
  return attributes.flatMap((attribute) => permissionOf(attribute, list) ?? []);
}
