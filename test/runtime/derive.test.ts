/** Derived facts: which rule's value counts, when rules contradict each other, and what is unknown (section 8, VALUE). */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { evaluate, explain, nextQuestion, trace, values, type DerivedValue, type Verdict } from "../../runtime/index.js";
import { load, type LooseRule } from "./judging.js";

type Facts = Readonly<Record<string, unknown>>;
type Report = Readonly<Record<string, Verdict>>;

/** The facts of a travel office, and what it works out from them. */
const FACTS = `
[FACT:traveller]
[/FACT]
[TYPE:one of Staff, Guest, Student]
[FACT:abroad]
[/FACT]
[TYPE:boolean]
[FACT:season]
[/FACT]
[TYPE:one of low, high]
[FACT:nights]
[/FACT]
[TYPE:integer]
[UNIT:nights]
[FACT:booked on]
[/FACT]
[TYPE:date]
[FACT:departure]
[/FACT]
[TYPE:date]
[FACT:price]
[/FACT]
[TYPE:money]
[FACT:limit]
What one night may cost.
[/FACT]
[TYPE:money]
`;

const rule = (id: string, ...tags: readonly string[]): string => `[RULE:${id}]\nWhat ${id} grants.\n[/RULE]\n${tags.map((tag) => `[${tag}]\n`).join("")}`;
const exception = (id: string, ...tags: readonly string[]): string => `[EXCEPTION:${id}]\nWhom ${id} spares.\n[/EXCEPTION]\n${tags.map((tag) => `[${tag}]\n`).join("")}`;
const inside = (jurisdiction: string, ...blocks: readonly string[]): string => `[JURISDICTION:${jurisdiction}]\nTravel\n${blocks.join("")}[END:JURISDICTION:${jurisdiction}]\n`;
const travel = (...blocks: readonly string[]): string => FACTS + inside("TRIP", ...blocks);

const AS_OF = "2026-06-01";

/** Judges all rules of a source. */
function reportOf(source: string, facts: Facts, asOf = AS_OF, assumeNoExceptions = false): Report {
  const rules = [...load(source).rules.values()] as unknown as readonly LooseRule[];
  return evaluate(rules, facts, { asOf, assumeNoExceptions });
}

/** A derived fact in one word: its value, `unknown`, or the rules that contradict each other. */
const told = (value: DerivedValue | undefined): string =>
  value === undefined ? "unknown" : typeof value === "object" && value !== null && "conflict" in value ? `conflict of ${value.conflict.join(" and ")}` : String(value);

type Row = readonly [facts: Facts, expected: string | number, asOf?: string];

/** What `limit`, or another fact, comes to on each row. */
function table(name: string, source: string, rows: readonly Row[], fact = "limit"): void {
  test(name, () => {
    const actual = rows.map(([facts, , asOf]) => told(values(reportOf(source, facts, asOf))[fact]));
    assert.equal(actual, rows.map(([, expected]) => String(expected)));
  });
}

const ABROAD = { abroad: true };
const GENERAL = rule("TRIP:ALL", "VALUE:limit = $100");

table("an exception and its base never apply together: each gives its value where the other does not", travel(GENERAL, exception("TRIP:FAR", "EXCEPTION-TO:TRIP:ALL", "CONDITION:abroad", "VALUE:limit = $200")), [
  [{ abroad: false }, 100],
  [ABROAD, 200],
  [{}, "unknown"],
]);

table("an exception that is itself excepted does nothing, and gives nothing", travel(
  GENERAL,
  exception("TRIP:FAR", "EXCEPTION-TO:TRIP:ALL", "CONDITION:abroad", "VALUE:limit = $200"),
  exception("TRIP:NOT-GUESTS", "EXCEPTION-TO:TRIP:FAR", "CONDITION:traveller is Guest"),
), [
  [{ abroad: true, traveller: "Guest" }, 100],
  [{ abroad: true, traveller: "Staff" }, 200],
  [{ abroad: false }, 100],
]);

table("who overrides prevails, even over a smaller rank", FACTS
  + inside("TRIP", rule("TRIP:ALL", "PRECEDENCE:1-House", "VALUE:limit = $100"), rule("TRIP:FAR", "PRECEDENCE:2-Desk", "OVERRIDE:TRIP:ALL", "CONDITION:abroad", "VALUE:limit = $200")), [
  [ABROAD, 200],
  [{ abroad: false }, 100],
  [{}, "unknown"],
]);

table("the smaller rank prevails, even over the narrower rule", travel(
  rule("TRIP:ALL", "PRECEDENCE:1-House", "VALUE:limit = $100"), rule("TRIP:FAR", "PRECEDENCE:2-Desk", "CONDITION:abroad", "VALUE:limit = $200"),
), [[ABROAD, 100], [{ abroad: false }, 100], [{}, 100]]);

table("a rank beside none, and two equal ranks, decide nothing", travel(
  rule("TRIP:STAFF", "PRECEDENCE:1-House", "CONDITION:traveller is Staff", "VALUE:limit = $100"),
  rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200"),
  rule("TRIP:HIGH", "PRECEDENCE:1-Town", "CONDITION:season is high", "VALUE:limit = $300"),
), [
  [{ traveller: "Staff", abroad: true, season: "low" }, "conflict of TRIP:STAFF and TRIP:FAR"],
  [{ traveller: "Staff", abroad: false, season: "high" }, "conflict of TRIP:STAFF and TRIP:HIGH"],
  [{ traveller: "Guest", abroad: true, season: "low" }, 200],
]);

table("a jurisdiction's rank holds for its rules, a rule's own replaces it", FACTS
  + inside("CITY", "[PRECEDENCE:2-City]\n", rule("CITY:ALL", "VALUE:limit = $100"))
  + inside("TRIP", "[PRECEDENCE:3-Office]\n", rule("TRIP:ALL", "VALUE:limit = $200"), rule("TRIP:CHIEF", "PRECEDENCE:1-Chief", "CONDITION:traveller is Staff", "VALUE:limit = $300")), [
  [{ traveller: "Guest" }, 100],
  [{ traveller: "Staff" }, 300],
]);

const narrower = (name: string, wide: string, narrow: string, both: Facts, only: Facts): void =>
  table(`the narrower rule prevails: ${name}`, travel(rule("TRIP:WIDE", ...(wide === "" ? [] : [wide]), "VALUE:limit = $100"), rule("TRIP:NARROW", narrow, "VALUE:limit = $200")), [[both, 200], [only, 100]]);

narrower("a condition against none", "", "CONDITION:abroad", ABROAD, { abroad: false });
narrower("one value against two", "CONDITION:traveller is one of Staff, Guest", "CONDITION:traveller is Guest", { traveller: "Guest" }, { traveller: "Staff" });
narrower("one value against all but another", "CONDITION:traveller is not Staff", "CONDITION:traveller is Guest", { traveller: "Guest" }, { traveller: "Student" });
narrower("two conditions against one", "CONDITION:abroad", "CONDITION:abroad and season is high", { abroad: true, season: "high" }, { abroad: true, season: "low" });
narrower("a higher bound", "CONDITION:nights is at least 3", "CONDITION:nights is more than 3", { nights: 4 }, { nights: 3 });
narrower("a range within a range", "CONDITION:nights is between 1 and 9", "CONDITION:nights is between 2 and 9", { nights: 2 }, { nights: 1 });
narrower("a date within a period", "CONDITION:departure is after 2026-01-01", "CONDITION:departure is on or after 2026-03-01", { departure: "2026-03-01" }, { departure: "2026-02-28" });
narrower("an audience against all", "APPLIES_TO:All", "APPLIES_TO:Guest only", { traveller: "Guest" }, { traveller: "Staff" });
narrower("one of two alternatives", "CONDITION:abroad or season is high", "CONDITION:abroad", { abroad: true, season: "low" }, { abroad: false, season: "high" });

table("narrower through `during`", travel(rule("TRIP:ALL", "VALUE:limit = $100"), rule("TRIP:FAR", "VALUE:limit = $200 during abroad", "VALUE:limit = $300 during abroad and nights is at least 5")), [
  [{ abroad: false, nights: 9 }, 100],
  [{ abroad: true, nights: 4 }, 200],
  [{ abroad: true, nights: 5 }, 300],
]);

table("the same conditions in other words are not narrower", travel(
  rule("TRIP:ONE", "CONDITION:nights is at least 3", "VALUE:limit = $100"), rule("TRIP:TWO", "CONDITION:nights is 3 or nights is more than 3", "VALUE:limit = $200"),
), [[{ nights: 3 }, "conflict of TRIP:ONE and TRIP:TWO"]]);

// A comparison with none is false, and its negation true: the second rule also applies where the nights are none.
narrower("a bound against the negation of its opposite", "CONDITION:not nights is less than 3", "CONDITION:nights is at least 3", { nights: 3 }, { nights: null });

table("the later one prevails; without a date a rule is the earliest", travel(
  rule("TRIP:OLD", "VALUE:limit = $100"), rule("TRIP:NEW", "EFFECTIVE:from 2026-03-01", "VALUE:limit = $200"), rule("TRIP:NEWER", "EFFECTIVE:from 2026-07-01", "VALUE:limit = $300"),
), [[{}, 100, "2026-02-28"], [{}, 200, "2026-03-01"], [{}, 300, "2026-07-01"]]);

table("a narrower rule prevails over a later one, and dates make no rule narrower", travel(
  rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $100"), rule("TRIP:NEW", "EFFECTIVE:from 2026-03-01", "EFFECTIVE:until 2026-12-31", "VALUE:limit = $200"),
), [[ABROAD, 100], [{ abroad: false }, 200], [{ abroad: false }, "unknown", "2027-01-01"]]);

// STAFF beats FAR by rank, FAR beats ALL as the narrower one; nothing decides between STAFF and HIGH or ALL's other rivals.
const CHAIN = [
  rule("TRIP:STAFF", "PRECEDENCE:1-House", "CONDITION:traveller is Staff", "VALUE:limit = $100"),
  rule("TRIP:FAR", "PRECEDENCE:2-Desk", "CONDITION:abroad and season is high", "VALUE:limit = $200"),
  rule("TRIP:HIGH", "CONDITION:season is high", "VALUE:limit = $300"),
];

table("a beaten rule still beats", travel(...CHAIN), [
  [{ traveller: "Staff", abroad: true, season: "high" }, 100],
  // Without FAR nobody beats HIGH.
  [{ traveller: "Staff", abroad: false, season: "high" }, "conflict of TRIP:STAFF and TRIP:HIGH"],
  [{ traveller: "Guest", abroad: true, season: "high" }, 200],
]);

table("rules that beat each other in a circle contradict each other", travel(
  ...CHAIN.slice(0, 2), rule("TRIP:HIGH", "EFFECTIVE:from 2026-01-01", "CONDITION:season is high", "VALUE:limit = $300"),
), [
  [{ traveller: "Staff", abroad: true, season: "high" }, "conflict of TRIP:STAFF and TRIP:FAR and TRIP:HIGH"],
  [{ traveller: "Staff", abroad: true, season: "high" }, 100, "2025-12-31"],
]);

const RIVALS = [rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200"), rule("TRIP:STAFF", "CONDITION:traveller is Staff", "VALUE:limit = $300")];
const BOTH = { abroad: true, traveller: "Staff" };

table("rules that remain and agree do not contradict each other, to nine places", travel(
  rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $0.1 + $0.2"), rule("TRIP:STAFF", "CONDITION:traveller is Staff", "VALUE:limit = $0.3"),
), [[BOTH, 0.3]]);

test("a clause that reads a conflict is unknown, misses nothing, and the explanation names the rules", () => {
  const report = reportOf(travel(...RIVALS, rule("TRIP:PAY", "REQUIREMENT:price is at most limit")), { ...BOTH, price: 10 });
  const verdict = report["TRIP:PAY"];
  assert.is(verdict?.outcome, "unknown");
  const [clause] = verdict ? trace(verdict).clauses : [];
  assert.equal([clause?.outcome, clause?.missing, clause?.conflicts], ["unknown", [], { limit: ["TRIP:FAR", "TRIP:STAFF"] }]);
  const text = verdict ? explain(verdict) : "";
  assert.match(text, "limit has several values: TRIP:FAR, TRIP:STAFF contradict each other");
  assert.not.match(text, "not given");
  assert.not.match(text, "cannot be worked out");
});

test("a condition that reads a conflict is unknown, too, and what is derived from one", () => {
  const source = `${FACTS}[FACT:whole limit]\n[/FACT]\n[TYPE:money]\n[VALUE:limit * nights]\n` + inside("TRIP", ...RIVALS, rule("TRIP:RICH", "CONDITION:limit is more than $50", "REQUIREMENT:abroad"), rule("TRIP:PAY", "REQUIREMENT:price is at most whole limit"));
  const unitless = source.replaceAll("limit * nights", "limit * (nights / 1 night)");
  const report = reportOf(unitless, { ...BOTH, price: 10, nights: 2 });
  assert.equal([report["TRIP:RICH"]?.outcome, report["TRIP:PAY"]?.outcome], ["unknown", "unknown"]);
  assert.is(told(values(report)["whole limit"]), "unknown");
  assert.match(report["TRIP:RICH"] ? explain(report["TRIP:RICH"]) : "", "contradict each other");
});

table("while it is unknown whether a rule applies: what every way of settling that gives", travel(
  rule("TRIP:ALL", "VALUE:limit = $100"), rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $100"), rule("TRIP:HIGH", "CONDITION:season is high", "VALUE:limit = $300"),
), [
  [{ season: "low" }, 100],
  [{ abroad: true }, "unknown"],
  [{}, "unknown"],
]);

table("an unknown rule that something certain beats changes nothing", travel(
  rule("TRIP:TOP", "PRECEDENCE:1-House", "VALUE:limit = $100"), rule("TRIP:FAR", "PRECEDENCE:2-Desk", "CONDITION:abroad", "VALUE:limit = $200"), rule("TRIP:HIGH", "PRECEDENCE:2-Desk", "CONDITION:season is high", "VALUE:limit = $300"),
), [[{}, 100], [{ abroad: true, season: "high" }, 100]]);

table("a conflict is certain only where every way of settling is one", travel(...RIVALS, rule("TRIP:HIGH", "PRECEDENCE:1-House", "CONDITION:season is high", "VALUE:limit = $400")), [
  [{ ...BOTH, season: "low" }, "conflict of TRIP:FAR and TRIP:STAFF"],
  [{ abroad: true }, "unknown"],
]);

const WITH_DEFAULT = FACTS.replace("[TYPE:money]\n[FACT:limit]", "[TYPE:money]\n[FACT:limit]").replace(/\[TYPE:money\]\n$/, "[TYPE:money]\n[VALUE:$50 + price]\n");

table("a fact's own value is below every rule", WITH_DEFAULT + inside("TRIP", rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200")), [
  [{ abroad: false, price: 10 }, 60],
  [{ abroad: true, price: 10 }, 200],
  [{ abroad: true }, 200],
  [{ abroad: false }, "unknown"],
  [{ price: 10 }, "unknown"],
  [{ price: 150 }, 200],
]);

const missing = (source: string, facts: Facts, id: string, assumeNoExceptions = false): readonly string[] => {
  const verdict = reportOf(source, facts, AS_OF, assumeNoExceptions)[id];
  return verdict ? trace(verdict).missing : ["no verdict"];
};

test("no rule and no default: unknown, and named", () => {
  const source = travel(...RIVALS, rule("TRIP:PAY", "REQUIREMENT:price is at most limit"));
  assert.equal(missing(source, { abroad: false, traveller: "Guest", price: 10 }, "TRIP:PAY"), ["limit"]);
  assert.is(told(values(reportOf(source, { abroad: false, traveller: "Guest" }))["limit"]), "unknown");
});

test("what is missing is what would settle a value, not the value", () => {
  const source = WITH_DEFAULT + inside("TRIP", rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200"), rule("TRIP:PAY", "REQUIREMENT:nights is less than 9", "REQUIREMENT:limit is more than $10"));
  assert.equal(missing(source, { nights: 2 }, "TRIP:PAY"), ["abroad", "price"]);
  assert.equal(missing(source, { nights: 2, abroad: false }, "TRIP:PAY"), ["price"]);
  assert.equal(missing(source, { nights: 2, price: 3, traveller: "Staff" }, "TRIP:PAY"), ["abroad"]);
  assert.equal(missing(source, { nights: 2, abroad: true }, "TRIP:PAY"), []);
});

test("assumed away, an open exception or overrider leaves the value of the rule that it would set aside", () => {
  const excepted = travel(GENERAL, exception("TRIP:FAR", "EXCEPTION-TO:TRIP:ALL", "CONDITION:abroad", "VALUE:limit = $200"));
  const overridden = travel(GENERAL, rule("TRIP:FAR", "OVERRIDE:TRIP:ALL", "CONDITION:abroad", "VALUE:limit = $200"));
  const unrelated = travel(GENERAL, rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200"));
  const limit = (source: string, facts: Facts, assumed: boolean): string => told(values(reportOf(source, facts, AS_OF, assumed))["limit"]);
  for (const source of [excepted, overridden]) {
    assert.equal([limit(source, {}, false), limit(source, {}, true), limit(source, { abroad: true }, true)], ["unknown", "100", "200"]);
  }
  assert.is(limit(unrelated, {}, true), "unknown");
});

test("a remaining rule whose own value is unknown makes it unknown", () => {
  const source = travel(rule("TRIP:ALL", "VALUE:limit = $100"), rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = price * 2"), rule("TRIP:PAY", "REQUIREMENT:limit is at most $500"));
  assert.is(told(values(reportOf(source, ABROAD))["limit"]), "unknown");
  assert.equal(missing(source, ABROAD, "TRIP:PAY"), ["price"]);
  // Beaten, it does not.
  assert.is(told(values(reportOf(source.replace("[RULE:TRIP:ALL]\nWhat TRIP:ALL grants.\n[/RULE]\n", "$&[PRECEDENCE:1-House]\n").replace("[CONDITION:abroad]", "[CONDITION:abroad]\n[PRECEDENCE:2-Desk]"), ABROAD))["limit"]), "100");
});

table("none is a value", travel(GENERAL, rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = price * 2")), [
  [{ abroad: true, price: null }, "null"],
  [{ abroad: true }, "unknown"],
  [{ abroad: false, price: null }, 100],
]);

test("none as a value is tested as none, and two rules may agree on it", () => {
  const source = travel(
    rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = price * 2"),
    rule("TRIP:STAFF", "CONDITION:traveller is Staff", "VALUE:limit = price + $1"),
    rule("TRIP:FREE", "CONDITION:limit is none", "REQUIREMENT:nights is less than 9"),
    rule("TRIP:PAY", "REQUIREMENT:limit is at least $1"),
  );
  const report = reportOf(source, { ...BOTH, nights: 9, price: null });
  assert.is(values(report)["limit"], null);
  assert.equal([report["TRIP:FREE"]?.outcome, report["TRIP:PAY"]?.outcome], ["violated", "violated"]);
  assert.match(report["TRIP:FREE"] ? explain(report["TRIP:FREE"]) : "", "limit is none");
});

const MEALS = `${FACTS}[FACT:meals]\n[/FACT]\n[TYPE:one of none, breakfast, all]\n[VALUE:all]\n`;
const meals = (...blocks: readonly string[]): string => MEALS + inside("TRIP", ...blocks);

const MEAL_RULES = [rule("TRIP:FAR", "CONDITION:abroad", 'VALUE:meals = "none"'), rule("TRIP:EAT", "REQUIREMENT:meals is none")];

table("the value `none` of an enumeration is none", meals(...MEAL_RULES), [[ABROAD, "null"], [{ abroad: false }, "all"]], "meals");

test("and is tested as none", () => {
  assert.equal([true, false].map((abroad) => reportOf(meals(...MEAL_RULES), { abroad })["TRIP:EAT"]?.outcome), ["satisfied", "violated"]);
});

// Section 6: where an enumeration lists the value `none`, that value is it.
test("the value `none` of an enumeration needs no quotes", () => {
  assert.is(told(values(reportOf(meals(rule("TRIP:FAR", "VALUE:meals = none")), {}))["meals"]), "null");
});

const DERIVED = `${FACTS}
[FACT:discount]
[/FACT]
[TYPE:money]
[FACT:paid limit]
[/FACT]
[TYPE:money]
[VALUE:limit - discount]
[FACT:generous]
[/FACT]
[TYPE:boolean]
[VALUE:paid limit is more than $100]
[FACT:latest return]
[/FACT]
[TYPE:date]
[VALUE:departure + 3 days]
[FACT:class]
[/FACT]
[TYPE:one of first, second]
[FACT:greeting]
[/FACT]
[TYPE:text]
${inside("TRIP",
  rule("TRIP:ALL", "VALUE:limit = $100"),
  rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200", "VALUE:discount = $20"),
  rule("TRIP:CLASS", "CONDITION:generous", "VALUE:class = first", 'VALUE:greeting = "welcome"'),
  rule("TRIP:BACK", "TIMING:by latest return", "REQUIREMENT:class is first"))}`;

test("derived facts through derived facts, of every type", () => {
  const report = reportOf(DERIVED, { abroad: true, departure: "2026-05-30", "TRIP:BACK": { action: "2026-06-02" } });
  assert.equal(values(report), { limit: 200, discount: 20, "paid limit": 180, generous: true, "latest return": "2026-06-02", class: "first", greeting: "welcome" });
  assert.equal([report["TRIP:BACK"]?.outcome, report["TRIP:BACK"]?.due], ["satisfied", "2026-06-02"]);
});

test("what a chain of derived facts misses is what a case gives, or what nothing defines", () => {
  const given = { departure: "2026-05-30", "TRIP:BACK": { action: "2026-06-02" } };
  assert.equal(missing(DERIVED, given, "TRIP:BACK"), ["abroad"]);
  assert.equal(missing(DERIVED, { ...given, abroad: false }, "TRIP:BACK"), ["discount"]);
});

test("a derived fact is refused in a facts file", () => {
  for (const [facts, path] of [[{ limit: 5 }, "limit"], [{ paidLimit: null }, "paidLimit"], [{ generous: true }, "generous"]] as const) {
    const checked = load(DERIVED).checkFacts(facts);
    assert.equal(checked.ok ? [] : checked.problems, [{ path, message: `\`${path}\` is worked out from other facts and cannot be given` }]);
    assert.throws(() => reportOf(DERIVED, facts), (error: Error) => error.name === "FactsError" && error.message.includes(path));
  }
});

test("a rule that only gives values is satisfied where it applies", () => {
  const report = reportOf(travel(GENERAL, rule("TRIP:FAR", "CONDITION:abroad", "VALUE:limit = $200")), { abroad: false });
  assert.equal(Object.values(report).map(({ outcome }) => outcome), ["satisfied", "not-applicable"]);
});

test("judging one rule takes the rules along that define what it reads", () => {
  const { rules } = load(DERIVED);
  const back = rules.get("TRIP:BACK") as LooseRule | undefined;
  const report = back ? evaluate([back], { abroad: true, departure: "2026-05-30", "TRIP:BACK": { action: "2026-06-02" } }, { asOf: AS_OF }) : {};
  assert.equal(Object.keys(report), ["TRIP:BACK"]);
  assert.equal(values(report), { "latest return": "2026-06-02", class: "first", generous: true, "paid limit": 180, limit: 200, discount: 20 });
});

test("the values and the next question of nothing", () => {
  assert.equal(values({}), {});
  assert.is(nextQuestion({}), null);
});

test("the next question is the fact that alone settles most, then the one that most miss", () => {
  const source = travel(
    rule("TRIP:A", "REQUIREMENT:price is less than $9"),
    rule("TRIP:B", "REQUIREMENT:nights is less than 9"),
    rule("TRIP:C", "REQUIREMENT:nights is less than 8", "REQUIREMENT:price is less than $8"),
    rule("TRIP:D", "REQUIREMENT:nights is less than 7", "REQUIREMENT:departure is after 2026-01-01"),
    rule("TRIP:E", "TIMING:within 3 days of departure"),
  );
  const ask = (facts: Facts): string | null => nextQuestion(reportOf(source, facts));
  // `price` and `nights` settle one rule each alone; more rules miss `nights`.
  assert.is(ask({}), "nights");
  assert.is(ask({ nights: 2 }), "price");
  assert.is(ask({ nights: 2, price: 3 }), "departure");
  // Another rule's inputs bear its id.
  assert.is(ask({ nights: 2, price: 3, departure: "2026-05-01" }), "TRIP:E action");
  assert.is(ask({ nights: 2, price: 3, departure: "2026-05-01", "TRIP:E": { action: null } }), null);
});

test("the next question looks through derived facts", () => {
  const question = nextQuestion(reportOf(DERIVED, { departure: "2026-05-30", "TRIP:BACK": { action: "2026-06-02" } }));
  assert.is(question, "abroad");
});

test.run();
