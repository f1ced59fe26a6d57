/** Looks for a case among boxes: found, proven not to exist, or not decided. */
import { meet, MOST_BOXES, product, productOf, simplified, type Box, type Boxes } from "./box.js";
import { boxesOf } from "./boxes.js";
import { eliminateAll } from "./eliminate.js";
import { feasible, isFeasible, movedAmong, systemFor } from "./feasible.js";
import { opposite } from "./sum.js";
import { solve, type Solution, type Taste } from "./solve.js";
import type { Vocabulary } from "./vocabulary.js";

/** A case: the choices of its box, and a value for each variable of its bounds. */
export interface FoundCase {
  readonly box: Box;
  readonly solution: Solution;
  /** Whether what is known of a case suffices for what it shows; absent where the rules themselves tell. */
  readonly suffices?: (known: Box) => boolean;
}

export type Searched = { readonly kind: "found"; readonly case: FoundCase } | { readonly kind: "never" } | { readonly kind: "undecided"; readonly reason: string };

export const TOO_MANY = "their conditions combine in more than 4,096 ways";
const UNSOLVED = "it depends on how long certain months or business days are, or on a sum of several facts";

/** How far a case is from an ordinary one: things that are known not to be. */
const oddity = ({ choices }: Box): number => [...choices.values()].filter((values) => values.size === 1 && values.has("none")).length;

/** Looks for a case in feasible boxes. */
export function search(boxes: Boxes, taste: Taste, vocabulary: Vocabulary): Searched {
  if (!boxes) return { kind: "undecided", reason: TOO_MANY };
  let reason: string | null = null;
  for (const box of boxes.length < 2 ? boxes : [...boxes].sort((a, b) => oddity(a) - oddity(b))) {
    const solution = box.outside === null ? solve(box, taste, vocabulary) : null;
    if (solution) return { kind: "found", case: { box, solution } };
    reason ??= box.outside ?? UNSOLVED;
  }
  return reason === null ? { kind: "never" } : { kind: "undecided", reason };
}

/** The feasible boxes in which all these conditions hold, within others. */
export function within(boxes: Boxes, tests: readonly Parameters<typeof boxesOf>[0][], vocabulary: Vocabulary): Boxes {
  return feasible(product(boxes, productOf(tests.map((test) => boxesOf(test, true, vocabulary)))), vocabulary);
}

/** The variables whose values follow from others'. */
function withMoved(names: ReadonlySet<string>, { bounds }: Box, vocabulary: Vocabulary): ReadonlySet<string> {
  const all = new Set(names);
  for (const { name, base } of movedAmong([...bounds.values()].flatMap(({ terms }) => terms.map(([variable]) => variable)), vocabulary)) if (all.has(base)) all.add(name);
  return all;
}

/** What a box says of a case whatever some variables are: a value for them exists wherever it holds. Where days are moved from them, it may hold in more cases. */
export function without(names: ReadonlySet<string>, box: Box, vocabulary: Vocabulary): Box | null {
  const gone = withMoved(names, box, vocabulary);
  const system = eliminateAll(gone.size > names.size ? systemFor(box, vocabulary) : box.bounds, gone, vocabulary.isWhole);
  if (system === "broken") return null;
  const dropped = new Set([...names].flatMap((name) => [name, vocabulary.presence(name)]));
  const choices = new Map([...box.choices].filter(([name]) => !dropped.has(name)));
  if (system === "too many") return { choices, bounds: new Map(), outside: box.outside ?? TOO_MANY };
  return { choices, bounds: system, outside: box.outside };
}

/** The boxes in which a box does not hold; they share no case. */
export function complement(box: Box, vocabulary: Vocabulary): Box[] {
  const found: Box[] = [];
  const choices = new Map<string, ReadonlySet<string>>();
  const bounds = new Map<string, Box["bounds"] extends ReadonlyMap<string, infer Bound> ? Bound : never>();
  for (const [name, values] of box.choices) {
    const others = vocabulary.domain(name).filter((value) => !values.has(value));
    if (others.length > 0) found.push({ choices: new Map([...choices, [name, new Set(others)]]), bounds: new Map(), outside: null });
    choices.set(name, values);
  }
  for (const [form, bound] of box.bounds) {
    const other = opposite(bound, vocabulary.isWhole);
    found.push({ choices: new Map(choices), bounds: new Map([...bounds, [other.form, other]]), outside: null });
    bounds.set(form, bound);
  }
  return found;
}

/** What is left of a box outside of another; a box that does not meet the other is left whole. */
function remains(box: Box, other: Box, vocabulary: Vocabulary): readonly Box[] {
  const common = meet(box, other);
  if (!common || !isFeasible(common, vocabulary)) return [box];
  return complement(other, vocabulary).flatMap((piece) => {
    const left = meet(box, piece);
    return left && isFeasible(left, vocabulary) ? [left] : [];
  });
}

/** The feasible boxes of the first that lie outside of all the others. */
export function outside(boxes: Boxes, others: Boxes, vocabulary: Vocabulary): Boxes {
  if (!boxes || !others) return null;
  let left = boxes;
  for (const other of others) {
    left = simplified(left.flatMap((box) => remains(box, other, vocabulary)));
    if (left.length > MOST_BOXES) return null;
  }
  return left;
}
