/** Judges one rule on one case: does it apply, is it excepted or overridden, and what do its clauses say (section 8). */
import { MAYBE, NO, YES, type Truth } from "./absent.js";
import type { AnyRule, Case, Condition } from "./rule.js";

/** Kleene's conjunction, disjunction and negation. */
export const both = (a: Truth, b: Truth): Truth => (a & b) as Truth;
export const either = (a: Truth, b: Truth): Truth => (a | b) as Truth;
// The constant holds, two bits each, what becomes of NO, MAYBE and, four bits up, of what is no truth and of YES.
export const not = (a: Truth): Truth => ((7 >> (a + a)) & 3) as Truth;

const holds = (conditions: readonly Condition[], at: Case): Truth =>
  conditions.reduce<Truth>((truth, condition) => (truth === NO ? NO : both(truth, condition.test(at))), YES);

/** Step 1: all conditions hold; an exception applies only where a rule does that it carves out of. */
export function applies(rule: AnyRule, at: Case): Truth {
  const own = holds(rule.conditions, at);
  const bases = rule.bases();
  if (own === NO || bases.length === 0) return own;
  return both(own, bases.reduce<Truth>((truth, base) => either(truth, applies(base, at)), NO));
}

/** Whether an exception that carves out of `base` does so on this case; one that is itself excepted does nothing. */
export function inForce(exception: AnyRule, base: AnyRule, at: Case): Truth {
  const truth = both(both(holds(exception.conditions, at), applies(base, at)), not(excepted(exception, at)));
  return truth === MAYBE ? at.doubtful : truth;
}

/** Whether some exception carves the case out of a rule. */
export const excepted = (rule: AnyRule, at: Case): Truth =>
  rule.exceptions().reduce<Truth>((truth, exception) => either(truth, inForce(exception, rule, at)), NO);

/** Whether an overrider sets a rule aside; one that is excepted overrides nothing, one that is itself overridden still does. */
export function overrides(overrider: AnyRule, at: Case): Truth {
  const truth = both(applies(overrider, at), not(excepted(overrider, at)));
  return truth === MAYBE ? at.doubtful : truth;
}

/** Whether some rule sets this one aside. */
export const overridden = (rule: AnyRule, at: Case): Truth =>
  rule.overriders().reduce<Truth>((truth, overrider) => either(truth, overrides(overrider, at)), NO);

/** Steps 1 and 2: whether the rule's clauses are to be judged. Only of a rule that applies is it asked what sets it aside. */
export function stands(rule: AnyRule, at: Case): Truth {
  const truth = applies(rule, at);
  return truth === YES ? not(either(excepted(rule, at), overridden(rule, at))) : truth;
}
