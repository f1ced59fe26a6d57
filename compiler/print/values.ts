/** Prints operands as expressions over prepared facts: dates as day numbers, choices as their index. */
import type { Span, Value, ValueKind } from "../model/expression.js";
import type { Reader } from "./body.js";
import { call, nullLiteral, numberLiteral, stringLiteral, type Expression } from "./layout/index.js";

type Of<K extends Value["kind"]> = Extract<Value, { kind: K }>;

const steps: { readonly [U in Span["unit"]]: "addDays" | "addMonths" | "addBusinessDays" } = { day: "addDays", month: "addMonths", "business day": "addBusinessDays" };

/** A day moved by an amount that may be negative. */
export function shifted(day: Expression, amount: Expression, unit: Span["unit"], body: Reader): Expression {
  const calendar = unit === "business day" ? [body.holidays()] : [];
  return call(body.runtime(steps[unit]), [day, amount, ...calendar]);
}

const counters = {
  day: "daysBetween", "business day": "businessDaysBetween", week: "weeksBetween", month: "monthsBetween", year: "yearsBetween",
} as const satisfies { readonly [U in Of<"count">["unit"]]: string };

const operators = { "+": "plus", "-": "minus", "*": "times", "/": "over" } as const;

const nones: { readonly [K in ValueKind]: (body: Reader) => Expression } = {
  number: (body) => body.runtime("NONE_NUMBER"),
  date: (body) => body.runtime("NONE"),
  enumeration: (body) => body.runtime("NONE"),
  text: () => nullLiteral,
  boolean: (body) => body.runtime("MAYBE"),
};

function turned(amount: Value, direction: 1 | -1, body: Reader): Expression {
  if (amount.kind === "number") return numberLiteral(amount.value * direction);
  return direction === 1 ? body.value(amount) : call(body.runtime("negated"), [body.value(amount)]);
}

const printers: { readonly [K in Value["kind"]]: (value: Of<K>, body: Reader) => Expression } = {
  number: ({ value }) => numberLiteral(value),
  day: ({ day }) => numberLiteral(day),
  text: ({ text }) => stringLiteral(text),
  choice: ({ index }) => numberLiteral(index),
  none: ({ of }, body) => nones[of](body),
  fact: ({ fact }, body) => body.fact(fact),
  input: ({ input }, body) => body.input(input),
  today: (_value, body) => body.today(),
  arithmetic: ({ operator, left, right }, body) => call(body.runtime(operators[operator]), [body.value(left), body.value(right)]),
  shift: ({ day, amount, unit, direction }, body) => shifted(body.value(day), turned(amount, direction, body), unit, body),
  count: ({ unit, from, to }, body) => {
    const calendar = unit === "business day" ? [body.holidays()] : [];
    return call(body.runtime(counters[unit]), [body.value(from), body.value(to), ...calendar]);
  },
  pick: ({ which, of, left, right }, body) => {
    const days = which === "smaller" ? "earlierDay" : "laterDay";
    return call(body.runtime(of === "date" ? days : which), [body.value(left), body.value(right)]);
  },
  truth: ({ test }, body) => body.test(test),
};

/** An operand as an expression. */
export const printValue = (value: Value, body: Reader): Expression => (printers[value.kind] as (value: Value, body: Reader) => Expression)(value, body);
