/** A box: what a case may be like, as choices of finite variables and bounds of sums. A condition is a union of boxes. */
import { stronger, weaker, type Bound } from "./sum.js";

export interface Box {
  /** What each finite variable may be: facts with few values, and whether something is there at all. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
  /** By their form. */
  readonly bounds: ReadonlyMap<string, Bound>;
  /** Why the box says less than the condition does; `null` where it says all. */
  readonly outside: string | null;
}

/** More boxes than this are not worked out: what they would tell is then undecided. */
export const MOST_BOXES = 4096;

/** The boxes of a condition, or `null` where there would be too many. */
export type Boxes = readonly Box[] | null;

const noChoices: ReadonlyMap<string, ReadonlySet<string>> = new Map();
const noBounds: ReadonlyMap<string, Bound> = new Map();

/** Every case. */
export const everything: Box = { choices: noChoices, bounds: noBounds, outside: null };

export const choice = (name: string, values: Iterable<string>, outside: string | null = null): Box => ({ choices: new Map([[name, new Set(values)]]), bounds: noBounds, outside });

/** A bound of things that are there. */
export const bounded = (presences: readonly string[], bounds: readonly Bound[]): Box => ({
  choices: presences.length === 0 ? noChoices : new Map(presences.map((name) => [name, SOME])),
  bounds: new Map(bounds.map((bound) => [bound.form, bound])),
  outside: null,
});

const SOME: ReadonlySet<string> = new Set(["some"]);

/** The choices in both; `null` where there is none, the smaller set itself where it lies within the other. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> | null {
  if (a === b) return a;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let missing = 0;
  for (const value of few) if (!many.has(value)) missing++;
  if (missing === few.size) return null;
  return missing === 0 ? few : new Set([...few].filter((value) => many.has(value)));
}

function meetChoices(a: Box["choices"], b: Box["choices"]): Box["choices"] | null {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  // Most boxes have nothing in common, or one says all that the other does: a new map is made only where it is needed.
  let met: Map<string, ReadonlySet<string>> | null = null;
  for (const [name, values] of few) {
    const known = many.get(name);
    const both = known ? common(known, values) : values;
    if (!both) return null;
    if (both !== known) (met ??= new Map(many)).set(name, both);
  }
  return met ?? many;
}

function meetBounds(a: Box["bounds"], b: Box["bounds"]): Box["bounds"] {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  let met: Map<string, Bound> | null = null;
  for (const [form, bound] of b) {
    const known = a.get(form);
    const both = known ? stronger(known, bound) : bound;
    if (both !== known) (met ??= new Map(a)).set(form, both);
  }
  return met ?? a;
}

/** What lies in both; `null` where no choice does. Whether the bounds can be satisfied is not asked yet. */
export function meet(a: Box, b: Box): Box | null {
  if (a === everything) return b;
  if (b === everything) return a;
  const choices = meetChoices(a.choices, b.choices);
  return choices && { choices, bounds: meetBounds(a.bounds, b.bounds), outside: a.outside ?? b.outside };
}

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  if (a === b) return true;
  if (a.size > b.size) return false;
  for (const value of a) if (!b.has(value)) return false;
  return true;
};

/** Whether one box plainly lies within another that says at least as much of the condition. */
function liesWithin(a: Box, b: Box): boolean {
  if (b.choices.size > a.choices.size || b.bounds.size > a.bounds.size || (b.outside !== null && b.outside !== a.outside)) return false;
  for (const [name, values] of b.choices) {
    const own = a.choices.get(name);
    if (!own || !isSubset(own, values)) return false;
  }
  for (const [form, bound] of b.bounds) {
    const own = a.bounds.get(form);
    if (!own || stronger(own, bound) !== own) return false;
  }
  return true;
}

/** More boxes than this are not compared with each other. */
const MOST_COMPARED = 400;

/** The boxes without those that lie within another one; of boxes that are alike the first is kept. */
export function simplified(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2 || boxes.length > MOST_COMPARED) return boxes;
  const kept: Box[] = [];
  for (const box of boxes) {
    if (kept.some((other) => liesWithin(box, other))) continue;
    for (let index = kept.length - 1; index >= 0; index--) {
      const other = kept[index];
      if (other && liesWithin(other, box)) kept.splice(index, 1);
    }
    kept.push(box);
  }
  return kept;
}

/** Every box of one with every box of the other. */
export function product(a: Boxes, b: Boxes): Boxes {
  if (!a || !b) return null;
  const met: Box[] = [];
  for (const left of a) {
    for (const right of b) {
      const box = meet(left, right);
      if (box) met.push(box);
      if (met.length > MOST_BOXES) return null;
    }
  }
  return met;
}

export const productOf = (all: readonly Boxes[]): Boxes => all.reduce(product, [everything]);

export const union = (a: Boxes, b: Boxes): Boxes => (a && b && a.length + b.length <= MOST_BOXES ? [...a, ...b] : null);

/** What all boxes have in common, as one box around them. */
export function hullOf(boxes: readonly Box[] | null): Box {
  const [first, ...rest] = boxes ?? [];
  if (!first) return everything;
  return rest.reduce<Box>((hull, { choices, bounds }) => {
    const kept = [...hull.choices].flatMap(([name, values]) => {
      const others = choices.get(name);
      return others ? [[name, new Set([...values, ...others])] as const] : [];
    });
    const weakest = [...hull.bounds].flatMap(([form, bound]) => {
      const other = bounds.get(form);
      return other ? [[form, weaker(bound, other)] as const] : [];
    });
    return { choices: new Map(kept), bounds: new Map(weakest), outside: null };
  }, first);
}
