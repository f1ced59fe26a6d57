/** Near-identical texts: what counts as one, and that no pair is missed or made up, held to a comparison of each with each. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import { MOST_LISTED_WHOLE, nearIdentical } from "../../../compiler/conflicts/near-identical.js";
import type { Rule } from "../../../compiler/model/model.js";
import { exception, library, rule } from "../../support/own-words.js";
import { original } from "../../support/originals.js";

const seed = 20260301;

/** A compiled rule, to be given other texts. */
const [template] = compile([{ name: "lib.policy", text: library(rule("A-1")) }]).model.rules;
const rulesOf = (texts: readonly string[]): Rule[] => texts.flatMap((text, index) => (template ? [{ ...template, text, id: `LIB:R-${index}` as Rule["id"] }] : []));

type Indices = readonly [number, number];

/** The pairs found among texts, by their places. */
function found(texts: readonly string[]): Indices[] {
  const rules = rulesOf(texts);
  const at = new Map(rules.map(({ id }, index) => [id, index]));
  return nearIdentical(rules).map(([a, b]) => [at.get(a.id) ?? -1, at.get(b.id) ?? -1]);
}

const areNear = (a: string, b: string): boolean => found([a, b]).length === 1;

/** The same said plainly, for texts of words of small letters and digits. */
function plainlyNear(a: string, b: string): boolean {
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  const numbers = (text: string) => words(text).filter((word) => /^\d+$/.test(word)).sort().join();
  const shingles = (text: string) => {
    const all = words(text);
    return new Set(all.length < 3 ? [all.join(" ")] : all.slice(2).map((_, index) => all.slice(index, index + 3).join(" ")));
  };
  const [left, right] = [shingles(a), shingles(b)];
  const common = [...left].filter((shingle) => right.has(shingle)).length;
  return a !== "" && b !== "" && numbers(a) === numbers(b) && common * 5 >= (left.size + right.size - common) * 4;
}

/** What is listed, said plainly: small groups pair by pair, of large ones for each rule the first near one in each group before it. */
function plainlyListed(texts: readonly string[]): Indices[] {
  const all: Indices[] = texts.flatMap((a, i) => texts.flatMap((b, j): Indices[] => (i < j && plainlyNear(a, b) ? [[i, j]] : [])));
  const groups = texts.map((_, index) => index);
  const forest = [...all].sort(([a, b], [c, d]) => b - d || a - c).filter(([i, j]) => {
    const [left, right] = [groups[i] ?? -1, groups[j] ?? -1];
    for (const [index, group] of groups.entries()) if (group === right) groups[index] = left;
    return left !== right;
  });
  const sizeOf = (text: number): number => groups.filter((group) => group === groups[text]).length;
  return all.filter(([i, j]) => sizeOf(i) <= MOST_LISTED_WHOLE || forest.some(([a, b]) => a === i && b === j));
}

const LONG = "a borrower who moves tells the desk the new address within a short time and shows a letter that proves it";

test("texts that differ in a word or two of many are near, and those that differ in more are not", () => {
  assert.ok(areNear(LONG, LONG));
  assert.ok(areNear(LONG, `${LONG} soon`));
  assert.not.ok(areNear(LONG, LONG.replace("new", "last").replace("letter", "bill")));
  assert.not.ok(areNear(LONG, "a film is lent for a week"));
});

test("exactly eight tenths are enough", () => {
  const ten = "a b c d e f g h i j k l";
  assert.ok(areNear("a b c d e f g h i j", ten));
  assert.not.ok(areNear("a b c d e f g h i", ten));
});

test("case, punctuation, blanks and line ends do not matter", () => {
  assert.ok(areNear("Bring it back, please: in time!", "bring IT back -\r\n\u201Cplease\u201D in\u00A0time"));
  assert.ok(areNear("Stra\u00DFe und \u03A3\u0391\u03A3 dort", "STRASSE und \u03C3\u03B1\u03C2 dort"));
  assert.ok(areNear("cafe\u0301 is open", "caf\u00E9 is o\u00ADpen"));
  assert.not.ok(areNear("\u0915\u0940 \u0915\u093F \u0915\u0941", "\u0915\u093F \u0915\u0940 \u0915\u0941"));
});

test("numbers must be equal, as often as they are named", () => {
  const about = (number: string) => `${LONG} and pays ${number} at the desk when it is late`;
  assert.ok(areNear(about("5"), about("5")));
  assert.not.ok(areNear(about("5"), about("6")));
  assert.not.ok(areNear(about("five"), about("six")));
  assert.ok(areNear(about("5"), about("five")));
  assert.ok(areNear(about("$5.50"), about("5.5")));
  assert.ok(areNear(about("1,000"), about("1,000.0")));
  assert.not.ok(areNear(about("1.5"), about("5.1")));
  assert.not.ok(areNear(about("form A-5"), about("form A-6")));
  assert.not.ok(areNear(`${about("5")} 5`, about("5")));
  assert.not.ok(areNear(about("9007199254740993"), about("9007199254740992")));
  assert.not.ok(areNear(about("\u0663"), about("\u0664")));
});

test("short texts are compared as a whole, and empty ones are like nothing", () => {
  assert.ok(areNear("No food!", "no food"));
  assert.not.ok(areNear("no food", "food no"));
  assert.not.ok(areNear("no food", "no food here"));
  assert.not.ok(areNear("", ""));
  assert.not.ok(areNear("...", "---"));
});

test("a section's own rule is left out, an exception and its base are not", () => {
  const text = library(`[SECTION:DESK]\n[TIMING:within 3 days]\nBring back what you borrow.\n${rule("A-1")}${exception("A-2").replace("Atlases stay in the room.", "Bring back what you borrow.")}`);
  const { model } = compile([{ name: "lib.policy", text }]);
  assert.ok(model.rules.some(({ kind, text: title }) => kind === "section" && title === "Bring back what you borrow."));
  assert.equal(nearIdentical(model.rules).map((pair) => pair.map(({ id }) => id)), [["LIB:A-1", "LIB:A-2"]]);
});

test("a small group is listed pair by pair, a large one beside its first", () => {
  const pairs = (count: number) => found(Array.from({ length: count }, () => LONG));
  assert.equal(pairs(3), [[0, 1], [0, 2], [1, 2]]);
  assert.is(pairs(MOST_LISTED_WHOLE).length, (MOST_LISTED_WHOLE * (MOST_LISTED_WHOLE - 1)) / 2);
  assert.equal(pairs(MOST_LISTED_WHOLE + 1), Array.from({ length: MOST_LISTED_WHOLE }, (_, index): Indices => [0, index + 1]));
});

test("many texts that differ in one word each are one group", () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index < 26 ? "" : index < 52 ? "x" : "y"}`);
  const texts = Array.from({ length: 2000 }, (_, index) => words.map((word, at) => (at === index % 60 ? `other${"abcdefghij".charAt(index % 7)}` : word)).join(" "));
  assert.is(found(texts).length, texts.length - 1);
});

/** Texts of one body: few words, cut out of few sentences, so that many are near and many nearly. */
const texts: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.integer({ min: 2, max: 40 }), fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }))
  .chain(([vocabulary, sentences]) => {
    const word = (of: number): string => (of % 9 === 0 ? String(of % 3) : `w${String.fromCharCode(97 + (of % vocabulary) % 26)}${"z".repeat(Math.floor((of % vocabulary) / 26))}`);
    const change = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 60 }), fc.constantFrom("set", "drop", "insert"));
    const text = fc.tuple(fc.constantFrom(...sentences), fc.array(change, { maxLength: 4 })).map(([sentence, changes]) => {
      const words = sentence.map(word);
      for (const [at, of, how] of changes) words.splice(at, how === "insert" ? 0 : 1, ...(how === "drop" ? [] : [word(of)]));
      return words.join(" ");
    });
    return fc.array(text, { maxLength: 25, size: "max" });
  });

test("no pair is missed and none is made up", () => {
  const seen = { pairs: 0, large: 0 };
  fc.assert(
    fc.property(texts, (all) => {
      const expected = plainlyListed(all);
      seen.pairs += expected.length;
      if (expected.length >= 2 * MOST_LISTED_WHOLE) seen.large++;
      assert.equal(found(all), expected);
    }),
    { numRuns: 600, seed },
  );
  assert.ok(seen.pairs > 1000 && seen.large > 20, JSON.stringify(seen));
});

const REPEATED = [["ISSO:CPT-HOURS-001", "ISSO:OPT-PRECOMP-HOURS-001"], ["ISSO:OPT-IN-US-001", "ISSO:OPT-POST-IN-US-001"]];
const idsIn = (text: string): string[][] => nearIdentical(compile([{ name: "isso.policy", text }]).model.rules).map((pair) => pair.map(({ id }) => id));

test("the first body of policy repeats two texts", () => {
  assert.equal(idsIn(readFileSync(new URL("../../../seeds/isso.policy", import.meta.url), "utf8")), REPEATED);
});

const unedited = original("001");
(unedited ? test : test.skip)("and so does the original", () => {
  assert.equal(idsIn(unedited?.text ?? ""), REPEATED);
});

test.run();
