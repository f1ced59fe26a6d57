/** A witness in words: a phrase, and its facts one by one. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { caseFacts, sayAmount } from "../../../compiler/conflicts/case-facts.js";
import type { Witness } from "../../../compiler/conflicts/conflict.js";
import { sayCase } from "../../../compiler/conflicts/say-case.js";
import { compiled } from "../../support/compiled.js";
import { CONFLICTING } from "../../support/conflicting.js";

const { model, reported } = compiled(CONFLICTING);

const say = (facts: Witness["facts"], subject = "", ...ids: readonly string[]): string =>
  sayCase({ asOf: "2026-03-14", facts }, subject, ids.flatMap((id) => model.ruleById.get(id) ?? []), model);

test("the source has no fault but the notes on what it does not hold", () => {
  assert.equal(reported.filter(({ severity }) => severity !== "info"), []);
});

test("of two days the distance is said, from the one that the rules are not about", () => {
  assert.is(say({ lent: "2026-03-01", returned: "2026-03-13" }, "returned"), "where `returned` is 2026-03-13, 12 days after `lent`");
  assert.is(say({ lent: "2026-03-01", returned: "2026-02-28" }, "returned"), "where `returned` is 2026-02-28, 1 day before `lent`");
  assert.is(say({ lent: "2026-03-01", returned: "2026-03-01" }, "returned"), "where `returned` is 2026-03-01, on the day of `lent`");
  assert.is(say({ lent: "2025-08-31", returned: "2026-02-28" }, "returned"), "where `returned` is 2026-02-28, 6 months after `lent`");
  assert.is(say({ returned: "2026-03-13" }, "returned"), "where `returned` is 2026-03-13");
});

test("of more days each is said, and the distance to the nearest", () => {
  const facts = { lent: "2026-03-01", returned: "2026-03-13", "LIB:STAMP": { event: "2026-03-12" } };
  assert.is(say(facts, "returned"), "where `lent` is 2026-03-01, `event` is 2026-03-12 and `returned` is 2026-03-13, 1 day after `event`");
});

test("what two rules are told alike is said once; what they are told otherwise, with whose it is", () => {
  const alike = { event: "2026-03-01", action: "2026-11-01" };
  assert.is(
    say({ "LIB:STAMP": alike, "LIB:STAMP-RECESS": { ...alike, recess: true } }, "", "LIB:STAMP", "LIB:STAMP-RECESS"),
    "during recess, where `action` is 2026-11-01, 8 months after `event`",
  );
  assert.is(
    say({ "LIB:STAMP": { amount: 1 }, "LIB:STAMP-RECESS": { amount: 2, recess: false } }, "", "LIB:STAMP", "LIB:STAMP-RECESS"),
    "not during recess, where `amount` of `LIB:STAMP` is 1 and `amount` of `LIB:STAMP-RECESS` is 2",
  );
});

test("audiences, amounts with their unit, truths, none, and words that somebody attests", () => {
  assert.is(say({ audience: ["F-1", "PhD"], itemsOnLoan: 1 }), "where the audience includes F-1 and PhD and `items on loan` is 1 item");
  assert.is(say({ audience: [], itemsOnLoan: 6, item: "film" }), "where the audience is empty, `items on loan` is 6 items and `item` is film");
  assert.is(say({ unheardOf: true, returned: null }), "where `unheardOf` is true and `returned` is none");
  assert.is(say({ "LIB:CARE": { aCleanTable: false } }, "", "LIB:CARE"), "where `a clean table` is not met");
});

test("a case in which nothing matters is no phrase, and a long one is cut", () => {
  assert.is(say({}), "");
  assert.is(say({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }), "where `a` is 1, `b` is 2, `c` is 3, `d` is 4 and 2 more facts are as given");
});

test("facts stand under the names that authors gave, inputs under their own with their owner", () => {
  const facts = { itemsOnLoan: 6, "LIB:STAMP": { action: null }, __proto__x: false };
  assert.equal(caseFacts({ asOf: "2026-03-14", facts }, model).map(({ name, owner, value }) => [name, owner, value]), [
    ["items on loan", null, "6 items"], ["action", "LIB:STAMP", "none"], ["__proto__x", null, "no"],
  ]);
});

test("amounts as people write them", () => {
  const amounts = [[1, "day"], [2, "business day"], [20, "hour/week"], [1, "hour/week"], [5, "USD"], [50, "percent"], [1.5, null]] as const;
  assert.equal(amounts.map(([amount, unit]) => sayAmount(amount, unit)), ["1 day", "2 business days", "20 hours per week", "1 hour per week", "$5", "50%", "1.5"]);
});

test.run();
