/** The exceptions in words that stand on a rule itself. */
import { lettered, type InlineException, type Name } from "../../grammar/values/index.js";
import type { Permission, Test } from "../model/expression.js";
import type { Attribute } from "../model/model.js";
import { inLeastUnit } from "../model/span.js";
import { audienceTest } from "./audience-test.js";
import { qualifierTests, type ClauseMaking } from "./clauses.js";
import { namedInput } from "./inputs.js";
import { untypedMeans } from "./problems/types.js";
import type { Reading } from "./readings.js";
import { bindCondition } from "./resolve/bind-condition.js";
import { allOf } from "./tests.js";

/** An audience is one word with a capital letter or a digit; any other phrase is a condition, or attested. */
const AUDIENCE = lettered("^(?=\\S*[\\p{Lu}\\p{N}])\\S+$");

function subjectTest(subject: Name, words: string, reading: Reading, making: ClauseMaking): Test {
  const context = { ...making, place: reading.place };
  const place = { ...reading.place, start: reading.place.start + subject.start, end: reading.place.start + subject.end };
  const typed = bindCondition(subject.text, { ...making, place });
  if (typed) return typed;
  return AUDIENCE.test(subject.text) ? audienceTest(subject, context) : freed(words, subject.text, making);
}

function freed(value: string, words: string, { list }: ClauseMaking): Test {
  const question = `Does this free the case from the rule: ${value}?`;
  return { kind: "attested", input: namedInput(list, words, { type: "boolean", question }) };
}

function typedPermission(exception: InlineException, reading: Reading, making: ClauseMaking): Permission {
  const { attribute, place } = reading;
  if (exception.kind === "permission") {
    const tests = exception.qualifiers.flatMap((qualifier) => qualifierTests(qualifier, { ...making, place }));
    return { attribute, test: allOf(tests), effect: { kind: "permit" } };
  }
  const { subject, quantity } = exception;
  const how = quantity.change ? "add" : "replace";
  return { attribute, test: subjectTest(subject, attribute.value, reading, making), effect: { kind: "change", ...inLeastUnit(quantity.min, quantity.unit), how } };
}

/** What an inline exception does, and when. A MEANS below one may also be a bare condition under which it permits. */
function permissionOf(reading: Reading, making: ClauseMaking): Permission | null {
  const { meaning, attribute, text, place, isMeans } = reading;
  if (meaning.kind !== "exception") return null;
  if (isMeans) making.typed.add(attribute);
  if (meaning.exception) return typedPermission(meaning.exception, reading, making);
  const condition = bindCondition(text, { ...making, place });
  if (condition) {
    making.typed.add(attribute);
    return { attribute, test: condition, effect: { kind: "permit" } };
  }
  if (isMeans) making.problems.push(untypedMeans.at(place, { tag: attribute.tag, qualifier: null, near: null }));
  return { attribute, test: freed(attribute.value, attribute.value, making), effect: { kind: "permit" } };
}

/** The inline exceptions of a rule, in the order of its tags; several MEANS that permit must all hold. */
export function bindPermissions(readings: readonly Reading[], making: ClauseMaking): Permission[] {
  if (!readings.some(({ meaning }) => meaning.kind === "exception")) return [];
  const found = new Map<Attribute, Permission[]>();
  for (const reading of readings) {
    const permission = permissionOf(reading, making);
    if (permission) found.set(permission.attribute, [...(found.get(permission.attribute) ?? []), permission]);
  }
  return [...found.values()].flatMap((permissions) => {
    const [first] = permissions;
    const allPermit = first && permissions.every(({ effect }) => effect.kind === "permit");
    return allPermit ? [{ ...first, test: allOf(permissions.map(({ test }) => test)) }] : permissions;
  });
}
