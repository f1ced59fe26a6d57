/** Keys of conditions: two that say the same in the same words have one key, wherever they stand. */
import type { Test, Value } from "../model/expression.js";

type ValueOf<K extends Value["kind"]> = Extract<Value, { kind: K }>;
type TestOf<K extends Test["kind"]> = Extract<Test, { kind: K }>;

const quoted = (text: string): string => JSON.stringify(text);
const inputKey = ({ owner, name }: { readonly owner: string; readonly name: string }): string => `input ${owner} ${name}`;

const values: { readonly [K in Value["kind"]]: (value: ValueOf<K>) => string } = {
  number: ({ value }) => `${value}`,
  day: ({ day }) => `day ${day}`,
  text: ({ text }) => quoted(text),
  choice: ({ value }) => `choice ${quoted(value)}`,
  none: ({ of }) => `none ${of}`,
  fact: ({ fact }) => `fact ${fact.key}`,
  input: ({ input }) => inputKey(input),
  today: () => "today",
  arithmetic: ({ operator, left, right }) => `(${keyOfValue(left)} ${operator} ${keyOfValue(right)})`,
  shift: ({ day, amount, unit, direction }) => `(${keyOfValue(day)} moved ${direction} ${keyOfValue(amount)} ${unit})`,
  count: ({ unit, from, to }) => `(${unit} from ${keyOfValue(from)} to ${keyOfValue(to)})`,
  pick: ({ which, of, left, right }) => `(${which} ${of} ${keyOfValue(left)}, ${keyOfValue(right)})`,
  truth: ({ test }) => `(${keyOfTest(test)})`,
};

const keyOfValue = (value: Value): string => (values[value.kind] as (value: Value) => string)(value);

const joined = (tests: readonly Test[], by: string): string => `(${tests.map(keyOfTest).join(by)})`;

const tests: { readonly [K in Test["kind"]]: (test: TestOf<K>) => string } = {
  always: () => "always",
  never: () => "never",
  member: ({ audience }) => `audience ${quoted(audience)}`,
  attested: ({ input }) => inputKey(input),
  fact: ({ fact }) => `fact ${fact.key}`,
  compare: ({ operator, of, left, right }) => `${of} ${keyOfValue(left)} ${operator} ${keyOfValue(right)}`,
  "is-none": ({ of, value }) => `${of} ${keyOfValue(value)} is none`,
  not: ({ test }) => `not ${keyOfTest(test)}`,
  period: ({ from, until }) => `period ${from ?? ""} ${until ?? ""}`,
  all: (test) => joined(test.tests, " and "),
  any: (test) => joined(test.tests, " or "),
};

/** The key of a condition. Names of facts and inputs hold no parentheses; texts and choices are quoted. */
export const keyOfTest = (test: Test): string => (tests[test.kind] as (test: Test) => string)(test);
