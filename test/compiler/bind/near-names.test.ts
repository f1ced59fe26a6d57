/** The index of names finds the very name that comparing with all of them finds. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { nearNames } from "../../../compiler/bind/facts.js";
import { nearest } from "../../../runtime/nearest.js";

/** Few letters, so that many names are near each other. */
const name = fc.array(fc.constantFrom("a", "b", "c", " ", "-"), { minLength: 1, maxLength: 14 }).map((letters) => letters.join(""));
const long = fc.array(fc.constantFrom("loan", "date", "due", "book", "reader", "of", "x"), { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));

/** A word with some letters left out, doubled, replaced or swapped. */
const edits = fc.array(fc.tuple(fc.constantFrom("drop", "add", "change", "swap"), fc.nat(40)), { maxLength: 3 });
function edited(word: string, changes: readonly (readonly [string, number])[]): string {
  let letters = [...word];
  for (const [how, where] of changes) {
    const at = where % (letters.length + 1);
    if (how === "drop") letters = [...letters.slice(0, at), ...letters.slice(at + 1)];
    else if (how === "add") letters = [...letters.slice(0, at), "q", ...letters.slice(at)];
    else if (how === "change") letters = [...letters.slice(0, at), "z", ...letters.slice(at + 1)];
    else letters = [...letters.slice(0, at), ...letters.slice(at, at + 2).reverse(), ...letters.slice(at + 2)];
  }
  return letters.join("");
}

for (const [kind, names] of [["short", name], ["long", long]] as const) {
  test(`${kind} names`, () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 30 }), fc.nat(29), edits, (all, which, changes) => {
        const word = edited(all[which % all.length] ?? "", changes);
        const expected = nearest(word, all);
        if (expected !== undefined) found++;
        assert.is(nearNames(all)(word), expected, `${JSON.stringify(word)} among ${JSON.stringify(all)}`);
      }),
      { seed: 11, numRuns: 3000 },
    );
    assert.ok(found > 500, `${found} found`);
  });
}

test.run();
