/** DURATION, LIMITATION, REQUIREMENT. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseDuration, parseLimitation, parseRequirement, unitTable } from "../../../grammar/values/index.js";
import { bound } from "./support.js";

const DURATIONS: Readonly<Record<string, string>> = {
  "12 months": "span at-most 12 month",
  "twelve months": "span at-most 12 month",
  "1.5 years": "span at-most 1.5 year",
  "12 months maximum": "span at-most 12 month",
  "12 months MAX": "span at-most 12 month",
  "max 12 months": "span at-most 12 month",
  "Maximum 12 months": "span at-most 12 month",
  "up to 12 months": "span at-most 12 month",
  "12 months per degree level": "span at-most 12 month per(degree level)",
  "12 months per the degree level": "span at-most 12 month per(degree level)",
  "20 hours per week": "span at-most 20 hour/week",
  "12 months minimum": "span at-least 12 month",
  "minimum 12 months": "span at-least 12 month",
  "min 12 months": "span at-least 12 month",
  "at least 12 months": "span at-least 12 month",
  "3+ months minimum": "span at-least 3+ month",
  "3+ months": "prose",
  "12-24 months": "prose",
  "+24 months": "prose",
  "12 months during OPT": "prose",
  "12 months total": "prose",
  "12": "prose",
  "12 credits": "prose",
  "one academic year": "prose",
  "3 semester hours": "prose",
  "12 months each": "prose",
  "12 months per level preferred": "prose",
  "": "prose",
};
for (const [value, expected] of Object.entries(DURATIONS)) test(`DURATION ${value} is ${expected}`, () => assert.is(bound(parseDuration(value)), expected));

const LIMITATIONS: Readonly<Record<string, string>> = {
  "one time only": "bound at-most 1 time",
  "only one time": "bound at-most 1 time",
  "2 times": "bound at-most 2 time",
  "12 months total maximum": "bound at-most 12 month",
  "12 months maximum total": "bound at-most 12 month",
  "total 12 months maximum": "bound at-most 12 month",
  "no more than 12 months total": "bound at-most 12 month",
  "at most 20 hours per week": "bound at-most 20 hour/week",
  "20 hours/week at most": "bound at-most 20 hour/week",
  "20 hours/week during academic year": "bound at-most 20 hour/week during(academic year)",
  "20 hours/week while enrolled": "bound at-most 20 hour/week while(enrolled)",
  "20 hours/week if enrolled": "bound at-most 20 hour/week if(enrolled)",
  "20 hours/week when enrolled": "prose",
  "90 days total unemployment": "bound at-most 90 day measured(unemployment)",
  "90 days unemployment total": "bound at-most 90 day measured(unemployment)",
  "maximum unemployment 90 days": "bound at-most 90 day measured(unemployment)",
  "unemployment at most 90 days": "bound at-most 90 day measured(unemployment)",
  "12 months maximum leave of absence": "bound at-most 12 month measured(leave of absence)",
  "$300 cap": "bound at-most 300 USD",
  "$ 1,000.50 cap": "bound at-most 1000.5 USD",
  "cap $300/semester": "bound at-most 300 USD/semester",
  "max $300 per semester": "bound at-most 300 USD/semester",
  "max 5%": "bound at-most 5 percent",
  "5 percent max": "bound at-most 5 percent",
  "minimum 20 hours": "bound at-least 20 hour",
  "3+ times minimum": "bound at-least 3+ time",
  "part-time during required/final summer": "prose",
  "3+ times": "prose",
  "max 2-3 times": "prose",
  "minimum 20 hours maximum": "prose",
  "max 20 hours max": "prose",
  "20 hours no more than": "prose",
  "only at least 20 hours": "prose",
  "20 hours work": "prose",
  "20 hours a week": "prose",
  "max 20 hours a week": "prose",
  "max 20 hours of work per week": "prose",
  "max 20 hours weekly": "prose",
  "maximum of 20 hours": "prose",
  "first 2 terms only": "prose",
  "up to 20 hours/week": "prose",
  "max 20 hours in any week": "prose",
  "max 20 work hours": "prose",
  "about 20 hours max": "prose",
  "ideally max 20 hours": "prose",
  "PhD max 20 hours": "prose",
  "F-1 = max 20 hours": "prose",
  "no work max 20 hours": "prose",
  "work max 20 hours training": "prose",
  "max 20": "prose",
  "max 20 points": "prose",
  "max 20 hours, 40 in summer": "prose",
  "max 20 hours or 3 days": "prose",
  "one online course only": "prose",
  "max $300-500": "prose",
  "max $1,00": "prose",
};
for (const [value, expected] of Object.entries(LIMITATIONS)) test(`LIMITATION ${value} is ${expected}`, () => assert.is(bound(parseLimitation(value)), expected));

const REQUIREMENTS: Readonly<Record<string, string>> = {
  "minimum 20 hours/week": "bound at-least 20 hour/week",
  "20 hours/week minimum": "bound at-least 20 hour/week",
  "20 hours/week": "bound at-least 20 hour/week",
  "3+ semesters": "bound at-least 3+ semester",
  "at least 2 semesters if enrolled": "bound at-least 2 semester if(enrolled)",
  "at most 20 hours/week": "bound at-most 20 hour/week",
  "2 consecutive full-time semesters": "prose",
  "1 academic year = 2 semesters": "prose",
  "program longer than 1 academic year": "prose",
  "program length > 1 year": "prose",
  "no permission needed": "prose",
  "minimum 20 hours/week required": "prose",
  "3+ semesters max": "prose",
  "2 semesters enrollment": "prose",
};
for (const [value, expected] of Object.entries(REQUIREMENTS)) test(`REQUIREMENT ${value} is ${expected}`, () => assert.is(bound(parseRequirement(value)), expected));

test("a declared unit is known in both numbers, alone, in words and in rates", () => {
  const units = unitTable(["credits", "contact hour", "class", "studies"]);
  const read = (value: string): string => bound(parseLimitation(value, { units }));
  assert.is(read("max 12 credits"), "bound at-most 12 credit");
  assert.is(read("1 Credit"), "bound at-most 1 credit");
  assert.is(read("12 credits/semester"), "bound at-most 12 credit/semester");
  assert.is(read("12 credits per semester"), "bound at-most 12 credit/semester");
  assert.is(read("3 contact hours"), "bound at-most 3 contact hour");
  assert.is(read("3 contact hours per week"), "bound at-most 3 contact hour/week");
  assert.is(read("2 classes"), "bound at-most 2 class");
  assert.is(read("2 study"), "bound at-most 2 study");
  assert.is(read("2 credit hours"), "prose");
  assert.is(read("2 months"), "bound at-most 2 month");
});

test.run();
