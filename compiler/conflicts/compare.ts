/** Compares two rules on one subject: the strongest relation that can be proven, with the case that proves it. */
import type { FoundCase } from "../decide/search.js";
import { allOf } from "../bind/tests.js";
import { TOO_MANY, within } from "../decide/search.js";
import { unavailableTest } from "../decide/standing.js";
import type { Vocabulary } from "../decide/vocabulary.js";
import type { FoundRelation } from "./conflict.js";
import { apart, comesApart } from "./relations/comes-apart.js";
import { contradicts, contradictsValue } from "./relations/contradicts.js";
import { applyAlike } from "./relations/restates.js";
import { alongside, behavioursOf, satisfiedOn, sharedCases, type Side } from "./side.js";
import type { Test, Value } from "../model/expression.js";

/** What comes of a comparison. `apart`: no case has both apply. `none`: they agree, or form a window. */
export type Comparison =
  | { readonly kind: "apart" | "none" }
  | { readonly kind: "undecided"; readonly reason: string }
  /** The case has the second side violated and the first satisfied; of `stricter` the first is the laxer one. Restating rules have none. */
  | Related;

/** `calm`: no third rule overrides one of the two in the case. */
interface Related {
  readonly kind: "related";
  readonly relation: FoundRelation;
  readonly first: Side;
  readonly second: Side;
  readonly case: FoundCase | null;
  readonly calm: boolean;
}

const related = (relation: FoundRelation, first: Side, second: Side, found: FoundCase | null): Related => ({ kind: "related", relation, first, second, case: found, calm: false });

const none: Comparison = { kind: "none" };

function compareValues(a: Side, b: Side, vocabulary: Vocabulary): Comparison {
  const shared = sharedCases(a, b, vocabulary);
  if (shared?.length === 0) return { kind: "apart" };
  for (const left of a.constraints) {
    for (const right of b.constraints) {
      const fact = vocabulary.facts.get(left.subjects[0]?.facts[0] ?? "");
      if (!left.value || !right.value || !fact) continue;
      const [first, second] = [{ ...a, constraints: [left] }, { ...b, constraints: [right] }];
      const cases = a.constraints.length + b.constraints.length === 2 ? shared : sharedCases(first, second, vocabulary);
      const found = contradictsValue(left.value, right.value, fact.type.kind, cases, vocabulary);
      if (found.kind === "undecided") return found;
      if (found.kind === "found") return related("contradicts", first, second, found.case);
    }
  }
  const single = a.constraints.length === 1 && b.constraints.length === 1;
  return single && applyAlike(a, b, vocabulary) ? related("restates", a, b, null) : none;
}

/** Compares the clauses of two rules on a subject, whatever third rules do. */
function comparePlain(a: Side, b: Side, behaviour: readonly Value[], vocabulary: Vocabulary): Comparison {
  if (a.constraints[0]?.form === "value") return compareValues(a, b, vocabulary);
  const shared = sharedCases(a, b, vocabulary);
  if (!shared) return { kind: "undecided", reason: TOO_MANY };
  if (shared.length === 0) return { kind: "apart" };
  const behaviours = behavioursOf(behaviour, vocabulary);
  const contradiction = contradicts(a, b, shared, behaviours, vocabulary);
  if (contradiction.kind === "undecided") return contradiction;
  if (contradiction.kind === "found") return related("contradicts", contradiction.satisfied, contradiction.violated, contradiction.case);
  const [left, right] = [alongside(a, b), alongside(b, a)];
  if (left.constraints.length === 0 || right.constraints.length === 0) return none;
  const isWhole = left.constraints.length === a.constraints.length && right.constraints.length === b.constraints.length;
  const cases = isWhole ? shared : sharedCases(left, right, vocabulary);
  const found = apart(left, right, cases, behaviours, vocabulary);
  if (found.relation === "undecided") return { kind: "undecided", reason: found.reason };
  if (found.relation === "overlaps") return related("overlaps", found.satisfied, found.violated, found.case);
  if (found.relation === "stricter") return related("stricter", found.other, found.stricter, found.case);
  // One that sets a further bound says more than the other; and rules that nothing satisfies say the same only in that.
  if (!isWhole) return none;
  const isMeant = within(cases, [satisfiedOn(left)], vocabulary)?.length !== 0;
  return isMeant && applyAlike(left, right, vocabulary) ? related("restates", a, b, null) : none;
}

/** The same relation shown by a case in which no third rule overrides one of the two; `null` where there is none. */
function calmer(found: Related, calm: Test, behaviour: readonly Value[], vocabulary: Vocabulary): Related | null {
  const { relation, first, second } = found;
  const shared = within(sharedCases(first, second, vocabulary), [calm], vocabulary);
  const behaviours = behavioursOf(behaviour, vocabulary);
  const [left, right] = [first.constraints[0], second.constraints[0]];
  const fact = vocabulary.facts.get(left?.subjects[0]?.facts[0] ?? "");
  if (relation === "contradicts" && !left?.value) {
    const again = contradicts(first, second, shared, behaviours, vocabulary);
    return again.kind === "found" ? { ...found, first: again.satisfied, second: again.violated, case: again.case, calm: true } : null;
  }
  const again =
    left?.value && right?.value && fact ? contradictsValue(left.value, right.value, fact.type.kind, shared, vocabulary) : comesApart(first, second, shared, behaviours, vocabulary);
  return again.kind === "found" ? { ...found, case: again.case, calm: true } : null;
}

/** That each of the third rules which could set one of the two aside does not. */
function undisturbed(a: Side, b: Side, { rules }: Vocabulary): Test[] {
  return [a, b].flatMap(({ rule }) =>
    rule.overriddenBy.filter((id) => id !== a.rule.id && id !== b.rule.id).flatMap((id) => {
      const overrider = rules.get(id);
      return overrider ? [unavailableTest(overrider, rules)] : [];
    }),
  );
}

/** Compares the clauses of two rules on a subject whose values are the behaviour. The case shown is one that third rules leave alone, if there is one. */
export function compare(a: Side, b: Side, behaviour: readonly Value[], vocabulary: Vocabulary): Comparison {
  const found = comparePlain(a, b, behaviour, vocabulary);
  const others = found.kind === "related" && found.case ? undisturbed(a, b, vocabulary) : [];
  if (found.kind !== "related" || others.length === 0) return found.kind === "related" ? { ...found, calm: found.case !== null } : found;
  return calmer(found, allOf(others), behaviour, vocabulary) ?? found;
}
