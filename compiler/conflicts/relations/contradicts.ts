/** `contradicts`: in some case each rule can be satisfied, but no behaviour satisfies both; or they give one fact different values. */
import { allOf } from "../../bind/tests.js";
import { product, simplified, type Box, type Boxes } from "../../decide/box.js";
import { feasible } from "../../decide/feasible.js";
import { outside, search, TOO_MANY, within, without, type Searched } from "../../decide/search.js";
import { negation, someOf } from "../../decide/standing.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Test, Value, ValueKind } from "../../model/expression.js";
import { boundOneWay, satisfiedOn, violatedOn, type Side } from "../side.js";

/** What each box says whatever the behaviour is. */
const whatever = (boxes: Boxes, behaviours: ReadonlySet<string>, vocabulary: Vocabulary): Boxes => boxes && simplified(boxes.flatMap((box) => without(behaviours, box, vocabulary) ?? []));

/** Whether some condition of the cases already bears on the behaviour. */
function bearsOn(boxes: Boxes, behaviours: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const names = new Set([...behaviours].flatMap((name) => [name, vocabulary.presence(name)]));
  const isOne = (name: string): boolean => names.has(name) || names.has(vocabulary.moved.get(name)?.base ?? "");
  return !boxes || boxes.some(({ choices, bounds }) => [...choices.keys()].some(isOne) || [...bounds.values()].some(({ terms }) => terms.some(([name]) => isOne(name))));
}

/** What was found, and which rule the behaviour of the case satisfies. */
export type Contradiction = Exclude<Searched, { readonly kind: "found" }> | (Extract<Searched, { readonly kind: "found" }> & { readonly satisfied: Side; readonly violated: Side });

/** A case in `shared` in which the clauses of two rules leave no common behaviour; it shows one that satisfies one of them, the first where that can be. */
export function contradicts(a: Side, b: Side, shared: Boxes, behaviours: ReadonlySet<string>, vocabulary: Vocabulary): Contradiction {
  // Bounds from one side are satisfied by whatever lies far enough on the other.
  if (behaviours.size === 0 || (boundOneWay(a, b) && !bearsOn(shared, behaviours, vocabulary))) return { kind: "never" };
  const first = within(shared, [satisfiedOn(a)], vocabulary);
  const second = within(shared, [satisfiedOn(b)], vocabulary);
  const both = within(first, [satisfiedOn(b)], vocabulary);
  if (!first || !second || !both) return { kind: "undecided", reason: TOO_MANY };
  const each = feasible(product(whatever(first, behaviours, vocabulary), whatever(second, behaviours, vocabulary)), vocabulary);
  const common = whatever(both, behaviours, vocabulary);
  const cases = outside(each, common, vocabulary);
  if (!cases) return { kind: "undecided", reason: TOO_MANY };
  if (cases.length === 0) return doubtful(each, both, behaviours, vocabulary);
  // That no behaviour satisfies both must not hang on a fact that the one shown does without.
  const suffices = (known: Box): boolean => feasible(product([known], common), vocabulary)?.length === 0;
  const shown = (satisfied: Boxes, violated: Side): Searched => {
    const found = search(feasible(product(cases, within(satisfied, [violatedOn(violated)], vocabulary)), vocabulary), { shown: behaviours }, vocabulary);
    return found.kind === "found" ? { ...found, case: { ...found.case, suffices } } : found;
  };
  const forth = shown(first, b);
  if (forth.kind === "found") return { ...forth, satisfied: a, violated: b };
  const back = shown(second, a);
  if (back.kind === "found") return { ...back, satisfied: b, violated: a };
  const open = [forth, back].find(({ kind }) => kind === "undecided");
  return open?.kind === "undecided" ? open : { kind: "undecided", reason: "what one of them demands cannot be told apart from what it leaves open" };
}

/** No case is left: proven, unless what both allow is only partly known, and the rest of it does not suffice. */
function doubtful(each: Boxes, both: Boxes, behaviours: ReadonlySet<string>, vocabulary: Vocabulary): Contradiction {
  const hazy = both?.find((box) => box.outside !== null);
  if (!hazy || !both) return { kind: "never" };
  const clear = both.filter((box) => box.outside === null);
  const left = outside(each, whatever(clear, behaviours, vocabulary), vocabulary);
  return left?.length === 0 ? { kind: "never" } : { kind: "undecided", reason: hazy.outside ?? TOO_MANY };
}

const isNone = (value: Value, of: ValueKind): Test => ({ kind: "is-none", of, value });

/** Where two values differ: none is a value. */
export function differing(left: Value, right: Value, of: ValueKind): Test {
  const same: Test = { kind: "compare", operator: "=", of, left, right };
  return negation(someOf([same, allOf([isNone(left, of), isNone(right, of)])]));
}

/** A case in which two rules give one fact different values. */
export const contradictsValue = (left: Value, right: Value, of: ValueKind, shared: Boxes, vocabulary: Vocabulary): Searched =>
  search(within(shared, [differing(left, right, of)], vocabulary), { shown: new Set() }, vocabulary);
