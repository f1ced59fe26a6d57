/** Finds rules whose texts say nearly the same, without comparing each with each. */
import type { Rule } from "../model/model.js";
import { fewestApart, mayBeShared, shinglesOf, type Shingles } from "./shingles.js";
import { wordsOf, type Wording } from "./words-of.js";

/** Groups of up to this many rules are listed pair by pair. */
export const MOST_LISTED_WHOLE = 8;

/** Eight tenths in common, intersection over union: in whole numbers, so that no rounding decides. */
const LEAST = 4;
const OF = 5;

/** How many shingles two sets of these sizes must have in common: from i / (a + b - i) >= 4/5. */
const leastCommon = (a: number, b: number): number => Math.ceil((LEAST * (a + b)) / (LEAST + OF));

/**
 * How many shingles a text must have in common with any other of these: the fewest where the other is the smallest that
 * can still be near, since the union is never smaller than the larger of the two.
 */
function leastSharedOf(texts: readonly Shingles[]): (text: Shingles) => number {
  const sizes = [...new Set(texts.map(({ size }) => size))].sort((a, b) => a - b);
  const least = new Map(sizes.map((size) => [size, leastCommon(size, sizes.find((other) => other * OF >= size * LEAST) ?? size)]));
  return ({ size }) => least.get(size) ?? size;
}

/** Whether two sets have enough in common. Stops as soon as too many shingles of one were not in the other. */
function areNear(a: Shingles, b: Shingles): boolean {
  const needed = leastCommon(a.size, b.size);
  let spareOfA = a.shared.length - needed;
  let spareOfB = b.shared.length - needed;
  if (spareOfA < 0 || spareOfB < 0 || fewestApart(a.sketch, b.sketch) > spareOfA + spareOfB) return false;
  let [i, j] = [0, 0];
  while (spareOfA >= 0 && spareOfB >= 0) {
    const [left, right] = [a.shared[i], b.shared[j]];
    if (left === undefined || right === undefined) return true;
    if (left <= right) i++;
    if (right <= left) j++;
    if (left < right) spareOfA--;
    else if (right < left) spareOfB--;
  }
  return false;
}

/** Which texts are linked so far: each points towards the first of its group. */
interface Links {
  readonly first: (text: number) => number;
  readonly join: (a: number, b: number) => void;
}

function linksOf(count: number): Links {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const first = (text: number): number => {
    let at = text;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      parents[at] = parents[parent] ?? parent;
      at = parent;
    }
    return at;
  };
  return {
    first,
    join: (a, b) => {
      const [left, right] = [first(a), first(b)];
      parents[Math.max(left, right)] = Math.min(left, right);
    },
  };
}

/** The texts that have one shingle in their prefix, in order: those that had no group when they were met, and the others by the group they had then. */
interface Posting {
  readonly alone: number[];
  readonly grouped: Map<number, number[]>;
}

type Pair = readonly [number, number];

/**
 * The first text near to each in every group of those before it: a spanning forest, at most one pair for each text.
 *
 * Two sets with enough in common share a shingle among the rarest few of both, the prefix (AllPairs: Bayardo, Ma, Srikant, "Scaling Up All Pairs
 * Similarity Search", WWW 2007); what is met there is then tested against the bounds on sizes and remaining shingles (PPJoin: Xiao, Wang, Lin, Yu,
 * "Efficient Similarity Joins for Near Duplicate Detection", WWW 2008). Shingles that only one text has need no list and only shorten the prefix.
 */
function forestOf(texts: readonly Shingles[]): Pair[] {
  const postings = new Map<number, Posting>();
  const links = linksOf(texts.length);
  const leastShared = leastSharedOf(texts);
  const testedFor = new Int32Array(texts.length).fill(-1);
  const pairs: Pair[] = [];
  for (const [index, text] of texts.entries()) {
    const prefix = text.shared.subarray(0, Math.max(0, text.shared.length - leastShared(text) + 1));
    const nearest = new Map<number, number>();
    const isNear = (other: number): boolean => {
      if (testedFor[other] === index) return false;
      testedFor[other] = index;
      const candidate = texts[other];
      return candidate !== undefined && areNear(candidate, text);
    };
    const found = (other: number): void => {
      const group = links.first(other);
      nearest.set(group, Math.min(other, nearest.get(group) ?? other));
    };
    for (const shingle of prefix) {
      const posting = postings.get(shingle);
      if (!posting) continue;
      for (const other of posting.alone) if (isNear(other)) found(other);
      for (const [member, others] of posting.grouped) {
        // The first that is near is the one that counts: the rest of a group, which may be large, is not looked at.
        const best = nearest.get(links.first(member)) ?? index;
        const first = others.find((other) => other >= best || isNear(other));
        if (first !== undefined && first < best) found(first);
      }
    }
    for (const other of nearest.values()) {
      pairs.push([other, index]);
      links.join(other, index);
    }
    const group = nearest.size === 0 ? null : links.first(index);
    for (const shingle of prefix) {
      const posting = postings.get(shingle) ?? { alone: [], grouped: new Map<number, number[]>() };
      postings.set(shingle, posting);
      const others = group === null ? posting.alone : (posting.grouped.get(group) ?? []);
      others.push(index);
      if (group !== null) posting.grouped.set(group, others);
    }
  }
  return pairs;
}

/** The groups that the pairs link, each in order. */
function groupsOf(pairs: readonly Pair[], count: number): number[][] {
  const links = linksOf(count);
  for (const [a, b] of pairs) links.join(a, b);
  const groups = new Map<number, number[]>();
  for (const text of new Set(pairs.flat().sort((a, b) => a - b))) {
    const first = links.first(text);
    groups.set(first, [...(groups.get(first) ?? []), text]);
  }
  return [...groups.values()];
}

/** The near pairs among texts, as they are listed: all of a small group, the forest of a large one. */
function listed(texts: readonly Shingles[]): Pair[] {
  const forest = forestOf(texts);
  const small = groupsOf(forest, texts.length).filter(({ length }) => length <= MOST_LISTED_WHOLE);
  const isSmall = new Set(small.flat());
  const near = (a: number, b: number): boolean => {
    const [left, right] = [texts[a], texts[b]];
    return left !== undefined && right !== undefined && areNear(left, right);
  };
  const whole = small.flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).flatMap((b): Pair[] => (near(a, b) ? [[a, b]] : []))));
  return [...whole, ...forest.filter(([a]) => !isSmall.has(a))];
}

/**
 * Pairs of rules with near-identical texts (section 9): equal numbers, and at least eight tenths of all their three-word shingles in common. Exact; in the
 * order of the model, each pair once. A section's own rule has no text of its own and is left out; an empty text is like no other.
 *
 * The pairs of a large group would be as many as the square of its rules. So a group, that is, whatever near pairs link, is listed pair by
 * pair up to `MOST_LISTED_WHOLE` rules; in a larger one each rule is listed with the first rule near to it, once for each group that the rules before
 * it form: all of the group hangs together, by at most one pair for each rule.
 */
export function nearIdentical(rules: readonly Rule[], known: KnownTexts = noTexts()): readonly (readonly [Rule, Rule])[] {
  const groups = new Map<string, { readonly members: Rule[]; readonly at: number[] }>();
  let at = -1;
  for (const rule of rules) {
    at++;
    const { words, numbers } = known.wordings.get(rule) ?? wordingOf(rule, known);
    if (words.length === 0) continue;
    const group = groups.get(numbers);
    if (group) {
      group.members.push(rule);
      group.at.push(at);
    } else groups.set(numbers, { members: [rule], at: [at] });
  }
  for (const numbers of known.groups.keys()) if (!groups.has(numbers)) known.groups.delete(numbers);
  const pairs: Pair[] = [];
  for (const [numbers, { members, at }] of groups) {
    if (members.length < 2) continue;
    const before = known.groups.get(numbers);
    const isAsBefore = before?.texts.length === members.length && before.texts.every((text, index) => text === members[index]?.text);
    const near = before && isAsBefore ? before.pairs : pairsAmong(members.map((rule) => known.wordings.get(rule)?.words ?? []));
    known.groups.set(numbers, before && isAsBefore ? before : { texts: members.map(({ text }) => text), pairs: near });
    for (const [a, b] of near) pairs.push([at[a] ?? -1, at[b] ?? -1]);
  }
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  return pairs.flatMap(([a, b]) => {
    const [first, second] = [rules[a], rules[b]];
    return first && second ? [[first, second] as const] : [];
  });
}

/** The near pairs among texts that name the same numbers. */
function pairsAmong(texts: readonly Wording["words"][]): readonly Pair[] {
  const mayBe = mayBeShared(texts, LEAST, OF);
  const left = texts.map((_, index) => index).filter((index) => mayBe[index]);
  return listed(shinglesOf(left.map((index) => texts[index] ?? []))).map(([a, b]): Pair => [left[a] ?? -1, left[b] ?? -1]);
}

/** What is known of texts from the times before: their words, and what was found among those that name the same numbers. */
export interface KnownTexts {
  readonly wording: (text: string) => Wording;
  readonly wordings: WeakMap<Rule, Wording>;
  readonly groups: Map<string, { readonly texts: readonly string[]; readonly pairs: readonly Pair[] }>;
}

export const noTexts = (): KnownTexts => ({ wording: wordsOf(), wordings: new WeakMap(), groups: new Map() });

function wordingOf(rule: Rule, { wording, wordings }: KnownTexts): Wording {
  const made = wording(rule.kind === "section" ? "" : rule.text);
  wordings.set(rule, made);
  return made;
}
