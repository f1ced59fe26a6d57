/** The facts that random programs declare, and the words that they use besides. */
import type { Random } from "./random.js";

export type FactType = "boolean" | "number" | "integer" | "date" | "text" | "money" | "enumeration";

export interface FactWords {
  readonly name: string;
  readonly type: FactType;
  /** In the singular; `null` for a bare number. */
  readonly unit: string | null;
  /** Of an enumeration. */
  readonly values: readonly string[];
}

/** A fact of a program: given, or derived from given ones and derived ones of a smaller `level`. */
export interface DeclaredFact extends FactWords {
  /** -1: given. */
  readonly level: number;
}

const fact = (name: string, type: FactType, unit: string | null = null, values: readonly string[] = []): FactWords => ({ name, type, unit, values });

export const givenFacts: readonly FactWords[] = [
  fact("arrival date", "date"),
  fact("program end date", "date"),
  fact("I-765 filed date", "date"),
  fact("signature date", "date"),
  fact("last entry", "date"),
  fact("OPT months used", "number", "month"),
  fact("grace period", "integer", "day"),
  fact("notice time", "number", "week"),
  fact("office time", "integer", "business day"),
  fact("study length", "number", "year"),
  fact("credits taken", "integer", "credit"),
  fact("transferred credits", "number", "credit"),
  fact("weekly hours", "number", "hour/week"),
  fact("fee paid", "money", "USD"),
  fact("household size", "integer"),
  fact("grade average", "number"),
  fact("work share", "number", "percent"),
  fact("enrolled", "boolean"),
  fact("on leave", "boolean"),
  fact("authorized to work", "boolean"),
  fact("status", "enumeration", null, ["F-1", "J-1", "none"]),
  fact("degree level", "enumeration", null, ["Bachelor", "Master", "PhD"]),
  fact("housing", "enumeration", null, ["dormitory", "own flat", "none"]),
  fact("school name", "text"),
];

export const derivedFacts: readonly FactWords[] = [
  fact("allowance", "number", "day"),
  fact("remaining months", "number", "month"),
  fact("loan length", "number", "week"),
  fact("total credits", "number", "credit"),
  fact("score", "number"),
  fact("fee due", "money", "USD"),
  fact("final day", "date"),
  fact("renewal date", "date"),
  fact("eligible", "boolean"),
  fact("in good standing", "boolean"),
  fact("tier", "enumeration", null, ["Gold", "Silver", "Basic"]),
  fact("advice", "text"),
];

export const audiences = ["DES", "STEM", "GSAS", "MS/PhD"] as const;
export const looseDates = ["relocation", "thesis defense", "final exam"] as const;
export const looseActions = ["petition", "renewal request", "checkout"] as const;
export const looseTruths = ["sponsor agrees", "quarantine lasts", "hardship shown"] as const;
export const prose = ["the office agrees", "a letter is on file", "proof of insurance", "signed form received"] as const;
export const texts = ["Columbia", "Barnard"] as const;
/** Months end and begin here, one of them in a leap year; a Friday and a Monday stand side by side with a weekend. */
export const dates = ["2026-01-31", "2026-02-28", "2024-02-29", "2026-03-01", "2025-12-31", "2026-05-29", "2026-06-01"] as const;
export const holidays = ["2026-01-01", "2026-05-25", "2026-06-19", "2026-02-16"] as const;

const timeUnits: readonly string[] = ["day", "week", "month", "year", "business day"];

export const isTime = (unit: string | null): boolean => unit !== null && timeUnits.includes(unit);
export const isNumeric = ({ type }: FactWords): boolean => type === "number" || type === "integer" || type === "money";

const least: Readonly<Record<string, string>> = { week: "day", year: "month" };

/** Whether amounts in the two units convert. */
export const converts = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : (least[a] ?? a) === (least[b] ?? b));

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A number with its unit, in one of the ways of writing it. */
export function quantity(count: number, unit: string | null, random: Random): string {
  if (unit === null) return String(count);
  if (unit === "USD") return `$${count}`;
  if (unit === "percent") return random.chance(0.5) ? `${count}%` : `${count} percent`;
  if (unit === "hour/week") return `${count} ${random.pick(["hours/week", "hours per week"])}`;
  const word = random.chance(0.15) ? words[count - 1] : undefined;
  return `${word ?? count} ${unit}${count === 1 ? "" : "s"}`;
}

/** A likely amount of a unit. */
export function amountOf(unit: string | null, random: Random): number {
  if (unit === "USD") return random.pick([100, 250, 300]);
  if (unit === "percent") return random.pick([20, 50, 75]);
  if (unit === "day") return random.pick([1, 5, 10, 30, 60]);
  if (unit === "year") return random.pick([1, 2]);
  if (unit === null || unit === "credit") return random.pick([1, 2, 3, 0.1, 0.3]);
  return random.pick([1, 2, 3, 5, 12]);
}
