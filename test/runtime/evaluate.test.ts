/** The door that applications use: facts that are refused, formats that are refused, what a verdict shows and what an explanation says. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { clauseOf, codeOf, codesFor, evaluate, evaluateCodes, evaluatePrepared, explain, formatDay, NONE, outcomeOf, trace, type FactsError } from "../../runtime/index.js";
import { judge, load, oneRule, type LooseRule } from "./judging.js";

const source = [
  "[JURISDICTION:LIB]", "[APPLIES_TO:Scholar and Guest readers]", "The town library", "",
  "[RULE:LIB:RETURN]", "Bring a book back within ten days.", "Later is too late.", "[/RULE]", "[TIMING:within 10 days]", "[LIMITATION:3 times]", "[CONDITION:the branch is open]", "[CONSEQUENCE:a fine of $5]", "",
  "[EXCEPTION:LIB:ILL]", "Readers who are ill may keep it.", "[/EXCEPTION]", "",
  "[RULE:LIB:RECALL]", "A recalled book comes back at once.", "[/RULE]", "[OVERRIDE:LIB:RETURN]", "[CONDITION:the book is recalled]", "",
  "[END:JURISDICTION:LIB]", "",
].join("\n");
const program = load(source);
const rule = (id: string): LooseRule => {
  const found = program.rules.get(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found as LooseRule;
};
const asOf = "2026-03-20";
const open = { audience: "Scholar", "LIB:RETURN": { theBranchIsOpen: true, event: "2026-03-01", action: "2026-03-12", amount: 3 }, "LIB:ILL": { holds: false }, "LIB:RECALL": { theBookIsRecalled: false } };

/** The error that facts are refused with. */
function refusal(facts: unknown): FactsError {
  try {
    evaluate([rule("LIB:RETURN")], facts as Record<string, unknown>, { asOf });
  } catch (error) {
    return error as FactsError;
  }
  throw new Error(`these facts were let through: ${JSON.stringify(facts)?.slice(0, 200)}`);
}

const SECRET = "s3cret-Person-4711";

for (const [name, facts, path, message, help] of [
  ["an unknown fact", { audiense: SECRET }, "audiense", "no fact `audiense`", "did you mean `audience`?"],
  ["an unknown rule", { "LIB:RETRUN": { event: SECRET } }, "LIB:RETRUN", "no rule `LIB:RETRUN`", "did you mean `LIB:RETURN`?"],
  ["an unknown input", { "LIB:RETURN": { evnt: SECRET } }, "LIB:RETURN evnt", "`LIB:RETURN` has no input `evnt`", "did you mean `event`?"],
  ["an input of another rule", { "LIB:ILL": { complied: true } }, "LIB:ILL complied", "`LIB:ILL` has no input `complied`", undefined],
  ["a text that is no date", { "LIB:RETURN": { event: SECRET } }, "LIB:RETURN event", "`LIB:RETURN event` must be a date like 2026-03-01", undefined],
  ["a number for a date", { "LIB:RETURN": { event: 4711 } }, "LIB:RETURN event", "`LIB:RETURN event` must be a date like 2026-03-01", undefined],
  ["a time for a date", { "LIB:RETURN": { event: "2026-03-01T00:00:00Z" } }, "LIB:RETURN event", "`LIB:RETURN event` must be a date like 2026-03-01", undefined],
  ["a day that there is not", { "LIB:RETURN": { event: "2025-02-29" } }, "LIB:RETURN event", "`LIB:RETURN event` is not a real date", undefined],
  ["a day before the calendar", { "LIB:RETURN": { event: "0000-12-31" } }, "LIB:RETURN event", "`LIB:RETURN event` is not a real date", undefined],
  ["a day after the calendar", { "LIB:RETURN": { event: "10000-01-01" } }, "LIB:RETURN event", "`LIB:RETURN event` must be a date like 2026-03-01", undefined],
  ["none for a boolean", { "LIB:ILL": { holds: null } }, "LIB:ILL holds", "`LIB:ILL holds` must be true or false", undefined],
  ["a word for a boolean", { "LIB:ILL": { holds: SECRET } }, "LIB:ILL holds", "`LIB:ILL holds` must be true or false", undefined],
  ["a text for a number", { "LIB:RETURN": { amount: SECRET } }, "LIB:RETURN amount", "`LIB:RETURN amount` must be a number", undefined],
  ["no object for inputs", { "LIB:RETURN": SECRET }, "LIB:RETURN", "`LIB:RETURN` must be an object of names and values", undefined],
  ["none for inputs", { "LIB:RETURN": null }, "LIB:RETURN", "`LIB:RETURN` must be an object of names and values", undefined],
  ["a list of inputs", { "LIB:RETURN": [{ event: SECRET }] }, "LIB:RETURN", "`LIB:RETURN` must be an object of names and values", undefined],
  ["no object", [SECRET], "", "the facts must be an object of names and values", undefined],
  ["a number for an audience", { audience: 4711 }, "audience", "`audience` must be a text or a list of texts", undefined],
  ["none for the audience", { audience: null }, "audience", "`audience` must be a text or a list of texts", undefined],
  ["`__proto__` as a fact", JSON.parse(`{"__proto__": {"audience": "${SECRET}"}}`), "__proto__", "no fact `__proto__`", undefined],
  ["`__proto__` as an input", JSON.parse(`{"LIB:RETURN": {"__proto__": {"event": "${SECRET}"}}}`), "LIB:RETURN __proto__", "`LIB:RETURN` has no input `__proto__`", undefined],
  ["`constructor` as an input", { "LIB:RETURN": { constructor: SECRET } }, "LIB:RETURN constructor", "`LIB:RETURN` has no input `constructor`", undefined],
  ["a member of every object as a fact", { hasOwnProperty: SECRET }, "hasOwnProperty", "no fact `hasOwnProperty`", undefined],
] as const) {
  test(`facts are refused by key and never by value: ${name}`, () => {
    const error = refusal(facts);
    assert.instance(error, Error);
    assert.is(error.name, "FactsError");
    assert.equal(error.problems, [help === undefined ? { path, message } : { path, message, help }]);
    assert.is(error.message, help === undefined ? message : `${message} (${help})`);
    assert.not.match(`${error.stack ?? ""}${JSON.stringify(error)}`, /s3cret|4711/);
  });
}

test("all that is wrong is told at once", () => {
  const error = refusal({ audiense: "Scholar", "LIB:RETURN": { event: "2025-02-29", action: 1, amount: null }, "LIB:ILL": { holds: null } });
  assert.equal(error.problems.map(({ path }) => path), ["audiense", "LIB:RETURN event", "LIB:RETURN action", "LIB:ILL holds"]);
});

test("a text of ten megabytes is refused, and not repeated", () => {
  const huge = `${SECRET}${"x".repeat(1e7)}`;
  for (const facts of [{ [huge]: 1 }, { audience: [1, huge] }, { "LIB:RETURN": { event: huge, action: huge, amount: huge, [huge]: huge } }, { "LIB:ILL": { holds: huge } }]) {
    const error = refusal(facts);
    assert.ok(error.message.length < 1000);
  }
});

test("nothing that a facts file holds reaches other cases", () => {
  refusal(JSON.parse('{"__proto__": {"holds": true}, "LIB:ILL": {"__proto__": {"holds": true}}}'));
  assert.is(({} as Record<string, unknown>)["holds"], undefined);
  assert.is(judge(program, "LIB:ILL", { audience: "Scholar", "LIB:RETURN": { theBranchIsOpen: true } }, asOf).outcome, "unknown");
});

test("undefined is not given", () => {
  const without = judge(program, "LIB:RETURN", { ...open, "LIB:RETURN": { ...open["LIB:RETURN"], action: undefined } }, asOf);
  assert.is(without.outcome, "unknown");
  assert.equal(trace(without).missing, ["action"]);
  assert.is(judge(program, "LIB:RETURN", { ...open, audience: undefined, "LIB:ILL": undefined }, asOf).outcome, "unknown");
});

test("an impossible as-of date is refused", () => {
  for (const date of ["2025-02-29", "today", "", "2026-3-1", "2026-03-01T00:00", "10000-01-01"]) {
    assert.throws(() => evaluate([rule("LIB:RETURN")], open, { asOf: date }), (error: Error) => error instanceof RangeError && error.message.includes("asOf"));
  }
});

test("a module of another format is refused by name, before anything of it runs", () => {
  const foreign = { format: 1, id: "LIB:NEW" } as unknown as LooseRule;
  const wanted = (error: Error): boolean => error instanceof TypeError && /`LIB:NEW` has format 1\b.*\b2\b/.test(error.message);
  assert.throws(() => evaluate([foreign], {}, { asOf }), wanted);
  assert.throws(() => evaluate([rule("LIB:RETURN"), foreign], open, { asOf }), wanted);
  assert.throws(() => evaluate([foreign, rule("LIB:RETURN")], open, { asOf }), wanted);
  const checked = program.checkFacts(open);
  if (!checked.ok) throw new Error("refused");
  assert.throws(() => evaluatePrepared([foreign], checked.facts, { asOf }), wanted);
});

test("prepared facts give the same answers", () => {
  const checked = program.checkFacts(open);
  if (!checked.ok) throw new Error("refused");
  const rules = [...program.rules.keys()].map(rule);
  assert.equal(JSON.stringify(evaluatePrepared(rules, checked.facts, { asOf })), JSON.stringify(evaluate(rules, open, { asOf })));
  assert.equal(evaluate([], {}, { asOf }), {});
});

test("a verdict as JSON holds the answer and its tag, and no internals", () => {
  const verdict = judge(program, "LIB:RETURN", open, asOf);
  assert.equal(JSON.parse(JSON.stringify(verdict)), {
    rule: "LIB:RETURN", outcome: "violated", due: "2026-03-11",
    decidedBy: { tag: "TIMING", value: "within 10 days", file: "library.policy", line: 9, column: 1 },
  });
  assert.equal(JSON.parse(JSON.stringify(judge(program, "LIB:RETURN", {}, asOf))), { rule: "LIB:RETURN", outcome: "unknown" });
  assert.equal(Object.keys(verdict).sort(), ["outcome", "rule"]);
  assert.is(verdict.due, "2026-03-11");
  assert.is(verdict.opens, undefined);
});

test("codes are what the verdicts say, in the order of the rules", () => {
  const rules = [...program.rules.values()] as unknown as readonly LooseRule[];
  const checked = program.checkFacts(open);
  assert.ok(checked.ok);
  const out = codesFor(rules);
  evaluateCodes(rules, checked.facts, { asOf }, out);
  const at = rules.findIndex(({ id }) => id === "LIB:RETURN");
  const judged = out.judged[at] ?? 0;
  assert.equal([outcomeOf(codeOf(judged)), clauseOf(judged), formatDay(out.due[at] ?? NONE)], ["violated", 0, "2026-03-11"]);
  assert.throws(() => evaluateCodes(rules, checked.facts, { asOf }, codesFor([])), (error: Error) => error instanceof RangeError && /room for 0 rules/.test(error.message));
  assert.throws(() => evaluateCodes(rules, checked.facts, { asOf: "2026-02-30" }, out), (error: Error) => error instanceof RangeError);
});

test("a list of rules that was changed is reported as it is now", () => {
  const rules = [...program.rules.values()] as unknown as LooseRule[];
  const checked = program.checkFacts(open);
  assert.ok(checked.ok);
  evaluatePrepared(rules, checked.facts, { asOf });
  const last = rules.pop();
  rules.reverse();
  const report = evaluatePrepared(rules, checked.facts, { asOf });
  assert.ok(last && !(last.id in report));
  assert.equal(Object.keys(report), rules.map(({ id }) => id));
});

test("the trace tells each clause with its place, and the facts that decided it", () => {
  const told = trace(judge(program, "LIB:RETURN", open, asOf));
  const cite = { file: "library.policy", column: 1 };
  assert.equal(told.clauses, [
    { tag: "TIMING", value: "within 10 days", ...cite, line: 9, outcome: "violated", due: "2026-03-11", facts: { event: "2026-03-01", action: "2026-03-12" }, missing: [], permissions: [] },
    { tag: "LIMITATION", value: "3 times", ...cite, line: 10, outcome: "satisfied", facts: { amount: 3 }, missing: [], permissions: [] },
  ]);
  assert.equal(told.conditions.map(({ holds, facts }) => [holds, facts]), [[true, { audience: ["Scholar"] }], [true, { theBranchIsOpen: true }]]);
  assert.equal(told.considered.map(({ id, holds }) => [id, holds]), [["LIB:ILL", false]]);
  assert.equal(told.consequences, ["a fine of $5"]);
  assert.equal([told.exceptions, told.overriddenBy, told.missing], [[], undefined, []]);
  const none = trace(judge(program, "LIB:RETURN", { ...open, "LIB:RETURN": { theBranchIsOpen: true, event: null, amount: null } }, asOf));
  assert.equal(none.clauses.map(({ outcome, facts }) => [outcome, facts]), [["not-applicable", { event: null }], ["not-applicable", { amount: null }]]);
});

test("an explanation quotes the rule, the tags, and their places", () => {
  const text = explain(judge(program, "LIB:RETURN", open, asOf));
  for (const part of [
    "LIB:RETURN", "violated", "2026-03-20", "last day: 2026-03-11", "Bring a book back within ten days.", "Later is too late.", "library.policy:5",
    "[TIMING:within 10 days]", "library.policy:9", "[LIMITATION:3 times]", "library.policy:10", "[APPLIES_TO:Scholar and Guest readers]", "library.policy:2",
    "[CONDITION:the branch is open]", "library.policy:11", "event is 2026-03-01", "action is 2026-03-12", "LIB:ILL", "a fine of $5",
  ]) assert.match(text, part);
  assert.match(text, /^[^\n]+\n(?:[^\n]*\n)*$/);
});

test("an explanation says what is missing, what carved the case out, and what set the rule aside", () => {
  const why = (facts: Record<string, unknown>): string => explain(judge(program, "LIB:RETURN", facts, asOf));
  assert.match(why({}), /not given: .*theBranchIsOpen/);
  assert.match(why({ ...open, "LIB:ILL": {} }), "LIB:ILL holds");
  assert.match(why({ ...open, "LIB:ILL": { holds: true } }), "yes: LIB:ILL");
  assert.match(why({ ...open, "LIB:RECALL": { theBookIsRecalled: true } }), "set aside by LIB:RECALL");
  assert.not.match(why({ ...open, "LIB:RECALL": { theBookIsRecalled: true } }), "a fine of $5");
});

test("an explanation tells what is not given only of what is not decided", () => {
  const two = load(oneRule(["[TIMING:Scholar = within 10 days]", "[TIMING:Guest = within 5 days of the letter]"]));
  const text = explain(judge(two, "LIB:R", { audience: "Scholar", "LIB:R": { event: "2026-03-01" } }, asOf));
  assert.equal(text.match(/not given: .*/g), ["not given: action", "not given: action"], "the rule's and the first clause's");
});

test("an explanation names the exception in words that freed or changed a clause", () => {
  const excepted = load(oneRule(["[TIMING:within 10 days]", "[EXCEPTION:late return if ill]", "[EXCEPTION:Scholar = +2 weeks]"]));
  const why = (inputs: Record<string, unknown>, audience: string): string => explain(judge(excepted, "LIB:R", { audience, "LIB:R": inputs }, asOf));
  assert.match(why({ ill: true, event: "2026-03-01", action: null }, "Guest"), "late return if ill");
  assert.match(why({ ill: false, event: "2026-03-01", action: null }, "Scholar"), "Scholar = +2 weeks");
  assert.not.match(why({ ill: false, event: "2026-03-01", action: null }, "Guest"), "excepted:");
});

test.run();
