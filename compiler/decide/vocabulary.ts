/** The variables that conditions are decided over: what they are called, which are whole, and what finite ones may be. */
import { calendar } from "../../runtime/holidays.js";
import type { FactRef, Input } from "../model/expression.js";
import type { Fact } from "../model/fact.js";
import type { Model, Rule } from "../model/model.js";
import { lengths, mover, type Length, type Move, type MovedUnit } from "./lengths.js";
import type { IsWhole, Sum } from "./sum.js";

/** A day that is another one moved by months or business days: known to the day once its base is, and before that by its least and greatest length. */
export interface Moved {
  readonly name: string;
  /** A variable and a number of days. */
  readonly base: string;
  readonly offset: number;
  readonly steps: number;
  readonly unit: MovedUnit;
}

/** What a variable stands for in a facts file. */
export type Source =
  | { readonly kind: "audience"; readonly name: string }
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "input"; readonly input: Input };

export interface Vocabulary {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly isWhole: IsWhole;
  /** Names of variables, each with what it stands for; two inputs that are compared as one thing are one variable. */
  readonly sources: ReadonlyMap<string, readonly Source[]>;
  readonly moved: ReadonlyMap<string, Moved>;
  readonly move: Move;
  readonly length: (unit: MovedUnit, from: number, to: number) => Length;
  fact(ref: Pick<FactRef, "key">): string;
  input(input: Input): string;
  audience(name: string): string;
  /** The variable that says whether another one is none. */
  presence(name: string): string;
  /** A condition that nothing is known of but that it holds or not. */
  opaque(key: string): string;
  movedDay(base: string, offset: number, steps: number, unit: MovedUnit): string;
  /** What a finite variable may be, in order of preference for a case that shows something. */
  domain(name: string): readonly string[];
  /** The variable that a presence is about; `null` for any other. */
  presenceOf(name: string): string | null;
  /** Forgets what some variables stand for, until they are named again. */
  forget(isGone: (source: Source) => boolean): void;
  /** The same vocabulary in which some names stand for others; what is learnt in it stays apart. */
  renamed(names: ReadonlyMap<string, string>): Vocabulary;
}

export const TODAY = "today";
const BOOLEAN = ["true", "false"] as const;
const PRESENCE = ["some", "none"] as const;

/** The vocabulary of a body of policy. */
export function vocabularyOf({ factByKey: facts, ruleById: rules }: Pick<Model, "factByKey" | "ruleById">, holidays: readonly string[]): Vocabulary {
  const move = mover(calendar(holidays));
  const length = lengths(holidays, move);
  const make = (names: ReadonlyMap<string, string>): Vocabulary => {
    const sources = new Map<string, Source[]>();
    const moved = new Map<string, Moved>();
    const domains = new Map<string, readonly string[]>();
    const presences = new Map<string, string>();
    const known = (own: string, source: () => Source): string => {
      const name = names.get(own) ?? own;
      const all = sources.get(name);
      if (!all) sources.set(name, [source()]);
      else if (names.size > 0 && !all.some((other) => sameSource(other, source()))) all.push(source());
      return name;
    };
    return {
      facts, rules, sources, moved, move, length,
      isWhole: (name) => {
        if (name === TODAY || moved.has(name)) return true;
        const [source] = sources.get(name) ?? [];
        if (source?.kind === "fact") return source.fact.type.kind === "date" || source.fact.declared === "integer";
        return source?.kind === "input" && source.input.type === "date";
      },
      fact: ({ key }) =>
        known(`fact ${key}`, () => {
          const fact = facts.get(key);
          if (!fact) throw new RangeError(`no fact ${key}`);
          const { type } = fact;
          domains.set(`fact ${key}`, type.kind === "enumeration" ? [...type.values.filter((value) => value !== "none"), "none"] : BOOLEAN);
          return { kind: "fact", fact };
        }),
      input: (input) => known(`input ${input.owner} ${input.name}`, () => ({ kind: "input", input })),
      audience: (name) => known(`audience ${name}`, () => ({ kind: "audience", name })),
      presence: (name) => {
        const found = presences.get(name);
        if (found !== undefined) return found;
        const own = `is ${name}`;
        presences.set(name, own);
        domains.set(own, PRESENCE);
        return own;
      },
      opaque: (key) => `test ${key}`,
      movedDay: (base, offset, steps, unit) => {
        const name = `${unit} ${steps} ${offset} ${base}`;
        if (!moved.has(name)) moved.set(name, { name, base, offset, steps, unit });
        return name;
      },
      domain: (name) => domains.get(name) ?? BOOLEAN,
      presenceOf: (name) => (domains.get(name) === PRESENCE ? name.slice("is ".length) : null),
      forget: (isGone) => {
        for (const [name, all] of sources) if (all.some(isGone)) sources.delete(name);
      },
      renamed: (more) => make(more),
    };
  };
  return make(new Map());
}

const sameSource = (a: Source, b: Source): boolean =>
  (a.kind === "input" && b.kind === "input" && a.input.owner === b.input.owner && a.input.name === b.input.name) || (a.kind === "fact" && b.kind === "fact" && a.fact === b.fact);

/** Whether a sum is one variable and a number of days. */
export function asMovedDay({ terms, constant }: Sum): { readonly base: string; readonly offset: number } | null {
  const [only, ...more] = terms;
  return only && more.length === 0 && only[1] === 1 ? { base: only[0], offset: constant } : null;
}
