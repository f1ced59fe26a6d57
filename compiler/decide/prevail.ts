/** Which of two rules prevails, by the five grounds of section 8. */
import type { Test } from "../model/expression.js";
import type { Rule } from "../model/model.js";
import { implies } from "./implies.js";
import type { Vocabulary } from "./vocabulary.js";

export type Ground = "exception" | "override" | "precedence" | "specificity" | "later-date";

/** A rule, and the further conditions under which it says what is compared. */
export interface Claim {
  readonly rule: Rule;
  readonly scope: Test;
}

const isPeriod = ({ kind }: Test): boolean => kind === "period";

const conditions = new WeakMap<Rule, Map<Test, Test>>();

/** All conditions but those of time, which are a ground of their own. Equal claims have one object, so that what is read of it is read once. */
function conditionsOf({ rule, scope }: Claim): Test {
  let known = conditions.get(rule);
  if (!known) conditions.set(rule, (known = new Map()));
  const found = known.get(scope);
  if (found) return found;
  const test: Test = { kind: "all", tests: [...rule.conditions.map(({ test }) => test).filter((test) => !isPeriod(test)), scope] };
  known.set(scope, test);
  return test;
}

/** When a rule comes into force; without a date, always. */
function start({ rule }: Claim): number {
  return Math.max(-Infinity, ...rule.conditions.map(({ test }) => (test.kind === "period" ? (test.from ?? -Infinity) : -Infinity)));
}

const rankOf = ({ rule }: Claim): number | null => rule.precedence?.rank ?? null;

function outranks(a: Claim, b: Claim): boolean {
  const [left, right] = [rankOf(a), rankOf(b)];
  return left !== null && right !== null && left < right;
}

const grounds: readonly { readonly ground: Ground; holds(a: Claim, b: Claim, vocabulary: Vocabulary): boolean }[] = [
  { ground: "exception", holds: (a, b) => a.rule.bases.includes(b.rule.id) },
  { ground: "override", holds: (a, b) => b.rule.overriddenBy.includes(a.rule.id) },
  { ground: "precedence", holds: outranks },
  { ground: "specificity", holds: (a, b, vocabulary) => implies(conditionsOf(a), conditionsOf(b), vocabulary) && !implies(conditionsOf(b), conditionsOf(a), vocabulary) },
  { ground: "later-date", holds: (a, b) => start(a) > start(b) },
];

/** Which of two claims prevails, and by which ground: the first that holds either way. `null`: nothing decides. */
export function prevailing(a: Claim, b: Claim, vocabulary: Vocabulary): { readonly winner: "first" | "second"; readonly ground: Ground } | null {
  for (const { ground, holds } of grounds) {
    if (holds(a, b, vocabulary)) return { winner: "first", ground };
    if (holds(b, a, vocabulary)) return { winner: "second", ground };
  }
  return null;
}
