/** Verdict tables of TIMING and DEADLINE: every form of section 5, each answer worked out by hand from section 8. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { surprises, type Judging, type Row } from "./judging.js";

const table = (name: string, tags: readonly string[], rows: readonly Row[], judging: Judging = {}): void => {
  test(name, () => assert.equal(surprises(tags, rows, judging), []));
};

// Deadline: action <= event + 10 days; 1 March + 10 = 11 March, the day of the event not counted, the tenth still in time.
const deadlineRows: readonly Row[] = [
  ["2026-03-20", { event: "2026-03-01", action: "2026-03-11" }, "satisfied due 2026-03-11"],
  ["2026-03-20", { event: "2026-03-01", action: "2026-03-12" }, "violated due 2026-03-11"],
  ["2026-03-20", { event: "2026-03-01", action: "2026-03-01" }, "satisfied due 2026-03-11"],
  // It bounds from above only.
  ["2026-03-20", { event: "2026-03-01", action: "2025-12-24" }, "satisfied due 2026-03-11"],
  // A date after the as-of date is a plan and judged like any.
  ["2026-03-05", { event: "2026-03-01", action: "2026-03-11" }, "satisfied due 2026-03-11"],
  ["2026-03-05", { event: "2026-03-01", action: "2026-03-12" }, "violated due 2026-03-11"],
  ["2026-02-01", { event: "2026-03-01", action: "2026-03-12" }, "violated due 2026-03-11"],
  // Known not to be done yet: in time up to and on the last day.
  ["2026-02-01", { event: "2026-03-01", action: null }, "pending due 2026-03-11"],
  ["2026-03-10", { event: "2026-03-01", action: null }, "pending due 2026-03-11"],
  ["2026-03-11", { event: "2026-03-01", action: null }, "pending due 2026-03-11"],
  ["2026-03-12", { event: "2026-03-01", action: null }, "violated due 2026-03-11"],
  // Not given is never taken for not done; the due date is still told.
  ["2026-03-10", { event: "2026-03-01" }, "unknown due 2026-03-11 missing action"],
  ["2026-04-10", { event: "2026-03-01" }, "unknown due 2026-03-11 missing action"],
  ["2026-03-10", { action: "2026-03-01" }, "unknown missing event"],
  ["2026-03-10", { action: null }, "unknown missing event"],
  ["2026-03-10", {}, "unknown missing action, event"],
  // The clock's start is none: nothing to count from, whatever the action.
  ["2026-03-10", { event: null }, "not-applicable"],
  ["2026-03-10", { event: null, action: null }, "not-applicable"],
  ["2026-03-10", { event: null, action: "2026-03-01" }, "not-applicable"],
];
for (const tag of ["[TIMING:within 10 days]", "[DEADLINE:within 10 days]", "[TIMING:renew within ten days]", "[TIMING:10 days renewal deadline]", "[TIMING:10 days to renew]"]) {
  table(`deadline from the rule's own event: ${tag}`, [tag], deadlineRows);
}

const named = (rows: readonly Row[], anchor: string): readonly Row[] =>
  rows.map(([asOf, { event, ...rest }, expected]) => [
    asOf,
    { ...rest, ...(event === undefined ? {} : { [anchor]: event }) },
    expected.replace(/missing .*$/, (missing) => {
      const names = missing.slice("missing ".length).split(", ").map((name) => (name === "event" ? anchor : name));
      return `missing ${names.sort().join(", ")}`;
    }),
  ]);
for (const value of [
  "within 10 days of pickup", "within 10 days after pickup", "renew within 10 days from pickup", "10 days after pickup", "10 days post-pickup",
  "no later than 10 days after pickup", "10 days max from pickup",
]) {
  table(`deadline from a named anchor: ${value}`, [`[TIMING:${value}]`], named(deadlineRows, "pickup"));
}

table("an anchor of several words is an input in camelCase", ["[TIMING:within 10 days of branch closing day]"], named(deadlineRows, "branchClosingDay"));

table("the first week is seven days", ["[TIMING:within first week]"], [
  ["2026-09-30", { event: "2026-09-01", action: "2026-09-08" }, "satisfied due 2026-09-08"],
  ["2026-09-30", { event: "2026-09-01", action: "2026-09-09" }, "violated due 2026-09-08"],
]);

table("weeks are seven days each", ["[TIMING:within 2 weeks of pickup]"], [
  ["2026-03-01", { pickup: "2026-02-20", action: "2026-03-06" }, "satisfied due 2026-03-06"],
  ["2026-03-01", { pickup: "2026-02-20", action: "2026-03-07" }, "violated due 2026-03-06"],
  ["2024-03-01", { pickup: "2024-02-20", action: null }, "pending due 2024-03-05"],
]);

table("a month ends with its last day", ["[TIMING:within 1 month of pickup]"], [
  ["2026-01-31", { pickup: "2026-01-31", action: "2026-02-28" }, "satisfied due 2026-02-28"],
  ["2026-01-31", { pickup: "2026-01-31", action: "2026-03-01" }, "violated due 2026-02-28"],
  ["2024-01-31", { pickup: "2024-01-31", action: "2024-02-29" }, "satisfied due 2024-02-29"],
  ["2024-01-31", { pickup: "2024-01-31", action: "2024-03-01" }, "violated due 2024-02-29"],
  ["2026-01-31", { pickup: "2026-03-31", action: "2026-04-30" }, "satisfied due 2026-04-30"],
  ["2026-01-31", { pickup: "2026-02-28", action: "2026-03-28" }, "satisfied due 2026-03-28"],
  ["2026-01-31", { pickup: "2026-02-28", action: "2026-03-29" }, "violated due 2026-03-28"],
]);

table("six months after the end of August", ["[TIMING:6 months after pickup]"], [
  ["2026-02-28", { pickup: "2025-08-31", action: null }, "pending due 2026-02-28"],
  ["2026-03-01", { pickup: "2025-08-31", action: null }, "violated due 2026-02-28"],
  ["2028-02-29", { pickup: "2027-08-31", action: null }, "pending due 2028-02-29"],
  ["2028-03-01", { pickup: "2027-08-31", action: null }, "violated due 2028-02-29"],
]);

table("a year after a leap day", ["[TIMING:within 1 year of pickup]"], [
  ["2025-02-28", { pickup: "2024-02-29", action: null }, "pending due 2025-02-28"],
  ["2025-03-01", { pickup: "2024-02-29", action: null }, "violated due 2025-02-28"],
]);

table("four years after a leap day", ["[TIMING:within 4 years of pickup]"], [
  ["2028-02-29", { pickup: "2024-02-29", action: "2028-02-29" }, "satisfied due 2028-02-29"],
  ["2028-02-29", { pickup: "2024-02-29", action: "2028-03-01" }, "violated due 2028-02-29"],
]);

// 5 March 2026 is a Thursday: Fri 6, Mon 9, Tue 10.
const businessDays: readonly Row[] = [
  ["2026-03-06", { pickup: "2026-03-05", action: "2026-03-10" }, "satisfied due 2026-03-10"],
  ["2026-03-06", { pickup: "2026-03-05", action: "2026-03-11" }, "violated due 2026-03-10"],
  // From a Saturday and a Sunday alike: Mon 9, Tue 10, Wed 11.
  ["2026-03-11", { pickup: "2026-03-07", action: null }, "pending due 2026-03-11"],
  ["2026-03-12", { pickup: "2026-03-08", action: null }, "violated due 2026-03-11"],
];
table("business days over a weekend", ["[TIMING:within 3 business days of pickup]"], businessDays);
table("business days over a weekend and a holiday", ["[TIMING:within 3 business days of pickup]"], [
  ["2026-03-06", { pickup: "2026-03-05", action: "2026-03-11" }, "satisfied due 2026-03-11"],
  ["2026-03-06", { pickup: "2026-03-05", action: "2026-03-12" }, "violated due 2026-03-11"],
  // The day of the anchor is not counted, holiday or not.
  ["2026-03-06", { pickup: "2026-03-09", action: null }, "pending due 2026-03-12"],
], { holidays: ["2026-03-09"] });
table("business days before an anchor", ["[TIMING:at least 2 business days before pickup]"], [
  // Tuesday 10 March: Mon 9, Fri 6.
  ["2026-03-01", { pickup: "2026-03-10", action: "2026-03-06" }, "satisfied due 2026-03-06"],
  ["2026-03-01", { pickup: "2026-03-10", action: "2026-03-07" }, "violated due 2026-03-06"],
  // Sunday 8 March: Fri 6, Thu 5.
  ["2026-03-05", { pickup: "2026-03-08", action: null }, "pending due 2026-03-05"],
  ["2026-03-06", { pickup: "2026-03-08", action: null }, "violated due 2026-03-05"],
]);
table("business days before an anchor and a holiday", ["[TIMING:at least 2 business days before pickup]"], [
  ["2026-03-05", { pickup: "2026-03-10", action: null }, "pending due 2026-03-05"],
  ["2026-03-06", { pickup: "2026-03-10", action: null }, "violated due 2026-03-05"],
], { holidays: ["2026-03-09"] });

for (const value of ["before closing", "prior to closing"]) {
  table(`before: ${value}`, [`[TIMING:${value}]`], [
    ["2026-07-10", { closing: "2026-06-30", action: "2026-06-29" }, "satisfied due 2026-06-29"],
    ["2026-07-10", { closing: "2026-06-30", action: "2026-06-30" }, "violated due 2026-06-29"],
    ["2026-06-29", { closing: "2026-06-30", action: null }, "pending due 2026-06-29"],
    ["2026-06-30", { closing: "2026-06-30", action: null }, "violated due 2026-06-29"],
    ["2026-06-01", { closing: "2026-06-30" }, "unknown due 2026-06-29 missing action"],
    ["2026-06-01", { action: null }, "unknown missing closing"],
    ["2026-06-01", { closing: null }, "not-applicable"],
    ["2024-03-01", { closing: "2024-03-01", action: "2024-02-29" }, "satisfied due 2024-02-29"],
  ]);
}

for (const value of ["by closing", "no later than closing", "on or before closing"]) {
  table(`by: ${value}`, [`[TIMING:${value}]`], [
    ["2026-07-10", { closing: "2026-06-30", action: "2026-06-30" }, "satisfied due 2026-06-30"],
    ["2026-07-10", { closing: "2026-06-30", action: "2026-07-01" }, "violated due 2026-06-30"],
    ["2026-06-30", { closing: "2026-06-30", action: null }, "pending due 2026-06-30"],
    ["2026-07-01", { closing: "2026-06-30", action: null }, "violated due 2026-06-30"],
    ["2026-06-01", { closing: "2026-06-30" }, "unknown due 2026-06-30 missing action"],
    ["2026-06-01", {}, "unknown missing action, closing"],
    ["2026-06-01", { closing: null, action: "2026-06-01" }, "not-applicable"],
  ]);
}

// Lead time: action <= event - 14 days; 29 May - 14 = 15 May.
const leadRows: readonly Row[] = [
  ["2026-05-20", { event: "2026-05-29", action: "2026-05-15" }, "satisfied due 2026-05-15"],
  ["2026-05-20", { event: "2026-05-29", action: "2026-05-16" }, "violated due 2026-05-15"],
  ["2026-05-20", { event: "2026-05-29", action: "2026-01-01" }, "satisfied due 2026-05-15"],
  ["2026-05-14", { event: "2026-05-29", action: null }, "pending due 2026-05-15"],
  ["2026-05-15", { event: "2026-05-29", action: null }, "pending due 2026-05-15"],
  ["2026-05-16", { event: "2026-05-29", action: null }, "violated due 2026-05-15"],
  ["2026-05-14", { event: "2026-05-29" }, "unknown due 2026-05-15 missing action"],
  ["2026-05-14", { action: null }, "unknown missing event"],
  ["2026-05-14", { event: null, action: null }, "not-applicable"],
  ["2026-05-14", {}, "unknown missing action, event"],
];
for (const value of ["2 weeks minimum", "14 days or more", "2 weeks advance notice", "2+ weeks advance notice", "14+ days minimum"]) {
  table(`lead time before the rule's own event: ${value}`, [`[TIMING:${value}]`], leadRows);
}
for (const value of ["at least 2 weeks before pickup", "no later than 14 days before pickup"]) {
  table(`lead time before a named anchor: ${value}`, [`[TIMING:${value}]`], named(leadRows, "pickup"));
}

table("a lead time in months, from the end of a month", ["[TIMING:at least 3 months before pickup]"], [
  ["2026-02-28", { pickup: "2026-05-31", action: "2026-02-28" }, "satisfied due 2026-02-28"],
  ["2026-02-28", { pickup: "2026-05-31", action: "2026-03-01" }, "violated due 2026-02-28"],
  ["2024-02-29", { pickup: "2024-05-31", action: null }, "pending due 2024-02-29"],
  ["2024-03-01", { pickup: "2024-05-31", action: null }, "violated due 2024-02-29"],
]);

// A range is due at the smaller (15 May) and opens at the larger (8 May), which is told and not judged.
table("a range in a lead time", ["[TIMING:2-3 weeks advance notice]"], [
  ["2026-05-20", { event: "2026-05-29", action: "2026-05-15" }, "satisfied due 2026-05-15 opens 2026-05-08"],
  ["2026-05-20", { event: "2026-05-29", action: "2026-05-16" }, "violated due 2026-05-15 opens 2026-05-08"],
  ["2026-05-20", { event: "2026-05-29", action: "2026-05-07" }, "satisfied due 2026-05-15 opens 2026-05-08"],
  ["2026-05-01", { event: "2026-05-29", action: null }, "pending due 2026-05-15 opens 2026-05-08"],
  ["2026-05-16", { event: "2026-05-29", action: null }, "violated due 2026-05-15 opens 2026-05-08"],
  ["2026-05-16", { event: "2026-05-29" }, "unknown due 2026-05-15 opens 2026-05-08 missing action"],
  ["2026-05-16", { event: null }, "not-applicable"],
]);

// Earliest: action >= A - 30 days; 1 July - 30 = 1 June.
for (const value of ["earliest application = 30 days before pickup", "earliest = 30 days before pickup", "no more than 30 days before pickup", "no earlier than 30 days before pickup"]) {
  table(`earliest: ${value}`, [`[TIMING:${value}]`], [
    ["2026-06-20", { pickup: "2026-07-01", action: "2026-06-01" }, "satisfied opens 2026-06-01"],
    ["2026-06-20", { pickup: "2026-07-01", action: "2026-05-31" }, "violated opens 2026-06-01"],
    ["2026-06-20", { pickup: "2026-07-01", action: "2027-05-31" }, "satisfied opens 2026-06-01"],
    // Not done is pending on any day.
    ["2026-05-01", { pickup: "2026-07-01", action: null }, "pending opens 2026-06-01"],
    ["2027-05-01", { pickup: "2026-07-01", action: null }, "pending opens 2026-06-01"],
    ["2026-06-20", { pickup: "2026-07-01" }, "unknown opens 2026-06-01 missing action"],
    ["2026-06-20", { action: null }, "unknown missing pickup"],
    ["2026-06-20", { pickup: null, action: null }, "not-applicable"],
    ["2026-06-20", { pickup: null }, "not-applicable"],
  ]);
}

table("earliest, strictly counted from its anchor: not before", ["[TIMING:not before pickup]"], [
  ["2026-06-20", { pickup: "2026-07-01", action: "2026-07-01" }, "satisfied opens 2026-07-01"],
  ["2026-06-20", { pickup: "2026-07-01", action: "2026-06-30" }, "violated opens 2026-07-01"],
  ["2026-08-20", { pickup: "2026-07-01", action: null }, "pending opens 2026-07-01"],
  ["2026-08-20", { pickup: null, action: "2026-07-01" }, "not-applicable"],
]);

table("earliest, strictly: after", ["[TIMING:after pickup]"], [
  ["2026-06-20", { pickup: "2026-06-30", action: "2026-07-01" }, "satisfied opens 2026-07-01"],
  ["2026-06-20", { pickup: "2026-06-30", action: "2026-06-30" }, "violated opens 2026-07-01"],
  ["2026-06-20", { pickup: "2026-06-30", action: null }, "pending opens 2026-07-01"],
  ["2026-06-20", { pickup: "2026-06-30" }, "unknown opens 2026-07-01 missing action"],
]);

for (const value of ["through closing", "until closing", "ends on closing"]) {
  table(`until: ${value}`, [`[TIMING:${value}]`], [
    ["2026-06-20", { closing: "2026-06-30", action: "2026-06-30" }, "satisfied due 2026-06-30"],
    ["2026-06-20", { closing: "2026-06-30", action: "2026-07-01" }, "violated due 2026-06-30"],
    // On no day relied on: nothing to judge, even where the anchor is not given.
    ["2026-06-20", { closing: "2026-06-30", action: null }, "not-applicable"],
    ["2026-06-20", { action: null }, "not-applicable"],
    ["2026-06-20", { closing: null }, "not-applicable"],
    ["2026-06-20", { closing: "2026-06-30" }, "unknown due 2026-06-30 missing action"],
    ["2026-06-20", { action: "2026-06-30" }, "unknown missing closing"],
    ["2026-06-20", {}, "unknown missing action, closing"],
  ]);
}

// Validity: action < event + 12 months, so the last day is the day before the anniversary.
for (const value of ["12 months validity", "valid for 1 year"]) {
  table(`validity: ${value}`, [`[TIMING:${value}]`], [
    ["2026-01-01", { event: "2025-03-10", action: "2026-03-09" }, "satisfied due 2026-03-09"],
    ["2026-01-01", { event: "2025-03-10", action: "2026-03-10" }, "violated due 2026-03-09"],
    ["2026-01-01", { event: "2025-03-10", action: "2025-03-10" }, "satisfied due 2026-03-09"],
    // 29 Feb + 12 months = 28 Feb, which is no longer valid.
    ["2026-01-01", { event: "2024-02-29", action: "2025-02-27" }, "satisfied due 2025-02-27"],
    ["2026-01-01", { event: "2024-02-29", action: "2025-02-28" }, "violated due 2025-02-27"],
    // Action none comes before event none, action not given before it, event none before event not given.
    ["2026-01-01", { event: "2025-03-10", action: null }, "not-applicable"],
    ["2026-01-01", { event: null, action: null }, "not-applicable"],
    ["2026-01-01", { action: null }, "not-applicable"],
    ["2026-01-01", { event: null }, "unknown missing action"],
    ["2026-01-01", { event: null, action: "2026-03-09" }, "violated"],
    ["2026-01-01", { event: "2025-03-10" }, "unknown due 2026-03-09 missing action"],
    ["2026-01-01", { action: "2026-03-09" }, "unknown missing event"],
    ["2026-01-01", {}, "unknown missing action, event"],
  ]);
}

table("validity up to a day: Q or A", ["[TIMING:1 year or card expiry]"], [
  // The anniversary first, then the expiry first: action < event + Q and action <= A.
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2027-01-01", action: "2026-03-09" }, "satisfied due 2026-03-09"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2027-01-01", action: "2026-03-10" }, "violated due 2026-03-09"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2026-01-31", action: "2026-01-31" }, "satisfied due 2026-01-31"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2026-01-31", action: "2026-02-01" }, "violated due 2026-01-31"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2026-03-09", action: "2026-03-09" }, "satisfied due 2026-03-09"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2026-03-10", action: "2026-03-10" }, "violated due 2026-03-09"],
  // An expiry that is none is left out; one that is not given is unknown.
  ["2026-01-01", { event: "2025-03-10", cardExpiry: null, action: "2026-03-09" }, "satisfied due 2026-03-09"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: null, action: "2026-03-10" }, "violated due 2026-03-09"],
  ["2026-01-01", { event: "2025-03-10", action: "2025-03-11" }, "unknown missing cardExpiry"],
  ["2026-01-01", { event: null, cardExpiry: "2026-01-31", action: "2025-03-11" }, "violated"],
  ["2026-01-01", { event: null, action: "2025-03-11" }, "violated"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2026-01-31", action: null }, "not-applicable"],
  ["2026-01-01", { event: "2025-03-10", cardExpiry: "2026-01-31" }, "unknown due 2026-01-31 missing action"],
]);

// Remaining validity: event (expires on) >= action + 6 months.
table("remaining validity", ["[TIMING:6 months validity required]"], [
  ["2026-01-01", { event: "2026-08-28", action: "2026-02-28" }, "satisfied"],
  ["2026-01-01", { event: "2026-08-27", action: "2026-02-28" }, "violated"],
  ["2026-01-01", { event: "2027-02-28", action: "2026-08-31" }, "satisfied"],
  ["2026-01-01", { event: "2027-02-27", action: "2026-08-31" }, "violated"],
  ["2026-01-01", { event: "2028-02-28", action: "2027-08-31" }, "violated"],
  ["2026-01-01", { event: "2028-02-29", action: "2027-08-31" }, "satisfied"],
  ["2026-01-01", { event: "2026-08-28", action: null }, "not-applicable"],
  ["2026-01-01", { action: null }, "not-applicable"],
  ["2026-01-01", { event: null, action: null }, "not-applicable"],
  ["2026-01-01", { event: null, action: "2026-02-28" }, "violated"],
  ["2026-01-01", { event: null }, "unknown missing action"],
  ["2026-01-01", { action: "2026-02-28" }, "unknown missing event"],
  ["2026-01-01", {}, "unknown missing action, event"],
]);

table("a state that must hold now: today is the action", ["[TIMING:6 months validity required]", "[ACTION:today]"], [
  ["2026-02-28", { event: "2026-08-28" }, "satisfied"],
  ["2026-03-01", { event: "2026-08-28" }, "violated"],
  ["2026-03-01", { event: "2026-09-01" }, "satisfied"],
  ["2026-03-01", { event: null }, "violated"],
  ["2026-03-01", {}, "unknown missing event"],
]);

table("today as the action stands before the first clause, for every clause without its own", ["[ACTION:today]", "[TIMING:through closing]", "[TIMING:not before opening]"], [
  ["2026-06-01", { opening: "2026-06-01", closing: "2026-06-30" }, "satisfied due 2026-06-30 opens 2026-06-01"],
  ["2026-05-31", { opening: "2026-06-01", closing: "2026-06-30" }, "violated due 2026-06-30 opens 2026-06-01"],
  ["2026-07-01", { opening: "2026-06-01", closing: "2026-06-30" }, "violated due 2026-06-30 opens 2026-06-01"],
]);

table("today as the action of one clause leaves the other its own", ["[TIMING:through closing]", "[ACTION:today]", "[TIMING:within 10 days]"], [
  ["2026-06-30", { closing: "2026-06-30", event: "2026-06-01", action: "2026-06-11" }, "satisfied due 2026-06-11"],
  ["2026-06-30", { closing: "2026-06-30", event: "2026-06-01", action: "2026-06-12" }, "violated due 2026-06-11"],
  ["2026-07-01", { closing: "2026-06-30", event: "2026-06-01", action: "2026-06-11" }, "violated due 2026-06-30"],
]);

table("a processing time judges nothing: the rule is judged by its text", ["[TIMING:3-5 weeks card processing]"], [
  ["2026-06-01", { complied: true }, "satisfied"],
  ["2026-06-01", { complied: false }, "violated"],
  ["2026-06-01", {}, "unknown missing complied"],
]);

table("a processing time beside a clause leaves the clause", ["[TIMING:3 weeks card processing]", "[TIMING:by closing]"], [
  ["2026-06-01", { closing: "2026-06-30", action: "2026-06-30" }, "satisfied due 2026-06-30"],
]);

// Prose clauses: hedges, other units, ranges outside lead times, two anchors.
for (const [value, key] of [
  ["ideally within 10 days", "ideallyWithin10Days"],
  ["within 24 hours", "within24Hours"],
  ["within 2-3 days", "within23Days"],
  ["as soon as the parcel is here", "asSoonAsTheParcelIsHere"],
  ["without any delay at all once the parcel has come", "withoutAnyDelayAtAllOnceTheParcel"],
] as const) {
  table(`a timing outside the table stays prose: ${value}`, [`[TIMING:${value}]`], [
    ["2026-06-01", { [key]: true }, "satisfied"],
    ["2026-06-01", { [key]: false }, "violated"],
    ["2026-06-01", {}, `unknown missing ${key}`],
  ]);
}

table("an audience before a timing", ["[TIMING:Scholar = 50 days post-closing]"], [
  // 30 June + 50 = 19 August.
  ["2026-08-19", { audience: "Scholar", closing: "2026-06-30", action: "2026-08-19" }, "satisfied due 2026-08-19"],
  ["2026-08-19", { audience: ["Guest", "Scholar"], closing: "2026-06-30", action: "2026-08-20" }, "violated due 2026-08-19"],
  // One not listed is false, and nothing else is asked.
  ["2026-08-19", { audience: "Guest" }, "not-applicable"],
  ["2026-08-19", { audience: [], closing: "2026-06-30", action: "2026-08-20" }, "not-applicable"],
  // No audience is unknown, but an anchor that is none comes first.
  ["2026-08-19", { closing: "2026-06-30", action: "2026-08-20" }, "unknown due 2026-08-19 missing audience"],
  ["2026-08-19", { closing: null, action: "2026-08-20" }, "not-applicable"],
  ["2026-08-19", { audience: "Scholar", closing: "2026-06-30" }, "unknown due 2026-08-19 missing action"],
]);

for (const [word, key] of [["during", "summerBreak"], ["if", "summerBreak"], ["when", "summerBreak"], ["while", "summerBreak"]] as const) {
  table(`a circumstance after a timing: ${word}`, [`[TIMING:within 10 days ${word} summer break]`], [
    ["2026-03-20", { [key]: true, event: "2026-03-01", action: "2026-03-11" }, "satisfied due 2026-03-11"],
    ["2026-03-20", { [key]: true, event: "2026-03-01", action: "2026-03-12" }, "violated due 2026-03-11"],
    ["2026-03-20", { [key]: false, event: "2026-03-01", action: "2026-03-12" }, "not-applicable"],
    ["2026-03-20", { [key]: false }, "not-applicable"],
    ["2026-03-20", { event: null }, "not-applicable"],
    ["2026-03-20", { event: "2026-03-01", action: "2026-03-12" }, `unknown due 2026-03-11 missing ${key}`],
    ["2026-03-20", { [key]: true, event: "2026-03-01", action: null }, "violated due 2026-03-11"],
  ]);
}

table("an audience and a circumstance: both must hold", ["[TIMING:Scholar = by closing during summer break]"], [
  ["2026-03-20", { audience: "Scholar", summerBreak: true, closing: "2026-06-30", action: "2026-07-01" }, "violated due 2026-06-30"],
  ["2026-03-20", { audience: "Scholar", summerBreak: false, closing: "2026-06-30", action: "2026-07-01" }, "not-applicable"],
  ["2026-03-20", { audience: "Guest", closing: "2026-06-30", action: "2026-07-01" }, "not-applicable"],
  ["2026-03-20", { summerBreak: false, closing: "2026-06-30", action: "2026-07-01" }, "not-applicable"],
  ["2026-03-20", { summerBreak: true, closing: "2026-06-30", action: "2026-07-01" }, "unknown due 2026-06-30 missing audience"],
]);

table("the due date is that of the clauses not yet satisfied, else of all; opens is the latest", ["[TIMING:by closing]", "[TIMING:not before opening]", "[TIMING:at least 10 days before pickup]"], [
  // Due 30 June and 20 June; opens 1 June.
  ["2026-06-01", { closing: "2026-06-30", opening: "2026-06-01", pickup: "2026-06-30", action: null }, "pending due 2026-06-20 opens 2026-06-01"],
  ["2026-06-21", { closing: "2026-06-30", opening: "2026-06-01", pickup: "2026-06-30", action: null }, "violated due 2026-06-20 opens 2026-06-01"],
  ["2026-06-21", { closing: "2026-06-30", opening: "2026-06-01", pickup: "2026-06-30", action: "2026-06-10" }, "satisfied due 2026-06-20 opens 2026-06-01"],
  ["2026-06-21", { closing: "2026-06-15", opening: "2026-06-01", pickup: "2026-06-30", action: "2026-06-16" }, "violated due 2026-06-15 opens 2026-06-01"],
  ["2026-06-21", { closing: "2026-06-18", opening: "2026-06-01", pickup: "2026-06-25", action: "2026-06-16" }, "violated due 2026-06-15 opens 2026-06-01"],
  // A clause whose anchor is none does not count.
  ["2026-06-21", { closing: "2026-06-18", opening: null, pickup: null, action: "2026-06-16" }, "satisfied due 2026-06-18"],
  ["2026-06-21", { closing: null, opening: null, pickup: null, action: "2026-06-16" }, "not-applicable"],
]);

table("it opens when the last of its clauses does", ["[TIMING:not before opening]", "[TIMING:no more than 30 days before pickup]"], [
  ["2026-06-01", { opening: "2026-06-10", pickup: "2026-07-01", action: null }, "pending opens 2026-06-10"],
  ["2026-06-01", { opening: "2026-05-10", pickup: "2026-07-01", action: null }, "pending opens 2026-06-01"],
  ["2026-06-01", { opening: "2026-05-10", pickup: "2026-07-01", action: "2026-05-31" }, "violated opens 2026-06-01"],
  ["2026-06-01", { opening: "2026-05-10", pickup: null, action: "2026-05-31" }, "satisfied opens 2026-05-10"],
]);

table("the gravest clause decides: violated, unknown, pending, satisfied, not applicable", ["[TIMING:by closing]", "[TIMING:through term end]", "[REQUIREMENT:a library card]"], [
  ["2026-06-01", { closing: "2026-06-30", termEnd: "2026-06-30", action: "2026-07-01" }, "violated due 2026-06-30 missing aLibraryCard"],
  ["2026-06-01", { closing: "2026-06-30", termEnd: "2026-06-30", action: null }, "unknown due 2026-06-30 missing aLibraryCard"],
  ["2026-06-01", { closing: "2026-06-30", termEnd: "2026-06-30", action: null, aLibraryCard: true }, "pending due 2026-06-30"],
  ["2026-06-01", { closing: "2026-06-30", termEnd: "2026-06-30", action: null, aLibraryCard: false }, "violated due 2026-06-30"],
  ["2026-06-01", { closing: null, termEnd: "2026-06-30", action: null, aLibraryCard: true }, "satisfied"],
]);

test.run();
