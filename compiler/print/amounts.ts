/** Prints the amounts of a demand: a number as written, or a variable where exceptions in words may change it. */
import type { Demand, Permission, Value } from "../model/expression.js";
import { inLeastUnit } from "../model/span.js";
import type { Reader } from "./body.js";
import { binary, call, code, constant, ifStatement, numberLiteral, returnStatement, type Expression, type Statement } from "./layout/index.js";

/** An amount that the code reads. */
export interface Amount {
  readonly positive: Expression;
  /** The same amount with its sign turned; asked for only where it is printed, since what it calls is then imported. */
  negative(): Expression;
}

/** The end of a range that a function reads; both are the same where the demand names one amount. */
export type End = "min" | "max";

/** Statements that work an amount out, and the amount. */
export interface PrintedAmount {
  readonly statements: readonly Statement[];
  readonly amount: Amount;
}

const fixed = (value: number): Amount => ({ positive: numberLiteral(value), negative: () => numberLiteral(-value) });

/** An amount that a fact gives. */
const read = (value: Value, body: Reader): Amount => {
  const positive = body.value(value);
  return { positive, negative: () => call(body.runtime("negated"), [positive]) };
};
const named = (name: string): Amount => ({ positive: code(name), negative: () => code(`-${name}`) });

/** The amounts that a demand names, and their unit; `null` for a demand without any. */
function written(demand: Demand): { readonly min: number | Value; readonly max: number | Value; readonly unit: string } | null {
  if (demand.kind === "at-most" || demand.kind === "at-least") return { min: demand.limit, max: demand.limit, unit: demand.unit };
  if (!("span" in demand) || !demand.span) return null;
  const { min, max, unit } = demand.span;
  return { min, max: max ?? min, unit };
}

/** The exceptions in words that change the quantity of a demand: those of its kind of unit. */
export function changesOf(demand: Demand, permissions: readonly Permission[]): readonly Permission[] {
  const amounts = written(demand);
  if (!amounts) return [];
  const { unit } = inLeastUnit(1, amounts.unit);
  return permissions.filter(({ effect }) => effect.kind === "change" && effect.unit === unit);
}

function changed(amount: Expression, truth: Expression, { effect }: Permission, unit: string, body: Reader): Expression {
  if (effect.kind !== "change") return amount;
  const factor = inLeastUnit(1, unit).amount;
  return call(body.runtime(effect.how === "add" ? "added" : "replaced"), [amount, truth, numberLiteral(effect.amount / factor)]);
}

/** Prints one end of a demand's amounts; where it is unknown whether an exception holds, the function returns `whenUnknown`. */
export function printAmount(demand: Demand, end: End, changes: readonly Permission[], whenUnknown: "UNDECIDED" | "UNKNOWN", body: Reader): PrintedAmount {
  const { unit, ...ends } = written(demand) ?? { min: 0, max: 0, unit: "" };
  const statements: Statement[] = [];
  const amountWritten = ends[end];
  let amount = typeof amountWritten === "number" ? fixed(amountWritten) : read(amountWritten, body);
  for (const [index, change] of changes.entries()) {
    const suffix = index === 0 ? "" : String(index + 1);
    const truth = code(`excepted${suffix}`);
    statements.push(
      constant(truth.text, body.test(change.test)),
      ifStatement(binary(truth, "===", body.runtime("MAYBE")), [returnStatement(body.runtime(whenUnknown))]),
      constant(`amount${suffix}`, changed(amount.positive, truth, change, unit, body)),
    );
    amount = named(`amount${suffix}`);
  }
  return { statements, amount };
}
