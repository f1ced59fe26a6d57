/** What must hold for rules to apply: the APPLIES_TO, CONDITION and EFFECTIVE of one place. */
import { Bug } from "../../grammar/index.js";
import { parseDay } from "../../runtime/calendar.js";
import type { Condition, Test } from "../model/expression.js";
import type { Attribute } from "../model/model.js";
import { audienceTest } from "./audience-test.js";
import { mendMeans, type ClauseMaking } from "./clauses.js";
import { namedInput } from "./inputs.js";
import { untypedMeans } from "./problems/types.js";
import type { Reading } from "./readings.js";
import { bindCondition, qualifierBehind } from "./resolve/bind-condition.js";
import { allOf, ALWAYS, anyOf } from "./tests.js";

function day(text: string | null): number | null {
  if (text === null) return null;
  const parsed = parseDay(text);
  if (parsed === null) throw new Bug(`${text} was read as a date`);
  return parsed;
}

/** The test that one reading is; `null` for one that is no condition. */
function testOf(reading: Reading, making: ClauseMaking): Test | null {
  const { meaning, attribute, text, isMeans, place } = reading;
  const context = { ...making, place };
  const attested = (question: string): Test => {
    if (isMeans) making.problems.push(untypedMeans.at(place, { tag: attribute.tag, qualifier: qualifierBehind(text, context), near: null }));
    return { kind: "attested", input: namedInput(making.list, attribute.value, { type: "boolean", question }) };
  };
  if (isMeans) making.typed.add(attribute);
  if (meaning.kind === "condition") {
    const before = making.problems.length;
    const typed = bindCondition(text, context);
    if (typed) making.typed.add(attribute);
    const said = making.problems.length > before;
    if (typed) return typed;
    if (isMeans) mendMeans(attribute.tag, before, making.problems);
    const question = `Does this hold: ${attribute.value}?`;
    return said ? { kind: "attested", input: namedInput(making.list, attribute.value, { type: "boolean", question }) } : attested(question);
  }
  if (meaning.kind === "effective") {
    const { effective } = meaning;
    return effective ? { kind: "period", from: day(effective.from), until: day(effective.until) } : attested(`Is this in force: ${attribute.value}?`);
  }
  if (meaning.kind !== "audiences") return null;
  if (!meaning.audiences) {
    // A MEANS below an audience may say in a condition who is meant.
    const typed = isMeans ? bindCondition(text, context) : null;
    return typed ?? attested(`Does this describe the case: ${attribute.value}?`);
  }
  const [first, ...rest] = meaning.audiences.names.map((name) => audienceTest(name, context));
  return first ? anyOf([first, ...rest]) : ALWAYS;
}

/** The tests of one place by the attribute they come from; several MEANS of one tag must all hold. */
function testsByAttribute(readings: readonly Reading[], making: ClauseMaking): ReadonlyMap<Attribute, Test> {
  const tests = new Map<Attribute, Test>();
  for (const reading of readings) {
    const test = reading.attribute.role === "applicability" ? testOf(reading, making) : null;
    if (!test) continue;
    const known = tests.get(reading.attribute);
    tests.set(reading.attribute, known ? allOf([known, test]) : test);
  }
  return tests;
}

/** The conditions among the tags of one place: several audiences are alternatives, everything else must hold. */
export function bindConditions(readings: readonly Reading[], making: ClauseMaking): Condition[] {
  const { owner } = making.list;
  const hasMeans = readings.some(({ isMeans }) => isMeans);
  const meant = (attributes: readonly Attribute[]): Pick<Condition, "means"> => {
    if (!hasMeans) return {};
    const means = readings.flatMap(({ attribute, isMeans, text }) => (isMeans && attributes.includes(attribute) ? [text.trim()] : []));
    return means.length === 0 ? {} : { means };
  };
  const audiences: { attribute: Attribute; test: Test }[] = [];
  const conditions: Condition[] = [];
  for (const [attribute, test] of testsByAttribute(readings, making)) {
    if (attribute.meaning.kind === "audiences") audiences.push({ attribute, test });
    else conditions.push({ owner, test: allOf([test]), attributes: [attribute], ...meant([attribute]) });
  }
  const [first, ...rest] = audiences;
  if (!first) return conditions;
  const test = anyOf([first.test, ...rest.map((audience) => audience.test)]);
  const attributes = audiences.map(({ attribute }) => attribute);
  return [{ owner, test, attributes, ...meant(attributes) }, ...conditions];
}
