/** Which inputs each form asks for, under which names, and under whose id. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codes, compiled } from "../../support/compiled.js";
import { exception, library, rule } from "../../support/own-words.js";

/** The inputs of `LIB:A-1` with these tags, as `name:type`, sorted as they are asked for. */
const inputs = (...tags: readonly string[]): string =>
  compiled(library(rule("A-1", ...tags))).inspected.rules[0]?.inputs.map(({ name, type }) => `${name}:${type}`).join(" ") ?? "no rule";

const FORMS: Readonly<Record<string, string>> = {
  // deadline
  "TIMING:within 10 days": "event:date action:date",
  "TIMING:report within 10 days": "event:date action:date",
  "TIMING:within 10 days of arrival": "arrival:date action:date",
  "TIMING:report within 10 days after the first visit": "firstVisit:date action:date",
  "TIMING:within first week": "event:date action:date",
  "TIMING:10 days after arrival": "arrival:date action:date",
  "TIMING:10 days post-arrival": "arrival:date action:date",
  "TIMING:10 days to report": "event:date action:date",
  "TIMING:10 days report deadline": "event:date action:date",
  "TIMING:no later than 10 days after arrival": "arrival:date action:date",
  "TIMING:3 months max from arrival": "arrival:date action:date",
  "DEADLINE:within 10 days": "event:date action:date",
  // before, by
  "TIMING:before arrival": "arrival:date action:date",
  "TIMING:prior to arrival": "arrival:date action:date",
  "TIMING:by arrival": "arrival:date action:date",
  "TIMING:no later than arrival": "arrival:date action:date",
  "TIMING:on or before arrival": "arrival:date action:date",
  // lead time
  "TIMING:at least 2 weeks before arrival": "arrival:date action:date",
  "TIMING:10 business days minimum": "event:date action:date",
  "TIMING:2 weeks or more": "event:date action:date",
  "TIMING:2-3 months advance notice": "event:date action:date",
  "TIMING:no later than 2 weeks before arrival": "arrival:date action:date",
  // earliest
  "TIMING:earliest visit = 10 days before arrival": "arrival:date action:date",
  "TIMING:earliest = 10 days before arrival": "arrival:date action:date",
  "TIMING:no more than 10 days before arrival": "arrival:date action:date",
  "TIMING:no earlier than 10 days before arrival": "arrival:date action:date",
  "TIMING:not before arrival": "arrival:date action:date",
  "TIMING:after arrival": "arrival:date action:date",
  // until
  "TIMING:through closing day": "closingDay:date action:date",
  "TIMING:until closing day": "closingDay:date action:date",
  "TIMING:ends on closing day": "closingDay:date action:date",
  // validity
  "TIMING:12 months validity": "event:date action:date",
  "TIMING:valid for 12 months": "event:date action:date",
  "TIMING:12 months or closing day": "closingDay:date event:date action:date",
  "TIMING:6 months validity required": "event:date action:date",
  // processing judges nothing: the rule is judged by its text
  "TIMING:3 weeks card processing": "complied:boolean",
  // prose
  "TIMING:ideally within 10 days": "ideallyWithin10Days:boolean",
  "TIMING:2-3 weeks after arrival": "23WeeksAfterArrival:boolean",
  "TIMING:within 3 semesters": "within3Semesters:boolean",
  // audience, circumstances
  "TIMING:R-2 = within 10 days": "event:date action:date",
  "TIMING:within 10 days during recess": "event:date action:date recess:boolean",
  "TIMING:within 10 days if the desk asks": "event:date action:date theDeskAsks:boolean",
  "TIMING:within 10 days when abroad": "event:date action:date abroad:boolean",
  "TIMING:within 10 days while on leave": "event:date action:date onLeave:boolean",
  // bounds
  "DURATION:12 months": "amount:number",
  "DURATION:up to 12 months": "amount:number",
  "DURATION:12 months per visit": "amount:number",
  "DURATION:at least 12 months": "amount:number",
  "LIMITATION:3 months maximum": "amount:number",
  "LIMITATION:one time only": "amount:number",
  "LIMITATION:$300 cap": "amount:number",
  "LIMITATION:20 hours/week during recess": "amount:number recess:boolean",
  "REQUIREMENT:minimum 20 hours per week": "amount:number",
  "REQUIREMENT:a clean desk": "aCleanDesk:boolean",
  "LIMITATION:3 wheelbarrows": "3Wheelbarrows:boolean",
  "RESTRICTION:no ink": "noInk:boolean",
  // exceptions, conditions
  "EXCEPTION:unlimited during recess": "recess:boolean complied:boolean",
  "EXCEPTION:unlimited during recess if the desk agrees": "recess:boolean theDeskAgrees:boolean complied:boolean",
  "EXCEPTION:atlases": "atlases:boolean complied:boolean",
  "EXCEPTION:STAFF = +24 months": "complied:boolean",
  "EXCEPTION:regular visitors = 24 months": "regularVisitors:boolean complied:boolean",
  "CONDITION:on weekdays": "onWeekdays:boolean complied:boolean",
  "APPLIES_TO:ADULT": "complied:boolean",
  "APPLIES_TO:people who ask": "peopleWhoAsk:boolean complied:boolean",
  "EFFECTIVE:from 2026-01-01": "complied:boolean",
  "EFFECTIVE:in summer": "inSummer:boolean complied:boolean",
  "NOTE:nothing": "complied:boolean",
};

for (const [tag, expected] of Object.entries(FORMS)) {
  test(`inputs of [${tag}]`, () => {
    assert.equal(inputs(tag).split(" ").sort(), expected.split(" ").sort());
  });
}

test("ACTION:today asks for no action; it binds the clause above, or all that follow without their own", () => {
  assert.is(inputs("TIMING:6 months validity required", "ACTION:today"), "event:date");
  assert.is(inputs("ACTION:today", "TIMING:6 months validity required", "TIMING:by arrival"), "event:date arrival:date");
  assert.is(inputs("TIMING:6 months validity required", "ACTION:today", "TIMING:by arrival"), "event:date arrival:date action:date");
});

test("a rule without tags asks whether it was complied with, an exception without conditions whether it holds", () => {
  const { inspected } = compiled(library(`${rule("A-1")}\n${exception("A-2")}\n${exception("A-3", "TIMING:within 10 days")}\n${exception("A-4", "APPLIES_TO:CHILD")}\n${exception("A-5", "CONDITION:in summer")}\n${exception("A-6", "EFFECTIVE:from 2026-01-01")}`));
  assert.equal(inspected.rules.map((found) => found.inputs.map(({ name }) => name).sort()), [["complied"], ["holds"], ["action", "event", "holds"], [], ["inSummer"], []]);
});

test("one date per anchor, however it is written and however often it is counted from", () => {
  assert.is(inputs("TIMING:before opening day", "TIMING:at least 2 weeks before the Opening-Day", "TIMING:10 days after OPENING DAY"), "openingDay:date action:date");
  assert.is(inputs("TIMING:before opening day", "TIMING:by closing day"), "openingDay:date action:date closingDay:date");
});

test("a key is the camelCase of the first eight words, split at anything but letters and digits", () => {
  assert.is(inputs("REQUIREMENT:one Two THREE four-five/six seven, eight nine ten eleven"), "oneTwoThreeFourFiveSixSevenEight:boolean");
  assert.is(inputs("REQUIREMENT:\u00C4ltere G\u00E4ste d\u00FCrfen 2. hinein"), "\u00E4ltereG\u00E4steD\u00FCrfen2Hinein:boolean");
});

test("a taken key gets 2, 3, and the meanings of section 7 are never taken", () => {
  assert.is(inputs("REQUIREMENT:a clean desk", "REQUIREMENT:A clean-desk!", "RESTRICTION:a clean desk"), "aCleanDesk:boolean aCleanDesk2:boolean aCleanDesk3:boolean");
  for (const reserved of ["event", "action", "amount", "complied", "holds"]) assert.is(inputs(`REQUIREMENT:${reserved}`), `${reserved}2:boolean`);
  assert.is(inputs("REQUIREMENT:event", "TIMING:within 10 days", "REQUIREMENT:event 2"), "event2:boolean event:date action:date event22:boolean");
  assert.is(inputs("TIMING:before event"), "event2:date action:date");
});

test("words without letters or digits still have a key of their own", () => {
  const { inspected, sound } = compiled(library(rule("A-1", "REQUIREMENT:???", "REQUIREMENT:!!!")));
  assert.ok(sound);
  const names = inspected.rules[0]?.inputs.map(({ name }) => name) ?? [];
  assert.is(new Set(names).size, 2);
  assert.ok(names.every((name) => name !== ""));
});

test("names that would reach into every object are plain keys", () => {
  assert.is(inputs("REQUIREMENT:__proto__", "REQUIREMENT:constructor", "REQUIREMENT:to string", "REQUIREMENT:has own property"), "proto:boolean constructor:boolean toString:boolean hasOwnProperty:boolean");
});

test("bounds of one unit share the amount; further units are amountIn and the unit", () => {
  assert.is(inputs("LIMITATION:3 months maximum", "DURATION:2 months"), "amount:number");
  assert.is(inputs("LIMITATION:90 days", "REQUIREMENT:20 hours/week"), "amount:number amountInHoursPerWeek:number");
  assert.is(inputs("LIMITATION:20 hours per week", "LIMITATION:90 days", "LIMITATION:3 months", "LIMITATION:one time only", "LIMITATION:5 business days"), "amount:number amountInDays:number amountInMonths:number amountInTimes:number amountInBusinessDays:number");
  assert.is(inputs("LIMITATION:3 months", "LIMITATION:$300 cap", "LIMITATION:50%"), "amount:number amountInUsd:number amountInPercent:number");
});

test("what a section or jurisdiction hands down is asked once, under its own id", () => {
  const { inspected } = compiled(
    `[JURISDICTION:LIB]\n[PRECEDENCE:1-House]\n[CONDITION:on weekdays]\n\nLending\n\n${rule("A-1")}\n[SECTION:DESK]\n[APPLIES_TO:people who ask]\n[TIMING:within 10 days]\n\n${rule("B-1")}\n${rule("B-2")}[END:JURISDICTION:LIB]\n`,
  );
  assert.equal(inspected.jurisdictions.map((found) => found.inputs.map(({ name }) => name)), [["onWeekdays"]]);
  assert.equal(inspected.sections.map((found) => found.inputs.map(({ name }) => name)), [["peopleWhoAsk", "event", "action"]]);
  assert.equal(inspected.rules.map((found) => found.inputs.map(({ name }) => name)), [["complied"], ["complied"], ["complied"]]);
});

test("an info names each anchor once per rule, with its key and whose it is", () => {
  const { reported } = compiled(library(`${rule("A-1", "TIMING:before arrival", "TIMING:10 days after arrival")}\n${rule("A-2", "TIMING:by arrival")}`));
  assert.equal(reported.map(({ code, severity, message, help }) => [code, severity, message, help]), [
    ["PC224", "info", "`arrival` is taken as a date", "a case gives it as `arrival` under `LIB:A-1`"],
    ["PC224", "info", "`arrival` is taken as a date", "a case gives it as `arrival` under `LIB:A-2`"],
  ]);
});

test("a processing time and other tags are no clauses", () => {
  const { model, reported } = compiled(library(rule("A-1", "TIMING:3 weeks card processing", "TIMING:within 10 days", "NOTE:x", "CONSEQUENCE:a fine", "CAUTION:slow")));
  const [found] = model.rules;
  assert.equal([found?.clauses.length, found?.consequences.map(({ text }) => text)], [1, ["a fine"]]);
  assert.equal(codes(reported), []);
});

test.run();
