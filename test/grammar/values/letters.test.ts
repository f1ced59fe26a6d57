/** What is a letter is the same whether ASCII is asked or Unicode. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isLetterAt, isWordAt, isWordBefore, lettered } from "../../../grammar/values/letters.js";

const pieces = fc.oneof(
  fc.constantFrom("a", "Z", "é", "É", "ß", "ǅ", "1", "²", "٣", "Ⅷ", "_", "-", " ", "\n", "", "\u0301", "\u{10400}", "\u{1d7d8}", "\ud801", "\udc00", "\u212a", "\0", "\x7f", "\x80"),
  fc.string({ unit: "binary", maxLength: 2 }),
);
const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));

const PATTERNS = ["[\\p{L}]", "[\\p{Lu}\\p{N}]", "^[\\p{Ll}][\\p{Ll}\\p{M}'-]*$", "(?<![\\p{L}\\p{N}_:-])a(?![\\p{L}\\p{N}_])", "[\\p{N}]|.[\\p{Lu}]", "[^\\p{L}\\p{M}]{2}", "^(?=\\S*[\\p{Lu}\\p{N}])\\S+$"];

test("a lettered pattern finds what the pattern finds as it is written", () => {
  const pairs = PATTERNS.map((source) => [lettered(source, "g"), new RegExp(source, "gu")] as const);
  fc.assert(
    fc.property(texts, (text) => {
      for (const [pattern, written] of pairs) assert.equal([...text.matchAll(pattern.for(text))].map(({ 0: found, index }) => [found, index]), [...text.matchAll(written)].map(({ 0: found, index }) => [found, index]), written.source);
    }),
    { numRuns: 2000 },
  );
});

test("letters and words at a place, and before it, are those that a pattern finds", () => {
  const at = (source: string, text: string, index: number): boolean => Object.assign(new RegExp(source, "uy"), { lastIndex: index }).test(text);
  fc.assert(
    fc.property(texts, (text) => {
      for (let index = 0; index <= text.length; index++) {
        // A pattern steps back to the first half of a character in whose middle it begins.
        if (/[\udc00-\udfff]/.test(text.charAt(index)) && /[\ud800-\udbff]/.test(text.charAt(index - 1))) continue;
        assert.is(isLetterAt(text, index), at("\\p{L}", text, index), `letter at ${index}`);
        assert.is(isWordAt(text, index), at("[\\p{L}\\p{N}_]", text, index), `word at ${index}`);
        assert.is(isWordBefore(text, index), at("(?<=[\\p{L}\\p{N}_])", text, index), `word before ${index}`);
      }
    }),
    { numRuns: 2000 },
  );
});

test.run();
