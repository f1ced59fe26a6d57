/** Every tag value of the source that policy staff wrote: what is typed, as what, and what stays prose. */
import { existsSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  findReferences, parseAudiences, parseConsequence, parseDuration, parseInlineException, parseLimitation, parsePrecedence, parseReferences, parseRequirement, parseTiming,
} from "../../../grammar/values/index.js";
import { audiences, bound, exception, timing } from "./support.js";

const file = new URL("../../../../shared/seeds/001_dfd632c31fdf8a6a.txt", import.meta.url);
const seed = existsSync(file) ? readFileSync(file, "utf8") : null;

/** The values of a tag, in order. */
const values = (tag: string): string[] => [...(seed ?? "").matchAll(new RegExp(`^\\[${tag}:(.*)\\]\\s*$`, "gm"))].map((match) => match[1] ?? "");

function check(tag: string, read: (value: string) => string, expected: Readonly<Record<string, string>>): void {
  (seed === null ? test.skip : test)(`${tag} of 001`, () => {
    assert.equal(Object.fromEntries(values(tag).map((value) => [value, read(value)])), expected);
  });
}

check("TIMING", (value) => timing(parseTiming(value)), {
  "within first week": "deadline 1 week after",
  "within 10 days": "deadline 10 day after",
  "before end date": "before before anchor(end date)",
  "12 months validity": "validity 12 month",
  "6 months validity required": "remaining-validity 6 month",
  "post-completion grace period": "prose",
  "must resume full-time next semester": "prose",
  "15 days to depart": "deadline 15 day after action(depart)",
  "2-3 months advance notice": "lead-time 2-3 month before action(notice)",
  "post-return eligibility reset": "prose",
  "15 days departure deadline": "deadline 15 day after action(departure)",
  "within 7 days of arrival": "deadline 7 day after anchor(arrival)",
  "no more than 30 days before start date": "earliest 30 day before anchor(start date)",
  "6 months validity during OPT": "validity 6 month during(OPT)",
  "12 months or end date": "validity 12 month anchor(end date)",
  "at least 2 weeks before expiration": "lead-time 2 week before anchor(expiration)",
  "F-1 = 50 days post-completion": "deadline 50 day after anchor(completion) audience(F-1)",
  "J-1 = before expiration": "before before anchor(expiration) audience(J-1)",
  "ends on program end date": "until anchor(program end date)",
  "10 business days minimum": "lead-time 10 business day before",
  "3+ months USCIS processing": "processing 3+ month action(USCIS)",
  "earliest = 90 days before start": "earliest 90 day before anchor(start)",
  "through program end date": "until anchor(program end date)",
  "employment must begin within 90 days": "deadline 90 day after action(employment must begin)",
  "14 months max from completion date": "deadline 14 month after anchor(completion date)",
  "earliest application = 90 days before end date": "earliest 90 day before anchor(end date) action(application)",
});

check("DURATION", (value) => bound(parseDuration(value)), {
  "12 months per degree level": "span at-most 12 month per(degree level)",
  "12 months maximum": "span at-most 12 month",
});

check("LIMITATION", (value) => bound(parseLimitation(value)), {
  "one time only": "bound at-most 1 time",
  "12 months total maximum": "bound at-most 12 month",
  "20 hours/week during academic year": "bound at-most 20 hour/week during(academic year)",
  "part-time during required/final summer": "prose",
  "90 days total unemployment": "bound at-most 90 day measured(unemployment)",
});

(seed === null ? test.skip : test)("REQUIREMENT of 001: one bound, all else is prose", () => {
  const typed = values("REQUIREMENT").filter((value) => parseRequirement(value) !== null);
  assert.is(values("REQUIREMENT").length, 15);
  assert.equal(typed, ["minimum 20 hours/week"]);
  assert.equal(values("RESTRICTION").filter((value) => parseRequirement(value) !== null), []);
});

check("APPLIES_TO", (value) => audiences(parseAudiences(value)), {
  "All F-1 and J-1 international students": "all [F-1|J-1] international students",
  "F-1 only": "[F-1] only",
  "J-1 only": "[J-1] only",
});

check("EXCEPTION", (value) => exception(parseInlineException(value)), {
  "ISSO:RCL-FINAL": "prose",
  "ISSO:RCL-FINAL-002": "prose",
  "J-1 requires authorization request": "prose",
  "unlimited during recess": "unlimited during(recess)",
  "full-time during summer vacation if continuing": "full-time during(summer vacation) if(continuing)",
  "remote CPT allowed": "prose",
  "STEM = +24 months": "STEM = +24 month",
});

const consequence = (value: string): string => {
  const read = parseConsequence(value);
  return `${read?.cause?.text ?? ""} -> ${read?.effect.text}`;
};
check("CONSEQUENCE", consequence, {
  "SEVIS record not activated": " -> SEVIS record not activated",
  "status violation": " -> status violation",
  "status loss risk": " -> status loss risk",
  "visa jeopardy": " -> visa jeopardy",
  "SEVIS termination": " -> SEVIS termination",
  "OPT ineligibility if <2 semesters remain": "<2 semesters remain -> OPT ineligibility",
  "12+ months full-time CPT = OPT ineligibility": "12+ months full-time CPT -> OPT ineligibility",
  "SEVIS termination if exceeded": "exceeded -> SEVIS termination",
});

check("PRECEDENCE", (value) => JSON.stringify(parsePrecedence(value)), {
  "1-Federal": '{"kind":"precedence","rank":1,"label":"Federal","start":0,"end":9}',
});

(seed === null ? test.skip : test)("the references of 001 are all well-formed", () => {
  const items = values("SEE-ALSO").flatMap((value) => parseReferences(value));
  assert.ok(items.length > 0);
  assert.equal(items.filter(({ kind }) => kind === "malformed"), []);
  const noted = values("CONFLICT-NOTE").flatMap((value) => findReferences(value).map(({ text }) => text));
  assert.equal(noted, ["ISSO:OPT-TRAVEL-001", "ISSO:TRAVEL-SIG-001"]);
});

test.run();
