/** The lean engine and Chevrotain's own make the same of the same tokens, and stop at the same token. */
import { EmbeddedActionsParser, EOF, type IRecognitionException } from "chevrotain";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { LeanParser } from "../../grammar/lean-parser.js";
import { tokenise } from "../../grammar/values/lexer.js";
import { ValueParser } from "../../grammar/values/value-parser.js";
import { options } from "./values/facts.js";

type Method = (this: LeanParser, ...args: readonly unknown[]) => unknown;
const engine = EmbeddedActionsParser.prototype as unknown as Readonly<Record<string, Method>>;
const REPLACED = ["defineRule", "subruleInternal", "consumeInternal", "raiseNoAltException", "raiseEarlyExitException"];

/** The same grammar, run by Chevrotain's engine. */
class PlainParser extends ValueParser {}
for (const name of REPLACED) Object.defineProperty(PlainParser.prototype, name, { value: engine[name] });

const plain = new PlainParser();
const lean = new ValueParser();

const RULES: Readonly<Record<string, (parser: ValueParser) => unknown>> = {
  condition: (parser) => parser.condition(),
  operand: (parser) => parser.operand("right"),
  timing: (parser) => parser.timing("operands"),
  duration: (parser) => parser.duration(),
  bound: (parser) => parser.bound(),
  audiences: (parser) => parser.audiences(),
  change: (parser) => parser.change(),
  definition: (parser) => parser.definition(),
  literalNumber: (parser) => parser.literalNumber(),
};

const PIECES: readonly string[] = [
  "arrival", "program end date", "status", "notice period", "the", "F-1", "J-1", "and", "or", "not", "is", "is not", "one of", ",", "(", ")", "at least", "at most", "before", "after",
  "within", "between", "since", "of", "10 days", "2-3 months", "3+", "+24 months", "$300", "5%", "7", "-", "+", " * ", "=", "!=", "<=", "none", "exactly", "2026-05-31", "2026-02-30", "\"words\"",
  "max", "minimum", "total", "only", "All", "by", "no later than", "earliest", "validity", "required", "or more", "post-completion", "days", "smaller of", "today", "during", "per week", "?",
];

/** Chevrotain's messages are worded by a provider that the lean engine does without; the words that a rule gives itself are both engines' own. */
const said = ({ name, message }: IRecognitionException): string | null => (name === "NotAllInputParsedException" ? null : message);

test("every method that is replaced is one of Chevrotain's engine", () => {
  for (const name of REPLACED) assert.type(engine[name], "function", name);
});

for (const [name, rule] of Object.entries(RULES)) {
  test(`${name}: one answer from both engines`, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
        const tokens = tokenise(pieces.join(" "), options, "expression") ?? [];
        plain.input = [...tokens];
        const value = rule(plain);
        const [error] = plain.errors;
        const run = lean.runOver(tokens, () => rule(lean));
        assert.is(run.stop === null, error === undefined);
        assert.equal(run.value, value);
        if (!error || !run.stop) return;
        assert.is(run.stop.expected === null, said(error) === null);
        assert.ok(run.stop.token === error.token || (run.stop.token.tokenType === EOF && error.token.tokenType === EOF));
      }),
      { numRuns: 1500 },
    );
  });
}

test.run();
