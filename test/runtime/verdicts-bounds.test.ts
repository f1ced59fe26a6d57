/** Verdict tables of DURATION, LIMITATION, REQUIREMENT and RESTRICTION, of bare text, and of exceptions in words. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { surprises, type Row } from "./judging.js";

const table = (name: string, tags: readonly string[], rows: readonly Row[]): void => {
  test(name, () => assert.equal(surprises(tags, rows), []));
};

const AS_OF = "2026-06-01";
const amounts = (limit: number, kind: "at most" | "at least", key = "amount"): readonly Row[] => [
  [AS_OF, { [key]: limit }, "satisfied"],
  [AS_OF, { [key]: limit + 1 }, kind === "at most" ? "violated" : "satisfied"],
  [AS_OF, { [key]: limit - 1 }, kind === "at most" ? "satisfied" : "violated"],
  [AS_OF, { [key]: limit + 0.01 }, kind === "at most" ? "violated" : "satisfied"],
  [AS_OF, { [key]: limit - 0.01 }, kind === "at most" ? "satisfied" : "violated"],
  // Compared to nine places.
  [AS_OF, { [key]: limit + 1e-10 }, "satisfied"],
  [AS_OF, { [key]: limit - 1e-10 }, "satisfied"],
  [AS_OF, { [key]: limit + 1e-8 }, kind === "at most" ? "violated" : "satisfied"],
  [AS_OF, { [key]: null }, "not-applicable"],
  [AS_OF, {}, `unknown missing ${key}`],
];

for (const tag of [
  "[DURATION:12 months]", "[DURATION:12 months maximum]", "[DURATION:max 12 months]", "[DURATION:up to 12 months]", "[DURATION:12 months per card]",
  "[LIMITATION:12 hours]", "[LIMITATION:max 12 hours/week]", "[LIMITATION:maximum 12 hours per week]", "[LIMITATION:at most 12 days]", "[LIMITATION:no more than 12 hours]",
  "[LIMITATION:12 times total maximum]", "[LIMITATION:$12 cap]", "[LIMITATION:12 percent maximum]", "[LIMITATION:12 times only]",
  "[LIMITATION:12 hours/week maximum reading room use]",
]) {
  table(`at most: ${tag}`, [tag], amounts(12, "at most"));
}
for (const tag of [
  "[DURATION:12 months minimum]", "[DURATION:minimum 12 months]", "[DURATION:at least 12 months]", "[REQUIREMENT:12 hours]", "[REQUIREMENT:min 12 hours]",
  "[REQUIREMENT:at least 12 hours/week]", "[LIMITATION:at least 12 days]", "[REQUIREMENT:12+ hours]",
]) {
  table(`at least: ${tag}`, [tag], amounts(12, "at least"));
}
table("once only", ["[LIMITATION:one time only]"], amounts(1, "at most"));

table("bounds in further units have inputs of their own", ["[DURATION:12 months maximum]", "[LIMITATION:20 hours/week]", "[LIMITATION:$300 cap]", "[LIMITATION:one time only]"], [
  [AS_OF, { amount: 12, amountInHoursPerWeek: 20, amountInUsd: 300, amountInTimes: 1 }, "satisfied"],
  [AS_OF, { amount: 12, amountInHoursPerWeek: 20.5, amountInUsd: 300, amountInTimes: 1 }, "violated"],
  [AS_OF, { amount: 12, amountInHoursPerWeek: 20, amountInUsd: 300 }, "unknown missing amountInTimes"],
  [AS_OF, { amount: null, amountInHoursPerWeek: null, amountInUsd: null, amountInTimes: null }, "not-applicable"],
]);

table("a bound during something", ["[LIMITATION:20 hours/week during exam weeks]"], [
  [AS_OF, { examWeeks: true, amount: 20 }, "satisfied"],
  [AS_OF, { examWeeks: true, amount: 21 }, "violated"],
  [AS_OF, { examWeeks: false, amount: 21 }, "not-applicable"],
  [AS_OF, { examWeeks: false }, "not-applicable"],
  [AS_OF, { amount: 21 }, "unknown missing examWeeks"],
  // Audience or circumstance unknown comes before amount none.
  [AS_OF, { amount: null }, "unknown missing examWeeks"],
  [AS_OF, { examWeeks: true, amount: null }, "not-applicable"],
  [AS_OF, {}, "unknown missing amount, examWeeks"],
]);

for (const [tag, key] of [
  ["[REQUIREMENT:written consent of a guardian]", "writtenConsentOfAGuardian"],
  ["[RESTRICTION:no food in the reading room]", "noFoodInTheReadingRoom"],
  ["[LIMITATION:max 3 parcels]", "max3Parcels"],
  ["[DURATION:for as long as the card lasts]", "forAsLongAsTheCardLasts"],
] as const) {
  table(`a prose clause is attested: ${tag}`, [tag], [
    [AS_OF, { [key]: true }, "satisfied"],
    [AS_OF, { [key]: false }, "violated"],
    [AS_OF, {}, `unknown missing ${key}`],
  ]);
}

table("a key that is taken gets 2, 3", ["[REQUIREMENT:a card]", "[REQUIREMENT:a card!]", "[RESTRICTION:A Card]"], [
  [AS_OF, { aCard: true, aCard2: true, aCard3: true }, "satisfied"],
  [AS_OF, { aCard: true, aCard2: false }, "violated missing aCard3"],
  [AS_OF, { aCard: true, aCard3: true }, "unknown missing aCard2"],
]);

table("a rule without clauses is judged by its text", [], [
  [AS_OF, { complied: true }, "satisfied"],
  [AS_OF, { complied: false }, "violated"],
  [AS_OF, {}, "unknown missing complied"],
]);

table("an exception in words that permits: prose", ["[TIMING:within 10 days]", "[EXCEPTION:illness of the reader]"], [
  ["2026-03-20", { illnessOfTheReader: true, event: "2026-03-01", action: "2026-03-12" }, "satisfied due 2026-03-11"],
  ["2026-03-20", { illnessOfTheReader: true }, "satisfied"],
  ["2026-03-20", { illnessOfTheReader: true, event: null }, "satisfied"],
  ["2026-03-20", { illnessOfTheReader: false, event: "2026-03-01", action: "2026-03-12" }, "violated due 2026-03-11"],
  ["2026-03-20", { illnessOfTheReader: false, event: "2026-03-01", action: "2026-03-11" }, "satisfied due 2026-03-11"],
  // Whether it holds is unknown: so is the clause, whatever else holds.
  ["2026-03-20", { event: "2026-03-01", action: "2026-03-11" }, "unknown due 2026-03-11 missing illnessOfTheReader"],
  ["2026-03-20", { event: null }, "unknown missing action, illnessOfTheReader"],
]);

table("an exception in words that permits: Y if X", ["[REQUIREMENT:a visit in person]", "[EXCEPTION:renewal by mail if abroad]"], [
  [AS_OF, { abroad: true, aVisitInPerson: false }, "satisfied"],
  [AS_OF, { abroad: false, aVisitInPerson: false }, "violated"],
  [AS_OF, { abroad: false, aVisitInPerson: true }, "satisfied"],
  [AS_OF, { aVisitInPerson: true }, "unknown missing abroad"],
]);

table("an exception in words that permits: Y during X if Z needs both", ["[REQUIREMENT:a visit in person]", "[EXCEPTION:renewal by mail during summer break if registered]"], [
  [AS_OF, { summerBreak: true, registered: true, aVisitInPerson: false }, "satisfied"],
  [AS_OF, { summerBreak: true, registered: false, aVisitInPerson: false }, "violated"],
  [AS_OF, { summerBreak: false, aVisitInPerson: false }, "violated"],
  [AS_OF, { summerBreak: true, aVisitInPerson: false }, "unknown missing registered"],
]);

table("two exceptions in words: either permits", ["[REQUIREMENT:a visit in person]", "[EXCEPTION:renewal by mail if abroad]", "[EXCEPTION:renewal by phone if ill]"], [
  [AS_OF, { abroad: false, ill: true, aVisitInPerson: false }, "satisfied"],
  [AS_OF, { ill: true, aVisitInPerson: false }, "satisfied"],
  [AS_OF, { abroad: false, ill: false, aVisitInPerson: false }, "violated"],
  [AS_OF, { abroad: false, aVisitInPerson: false }, "unknown missing ill"],
]);

table("an exception in words that adds, for an audience", ["[TIMING:within 10 days]", "[EXCEPTION:Scholar = +2 weeks]"], [
  // 1 March + 10 + 14 = 25 March.
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: "2026-03-25" }, "satisfied due 2026-03-25"],
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: "2026-03-26" }, "violated due 2026-03-25"],
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: null }, "pending due 2026-03-25"],
  ["2026-03-20", { audience: "Guest", event: "2026-03-01", action: "2026-03-11" }, "satisfied due 2026-03-11"],
  ["2026-03-20", { audience: "Guest", event: "2026-03-01", action: "2026-03-12" }, "violated due 2026-03-11"],
  // Not known which: neither is the due date.
  ["2026-03-20", { event: "2026-03-01", action: "2026-03-11" }, "unknown missing audience"],
]);

table("an exception in words that replaces, for a phrase", ["[TIMING:at least 2 weeks before pickup]", "[EXCEPTION:urgent orders = 3 days]"], [
  ["2026-05-20", { urgentOrders: true, pickup: "2026-05-29", action: "2026-05-26" }, "satisfied due 2026-05-26"],
  ["2026-05-20", { urgentOrders: true, pickup: "2026-05-29", action: "2026-05-27" }, "violated due 2026-05-26"],
  ["2026-05-20", { urgentOrders: false, pickup: "2026-05-29", action: "2026-05-16" }, "violated due 2026-05-15"],
  ["2026-05-20", { pickup: "2026-05-29", action: "2026-05-01" }, "unknown missing urgentOrders"],
]);

table("a change of another kind of unit leaves a clause alone", ["[TIMING:within 10 days]", "[DURATION:12 months maximum]", "[EXCEPTION:Scholar = +2 years]"], [
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: "2026-03-11", amount: 36 }, "satisfied due 2026-03-11"],
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: "2026-03-11", amount: 37 }, "violated due 2026-03-11"],
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: "2026-03-12", amount: 36 }, "violated due 2026-03-11"],
  ["2026-03-20", { audience: "Guest", event: "2026-03-01", action: "2026-03-11", amount: 13 }, "violated due 2026-03-11"],
  ["2026-03-20", { event: "2026-03-01", action: "2026-03-12", amount: 12 }, "violated due 2026-03-11 missing audience"],
]);

table("a change in days to a bound in weeks counts days as sevenths, to nine places", ["[DURATION:2 weeks maximum]", "[EXCEPTION:Scholar = +10 days]"], [
  [AS_OF, { audience: "Scholar", amount: 24 / 7 }, "satisfied"],
  [AS_OF, { audience: "Scholar", amount: 3.428571429 }, "satisfied"],
  [AS_OF, { audience: "Scholar", amount: 3.43 }, "violated"],
  [AS_OF, { audience: "Guest", amount: 2.01 }, "violated"],
]);
table("a change in days to a least bound in weeks", ["[DURATION:2 weeks minimum]", "[EXCEPTION:Scholar = 10 days]"], [
  [AS_OF, { audience: "Scholar", amount: 10 / 7 }, "satisfied"],
  [AS_OF, { audience: "Scholar", amount: 1.428571429 }, "satisfied"],
  [AS_OF, { audience: "Scholar", amount: 1.428571428 }, "violated"],
  [AS_OF, { audience: "Guest", amount: 1.9 }, "violated"],
]);

table("an exception replaces both ends of a range", ["[TIMING:2-3 weeks advance notice]", "[EXCEPTION:urgent orders = 3 days]"], [
  ["2026-05-20", { urgentOrders: true, event: "2026-05-29", action: "2026-05-26" }, "satisfied due 2026-05-26 opens 2026-05-26"],
  ["2026-05-20", { urgentOrders: false, event: "2026-05-29", action: "2026-05-26" }, "violated due 2026-05-15 opens 2026-05-08"],
  ["2026-05-20", { event: "2026-05-29", action: "2026-05-01" }, "unknown missing urgentOrders"],
]);

table("an exception adds to a range", ["[TIMING:2-3 weeks advance notice]", "[EXCEPTION:rare books = +1 week]"], [
  ["2026-05-20", { rareBooks: true, event: "2026-05-29", action: "2026-05-08" }, "satisfied due 2026-05-08 opens 2026-05-01"],
  ["2026-05-20", { rareBooks: true, event: "2026-05-29", action: "2026-05-09" }, "violated due 2026-05-08 opens 2026-05-01"],
]);

table("an exception adds to months of validity and of remaining validity", ["[TIMING:12 months validity]", "[EXCEPTION:Scholar = +1 year]"], [
  ["2026-01-01", { audience: "Scholar", event: "2025-03-10", action: "2027-03-09" }, "satisfied due 2027-03-09"],
  ["2026-01-01", { audience: "Scholar", event: "2025-03-10", action: "2027-03-10" }, "violated due 2027-03-09"],
  ["2026-01-01", { audience: "Guest", event: "2025-03-10", action: "2026-03-10" }, "violated due 2026-03-09"],
]);

table("a permission comes before a change", ["[TIMING:within 10 days]", "[EXCEPTION:Scholar = +2 weeks]", "[EXCEPTION:late return if ill]"], [
  ["2026-03-20", { ill: true, event: "2026-03-01", action: "2026-12-01" }, "satisfied"],
  ["2026-03-20", { audience: "Scholar", ill: false, event: "2026-03-01", action: "2026-03-26" }, "violated due 2026-03-25"],
  ["2026-03-20", { audience: "Scholar", event: "2026-03-01", action: "2026-03-25" }, "unknown due 2026-03-25 missing ill"],
]);

table("an exception in words is asked before the audience of a clause", ["[TIMING:Scholar = within 10 days]", "[EXCEPTION:late return if ill]"], [
  ["2026-03-20", { audience: "Guest", ill: true }, "satisfied"],
  ["2026-03-20", { audience: "Guest", ill: false }, "not-applicable"],
  ["2026-03-20", { audience: "Guest" }, "unknown missing action, event, ill"],
]);

test.run();
