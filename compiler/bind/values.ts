/** The VALUE tags: of rules, which give derived facts a value where they stand, and of facts, which are the default. */
import { parseValue } from "../../grammar/values/index.js";
import type { Test, Value } from "../model/expression.js";
import type { Attribute, RuleValue } from "../model/model.js";
import { qualifierTests, type ClauseMaking } from "./clauses.js";
import { nearestFact, type FactDraft, type FactTable } from "./facts.js";
import { malformedValue, nearFact } from "./problems/types.js";
import { bindValue, parseFor } from "./resolve/bind-condition.js";
import { placeIn, type Context } from "./resolve/context.js";
import { allOf } from "./tests.js";

function ruleValue(attribute: Attribute, making: ClauseMaking): RuleValue | null {
  const context: Context & ClauseMaking = { ...making, place: attribute.valuePlace };
  const { table, problems } = making;
  const parsed = parseValue(attribute.value, table.options);
  if (parsed?.kind !== "definition") {
    const place = parsed ? placeIn(context, parsed) : attribute.place;
    problems.push(malformedValue.at(place, { expected: parsed && parsed.expected !== "prose" ? parsed.expected : "`fact = value`" }));
    return null;
  }
  const fact = "fact" in parsed.name && parsed.name.fact !== null ? table.byName.get(parsed.name.fact) : undefined;
  if (!fact) {
    const near = nearestFact(parsed.name.text, table);
    const place = placeIn(context, parsed.name);
    if (near === undefined) problems.push(malformedValue.at(place, { expected: "the name of a declared fact" }));
    else problems.push(nearFact.at(place, { found: parsed.name.text, near }));
    return null;
  }
  const value = bindValue(parsed.value, fact.type, fact.name, context);
  const scope: Test = allOf(qualifierTests(parsed.qualifier, context));
  return value && { fact: fact.key, value, scope, attribute };
}

/** The values that a rule gives, in the order of its tags. */
export function bindRuleValues(attributes: readonly Attribute[], making: ClauseMaking): RuleValue[] {
  return attributes.filter(({ meaning }) => meaning.kind === "value").flatMap((attribute) => ruleValue(attribute, making) ?? []);
}

/** A fact's own VALUE; `null` without one, and where a problem says what is wrong with it. */
export function bindFactValue({ values, type, name }: FactDraft, table: FactTable, problems: Context["problems"]): Value | null {
  const [attribute] = values;
  if (!attribute) return null;
  const context: Context = { table, list: null, problems, place: attribute.valuePlace };
  // As on a rule: known not to be, unless a rule says otherwise.
  if (type.kind !== "boolean" && type.kind !== "enumeration" && attribute.value.trim().toLowerCase() === "none") return { kind: "none", of: type.kind };
  const tree = parseFor(type)(attribute.value, table.options);
  if (!tree || tree.kind === "unparsed") {
    const place = tree ? placeIn(context, tree) : attribute.place;
    problems.push(malformedValue.at(place, { expected: tree?.expected ?? "a value" }));
    return null;
  }
  return bindValue(tree, type, name, context);
}
