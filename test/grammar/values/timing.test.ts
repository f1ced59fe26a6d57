/** TIMING and DEADLINE: every form, and what only looks like one. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseTiming } from "../../../grammar/values/index.js";
import { timing } from "./support.js";

const FORMS: Readonly<Record<string, string>> = {
  // deadline
  "within 10 days": "deadline 10 day after",
  "WITHIN 10 DAYS": "deadline 10 day after",
  "within ten days": "deadline 10 day after",
  "within\u00A010\u2003days": "deadline 10 day after",
  "  within   10 \t days  ": "deadline 10 day after",
  "wi\u200Bthin 10 days\uFEFF": "deadline 10 day after",
  "within 1,000 days": "deadline 1000 day after",
  "within 1 day": "deadline 1 day after",
  "within 0 days": "deadline 0 day after",
  "within 7 days of arrival": "deadline 7 day after anchor(arrival)",
  "within 7 days after the arrival": "deadline 7 day after anchor(arrival)",
  "within two years from notice of approval": "deadline 2 year after anchor(notice of approval)",
  "within 5 business days of I-20 issue": "deadline 5 business day after anchor(I-20 issue)",
  "employment must begin within 90 days": "deadline 90 day after action(employment must begin)",
  "the report within 10 days of each move": "deadline 10 day after anchor(each move) action(report)",
  "within first week": "deadline 1 week after",
  "report within First Week of classes": "deadline 1 week after anchor(classes) action(report)",
  "10 days after arrival": "deadline 10 day after anchor(arrival)",
  "50 days post-completion": "deadline 50 day after anchor(completion)",
  "50 days post\u2011completion": "deadline 50 day after anchor(completion)",
  "60 days post-program end date": "deadline 60 day after anchor(program end date)",
  "15 days to depart": "deadline 15 day after action(depart)",
  "15 days to leave the country": "deadline 15 day after action(leave the country)",
  "15 days departure deadline": "deadline 15 day after action(departure)",
  "10 day appeal deadline": "deadline 10 day after action(appeal)",
  "no later than 10 days after arrival": "deadline 10 day after anchor(arrival)",
  "14 months max from completion date": "deadline 14 month after anchor(completion date)",
  "14 months maximum from completion date": "deadline 14 month after anchor(completion date)",
  "F-1 = 50 days post-completion": "deadline 50 day after anchor(completion) audience(F-1)",
  "MS/PhD=within 10 days": "deadline 10 day after audience(MS/PhD)",
  "1L = within 10 days": "deadline 10 day after audience(1L)",
  // before
  "before end date": "before before anchor(end date)",
  "prior to end date": "before before anchor(end date)",
  "before the end date": "before before anchor(end date)",
  "before A": "before before anchor(A)",
  "before Bob's d\u00E9part": "before before anchor(Bob's d\u00E9part)",
  "before 'end' date": "prose",
  "J-1 = before expiration": "before before anchor(expiration) audience(J-1)",
  // by
  "by program end date": "by before anchor(program end date)",
  "No Later Than program end date": "by before anchor(program end date)",
  "on or before program end date": "by before anchor(program end date)",
  // lead time
  "at least 2 weeks before expiration": "lead-time 2 week before anchor(expiration)",
  "at least 2-3 months prior to return": "lead-time 2-3 month before anchor(return)",
  "at least 3+ months before return": "lead-time 3+ month before anchor(return)",
  "10 business days minimum": "lead-time 10 business day before",
  "10 business days min": "lead-time 10 business day before",
  "3 months or more": "lead-time 3 month before",
  "2-3 months advance notice": "lead-time 2-3 month before action(notice)",
  "2\u20133 months advance notice": "lead-time 2-3 month before action(notice)",
  "2 to 3 months advance notice": "lead-time 2-3 month before action(notice)",
  "two to three months advance notice": "lead-time 2-3 month before action(notice)",
  "Departure within 10 days": "deadline 10 day after action(Departure)",
  "I-20 request within 10 days": "deadline 10 day after action(I-20 request)",
  "2 weeks advance notice required": "lead-time 2 week before action(notice required)",
  "3+ months advance notice": "lead-time 3+ month before action(notice)",
  "no later than 30 days before start": "lead-time 30 day before anchor(start)",
  // earliest
  "earliest = 90 days before start": "earliest 90 day before anchor(start)",
  "Earliest application = 90 days before end date": "earliest 90 day before anchor(end date) action(application)",
  "F-1 = earliest application = 90 days before end date": "earliest 90 day before anchor(end date) action(application) audience(F-1)",
  "no more than 30 days before start date": "earliest 30 day before anchor(start date)",
  "no earlier than 30 days before start date": "earliest 30 day before anchor(start date)",
  "not before approval": "earliest after anchor(approval)",
  "after approval": "earliest strictly after anchor(approval)",
  // until
  "through program end date": "until anchor(program end date)",
  "until program end date": "until anchor(program end date)",
  "ends on program end date": "until anchor(program end date)",
  // validity
  "12 months validity": "validity 12 month",
  "valid for 12 months": "validity 12 month",
  "12 months or end date": "validity 12 month anchor(end date)",
  "6 months validity required": "remaining-validity 6 month",
  // processing
  "3+ months USCIS processing": "processing 3+ month action(USCIS)",
  "2-3 weeks card office processing": "processing 2-3 week action(card office)",
  // qualifiers
  "6 months validity during OPT": "validity 6 month during(OPT)",
  "within 10 days if the  address changed": "deadline 10 day after if(the address changed)",
  "before end date when status is one of F-1, J-1": "before before anchor(end date) when(status is one of F-1, J-1)",
  "within 10 days WHILE enrolled": "deadline 10 day after while(enrolled)",
  "within 10 days if months used \u2265 12": "deadline 10 day after if(months used >= 12)",
};

for (const [value, expected] of Object.entries(FORMS)) {
  test(`${JSON.stringify(value)} is ${expected}`, () => assert.is(timing(parseTiming(value)), expected));
}

const PROSE: readonly string[] = [
  "", " ", "\u200B", "post-completion grace period", "must resume full-time next semester", "post-return eligibility reset",
  // units that no calendar counts, and numbers without one
  "within 2 semesters", "within 24 hours", "within 10", "within days", "10 days", "within 1.5 months", "10 minutes validity", "within 20 hours/week",
  "within 10 calendar days", "within 10 days.", "60-day deadline", "within 5%", "within $300", "within 10days", "within 10 days weeks",
  "within 99999999999999999999 days",
  // ranges, open quantities and changes where a single number belongs
  "within 2-3 days", "within 3+ days", "within +24 months", "2-3 months validity", "12+ months or end date", "earliest = 2-3 months before start",
  "3-2 months advance notice", "2 - 3 months advance notice", "+24 months minimum",
  // hedges
  "ideally within 10 days", "within 10 days preferred", "2-3 months advance notice recommended", "Typically 3+ months USCIS processing",
  "3+ months USCIS processing (usually)", "within 10 days if normally enrolled",
  // names that are none
  "before 31 May", "before 2026-05-31", "before May 31", "before start and end", "before start, end", "before start or end", "before not known", "before",
  "before (start)", 'before "start"', "before one week", "12 months or longer", "12 months or more time", "12 months or less", "12 months or later",
  "12 months or 1 year", "12 months or end date whichever is sooner", "12 months or end date, whichever is sooner", "before less time",
  "before arrival and/or departure", "before 60-day notice", "before the 60-day notice", "earliest application",
  // statements that a form of words would turn round
  "no travel within 90 days", "cannot apply within 90 days of arrival", "don't apply within 90 days", "re-entry prohibited within 90 days",
  "F-1 within 10 days", "only within 10 days", "twice within 10 days",
  // near misses of a form
  "90 days before start", "at least 10 days", "at most 10 days before start", "within 30 days before start", "no more than 10 days after arrival",
  "no earlier than start", "10 days deadline", "3 months processing", "10 days advance", "10 days max", "10 days from arrival", "within first month",
  "within 10 days of", "valid 12 months", "12 months valid", "ends program end date", "60 days post-completion departure deadline", "60 days post-completion minimum",
  "within 10 days of arrival maximum", "before arrival only", "12 months validity is required",
  "30 days minimum before start", "students = within 10 days", "F-1 and J-1 = within 10 days", "F-1 = J-1 = within 10 days", "F-1 within = 10 days",
  "within 10 days of arrival [see below]", "within 10 days; later with permission",
  // circumstances that are more than one
  "within 10 days if", "if late", "within 10 days during OPT if employed", "within 10 days if employed, else 30 days", "within 10 days if employed otherwise 30 days",
  "within 10 days even if absent", "within 10 days if enrolled unless excused", "6 months validity except during OPT",
  // directions that show other text than is read
  "within \u202E01\u202C days",
];

for (const value of PROSE) test(`${JSON.stringify(value)} stays prose`, () => assert.is(parseTiming(value), null));

test.run();
