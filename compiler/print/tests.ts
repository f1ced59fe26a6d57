/** Prints conditions as three-valued expressions. */
import type { Comparison, Test, Value, ValueKind } from "../model/expression.js";
import type { Reader } from "./body.js";
import { call, numberLiteral, type Expression } from "./layout/index.js";

type Of<K extends Test["kind"]> = Extract<Test, { kind: K }>;

/** The functions that compare values of a kind: equal, less, at most. */
const families = {
  number: { equal: "equalNumbers", less: "lessNumbers", atMost: "atMostNumbers", none: "noNumber" },
  date: { equal: "equalDays", less: "lessDays", atMost: "atMostDays", none: "noDay" },
  enumeration: { equal: "equalDays", less: "lessDays", atMost: "atMostDays", none: "noDay" },
  text: { equal: "equalTexts", less: "equalTexts", atMost: "equalTexts", none: "noText" },
  boolean: { equal: "equalTruths", less: "equalTruths", atMost: "equalTruths", none: "equalTruths" },
} as const satisfies { readonly [K in ValueKind]: object };

/** Each operator as a function, with its sides in order or swapped, negated or not. */
const operators: { readonly [K in Comparison]: { readonly uses: "equal" | "less" | "atMost"; readonly swapped?: true; readonly negated?: true } } = {
  "=": { uses: "equal" },
  "!=": { uses: "equal", negated: true },
  "<": { uses: "less" },
  "<=": { uses: "atMost" },
  ">": { uses: "less", swapped: true },
  ">=": { uses: "atMost", swapped: true },
};

function fold(name: "both" | "either", tests: readonly Test[], body: Reader): Expression {
  const [first, ...rest] = tests;
  if (!first) return body.runtime(name === "both" ? "YES" : "NO");
  return rest.length === 0 ? printTest(first, body) : call(body.runtime(name), [printTest(first, body), fold(name, rest, body)]);
}

const negation = (expression: Expression, body: Reader): Expression => call(body.runtime("not"), [expression]);

/** Whether a value is a day or choice that the text names. */
const isKnown = ({ kind }: Value): boolean => kind === "day" || kind === "choice";

function comparison({ operator, of, left, right }: Of<"compare">, body: Reader): Expression {
  const { uses, swapped, negated } = operators[operator];
  const sides = swapped ? [right, left] : [left, right];
  const compared = call(body.runtime(uses === "equal" && isKnown(right) ? "isDay" : families[of][uses]), sides.map((side) => body.value(side)));
  return negated ? negation(compared, body) : compared;
}

/** Whether something is none is asked more often of days than the reverse, which takes no negation then. */
const isNoneOfDays = (test: Test): test is Of<"is-none"> => test.kind === "is-none" && (test.of === "date" || test.of === "enumeration");

/** The calendar's first and last day: 0001-01-01 and 9999-12-31. */
const FIRST = -719162;
const LAST = 2932896;

const printers: { readonly [K in Test["kind"]]: (test: Of<K>, body: Reader) => Expression } = {
  always: (_test, body) => body.runtime("YES"),
  never: (_test, body) => body.runtime("NO"),
  member: ({ audience }, body) => body.member(audience),
  attested: ({ input }, body) => body.input(input),
  fact: ({ fact }, body) => body.fact(fact),
  compare: comparison,
  // A boolean is never none.
  "is-none": ({ of, value }, body) => (of === "boolean" ? body.runtime("NO") : call(body.runtime(families[of].none), [body.value(value)])),
  not: ({ test }, body) => (isNoneOfDays(test) ? call(body.runtime("someDay"), [body.value(test.value)]) : negation(printTest(test, body), body)),
  period: ({ from, until }, body) => call(body.runtime("within"), [body.today(), numberLiteral(from ?? FIRST), numberLiteral(until ?? LAST)]),
  all: ({ tests }, body) => fold("both", tests, body),
  any: ({ tests }, body) => fold("either", tests, body),
};

/** A condition as an expression of type Truth. */
export const printTest = (test: Test, body: Reader): Expression => (printers[test.kind] as (test: Test, body: Reader) => Expression)(test, body);
