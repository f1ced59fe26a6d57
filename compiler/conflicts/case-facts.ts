/** The facts of a witness, one by one and in words. */
import type { Input } from "../model/expression.js";
import type { Model } from "../model/model.js";
import type { FactJson, Witness } from "./conflict.js";

/** One fact of a case. */
export interface CaseFact {
  /** A declared fact's name, an input's, or `audience`. */
  readonly name: string;
  /** Whose input it is; `null` for what all rules share. */
  readonly owner: string | null;
  /** In words, such as `5 items` or `yes`. */
  readonly value: string;
  readonly given: FactJson;
}

/** An amount with its unit, as a person writes it. */
export function sayAmount(amount: number, unit: string | null): string {
  if (unit === null) return String(amount);
  if (unit === "USD") return amount < 0 ? `-$${-amount}` : `$${amount}`;
  if (unit === "percent") return `${amount}%`;
  const [counted = "", ...per] = unit.split("/");
  return `${amount} ${[amount === 1 ? counted : `${counted}s`, ...per].join(" per ")}`;
}

function sayGiven(given: FactJson, unit: string | null): string {
  if (given === null) return "none";
  if (typeof given === "boolean") return given ? "yes" : "no";
  if (typeof given === "number") return sayAmount(given, unit);
  return typeof given === "string" ? given : given.join(", ");
}

const isGroup = (given: FactJson | Readonly<Record<string, FactJson>>): given is Readonly<Record<string, FactJson>> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

const inputOf = (owner: string, name: string, model: Model): Input | undefined =>
  [model.ruleById.get(owner), ...model.sections, ...model.jurisdictions]
    .filter((asker) => asker?.id === owner)
    .flatMap((asker) => asker?.inputs ?? [])
    .find((input) => input.name === name);

/** The facts of a case, in the order of its facts file. */
export function caseFacts({ facts }: Witness, model: Model): CaseFact[] {
  return Object.entries(facts).flatMap(([key, given]): CaseFact[] => {
    if (isGroup(given)) {
      return Object.entries(given).map(([name, own]) => ({ name, owner: key, value: sayGiven(own, inputOf(key, name, model)?.unit ?? null), given: own }));
    }
    const fact = model.factByKey.get(key);
    const unit = fact?.type.kind === "number" ? fact.type.unit : null;
    return [{ name: fact?.name ?? key, owner: null, value: sayGiven(given, unit), given }];
  });
}
