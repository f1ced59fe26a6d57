/** Takes apart values that are one thing or another: the smaller of two, and facts that rules give a value. */
import { allOf } from "../bind/tests.js";
import type { FactRef, Test, Value } from "../model/expression.js";
import type { Fact } from "../model/fact.js";
import { fallsTest, negation, someOf, standsTest } from "./standing.js";
import type { Vocabulary } from "./vocabulary.js";

/** A value, and where it is that. */
export interface Alternative {
  readonly guard: Test;
  readonly value: Value;
}

type Of<K extends Value["kind"]> = Extract<Value, { kind: K }>;

/** More rules than this for one fact are not tried in every way. */
const MOST_DEFINITIONS = 6;

/** Puts values in the place of others, from the outside in; `put` gives `null` where a value stays. */
export function replaced(value: Value, put: (value: Value) => Value | null): Value {
  const other = put(value);
  if (other) return other;
  const inside = (part: Value): Value => replaced(part, put);
  switch (value.kind) {
    case "arithmetic":
    case "pick":
      return { ...value, left: inside(value.left), right: inside(value.right) };
    case "shift":
      return { ...value, day: inside(value.day), amount: inside(value.amount) };
    case "count":
      return { ...value, from: inside(value.from), to: inside(value.to) };
    default:
      return value;
  }
}

const definedBy = (value: Value, { facts }: Vocabulary): Fact | undefined => (value.kind === "fact" ? facts.get(value.fact.key) : undefined);

/** A value in which facts that are worked out from others alone are spelled out. */
export function spelledOut(value: Value, vocabulary: Vocabulary): Value {
  return replaced(value, (part) => {
    const fact = definedBy(part, vocabulary);
    return fact && fact.definitions.length === 0 && fact.value ? spelledOut(fact.value, vocabulary) : null;
  });
}

const isOpen = (value: Value, vocabulary: Vocabulary): boolean => {
  const fact = definedBy(value, vocabulary);
  return value.kind === "pick" || (fact !== undefined && fact.definitions.length > 0 && fact.definitions.length <= MOST_DEFINITIONS);
};

/** The first part of a value that is one thing or another. */
export function openPart(value: Value, vocabulary: Vocabulary): Value | null {
  let found: Value | null = null;
  replaced(value, (part) => {
    if (found || !isOpen(part, vocabulary)) return null;
    found = part;
    return part;
  });
  return found;
}

const isNone = (value: Value, of: "number" | "date"): Test => ({ kind: "is-none", of, value });

/** The smaller or larger of two; what is none is left out. */
function picked({ which, of, left, right }: Of<"pick">): Alternative[] {
  const [notAfter, before] = which === "smaller" ? (["<=", "<"] as const) : ([">=", ">"] as const);
  const first: Test = someOf([isNone(right, of), { kind: "compare", operator: notAfter, of, left, right }]);
  const second: Test = someOf([isNone(left, of), { kind: "compare", operator: before, of, left: right, right: left }]);
  return [
    { guard: allOf([negation(isNone(left, of)), first]), value: left },
    { guard: allOf([negation(isNone(right, of)), second]), value: right },
    { guard: allOf([isNone(left, of), isNone(right, of)]), value: { kind: "none", of } },
  ];
}

/** What the rules give a fact, each where it stands and no other that stands beats it or differs; then its own value. Where rules differ it is nothing. */
export function given({ definitions, beats, value: fallback }: Fact, { of }: FactRef, { rules }: Vocabulary): Alternative[] {
  const counts = definitions.map(({ rule: id, scope }): Test => {
    const rule = rules.get(id);
    return rule ? allOf([standsTest(rule, rules), scope]) : { kind: "never" };
  });
  const idle = definitions.map(({ rule: id, scope }): Test => {
    const rule = rules.get(id);
    return rule ? someOf([fallsTest(rule, rules), ...(scope.kind === "always" ? [] : [negation(scope)])]) : { kind: "always" };
  });
  const never: Test = { kind: "never" };
  const beating = (index: number, tests: readonly Test[]): Test[] => tests.filter((_, other) => beats[other]?.includes(index));
  const alternatives = definitions.map(({ value }, index): Alternative => {
    const rivals = definitions.flatMap((rival, other): Test[] => {
      if (other === index || beats[other]?.includes(index) || beats[index]?.includes(other)) return [];
      const agrees: Test = { kind: "compare", operator: "=", of, left: rival.value, right: value };
      return [someOf([idle[other] ?? never, agrees, ...beating(other, counts)])];
    });
    return { guard: allOf([counts[index] ?? never, ...beating(index, idle), ...rivals]), value };
  });
  return fallback ? [...alternatives, { guard: allOf(idle), value: fallback }] : alternatives;
}

/** What an open part may be. */
export function alternativesOf(part: Value, vocabulary: Vocabulary): Alternative[] {
  if (part.kind === "pick") return picked(part);
  const fact = definedBy(part, vocabulary);
  return part.kind === "fact" && fact ? given(fact, part.fact, vocabulary) : [];
}
