/** Whether boxes hold any case at all: their bounds, and what is known of the lengths of months and business days. */
import { simplified, type Box, type Boxes } from "./box.js";
import { eliminateAll, systemOf, variablesOf, type System } from "./eliminate.js";
import { boundOf, type Bound } from "./sum.js";
import type { Moved, Vocabulary } from "./vocabulary.js";

/** The moved days among variables, and those that they are moved from in turn. */
export function movedAmong(names: Iterable<string>, { moved }: Vocabulary): Moved[] {
  const found = new Map<string, Moved>();
  const add = (name: string): void => {
    const day = moved.get(name);
    if (!day || found.has(name)) return;
    add(day.base);
    found.set(name, day);
  };
  for (const name of names) add(name);
  return [...found.values()];
}

/** `least <= later - earlier <= greatest`. */
function between(later: string, earlier: string, least: number, greatest: number, { isWhole }: Vocabulary): Bound[] {
  return [
    boundOf({ terms: new Map([[later, 1], [earlier, -1]]), constant: -greatest }, false, isWhole),
    boundOf({ terms: new Map([[later, -1], [earlier, 1]]), constant: least }, false, isWhole),
  ];
}

/** What is known of each moved day and each two of them, worked out once: a vocabulary has one object for each. */
const distances = new WeakMap<Moved, Map<Moved, readonly Bound[]>>();

/** How far a moved day lies from its base, or from another one of the same base. */
function distance(day: Moved, other: Moved, vocabulary: Vocabulary): readonly Bound[] {
  let known = distances.get(day);
  if (!known) distances.set(day, (known = new Map()));
  const found = known.get(other);
  if (found) return found;
  const { least, greatest } = vocabulary.length(day.unit, day === other ? 0 : other.steps, day.steps);
  const bounds = day === other ? between(day.name, day.base, least + day.offset, greatest + day.offset, vocabulary) : between(day.name, other.name, least, greatest, vocabulary);
  known.set(other, bounds);
  return bounds;
}

/** What is known of moved days before their bases are: how far each lies from its base, and from others of the same base. */
export function lengthBounds(moved: readonly Moved[], vocabulary: Vocabulary): Bound[] {
  return moved.flatMap((day, index) => {
    const others = moved.slice(0, index).filter(({ base, offset, unit }) => base === day.base && offset === day.offset && unit === day.unit);
    return [day, ...others].flatMap((other) => distance(day, other, vocabulary));
  });
}

/** The bounds of a box together with those of the moved days in it. */
export function systemFor(box: Box, vocabulary: Vocabulary): System {
  const names = vocabulary.moved.size === 0 ? [] : [...box.bounds.values()].flatMap(({ terms }) => terms.flatMap(([name]) => (vocabulary.moved.has(name) ? [name] : [])));
  return names.length === 0 ? box.bounds : systemOf([...box.bounds.values(), ...lengthBounds(movedAmong(names, vocabulary), vocabulary)]);
}

const opposed = (form: string): string => form.split("\n").map((term) => (term.startsWith("-") ? term.slice(1) : `-${term}`)).join("\n");

/** Whether two bounds of one sum, one from below and one from above, leave nothing: quick, and all there is to know where no variable is shared. */
export function clashes(bounds: Box["bounds"]): boolean {
  if (bounds.size < 2) return false;
  for (const [form, upper] of bounds) {
    if (form.startsWith("-")) continue;
    const lower = bounds.get(opposed(form));
    if (lower && (upper.limit < -lower.limit || (upper.limit === -lower.limit && (upper.strict || lower.strict)))) return true;
  }
  return false;
}

/** The bounds of variables that some bound puts together with others: all the rest holds or clashes on its own. */
function entangled(system: ReadonlyMap<string, Bound>): ReadonlyMap<string, Bound> {
  const together = new Set<string>();
  for (const { terms } of system.values()) if (terms.length > 1) for (const [name] of terms) together.add(name);
  if (together.size === 0) return new Map();
  return new Map([...system].filter(([, { terms }]) => terms.some(([name]) => together.has(name))));
}

/** Whether a box may hold a case: `false` is proven; `true` is, too, but for moved days and for sums of several whole numbers. */
export function isFeasible(box: Box, vocabulary: Vocabulary): boolean {
  if (box.bounds.size === 0) return true;
  if (box.bounds.size === 1 && vocabulary.moved.size === 0) return true;
  if (clashes(box.bounds)) return false;
  const system = systemFor(box, vocabulary);
  if (typeof system === "string") return system !== "broken";
  const rest = entangled(system);
  return rest.size === 0 || eliminateAll(rest, variablesOf(rest), vocabulary.isWhole) !== "broken";
}

/** The boxes that may hold a case, none of which lies within another. */
export const feasible = (boxes: Boxes, vocabulary: Vocabulary): Boxes => boxes && simplified(boxes.filter((box) => isFeasible(box, vocabulary)));
