/** Verdict tables of steps 1 and 2: what applies, what is inherited, what is excepted, and what is overridden. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { trace } from "../../runtime/index.js";
import { judge, load, told } from "./judging.js";

type Facts = Readonly<Record<string, unknown>>;

/** Rule, as-of date, facts, and the answer with what carved the case out or set the rule aside. */
type Row = readonly [id: string, asOf: string, facts: Facts, expected: string];

function surprises(source: readonly string[], rows: readonly Row[], assumeNoExceptions = false): string[] {
  const program = load(source.join("\n"));
  return rows.flatMap(([id, asOf, facts, expected]) => {
    const verdict = judge(program, id, facts, asOf, { assumeNoExceptions });
    const { outcome, exceptions, overriddenBy } = trace(verdict);
    const causes = outcome === "not-applicable" ? [...exceptions.map((other) => ` by ${other}`), ...(overriddenBy === undefined ? [] : [` under ${overriddenBy}`])] : [];
    const actual = told(verdict) + causes.join("");
    return actual === expected ? [] : [`${id} as of ${asOf} on ${JSON.stringify(facts)}: expected ${expected}; got ${actual}`];
  });
}

const table = (name: string, source: readonly string[], rows: readonly Row[]): void => {
  test(name, () => assert.equal(surprises(source, rows), []));
};

const body = (...lines: readonly string[]): readonly string[] => ["[JURISDICTION:LIB]", "The town library", ...lines, "[END:JURISDICTION:LIB]", ""];
const rule = (id: string, ...tags: readonly string[]): readonly string[] => [`[RULE:${id}]`, `What ${id} asks of readers.`, "[/RULE]", ...tags];
const exception = (id: string, ...tags: readonly string[]): readonly string[] => [`[EXCEPTION:${id}]`, `Whom ${id} spares.`, "[/EXCEPTION]", ...tags];

const AS_OF = "2026-06-01";
const LATE = { pickup: "2026-03-01", action: "2026-03-12" };
const returning = rule("LIB:RETURN", "[TIMING:within 10 days of pickup]");

test("the tables of these files can fail", () => {
  assert.is(surprises(body(...returning), [["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "satisfied due 2026-03-11"]]).length, 1);
});

table("its own audiences", body(...rule("LIB:R", "[APPLIES_TO:Scholar and Guest readers]", "[APPLIES_TO:Staff]", "[REQUIREMENT:a card]")), [
  ["LIB:R", AS_OF, { audience: "Scholar", "LIB:R": { aCard: false } }, "violated"],
  ["LIB:R", AS_OF, { audience: ["Guest"], "LIB:R": { aCard: true } }, "satisfied"],
  ["LIB:R", AS_OF, { audience: ["Guest", "Scholar"], "LIB:R": { aCard: true } }, "satisfied"],
  ["LIB:R", AS_OF, { audience: "Staff", "LIB:R": { aCard: true } }, "satisfied"],
  ["LIB:R", AS_OF, { audience: [], "LIB:R": { aCard: false } }, "not-applicable"],
  ["LIB:R", AS_OF, { audience: "Visitor" }, "not-applicable"],
  ["LIB:R", AS_OF, { "LIB:R": { aCard: false } }, "unknown missing audience"],
]);

table("everyone", body(...rule("LIB:R", "[APPLIES_TO:All]", "[REQUIREMENT:a card]")), [
  ["LIB:R", AS_OF, { "LIB:R": { aCard: false } }, "violated"],
  ["LIB:R", AS_OF, { audience: [], "LIB:R": { aCard: false } }, "violated"],
]);

table("an audience in words is attested, and is an alternative like any", body(...rule("LIB:R", "[APPLIES_TO:Scholar]", "[APPLIES_TO:readers who live abroad]", "[REQUIREMENT:a card]")), [
  ["LIB:R", AS_OF, { "LIB:R": { readersWhoLiveAbroad: true, aCard: false } }, "violated"],
  ["LIB:R", AS_OF, { audience: "Scholar", "LIB:R": { aCard: false } }, "violated"],
  ["LIB:R", AS_OF, { audience: "Guest", "LIB:R": { readersWhoLiveAbroad: false, aCard: false } }, "not-applicable"],
  ["LIB:R", AS_OF, { audience: "Guest", "LIB:R": { aCard: false } }, "unknown missing readersWhoLiveAbroad"],
  ["LIB:R", AS_OF, { "LIB:R": { readersWhoLiveAbroad: false, aCard: false } }, "unknown missing audience"],
]);

table("several conditions all hold", body(...rule("LIB:R", "[CONDITION:the card is lost]", "[CONDITION:a fine is open]", "[REQUIREMENT:a card]")), [
  ["LIB:R", AS_OF, { "LIB:R": { theCardIsLost: true, aFineIsOpen: true, aCard: false } }, "violated"],
  ["LIB:R", AS_OF, { "LIB:R": { theCardIsLost: false, aCard: false } }, "not-applicable"],
  ["LIB:R", AS_OF, { "LIB:R": { aFineIsOpen: false, aCard: false } }, "not-applicable"],
  ["LIB:R", AS_OF, { "LIB:R": { theCardIsLost: true, aCard: false } }, "unknown missing aFineIsOpen"],
  ["LIB:R", AS_OF, {}, "unknown missing aFineIsOpen, theCardIsLost"],
]);

for (const [id, tag] of [
  ["from", "[EFFECTIVE:from 2026-05-15]"],
  ["until", "[EFFECTIVE:until 2026-06-30]"],
] as const) {
  table(`in force ${id} a day, the day included`, body(...rule("LIB:R", tag, "[REQUIREMENT:a card]")), [
    ["LIB:R", id === "from" ? "2026-05-14" : "2026-07-01", { "LIB:R": { aCard: false } }, "not-applicable"],
    ["LIB:R", id === "from" ? "2026-05-15" : "2026-06-30", { "LIB:R": { aCard: false } }, "violated"],
    ["LIB:R", id === "from" ? "9999-12-31" : "0001-01-01", { "LIB:R": { aCard: false } }, "violated"],
  ]);
}
table("in force from one day until another", body(...rule("LIB:R", "[EFFECTIVE:from 2026-05-15]", "[EFFECTIVE:until 2026-06-30]", "[REQUIREMENT:a card]")), [
  ["LIB:R", "2026-05-14", {}, "not-applicable"],
  ["LIB:R", "2026-05-15", { "LIB:R": { aCard: true } }, "satisfied"],
  ["LIB:R", "2026-06-30", { "LIB:R": { aCard: true } }, "satisfied"],
  ["LIB:R", "2026-07-01", {}, "not-applicable"],
  // Tested against the as-of date, not against the action.
  ["LIB:R", "2026-05-20", {}, "unknown missing aCard"],
]);

const inherited = [
  "[JURISDICTION:LIB]", "[APPLIES_TO:Scholar and Guest]", "[CONDITION:the town pays]", "[EFFECTIVE:from 2026-01-01]", "The town library", "",
  "[SECTION:LOANS]", "[APPLIES_TO:Guest and Staff]", "[CONDITION:the branch is open]", "[EFFECTIVE:until 2026-12-31]", "Loans", "",
  ...rule("LIB:R", "[CONDITION:the card is lost]", "[REQUIREMENT:a card]"),
  "[SECTION:ROOMS]", "Rooms",
  ...rule("LIB:S", "[REQUIREMENT:a key]"),
  "[END:JURISDICTION:LIB]", "",
];
const all = { audience: "Guest", LIB: { theTownPays: true }, "LIB:SECTION:LOANS": { theBranchIsOpen: true }, "LIB:R": { theCardIsLost: true, aCard: false } };
table("what a jurisdiction and a section hand down all holds, and is asked once under their own ids", inherited, [
  ["LIB:R", AS_OF, all, "violated"],
  ["LIB:R", AS_OF, { ...all, "LIB:R": { theCardIsLost: true, aCard: true } }, "satisfied"],
  // The jurisdiction's alternatives hold, the section's do not, and the reverse.
  ["LIB:R", AS_OF, { ...all, audience: "Scholar" }, "not-applicable"],
  ["LIB:R", AS_OF, { ...all, audience: "Staff" }, "not-applicable"],
  ["LIB:R", AS_OF, { ...all, audience: ["Staff", "Scholar"] }, "violated"],
  ["LIB:R", AS_OF, { ...all, LIB: { theTownPays: false } }, "not-applicable"],
  ["LIB:R", AS_OF, { ...all, "LIB:SECTION:LOANS": { theBranchIsOpen: false } }, "not-applicable"],
  ["LIB:R", "2025-12-31", all, "not-applicable"],
  ["LIB:R", "2026-01-01", all, "violated"],
  ["LIB:R", "2026-12-31", all, "violated"],
  ["LIB:R", "2027-01-01", all, "not-applicable"],
  ["LIB:R", AS_OF, {}, "unknown missing LIB theTownPays, LIB:SECTION:LOANS theBranchIsOpen, audience, theCardIsLost"],
  ["LIB:R", AS_OF, { ...all, LIB: {} }, "unknown missing LIB theTownPays"],
  ["LIB:S", AS_OF, { audience: "Scholar", LIB: { theTownPays: true }, "LIB:S": { aKey: false } }, "violated"],
  ["LIB:S", "2027-01-01", { audience: "Scholar", LIB: { theTownPays: true }, "LIB:S": { aKey: false } }, "violated"],
  ["LIB:S", "2025-12-31", { audience: "Scholar", LIB: { theTownPays: true }, "LIB:S": { aKey: false } }, "not-applicable"],
]);

table("what one opening of a jurisdiction hands down holds for that opening alone", [
  "[JURISDICTION:LIB]", "[APPLIES_TO:Scholar]", "First part", ...rule("LIB:A", "[REQUIREMENT:a card]"), "[END:JURISDICTION:LIB]",
  "[JURISDICTION:LIB]", "[APPLIES_TO:Guest]", "Second part", ...rule("LIB:B", "[REQUIREMENT:a key]"), "[END:JURISDICTION:LIB]", "",
], [
  ["LIB:A", AS_OF, { audience: "Scholar", "LIB:A": { aCard: false } }, "violated"],
  ["LIB:A", AS_OF, { audience: "Guest", "LIB:A": { aCard: false } }, "not-applicable"],
  ["LIB:B", AS_OF, { audience: "Scholar", "LIB:B": { aKey: false } }, "not-applicable"],
  ["LIB:B", AS_OF, { audience: "Guest", "LIB:B": { aKey: false } }, "violated"],
]);

table("clauses on a section are a rule of the section, under the section's id", [
  "[JURISDICTION:LIB]", "[APPLIES_TO:Scholar]", "The library", "[SECTION:LOANS]", "[CONDITION:the branch is open]", "[TIMING:within 10 days of pickup]", "Loans of books", "",
  ...rule("LIB:R", "[REQUIREMENT:a card]"), "[END:JURISDICTION:LIB]", "",
], [
  ["LIB:SECTION:LOANS", AS_OF, { audience: "Scholar", "LIB:SECTION:LOANS": { theBranchIsOpen: true, ...LATE } }, "violated due 2026-03-11"],
  ["LIB:SECTION:LOANS", AS_OF, { audience: "Scholar", "LIB:SECTION:LOANS": { theBranchIsOpen: false, ...LATE } }, "not-applicable"],
  ["LIB:SECTION:LOANS", AS_OF, { audience: "Scholar", "LIB:SECTION:LOANS": LATE }, "unknown missing theBranchIsOpen"],
  ["LIB:R", AS_OF, { audience: "Scholar", "LIB:SECTION:LOANS": { theBranchIsOpen: true, ...LATE }, "LIB:R": { aCard: true } }, "satisfied"],
]);

table("a tag that prose cuts off applies to the section's own rule alone", [
  "[JURISDICTION:LIB]", "The library", "[SECTION:LOANS]", "Loans of books", "",
  ...rule("LIB:R", "[REQUIREMENT:a card]"), "Prose between the rule and what follows.", "[APPLIES_TO:Scholar]", "[TIMING:within 10 days of pickup]", "[END:JURISDICTION:LIB]", "",
], [
  ["LIB:SECTION:LOANS", AS_OF, { audience: "Scholar", "LIB:SECTION:LOANS": LATE }, "violated due 2026-03-11"],
  ["LIB:SECTION:LOANS", AS_OF, { audience: "Guest", "LIB:SECTION:LOANS": LATE }, "not-applicable"],
  ["LIB:R", AS_OF, { audience: "Guest", "LIB:R": { aCard: false } }, "violated"],
]);

const attested = body(...returning, ...exception("LIB:ILL"));
table("an exception that is attested as a whole, without clauses", attested, [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true } }, "not-applicable by LIB:ILL"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: false } }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing LIB:ILL holds"],
  // Its facts and those of the rule: only what is unknown is missing.
  ["LIB:RETURN", AS_OF, {}, "unknown missing LIB:ILL holds"],
  ["LIB:RETURN", AS_OF, { "LIB:ILL": { holds: false } }, "unknown missing action, pickup"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true } }, "satisfied"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: false } }, "not-applicable"],
  ["LIB:ILL", AS_OF, {}, "unknown missing holds"],
]);

test("an exception whose facts are not given, taken not to apply", () => {
  assert.equal(
    surprises(attested, [
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "violated due 2026-03-11"],
      ["LIB:RETURN", AS_OF, {}, "unknown missing action, pickup"],
      // What is given counts.
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true } }, "not-applicable by LIB:ILL"],
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: false } }, "violated due 2026-03-11"],
    ], true),
    [],
  );
});

table("an exception with clauses is judged by them", body(...returning, ...exception("LIB:ILL", "[TIMING:within 30 days of pickup]")), [
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true, ...LATE } }, "satisfied due 2026-03-31"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true, pickup: "2026-03-01", action: "2026-04-01" } }, "violated due 2026-03-31"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: false, ...LATE } }, "not-applicable"],
  // A violated exception carves out all the same.
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true, pickup: "2026-03-01", action: "2026-04-01" } }, "not-applicable by LIB:ILL"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true } }, "not-applicable by LIB:ILL"],
]);

const audienceException = body(
  ...rule("LIB:RETURN", "[APPLIES_TO:Scholar and Guest]", "[TIMING:within 10 days of pickup]"),
  ...exception("LIB:STAFFED", "[APPLIES_TO:Staff]"),
);
table("an exception with an audience of its own is not asked for holds, and applies only where its base does", audienceException, [
  ["LIB:RETURN", AS_OF, { audience: ["Guest", "Staff"], "LIB:RETURN": LATE }, "not-applicable by LIB:STAFFED"],
  ["LIB:STAFFED", AS_OF, { audience: ["Guest", "Staff"] }, "satisfied"],
  ["LIB:RETURN", AS_OF, { audience: "Guest", "LIB:RETURN": LATE }, "violated due 2026-03-11"],
  ["LIB:STAFFED", AS_OF, { audience: "Guest" }, "not-applicable"],
  // The base does not apply: neither does the exception.
  ["LIB:RETURN", AS_OF, { audience: "Staff", "LIB:RETURN": LATE }, "not-applicable"],
  ["LIB:STAFFED", AS_OF, { audience: "Staff" }, "not-applicable"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing audience"],
  ["LIB:STAFFED", AS_OF, {}, "unknown missing audience"],
]);

table("an exception under a condition, and one in force for a time", body(
  ...returning, ...exception("LIB:FLOOD", "[CONDITION:the branch is flooded]"), ...exception("LIB:SUMMER", "[EFFECTIVE:from 2026-07-01]", "[EFFECTIVE:until 2026-08-31]"),
), [
  ["LIB:RETURN", "2026-06-30", { "LIB:RETURN": LATE, "LIB:FLOOD": { theBranchIsFlooded: false } }, "violated due 2026-03-11"],
  ["LIB:RETURN", "2026-06-30", { "LIB:RETURN": LATE, "LIB:FLOOD": { theBranchIsFlooded: true } }, "not-applicable by LIB:FLOOD"],
  ["LIB:RETURN", "2026-06-30", { "LIB:RETURN": LATE }, "unknown missing LIB:FLOOD theBranchIsFlooded"],
  // One that applies settles it, whatever the other does.
  ["LIB:RETURN", "2026-07-01", { "LIB:RETURN": LATE }, "not-applicable by LIB:SUMMER"],
  ["LIB:RETURN", "2026-08-31", { "LIB:RETURN": LATE, "LIB:FLOOD": { theBranchIsFlooded: true } }, "not-applicable by LIB:FLOOD by LIB:SUMMER"],
  ["LIB:RETURN", "2026-09-01", { "LIB:RETURN": LATE, "LIB:FLOOD": { theBranchIsFlooded: false } }, "violated due 2026-03-11"],
  ["LIB:SUMMER", "2026-07-01", {}, "satisfied"],
  ["LIB:SUMMER", "2026-06-30", {}, "not-applicable"],
]);

table("the nearest rule before it that is no exception is the base", body(...rule("LIB:A", "[REQUIREMENT:a card]"), ...returning, ...exception("LIB:ONE"), ...exception("LIB:TWO")), [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ONE": { holds: false }, "LIB:TWO": { holds: true } }, "not-applicable by LIB:TWO"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ONE": { holds: true }, "LIB:TWO": { holds: false } }, "not-applicable by LIB:ONE"],
  ["LIB:A", AS_OF, { "LIB:A": { aCard: false }, "LIB:ONE": { holds: true }, "LIB:TWO": { holds: true } }, "violated"],
]);

const nested = body(...returning, ...exception("LIB:ILL"), ...exception("LIB:FORGED", "[EXCEPTION-TO:LIB:ILL]"));
table("an exception to an exception", nested, [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true }, "LIB:FORGED": { holds: false } }, "not-applicable by LIB:ILL"],
  // One that is itself excepted does nothing.
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true }, "LIB:FORGED": { holds: true } }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true } }, "unknown missing LIB:FORGED holds"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:FORGED": { holds: true } }, "unknown missing LIB:ILL holds"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: false } }, "violated due 2026-03-11"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true }, "LIB:FORGED": { holds: true } }, "not-applicable by LIB:FORGED"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true }, "LIB:FORGED": { holds: false } }, "satisfied"],
  ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true } }, "unknown missing LIB:FORGED holds"],
  // It applies only where its base does.
  ["LIB:FORGED", AS_OF, { "LIB:ILL": { holds: false }, "LIB:FORGED": { holds: true } }, "not-applicable"],
  ["LIB:FORGED", AS_OF, { "LIB:ILL": { holds: true }, "LIB:FORGED": { holds: true } }, "satisfied"],
]);
test("an exception to an exception whose facts are not given, taken not to apply", () => {
  assert.equal(
    surprises(nested, [
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:ILL": { holds: true } }, "not-applicable by LIB:ILL"],
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:FORGED": { holds: true } }, "violated due 2026-03-11"],
      ["LIB:ILL", AS_OF, { "LIB:ILL": { holds: true } }, "satisfied"],
    ], true),
    [],
  );
});

table("an exception to two rules applies where either does", body(
  ...rule("LIB:A", "[APPLIES_TO:Scholar]", "[REQUIREMENT:a card]"), ...rule("LIB:B", "[APPLIES_TO:Guest]", "[REQUIREMENT:a key]"),
  ...exception("LIB:ILL", "[EXCEPTION-TO:LIB:A]", "[EXCEPTION-TO:LIB:B]", "[REQUIREMENT:a note]"),
), [
  ["LIB:ILL", AS_OF, { audience: "Scholar", "LIB:ILL": { holds: true, aNote: false } }, "violated"],
  ["LIB:ILL", AS_OF, { audience: "Guest", "LIB:ILL": { holds: true, aNote: true } }, "satisfied"],
  ["LIB:ILL", AS_OF, { audience: "Staff", "LIB:ILL": { holds: true, aNote: false } }, "not-applicable"],
  ["LIB:A", AS_OF, { audience: "Scholar", "LIB:A": { aCard: false }, "LIB:ILL": { holds: true } }, "not-applicable by LIB:ILL"],
  ["LIB:B", AS_OF, { audience: "Scholar", "LIB:B": { aKey: false }, "LIB:ILL": { holds: true } }, "not-applicable"],
]);

const overriding = body(
  ...returning, ...rule("LIB:RECALL", "[OVERRIDE:LIB:RETURN]", "[CONDITION:the book is recalled]", "[TIMING:within 3 days of pickup]"),
);
table("an overrider that applies sets a rule aside", overriding, [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:RECALL": { theBookIsRecalled: true } }, "not-applicable under LIB:RECALL"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:RECALL": { theBookIsRecalled: false } }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing LIB:RECALL theBookIsRecalled"],
  ["LIB:RECALL", AS_OF, { "LIB:RECALL": { theBookIsRecalled: true, ...LATE } }, "violated due 2026-03-04"],
]);
test("an overrider whose facts are not given, taken not to apply", () => {
  assert.equal(
    surprises(overriding, [
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "violated due 2026-03-11"],
      ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:RECALL": { theBookIsRecalled: true } }, "not-applicable under LIB:RECALL"],
      // Its own verdict is about its own facts.
      ["LIB:RECALL", AS_OF, {}, "unknown missing theBookIsRecalled"],
    ], true),
    [],
  );
});

table("an overrider that is excepted overrides nothing", body(
  ...returning, ...rule("LIB:RECALL", "[OVERRIDE:LIB:RETURN]", "[TIMING:within 3 days of pickup]"), ...exception("LIB:FAR", "[EXCEPTION-TO:LIB:RECALL]"),
), [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:FAR": { holds: true } }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:FAR": { holds: false } }, "not-applicable under LIB:RECALL"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing LIB:FAR holds"],
  ["LIB:RECALL", AS_OF, { "LIB:RECALL": LATE, "LIB:FAR": { holds: true } }, "not-applicable by LIB:FAR"],
]);

table("an overrider that is itself overridden still overrides", body(
  ...returning, ...rule("LIB:RECALL", "[OVERRIDE:LIB:RETURN]", "[REQUIREMENT:a call]"), ...rule("LIB:CLOSURE", "[OVERRIDE:LIB:RECALL]", "[CONDITION:the branch is closed]", "[REQUIREMENT:a letter]"),
), [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:CLOSURE": { theBranchIsClosed: true } }, "not-applicable under LIB:RECALL"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "not-applicable under LIB:RECALL"],
  ["LIB:RECALL", AS_OF, { "LIB:RECALL": { aCall: false }, "LIB:CLOSURE": { theBranchIsClosed: true } }, "not-applicable under LIB:CLOSURE"],
  ["LIB:RECALL", AS_OF, { "LIB:RECALL": { aCall: false }, "LIB:CLOSURE": { theBranchIsClosed: false } }, "violated"],
]);

table("a rule overrides only where both apply", body(
  ...rule("LIB:RETURN", "[APPLIES_TO:Guest]", "[TIMING:within 10 days of pickup]"), ...rule("LIB:RECALL", "[OVERRIDE:LIB:RETURN]", "[APPLIES_TO:Scholar]", "[REQUIREMENT:a call]"),
), [
  ["LIB:RETURN", AS_OF, { audience: "Guest", "LIB:RETURN": LATE }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { audience: ["Guest", "Scholar"], "LIB:RETURN": LATE }, "not-applicable under LIB:RECALL"],
  ["LIB:RETURN", AS_OF, { audience: "Scholar", "LIB:RETURN": LATE }, "not-applicable"],
  ["LIB:RETURN", AS_OF, {}, "unknown missing audience"],
]);

// Step 1 comes first: while it is not known whether a rule applies, it is unknown, whatever would set it aside.
table("a rule that may apply is unknown, even where an overrider applies", body(
  ...rule("LIB:RETURN", "[CONDITION:the book is rare]", "[TIMING:within 10 days of pickup]"), ...rule("LIB:RECALL", "[OVERRIDE:LIB:RETURN]", "[REQUIREMENT:a call]"),
), [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing theBookIsRare"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": { ...LATE, theBookIsRare: true } }, "not-applicable under LIB:RECALL"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": { ...LATE, theBookIsRare: false } }, "not-applicable"],
]);

table("what would settle nothing is not missing: who overrides an exception does not matter to its base", body(
  ...returning, ...exception("LIB:ILL", "[APPLIES_TO:All]"), ...exception("LIB:FORGED", "[EXCEPTION-TO:LIB:ILL]"),
  ...rule("LIB:CLOSURE", "[OVERRIDE:LIB:ILL]", "[CONDITION:the branch is closed]", "[REQUIREMENT:a letter]"),
), [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing LIB:FORGED holds"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:FORGED": { holds: true } }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, "LIB:FORGED": { holds: false } }, "not-applicable by LIB:ILL"],
  ["LIB:ILL", AS_OF, { "LIB:FORGED": { holds: false } }, "unknown missing LIB:CLOSURE theBranchIsClosed"],
  ["LIB:ILL", AS_OF, { "LIB:FORGED": { holds: false }, "LIB:CLOSURE": { theBranchIsClosed: true } }, "not-applicable under LIB:CLOSURE"],
]);

table("across jurisdictions", [
  ...body(...returning),
  "[JURISDICTION:TOWN]", "[PRECEDENCE:1-Town]", "[CONDITION:the town is closed]", "The town", ...rule("TOWN:CLOSED", "[OVERRIDE:LIB:RETURN]", "[REQUIREMENT:patience]"), "[END:JURISDICTION:TOWN]", "",
], [
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, TOWN: { theTownIsClosed: true } }, "not-applicable under TOWN:CLOSED"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE, TOWN: { theTownIsClosed: false } }, "violated due 2026-03-11"],
  ["LIB:RETURN", AS_OF, { "LIB:RETURN": LATE }, "unknown missing TOWN theTownIsClosed"],
]);

test("the consequences of a violation, and of nothing else", () => {
  const program = load(body(...rule("LIB:R", "[TIMING:within 10 days of pickup]", "[CONSEQUENCE:a fine of $5]", "[CONSEQUENCE:no loans = late return]")).join("\n"));
  const of = (inputs: Facts): readonly string[] => trace(judge(program, "LIB:R", { "LIB:R": inputs }, AS_OF)).consequences;
  assert.equal(of(LATE), ["a fine of $5", "no loans = late return"]);
  assert.equal(of({ ...LATE, action: "2026-03-11" }), []);
  assert.equal(of({ pickup: "2026-03-01" }), []);
  assert.equal(of({ pickup: null }), []);
});

test.run();
