/** Which of two rules prevails, by the five grounds of section 8. */
import type { Test } from "../model/expression.js";
import type { Rule } from "../model/model.js";
import { implies } from "./implies.js";
import { keyOfTest } from "./key.js";
import type { Vocabulary } from "./vocabulary.js";

export type Ground = "exception" | "override" | "precedence" | "specificity" | "later-date";

/** A rule, and the further conditions under which it says what is compared. */
export interface Claim {
  readonly rule: Rule;
  readonly scope: Test;
}

const isPeriod = ({ kind }: Test): boolean => kind === "period";

const known = new WeakMap<Vocabulary, { readonly byClaim: Map<Rule, Map<Test, Test>>; readonly byKey: Map<string, Test> }>();

/** All conditions but those of time, which are a ground of their own. Equal conditions are one object, so that what is read of them is read once. */
function conditionsOf({ rule, scope }: Claim, vocabulary: Vocabulary): Test {
  const { byClaim, byKey } = known.get(vocabulary) ?? { byClaim: new Map<Rule, Map<Test, Test>>(), byKey: new Map<string, Test>() };
  known.set(vocabulary, { byClaim, byKey });
  const ofRule = byClaim.get(rule) ?? new Map<Test, Test>();
  byClaim.set(rule, ofRule);
  const found = ofRule.get(scope);
  if (found) return found;
  const made: Test = { kind: "all", tests: [...rule.conditions.map(({ test }) => test).filter((test) => !isPeriod(test)), scope] };
  const key = keyOfTest(made);
  const test = byKey.get(key) ?? made;
  byKey.set(key, test);
  ofRule.set(scope, test);
  return test;
}

/** Whether the conditions of one hold only where those of the other do, and not everywhere there. */
function isNarrower(a: Claim, b: Claim, vocabulary: Vocabulary): boolean {
  const [own, others] = [conditionsOf(a, vocabulary), conditionsOf(b, vocabulary)];
  return own !== others && implies(own, others, vocabulary) && !implies(others, own, vocabulary);
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
  { ground: "specificity", holds: isNarrower },
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
