/** Whether a rule applies on a complete case, for a pair: exceptions taken into account, overrides not. */
import type { Rule } from "../../compiler/model/model.js";
import { testOn, type Reading, type TestOn } from "./two-valued.js";

export function ruleOf(id: string, { model }: Pick<Reading, "model">): Rule {
  const rule = model.ruleById.get(id);
  if (!rule) throw new Error(`the model has no rule ${id}`);
  return rule;
}

/** Its own and inherited conditions. */
export const conditionsOn = ({ conditions }: Rule, reading: Reading): TestOn => testOn({ kind: "all", tests: conditions.map(({ test }) => test) }, reading);

/** Step 1 of section 8: an exception needs one of its bases. */
function reachedOn(rule: Rule, reading: Reading): TestOn {
  const holds = conditionsOn(rule, reading);
  const bases = rule.bases.map((id) => reachedOn(ruleOf(id, reading), reading));
  return bases.length === 0 ? holds : (on) => holds(on) && bases.some((base) => base(on));
}

/** Whether an exception carves out of this rule; one that is itself excepted does nothing. */
function exceptedOn(rule: Rule, reading: Reading): TestOn {
  const exceptions = rule.exceptions.map((id) => {
    const exception = ruleOf(id, reading);
    return { holds: conditionsOn(exception, reading), excepted: exceptedOn(exception, reading) };
  });
  const reached = reachedOn(rule, reading);
  return (on) => reached(on) && exceptions.some(({ holds, excepted }) => holds(on) && !excepted(on));
}

export function appliesOn(rule: Rule, reading: Reading): TestOn {
  const [reached, excepted] = [reachedOn(rule, reading), exceptedOn(rule, reading)];
  return (on) => reached(on) && !excepted(on);
}
