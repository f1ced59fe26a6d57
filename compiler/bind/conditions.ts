/** What must hold for rules to apply: the APPLIES_TO, CONDITION and EFFECTIVE of one place. */
import { Bug } from "../../grammar/index.js";
import { parseDay } from "../../runtime/calendar.js";
import type { Condition, Test } from "../model/expression.js";
import type { Attribute } from "../model/model.js";
import { namedInput, type InputList } from "./inputs.js";
import { anyOf } from "./tests.js";

function day(text: string | null): number | null {
  if (text === null) return null;
  const parsed = parseDay(text);
  if (parsed === null) throw new Bug(`${text} was read as a date`);
  return parsed;
}

/** The test that one tag is, or `null` for a tag that is none. */
function testOf({ meaning, value }: Attribute, list: InputList): Test | null {
  const attested = (question: string): Test => ({ kind: "attested", input: namedInput(list, value, { type: "boolean", question }) });
  if (meaning.kind === "condition") return attested(`Does this hold: ${value}?`);
  if (meaning.kind === "effective") {
    const { effective } = meaning;
    return effective ? { kind: "period", from: day(effective.from), until: day(effective.until) } : attested(`Is this in force: ${value}?`);
  }
  if (meaning.kind !== "audiences") return null;
  if (!meaning.audiences) return attested(`Does this describe the case: ${value}?`);
  const [first, ...rest] = meaning.audiences.names.map(({ text }): Test => ({ kind: "member", audience: text }));
  return first ? anyOf([first, ...rest]) : { kind: "always" };
}

/** The conditions among the tags of one place: several audiences are alternatives, everything else must hold. */
export function bindConditions(attributes: readonly Attribute[], list: InputList): Condition[] {
  const audiences: { attribute: Attribute; test: Test }[] = [];
  const conditions: Condition[] = [];
  for (const attribute of attributes) {
    const test = testOf(attribute, list);
    if (!test) continue;
    if (attribute.meaning.kind === "audiences") audiences.push({ attribute, test });
    else conditions.push({ owner: list.owner, test, attributes: [attribute] });
  }
  const [first, ...rest] = audiences;
  if (!first) return conditions;
  const test = anyOf([first.test, ...rest.map((audience) => audience.test)]);
  return [{ owner: list.owner, test, attributes: audiences.map(({ attribute }) => attribute) }, ...conditions];
}
