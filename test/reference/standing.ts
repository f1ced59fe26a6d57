/** Steps 1 and 2 of section 8: whether a rule applies, and whether an exception or another rule sets it aside. */
import type { Rule } from "../../compiler/model/model.js";
import { truthOf } from "./evaluate.js";
import { and, not, or, type Truth, type World } from "./world.js";

export function ruleOf(id: string, { model }: World): Rule {
  const rule = model.ruleById.get(id);
  if (!rule) throw new Error(`the model has no rule ${id}`);
  return rule;
}

/** Whether a rule's own and inherited conditions hold. */
const conditionsHold = ({ conditions }: Rule, world: World): Truth => and(conditions.map(({ test }) => truthOf(test, world)));

/** Whether one of the rules applies that an exception carves out of; true for what is no exception. */
export const someBaseApplies = ({ bases }: Rule, world: World): Truth =>
  bases.length === 0 ? true : or(bases.map((base) => applies(ruleOf(base, world), world)));

/** Step 1. */
export const applies = (rule: Rule, world: World): Truth => and([conditionsHold(rule, world), someBaseApplies(rule, world)]);

/** An exception or overrider that is open, as the case has it. */
export const assumed = (truth: Truth, { assumeNoExceptions }: World): Truth => (truth === "unknown" && assumeNoExceptions ? false : truth);

/** Whether an exception carves the case out of this rule: it applies where the rule does, and is not itself excepted. */
export function inForce(exception: Rule, base: Rule, world: World): Truth {
  return assumed(and([conditionsHold(exception, world), applies(base, world), not(isExcepted(exception, world))]), world);
}

export const isExcepted = (rule: Rule, world: World): Truth => or(rule.exceptions.map((id) => inForce(ruleOf(id, world), rule, world)));

/** Whether a rule overrides those that it names: it applies, and is not excepted. */
export const overrides = (rule: Rule, world: World): Truth => assumed(and([applies(rule, world), not(isExcepted(rule, world))]), world);

const isOverridden = (rule: Rule, world: World): Truth => or(rule.overriddenBy.map((id) => overrides(ruleOf(id, world), world)));

/** Steps 1 and 2, in this order: whether the rule's clauses are to be judged. */
export function stands(rule: Rule, world: World): Truth {
  const truth = applies(rule, world);
  return truth === true ? not(or([isExcepted(rule, world), isOverridden(rule, world)])) : truth;
}
