/** Texts as sets of three-word shingles, in the order that a set-similarity join wants: the rarest first. */

/** The shingles of one text. */
export interface Shingles {
  /** How many different ones there are. */
  readonly size: number;
  /** Those that another text has, too, by their rank: rare ones have small ranks. Ascending. */
  readonly shared: Int32Array;
  /** The parity of how many of the shared ones fall on each of its bits. */
  readonly sketch: Sketch;
}

type Sketch = readonly [number, number, number, number];

/** Spreads ranks over the bits of a sketch. */
function sketchOf(ranks: Int32Array): Sketch {
  const sketch: [number, number, number, number] = [0, 0, 0, 0];
  for (const rank of ranks) {
    const mixed = Math.imul(rank, 0x9e3779b1);
    const at = (mixed >>> 30) as 0 | 1 | 2 | 3;
    sketch[at] ^= 1 << ((mixed >>> 25) & 31);
  }
  return sketch;
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The fewest shingles that can be in one of two sets and not in the other: each flips one bit
 * (Sandes, Teodoro, Melo, "Bitmap Filter: Speeding Up Exact Set Similarity Joins with Bitwise Operations", 2017).
 */
export const fewestApart = (a: Sketch, b: Sketch): number => bitsIn(a[0] ^ b[0]) + bitsIn(a[1] ^ b[1]) + bitsIn(a[2] ^ b[2]) + bitsIn(a[3] ^ b[3]);

/** Stands for a word that is not there, in texts of fewer than three. */
const NO_WORD = 0;

const mixed = (first: number, second: number, third: number): number => {
  const product = Math.imul(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35), 0x27d4eb2f);
  return product ^ (product >>> 15);
};

/** How many runs of three words a text has; a text of fewer words is one run, and one without words none. */
const runsIn = ({ length }: readonly number[]): number => (length === 0 ? 0 : Math.max(length - 2, 1));

const total = (texts: readonly (readonly number[])[]): number => texts.reduce((sum, words) => sum + runsIn(words), 0);

/** Gives equal triples equal numbers from 0 on: a hash table with open addressing, since this is where the time goes. */
function tripleTable(most: number): (first: number, second: number, third: number) => number {
  const slots = 2 ** Math.ceil(Math.log2(1.5 * most + 2));
  // Four numbers for each slot, side by side in memory: the triple, and one more than its number; 0 where the slot is free.
  const table = new Int32Array(4 * slots);
  let count = 0;
  return (first, second, third) => {
    for (let at = 4 * (mixed(first, second, third) & (slots - 1)); ; at = (at + 4) & (4 * slots - 1)) {
      const known = table[at + 3] ?? 0;
      if (known === 0) {
        table[at] = first;
        table[at + 1] = second;
        table[at + 2] = third;
        return (table[at + 3] = ++count) - 1;
      }
      if (table[at] === first && table[at + 1] === second && table[at + 2] === third) return known - 1;
    }
  };
}

/** For each shingle its place among all of them, ordered by how many texts have it. */
function ranksOf(frequencies: Int32Array): Int32Array {
  const starts: number[] = [];
  for (const frequency of frequencies) starts[frequency + 1] = (starts[frequency + 1] ?? 0) + 1;
  for (let frequency = 1; frequency < starts.length; frequency++) starts[frequency] = (starts[frequency] ?? 0) + (starts[frequency - 1] ?? 0);
  return frequencies.map((frequency) => {
    const rank = starts[frequency] ?? 0;
    starts[frequency] = rank + 1;
    return rank;
  });
}

/**
 * Says of each text whether another one may have as large a part of its shingles as `least` out of `of`: a quick look by hashes, which never says
 * no wrongly. Nearly every text of a body goes no further than this.
 */
export function mayBeShared(texts: readonly (readonly number[])[], least: number, of: number): readonly boolean[] {
  const slots = 2 ** Math.ceil(Math.log2(4 * total(texts) + 2));
  const seen = new Uint8Array(slots);
  const slotsOf = texts.map((words) => {
    const own: number[] = [];
    for (let i = 0; i < runsIn(words); i++) {
      const slot = mixed(words[i] ?? NO_WORD, words[i + 1] ?? NO_WORD, words[i + 2] ?? NO_WORD) & (slots - 1);
      own.push(slot);
      if ((seen[slot] ?? 0) < 2) seen[slot] = (seen[slot] ?? 0) + 1;
    }
    return own;
  });
  return slotsOf.map((own) => {
    let shared = 0;
    for (const slot of own) if (seen[slot] === 2) shared++;
    return own.length > 0 && shared * of >= own.length * least;
  });
}

/** The shingles of each text, given its words by their numbers from 1 on: all runs of three words, each once. */
export function shinglesOf(texts: readonly (readonly number[])[]): readonly Shingles[] {
  const most = total(texts);
  const tripleOf = tripleTable(most);
  const frequencies = new Int32Array(most);
  const lastText = new Int32Array(most).fill(-1);
  const sets = texts.map((words, text) => {
    const own: number[] = [];
    for (let i = 0; i < runsIn(words); i++) {
      const id = tripleOf(words[i] ?? NO_WORD, words[i + 1] ?? NO_WORD, words[i + 2] ?? NO_WORD);
      if (lastText[id] === text) continue;
      lastText[id] = text;
      frequencies[id] = (frequencies[id] ?? 0) + 1;
      own.push(id);
    }
    return own;
  });
  const ranks = ranksOf(frequencies);
  return sets.map((own) => {
    const shared: number[] = [];
    for (const id of own) if ((frequencies[id] ?? 0) > 1) shared.push(ranks[id] ?? 0);
    const sorted = Int32Array.from(shared).sort();
    return { size: own.length, shared: sorted, sketch: sketchOf(sorted) };
  });
}
