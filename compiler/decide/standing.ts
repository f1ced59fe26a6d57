/** When rules apply and stand, as conditions: steps 1 and 2 of section 8 over the typed trees. */
import { allOf, anyOf } from "../bind/tests.js";
import type { Test } from "../model/expression.js";
import type { Rule } from "../model/model.js";

export type Rules = ReadonlyMap<string, Rule>;

const named = (ids: readonly string[], rules: Rules): Rule[] => ids.flatMap((id) => rules.get(id) ?? []);
const never: Test = { kind: "never" };

/** The opposite of a condition, without a double negation. */
export const negation = (test: Test): Test => (test.kind === "not" ? test.test : { kind: "not", test });

/** True where one of the tests is; no test at all is never true. */
export function someOf(tests: readonly Test[]): Test {
  const [first, ...rest] = tests;
  return first ? anyOf([first, ...rest]) : never;
}

const ownConditions = ({ conditions }: Rule): Test => allOf(conditions.map(({ test }) => test));

/** Step 1: all conditions hold; an exception applies only where a rule does that it carves out of. */
export function appliesTest(rule: Rule, rules: Rules): Test {
  if (rule.bases.length === 0) return ownConditions(rule);
  return allOf([ownConditions(rule), someOf(named(rule.bases, rules).map((base) => appliesTest(base, rules)))]);
}

/** Whether an exception carves out of a base that applies; one that is itself excepted does nothing. */
const carvesOut = (exception: Rule, rules: Rules): Test => allOf([ownConditions(exception), negation(exceptedTest(exception, rules))]);

/** Whether some exception carves the case out of a rule that applies. */
export const exceptedTest = (rule: Rule, rules: Rules): Test => someOf(named(rule.exceptions, rules).map((exception) => carvesOut(exception, rules)));

/** Where a rule applies and no exception carves the case out: what counts when two rules are compared. */
export function availableTest(rule: Rule, rules: Rules): Test {
  const applies = appliesTest(rule, rules);
  return rule.exceptions.length === 0 ? applies : allOf([applies, negation(exceptedTest(rule, rules))]);
}

/** Where a rule applies and is neither excepted nor overridden; `except` overrides nothing here. */
export function standsTest(rule: Rule, rules: Rules, except: ReadonlySet<string> = new Set()): Test {
  const overriders = named(rule.overriddenBy, rules).filter(({ id }) => !except.has(id));
  const available = availableTest(rule, rules);
  return overriders.length === 0 ? available : allOf([available, ...overriders.map((overrider) => negation(availableTest(overrider, rules)))]);
}
