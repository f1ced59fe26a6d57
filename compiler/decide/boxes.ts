/** Reads conditions as unions of boxes, in which they hold or in which they do not. */
import type { Comparison, FactRef, Test, Value, ValueKind } from "../model/expression.js";
import { alternativesOf, openPart, replaced, spelledOut } from "./alternatives.js";
import { bounded, choice, everything, product, union, type Boxes } from "./box.js";
import { keyOfTest } from "./key.js";
import { feasible } from "./feasible.js";
import { isSum, readNumber, type NoSum } from "./number.js";
import { negation } from "./standing.js";
import { added, boundOf, isBroken } from "./sum.js";
import { thresholds } from "./thresholds.js";
import { TODAY, type Vocabulary } from "./vocabulary.js";

type Of<K extends Test["kind"]> = Extract<Test, { kind: K }>;
type Compare = Of<"compare">;

/** Conditions that read each other through computed facts any deeper are not followed. */
const DEEPEST = 60;

const all: Boxes = [everything];
const nowhere: Boxes = [];
const truth = (holds: boolean): Boxes => (holds ? all : nowhere);
const boolean = (name: string, holds: boolean): Boxes => [choice(name, [String(holds)])];

interface Reader {
  readonly vocabulary: Vocabulary;
  readonly depth: number;
}

type Known = Map<Test, Boxes>;

const memory = new WeakMap<Vocabulary, { readonly true: Known; readonly false: Known }>();

function known({ vocabulary }: Reader, holds: boolean): Known {
  let found = memory.get(vocabulary);
  if (!found) memory.set(vocabulary, (found = { true: new Map(), false: new Map() }));
  return holds ? found.true : found.false;
}

/** A test that no box describes: it holds or not, whatever it is about. */
function opaque(test: Test, holds: boolean, why: string, { vocabulary }: Reader): Boxes {
  return [choice(vocabulary.opaque(keyOfTest(test)), [String(holds)], why)];
}

const mirrored: { readonly [K in Comparison]: Comparison } = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** The boxes of each alternative, where it is that one. */
function apart(part: Value, test: (value: Value) => Test, holds: boolean, reader: Reader): Boxes {
  return alternativesOf(part, reader.vocabulary).reduce<Boxes>((boxes, { guard, value }) => union(boxes, product(read(guard, true, reader), read(test(value), holds, reader))), []);
}

const put = (within: Value, part: Value, value: Value): Value => replaced(within, (other) => (other === part ? value : null));

/** The bounds that a comparison comes to: of the left side less the right one, or the other way round, at most zero or less. */
const limits: { readonly [K in Comparison]: readonly (readonly [less: "left" | "right", strict: boolean])[] } = {
  "=": [["left", false], ["right", false]], "!=": [["left", true], ["right", true]], "<": [["left", true]], "<=": [["left", false]], ">": [["right", true]], ">=": [["right", false]],
};
const opposite: { readonly [K in Comparison]: Comparison } = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

function compareSums(test: Compare, holds: boolean, reader: Reader): Boxes {
  const { vocabulary } = reader;
  const [left, right] = [readNumber(test.left, vocabulary), readNumber(test.right, vocabulary)];
  const missing: NoSum | undefined = [left, right].find((side) => side === "none") ?? [left, right].filter((side) => !isSum(side)).at(0) as NoSum | undefined;
  if (missing === "none") return truth(!holds);
  if (!isSum(left) || !isSum(right)) return opaque(test, holds, typeof missing === "object" ? missing.outside : "", reader);
  const needs = [...new Set([...left.needs, ...right.needs])].map((name) => vocabulary.presence(name));
  const bounds = limits[holds ? test.operator : opposite[test.operator]].map(([less, strict]) =>
    boundOf(less === "left" ? added(left.sum, right.sum, -1) : added(right.sum, left.sum, -1), strict, vocabulary.isWhole),
  );
  if (holds) return bounds.some(isBroken) ? nowhere : [bounded(needs, bounds.filter(({ terms }) => terms.length > 0))];
  const apartBoxes = bounds.flatMap((bound) => (isBroken(bound) ? [] : [bounded(needs, bound.terms.length > 0 ? [bound] : [])]));
  return [...apartBoxes, ...needs.map((name) => choice(name, ["none"]))];
}

function compareNumbers(test: Compare, holds: boolean, reader: Reader): Boxes {
  const { vocabulary } = reader;
  const spelled: Compare = { ...test, left: spelledOut(test.left, vocabulary), right: spelledOut(test.right, vocabulary) };
  for (const side of ["left", "right"] as const) {
    const part = openPart(spelled[side], vocabulary);
    if (part) return apart(part, (value) => ({ ...spelled, [side]: put(spelled[side], part, value) }), holds, reader);
  }
  const counted = spelled.left.kind === "count" ? spelled : spelled.right.kind === "count" ? { ...spelled, left: spelled.right, right: spelled.left, operator: mirrored[spelled.operator] } : null;
  const days = counted && thresholds(counted, vocabulary);
  return days ? read(days, holds, reader) : compareSums(spelled, holds, reader);
}

/** A comparison of choices; what is none holds none. */
function compareChoices(test: Compare, holds: boolean, reader: Reader): Boxes {
  const { vocabulary } = reader;
  const [left, right] = [spelledOut(test.left, vocabulary), spelledOut(test.right, vocabulary)];
  if (left.kind === "none" || right.kind === "none") return truth(!holds);
  for (const [side, value] of [["left", left], ["right", right]] as const) {
    const part = openPart(value, vocabulary);
    if (part) return apart(part, (other) => ({ ...test, left, right, [side]: put(value, part, other) }), holds, reader);
  }
  if (left.kind === "choice" && right.kind === "choice") return truth((left.value === right.value) === holds);
  const domainOf = (value: Value): readonly string[] | null => (value.kind === "choice" ? [value.value] : value.kind === "fact" ? vocabulary.domain(vocabulary.fact(value.fact)) : null);
  const [ours, theirs] = [domainOf(left), domainOf(right)];
  if (!ours || !theirs) return opaque(test, holds, "it compares what is no choice", reader);
  const among = (value: Value, values: readonly string[]): Boxes => (value.kind === "fact" ? [choice(vocabulary.fact(value.fact), values)] : all);
  const shared = ours.filter((value) => value !== "none" && theirs.includes(value));
  if (holds) return shared.reduce<Boxes>((boxes, value) => union(boxes, product(among(left, [value]), among(right, [value]))), []);
  return ours.reduce<Boxes>((boxes, value) => {
    const others = value === "none" ? theirs : theirs.filter((other) => other !== value);
    return others.length === 0 ? boxes : union(boxes, product(among(left, [value]), among(right, others)));
  }, []);
}

/** A truth as a condition; `null` for one that is none. */
function asTest(value: Value): Test | null {
  if (value.kind === "truth") return value.test;
  if (value.kind === "fact") return { kind: "fact", fact: value.fact, at: value.at };
  return value.kind === "input" ? { kind: "attested", input: value.input } : null;
}

function compareTruths(test: Compare, holds: boolean, reader: Reader): Boxes {
  const [left, right] = [asTest(test.left), asTest(test.right)];
  if (!left || !right) return opaque(test, holds, "it compares what is no condition", reader);
  const same: Test = { kind: "any", tests: [{ kind: "all", tests: [left, right] }, { kind: "all", tests: [negation(left), negation(right)] }] };
  return read(same, holds, reader);
}

const comparers: { readonly [K in ValueKind]: (test: Compare, holds: boolean, reader: Reader) => Boxes } = {
  number: compareNumbers,
  date: compareNumbers,
  enumeration: compareChoices,
  boolean: compareTruths,
  text: (test, holds, reader) => (test.left.kind === "none" || test.right.kind === "none" ? truth(!holds) : opaque(test, holds, "it compares texts", reader)),
};

function readNone(test: Of<"is-none">, holds: boolean, reader: Reader): Boxes {
  const { vocabulary } = reader;
  const value = spelledOut(test.value, vocabulary);
  if (test.of === "boolean") return truth(!holds);
  if (value.kind === "none") return truth(holds);
  if (value.kind === "choice" || value.kind === "text") return truth(!holds);
  const part = openPart(value, vocabulary);
  if (part) return apart(part, (other) => ({ ...test, value: put(value, part, other) }), holds, reader);
  if (value.kind === "fact" && test.of === "enumeration") {
    const name = vocabulary.fact(value.fact);
    return [choice(name, vocabulary.domain(name).filter((other) => (other === "none") === holds))];
  }
  if (value.kind === "fact" && test.of === "text") return [choice(vocabulary.presence(vocabulary.fact(value.fact)), [holds ? "none" : "some"])];
  const number = readNumber(value, vocabulary);
  if (number === "none") return truth(holds);
  if (!isSum(number)) return opaque(test, holds, number.outside, reader);
  const needs = [...number.needs].map((name) => vocabulary.presence(name));
  return holds ? needs.map((name) => choice(name, ["none"])) : [bounded(needs, [])];
}

function readFact(fact: FactRef, holds: boolean, reader: Reader): Boxes {
  const declared = reader.vocabulary.facts.get(fact.key);
  const value: Value = { kind: "fact", fact, at: null };
  const plain = (test: Value): Test => asTest(test) ?? { kind: "never" };
  if (declared && declared.definitions.length > 0) {
    return openPart(value, reader.vocabulary) ? apart(value, plain, holds, reader) : opaque({ kind: "fact", fact, at: null }, holds, `\`${fact.name}\` is worked out from many rules`, reader);
  }
  return declared?.value ? read(plain(declared.value), holds, reader) : boolean(reader.vocabulary.fact(fact), holds);
}

function readPeriod({ from, until }: Of<"period">, holds: boolean, { vocabulary }: Reader): Boxes {
  const today = new Map([[TODAY, 1]]);
  const back = new Map([[TODAY, -1]]);
  const after = (day: number, strict: boolean) => boundOf({ terms: back, constant: day }, strict, vocabulary.isWhole);
  const before = (day: number, strict: boolean) => boundOf({ terms: today, constant: -day }, strict, vocabulary.isWhole);
  if (holds) return [bounded([], [...(from === null ? [] : [after(from, false)]), ...(until === null ? [] : [before(until, false)])])];
  return [...(from === null ? [] : [bounded([], [before(from, true)])]), ...(until === null ? [] : [bounded([], [after(until, true)])])];
}

const readers: { readonly [K in Test["kind"]]: (test: Of<K>, holds: boolean, reader: Reader) => Boxes } = {
  always: (_test, holds) => truth(holds),
  never: (_test, holds) => truth(!holds),
  member: ({ audience }, holds, { vocabulary }) => boolean(vocabulary.audience(audience), holds),
  attested: ({ input }, holds, { vocabulary }) => boolean(vocabulary.input(input), holds),
  fact: ({ fact }, holds, reader) => readFact(fact, holds, reader),
  // What is not equal is all that is not, so only equality is read.
  compare: (test, holds, reader) => (test.operator === "!=" ? read({ ...test, operator: "=" }, !holds, reader) : comparers[test.of](test, holds, reader)),
  "is-none": readNone,
  not: ({ test }, holds, reader) => read(test, !holds, reader),
  period: readPeriod,
  all: ({ tests }, holds, reader) => (holds ? every(tests, true, reader) : some(tests, false, reader)),
  any: ({ tests }, holds, reader) => (holds ? some(tests, true, reader) : every(tests, false, reader)),
};

/** So many boxes are worth a look at whether they hold anything, before more is made of them. */
const MANY = 12;

const thinned = (boxes: Boxes, { vocabulary }: Reader): Boxes => (boxes && boxes.length > MANY ? feasible(boxes, vocabulary) : boxes);

/** Boxes in which each test holds, or in which none does. Few boxes first, so that what they rule out is never made. */
function every(tests: readonly Test[], holds: boolean, reader: Reader): Boxes {
  const parts = tests.map((test) => read(test, holds, reader));
  return [...parts].sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0)).reduce((met, part) => thinned(product(met, part), reader), all);
}

const some = (tests: readonly Test[], holds: boolean, reader: Reader): Boxes => thinned(tests.reduce<Boxes>((boxes, test) => union(boxes, read(test, holds, reader)), []), reader);

function read(test: Test, holds: boolean, reader: Reader): Boxes {
  const memo = known(reader, holds);
  const found = memo.get(test);
  if (found !== undefined) return found;
  if (reader.depth > DEEPEST) return opaque({ kind: "never" }, holds, "its conditions read each other too deeply", reader);
  const boxes = (readers[test.kind] as (test: Test, holds: boolean, reader: Reader) => Boxes)(test, holds, { ...reader, depth: reader.depth + 1 });
  memo.set(test, boxes);
  return boxes;
}

/** The boxes in which a condition holds; where `holds` says so, those in which it does not. */
export const boxesOf = (test: Test, holds: boolean, vocabulary: Vocabulary): Boxes => read(test, holds, { vocabulary, depth: 0 });
