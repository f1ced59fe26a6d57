/** Makes random facts files for a Model, near the values at which its answers change. */
import type { Input } from "../../compiler/model/expression.js";
import { isDerived, type Fact } from "../../compiler/model/fact.js";
import type { Model } from "../../compiler/model/model.js";
import { addToDay, dayOf, readDay, writeDay } from "./day.js";
import type { Random } from "./random.js";
import { dates, texts } from "./vocabulary.js";

/** One fact of a case: a declared one under its key, an input under its owner and name. */
export interface Given {
  readonly owner: string | null;
  readonly key: string;
  readonly value: unknown;
}

/** A facts file in parts that can each be left out. */
export type Case = readonly Given[];

/** The facts file that a case is. */
export function fileOf(facts: Case): Readonly<Record<string, unknown>> {
  const file: Record<string, unknown> = {};
  for (const { owner, key, value } of facts) {
    if (owner === null) file[key] = value;
    else file[owner] = { ...(file[owner] as Record<string, unknown> | undefined), [key]: value };
  }
  return file;
}

/** The constants of a model. */
interface Landmarks {
  readonly numbers: readonly number[];
  readonly days: readonly string[];
}

function walk(tree: unknown, found: { readonly numbers: Set<number>; readonly days: Set<string> }): void {
  if (Array.isArray(tree)) for (const part of tree) walk(part, found);
  else if (typeof tree === "object" && tree !== null) {
    for (const [key, part] of Object.entries(tree)) {
      const isDay = key === "day" || key === "from" || key === "until";
      if (typeof part === "number" && isDay) found.days.add(writeDay(dayOf(part)));
      else if (typeof part === "number" && ["value", "min", "max", "limit", "amount"].includes(key)) found.numbers.add(part);
      else if (!["attribute", "attributes", "at", "input"].includes(key)) walk(part, found);
    }
  }
}

/** What a model's trees compare with. */
export function landmarksOf({ rules, facts }: Model): Landmarks {
  const found = { numbers: new Set<number>(), days: new Set<string>() };
  walk(rules.map(({ conditions, clauses, permissions, values }) => [conditions, clauses, permissions, values]), found);
  walk(facts.map(({ value, definitions }) => [value, definitions]), found);
  return { numbers: [...found.numbers], days: [...found.days] };
}

/** Draws values; days are drawn around those drawn before, so that distances are near the spans of the program. */
export function drawer({ numbers, days }: Landmarks, random: Random) {
  const known: string[] = [...days, random.pick(dates)];
  const day = (): string => {
    if (random.chance(0.003)) return random.pick(["0001-01-01", "9999-12-31"]);
    const from = readDay(random.some(known) ?? "2026-01-01");
    const count = random.chance(0.6) ? (random.some(numbers) ?? 0) : 0;
    const near = random.pick([0, 0, 0, 1, -1, 2, -10]);
    const unit = random.pick(["day", "day", "month", "business day"] as const);
    const whole = Math.trunc(Math.min(Math.abs(count), 400)) * random.pick([1, -1]);
    const moved = addToDay(from, whole, unit, new Set());
    const day = (moved && addToDay(moved, near, "day", new Set())) ?? from;
    known.push(writeDay(day));
    return writeDay(day);
  };
  const integer = (): number => Math.trunc(random.chance(0.8) ? (random.some(numbers) ?? 1) : random.between(0, 15)) + random.pick([0, 0, 1, -1]);
  // Sums that meet a constant, but for what binary fractions lose.
  const difference = (): number => (random.some(numbers) ?? 1) - (random.some(numbers) ?? 0);
  const number = (): number => {
    if (random.chance(0.15)) return difference();
    return random.chance(0.55) ? integer() : (random.some(numbers) ?? 1) + random.pick([0, 0.5, -0.5, 0.1, 0.2]);
  };
  return { day, integer, number };
}

type Drawer = ReturnType<typeof drawer>;

function factValue({ declared, type }: Fact, draw: Drawer, random: Random): unknown {
  if (declared === "boolean") return random.chance(0.5);
  if (random.chance(0.1)) return null;
  if (declared === "date") return draw.day();
  if (declared === "text") return random.pick(texts);
  if (type.kind === "enumeration") return random.some(type.values);
  return declared === "integer" ? draw.integer() : draw.number();
}

function inputValue({ type }: Input, draw: Drawer, random: Random): unknown {
  if (type === "boolean") return random.chance(0.5);
  if (random.chance(0.12)) return null;
  return type === "date" ? draw.day() : draw.number();
}

/** A case in which everything is given. */
export function writeCase(model: Model, draw: Drawer, random: Random): Case {
  const facts = model.facts.filter((fact) => !isDerived(fact)).map((fact): Given => ({ owner: null, key: fact.key, value: factValue(fact, draw, random) }));
  const owners = [...model.jurisdictions, ...model.sections, ...model.rules.filter(({ kind }) => kind !== "section")];
  const inputs = owners.flatMap(({ inputs: asked }) => asked.map((input): Given => ({ owner: input.owner, key: input.name, value: inputValue(input, draw, random) })));
  const held = random.few(model.audiences, 0.5);
  const audience: Given = { owner: null, key: "audience", value: held.length === 1 && random.chance(0.5) ? held[0] : held };
  return [audience, ...facts, ...inputs];
}
