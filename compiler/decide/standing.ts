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

/** Remembers what is made of each rule of a body, so that equal conditions are one object and what is read of them is read once. */
function remembered(make: (rule: Rule, rules: Rules) => Test): (rule: Rule, rules: Rules) => Test {
  const bodies = new WeakMap<Rules, Map<Rule, Test>>();
  return (rule, rules) => {
    const known = bodies.get(rules) ?? new Map<Rule, Test>();
    bodies.set(rules, known);
    const test = known.get(rule) ?? make(rule, rules);
    known.set(rule, test);
    return test;
  };
}

/** Step 1: all conditions hold; an exception applies only where a rule does that it carves out of. */
export const appliesTest = remembered((rule: Rule, rules: Rules): Test => {
  if (rule.bases.length === 0) return ownConditions(rule);
  return allOf([ownConditions(rule), someOf(named(rule.bases, rules).map((base) => appliesTest(base, rules)))]);
});

/*
 * What follows is put so that the facts which make one alternative true suffice to see it: nothing is left out on the ground that
 * another part of the condition says it already, since a case may leave that part open.
 */

/** Whether an exception carves out of a base that applies; one that is itself excepted does nothing. */
const carvesOut = (exception: Rule, rules: Rules): Test => allOf([ownConditions(exception), ...exceptionsOf(exception, rules).map((other) => sparesIt(other, rules))]);

/** Whether an exception does not carve out of a base that applies: its own conditions fail, or it is excepted itself. */
function sparesIt(exception: Rule, rules: Rules): Test {
  const own = ownConditions(exception);
  return someOf([negation(own), ...exceptionsOf(exception, rules).map((other) => allOf([own, carvesOut(other, rules)]))]);
}

const exceptionsOf = ({ exceptions }: Rule, rules: Rules): Rule[] => named(exceptions, rules);

/** Where a rule applies and no exception carves the case out: what counts when two rules are compared. */
export const availableTest = remembered((rule: Rule, rules: Rules): Test =>
  allOf([appliesTest(rule, rules), ...exceptionsOf(rule, rules).map((exception) => sparesIt(exception, rules))]),
);

/** Where a rule does not apply, or an exception carves the case out. */
export const unavailableTest = remembered((rule: Rule, rules: Rules): Test => {
  const applies = appliesTest(rule, rules);
  return someOf([negation(applies), ...exceptionsOf(rule, rules).map((exception) => allOf([applies, carvesOut(exception, rules)]))]);
});

const overridersOf = ({ overriddenBy }: Rule, rules: Rules): Rule[] => named(overriddenBy, rules);

/** Where a rule applies and is neither excepted nor overridden. */
export const standsTest = remembered((rule: Rule, rules: Rules): Test =>
  allOf([availableTest(rule, rules), ...overridersOf(rule, rules).map((overrider) => unavailableTest(overrider, rules))]),
);

/** Where a rule does not stand. */
export const fallsTest = remembered((rule: Rule, rules: Rules): Test => {
  const available = availableTest(rule, rules);
  return someOf([unavailableTest(rule, rules), ...overridersOf(rule, rules).map((overrider) => allOf([available, availableTest(overrider, rules)]))]);
});
