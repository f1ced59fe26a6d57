/** The name meant by a misspelt one, held against the textbook recursion. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fold, nearest } from "../../runtime/nearest.js";

const names = ["audience", "programEndDate", "status", "ISSO:TRAVEL-SIG-001", "F-1", "J-1"];

for (const [word, meant] of [
  ["audiense", "audience"],
  ["auidence", "audience"],
  ["Audience", "audience"],
  ["audienc", "audience"],
  ["audiencee", "audience"],
  ["program_end_date", "programEndDate"],
  ["program end date", "programEndDate"],
  ["PROGRAM-END-DATE", "programEndDate"],
  ["programmEndDat", "programEndDate"],
  ["ISSO:TRAVL-SIG-001", "ISSO:TRAVEL-SIG-001"],
  ["isso:travel-sig-001", "ISSO:TRAVEL-SIG-001"],
  ["F1", "F-1"],
  ["f\u20111", "F-1"],
  ["j 1", "J-1"],
  ["F\u200b-1", "F-1"],
] as const) {
  test(`takes ${JSON.stringify(word)} for ${meant}`, () => assert.is(nearest(word, names), meant));
}

for (const word of ["audinse!", "F-2", "x", "", "-", " _ ", "constructor", "__proto__", "programStartDate", "a".repeat(201)]) {
  test(`takes ${JSON.stringify(word.slice(0, 20))} for none`, () => assert.is(nearest(word, names), undefined));
}

test("allows one letter in three, and two at most", () => {
  assert.is(nearest("ab", ["ac"]), undefined);
  assert.is(nearest("abc", ["abd"]), "abd");
  assert.is(nearest("abcde", ["abcxy"]), undefined);
  assert.is(nearest("abcdef", ["abcdxy"]), "abcdxy");
  assert.is(nearest("abcdefghijkl", ["abcdefghixyz"]), undefined);
});

test("takes the first of equals, the nearer of two, and the same letters before all", () => {
  assert.is(nearest("cart", ["card", "care"]), "card");
  assert.is(nearest("abcdef", ["abcdxy", "abcdex", "abcdey"]), "abcdex");
  assert.is(nearest("endDates", ["endDate", "end-dates", "endDates"]), "end-dates");
});

test("skips names over 200 characters, and is not slow on shorter ones", () => {
  const long = "a".repeat(201);
  assert.is(nearest(long, [long]), undefined);
  assert.is(nearest("a".repeat(199), [long]), undefined);
  assert.is(nearest("a".repeat(199), [long, "a".repeat(200)]), "a".repeat(200));
  assert.is(nearest("abc", [long, "abd"]), "abd");
  const many = Array.from({ length: 1000 }, (_, index) => "ab".repeat(95) + String(index));
  assert.is(nearest(`${"ab".repeat(95)}wxyz`, many), undefined);
  assert.is(nearest("x".repeat(10000000), many), undefined);
});

/** Optimal string alignment as its definition reads, without a table. */
const slow = (a: string, b: string): number => {
  if (a === "" || b === "") return a.length + b.length;
  const same = a.at(-1) === b.at(-1);
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  let least = Math.min(slow(shortA, b) + 1, slow(a, shortB) + 1, slow(shortA, shortB) + (same ? 0 : 1));
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    least = Math.min(least, slow(a.slice(0, -2), b.slice(0, -2)) + 1);
  return least;
};

test("finds what the definition finds", () => {
  const letters = (least: number, most: number) =>
    fc.array(fc.constantFrom("a", "b", "c"), { minLength: least, maxLength: most }).map((all) => all.join(""));
  fc.assert(
    fc.property(letters(1, 7), fc.array(letters(1, 7), { maxLength: 4 }), (word, candidates) => {
      const distances = candidates.map((candidate) => slow(word, candidate));
      const least = Math.min(...distances);
      const expected = least <= Math.min(2, Math.floor(word.length / 3)) ? candidates[distances.indexOf(least)] : undefined;
      assert.is(nearest(word, candidates), expected);
    }),
    { numRuns: 400 },
  );
});

test("folds nothing but case, blanks, dashes, underscores and invisible marks", () => {
  assert.is(fold("I-765 Filed_date\u00ad\u2014"), "i765fileddate");
  assert.is(fold("MS/PhD 1.5"), "ms/phd1.5");
});

test.run();
