/** Writes running prose out of a seed: about sixty words a rule, no two rules alike, no numbers and no tags. */
import { numbersFrom } from "../corpus/random.js";

const THINGS = ("atlas map novel film record journal print score poster letter diary folder globe newspaper pamphlet ledger manuscript sketch catalogue dictionary " +
  "almanac portrait puzzle game tablet lamp locker seat ticket badge key envelope parcel trolley cabinet drawer shelf stamp form receipt").split(" ");
const PEOPLE = "borrower reader visitor teacher parent guardian student neighbour researcher volunteer curator clerk librarian archivist guest member pupil author painter musician".split(" ");
const PLACES = "desk hall annex cellar gallery archive workshop garden terrace lobby studio courtyard tower reading-room storeroom vault office entrance corridor balcony".split(" ");
const ACTS = "returns renews reserves orders copies scans repairs inspects labels carries shows signs requests replaces collects registers reports cleans opens closes".split(" ");
const MANNERS = "quietly promptly carefully openly rarely gladly usually plainly honestly neatly together alone early late again indoors outdoors gently quickly patiently".split(" ");
const QUALITIES = "rare fragile worn new borrowed printed bound foreign local heavy thin illustrated signed damaged restored donated sealed popular forgotten precious".split(" ");
const JOINTS = "while because unless although before after whenever since until where".split(" ");

/** Each call gives the text of one more rule. */
export function proseWriter(seed: number): () => string {
  const next = numbersFrom(seed);
  const of = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? "";
  const clause = (): string => `the ${of(PEOPLE)} ${of(MANNERS)} ${of(ACTS)} the ${of(QUALITIES)} ${of(THINGS)} in the ${of(PLACES)}`;
  const sentence = (): string => {
    const words = `${clause()} ${of(JOINTS)} ${clause()}.`;
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return () => [sentence(), sentence(), sentence()].join(" ");
}
