/** What holds for any text: nothing throws, every place is the place of what it says, hostile sizes end. */
import fc from "fast-check";
import { Lexer } from "chevrotain";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  factsIn, findQuantities, findReferences, MAXIMUM_LENGTH, normalise, originalEnd, originalStart, parseAudiences, parseCondition, parseConsequence, parseDuration,
  parseEffective, parseExampleId, parseExpect, parseGiven, parseInlineException, parseLimitation, parseName, parseOperand, parsePrecedence, parseReferences, parseRequirement,
  parseTiming, parseType, parseValue, unitTable,
} from "../../../grammar/values/index.js";
import { lexed, tokenise } from "../../../grammar/values/lexer.js";
import { endOf } from "../../../grammar/values/tokens.js";
import { ValueParser } from "../../../grammar/values/value-parser.js";
import { options } from "./facts.js";
import { nodes } from "./support.js";

const units = unitTable(["credits"]);
const parsers: Readonly<Record<string, (value: string) => unknown>> = {
  parseTiming, parseDuration, parseLimitation, parseRequirement, parseAudiences, parsePrecedence, parseEffective, parseInlineException, parseConsequence, parseName,
  parseReferences, findReferences, findQuantities, withUnits: (value) => [parseTiming(value, { units }), parseLimitation(value, { units }), findQuantities(value, { units })],
  parseCondition, parseType, parseExampleId,
  conditionWithFacts: (value) => parseCondition(value, options), operandWithFacts: (value) => parseOperand(value, options),
  timingWithFacts: (value) => parseTiming(value, options), boundWithFacts: (value) => parseLimitation(value, options),
  exceptionWithFacts: (value) => parseInlineException(value, options), valueWithFacts: (value) => parseValue(value, options),
  givenWithFacts: (value) => parseGiven(value, options), expectWithFacts: (value) => parseExpect(value, options), factsWithin: (value) => factsIn(value, options),
};

const VALID: readonly string[] = [
  "employment must begin within 90 days of the start date if employed", "F-1 = 50 days post-completion", "2-3 months advance notice", "12 months or end date",
  "earliest application = 90 days before end date", "no later than 10 business days after arrival", "3+ months USCIS processing", "20 hours/week during academic year",
  "90 days total unemployment", "$300 cap", "12 months per degree level", "All F-1, J-1 and PhD international students only", "1-Federal", "from 2026-01-01 until 2026-12-31",
  "full-time during summer vacation if continuing", "STEM = +24 months", "OPT ineligibility if <2 semesters remain", "ISSO:A-1, ISSO:SECTION:B_C", "no more than 1,000 days before it",
  "the program end date is at least 30 days before date of return + 5 days and status is one of F-1, J-1", "not (days between jobs - -5 days >= 12 months used) or x is none",
  "review period = later of arrival and (2026-05-31 - notice period) if travel if sick", "ISSO:X-001 arrival = 2026-03-01", "missing = arrival, ISSO:A-1 event",
  "arrival within notice period of \"program end date\" + 5%", "one of \"a, b\", none", "unpaid days between today and days since arrival is not within one week before a",
];
const PIECES: readonly string[] = [
  " ", "\u00A0", "\u200B", "\u2264", "\u2265", "\u2014", "\u2019", "\u201C", '"', "=", ",", "-", "/", "+", "$", "%", "(", ")", "[", "]", "\u202E", "\0", "\uD800", "\u{1D400}", "\n",
  "not ", "or ", "within ", "before ", "if ", "during ", "one ", "3+", "2-3", "10 days", "max ", "the ", "A:B", "only", "\u0663", "credits", "7",
  "and ", "is ", "is not ", "at least ", "between ", "since ", "days ", "arrival", " + ", " - ", "-5", "program ", "end date", "status", "2025-02-29", "2026-05-31", "today", "none",
];

/** A valid value with pieces put in, cut out and doubled. */
const mutated = fc
  .tuple(fc.constantFrom(...VALID), fc.array(fc.tuple(fc.nat(80), fc.nat(6), fc.constantFrom(...PIECES, "")), { maxLength: 4 }))
  .map(([value, edits]) => edits.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), value));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")), mutated);

/** A text without what normalising drops or evens out. */
const plain = (text: string): string => normalise(text).text.trim().replace(/\s+/g, " ");

/** Whether a place holds these words, in quotes or without. */
const says = (text: string, words: string): boolean => [text, text.replace(/^"([^"]*)"$/, "$1")].some((said) => plain(said) === plain(words));

for (const [name, parse] of Object.entries(parsers)) {
  test(`${name} never throws, and its places hold what it says`, () => {
    fc.assert(
      fc.property(anyText, (value) => {
        for (const node of nodes(parse(value))) {
          assert.ok(0 <= node.start && node.start <= node.end && node.end <= value.length, `${node.kind} ${node.start}-${node.end}`);
            if (node.text !== undefined) assert.ok(says(plain(value.slice(node.start, node.end)), node.text), `${node.kind} ${node.text}`);
        }
      }),
      { numRuns: 1500 },
    );
  });
}

test("parsing leaves nothing behind: the same value gives the same answer after any other", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...VALID), (other, value) => {
      for (const parse of Object.values(parsers)) {
        const before = JSON.stringify(parse(value));
        parse(other);
        assert.is(JSON.stringify(parse(value)), before);
      }
    }),
    { numRuns: 200 },
  );
});

test("places survive characters that normalising changes the length of", () => {
  const value = " \u200Bno\u00A0more than \u200B30\u200B days before the start\u2011\u00ADdate if a \u2265 b \u2264 c\u200B ";
  const timing = parseTiming(value);
  assert.is(timing && value.slice(timing.start, timing.end), value.trim().slice(1, -1));
  assert.is(timing?.quantity && value.slice(timing.quantity.start, timing.quantity.end), "30\u200B days");
  assert.is(timing?.anchor?.kind === "name" && timing.anchor.text, "start-date");
  assert.is(timing?.anchor && value.slice(timing.anchor.start, timing.anchor.end), "start\u2011\u00ADdate");
  assert.is(timing?.qualifier?.text, "a >= b <= c");
  assert.is(timing?.qualifier && value.slice(timing.qualifier.start, timing.qualifier.end), "a \u2265 b \u2264 c");
});

test("normalising maps every character back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const normalised = normalise(text);
      let reached = 0;
      for (let index = 0; index < normalised.text.length; index++) {
        const start = originalStart(normalised, index);
        assert.ok(start >= reached && originalEnd(normalised, index + 1) === start + 1);
        reached = start;
        const character = normalised.text[index] ?? "";
        if (!/[-' "<>=!]/.test(character)) assert.is(text[start], character);
      }
      assert.is(normalise(normalised.text).text, normalised.text);
    }),
  );
  const text = "plain [text], with \t and \n and \u00E9";
  assert.is(normalise(text).text, text);
});

test("the tokens of a value cover all of it but blanks", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenise(text, {}) ?? [];
      let end = 0;
      for (const token of tokens) {
        assert.is(plain(text.slice(end, token.startOffset)), "");
        end = endOf(token);
      }
      assert.is(plain(text.slice(end)), "");
    }),
  );
});

test("hostile sizes end, as prose", () => {
  for (const piece of ["[", "1", " ", "a", "1,111", "one ", "A:", "A-", "ISSO:A--", '"', "20 hours or ", "\u200B", "\u2264", "\u2013", "5 \n", "3+", "$", "within ", "if ", ",", "-", "\u{1D400}",
    "(", "not ", "a is ", "days since ", "later of ", "1 day before ", "a and ", "a + ", "- ", "arrival ", "program end ", "a = ", "\"a\" "]) {
    const huge = piece.repeat(Math.floor(1_000_000 / piece.length));
    for (const [name, parse] of Object.entries(parsers)) {
      const result = parse(huge);
      const isList = name === "parseReferences" || name.startsWith("find") || name === "withUnits" || name === "factsWithin";
      if (!isList) assert.is(result, null, `${name} ${piece}`);
      parse(`within ${huge.slice(0, MAXIMUM_LENGTH - 7)}`);
      parse(`a = ${huge.slice(0, MAXIMUM_LENGTH - 4)}`);
      parse(huge.slice(0, MAXIMUM_LENGTH));
    }
  }
});

test("a value of the largest size still parses, one character more is prose", () => {
  const value = `before ${"a".repeat(MAXIMUM_LENGTH - 7)}`;
  assert.is(parseTiming(value)?.form, "before");
  assert.is(parseTiming(`${value}a`), null);
});

test("chevrotain finds no fault with the tokens and the grammar", () => {
  assert.equal(new Lexer([...lexed], { positionTracking: "onlyOffset", ensureOptimizations: true }).lexerDefinitionErrors, []);
  assert.not.throws(() => new ValueParser({ skipValidations: false }));
});

test.run();
