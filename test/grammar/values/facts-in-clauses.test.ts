/** Declared facts in timings, bounds and inline exceptions. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { nameTable, parseDuration, parseInlineException, parseLimitation, parseRequirement, parseTiming, type ValueOptions } from "../../../grammar/values/index.js";
import { options } from "./facts.js";
import { bound, exception, timing } from "./support.js";

const TIMINGS: Readonly<Record<string, string>> = {
  // Q is a fact
  "within notice period": "deadline [notice period] after",
  "within notice period of arrival": "deadline [notice period] after anchor([arrival])",
  "report within the notice period after landing": "deadline [notice period] after anchor(landing) action(report)",
  "notice period after arrival": "deadline [notice period] after anchor([arrival])",
  "notice period to depart": "deadline [notice period] after action(depart)",
  "notice period max from arrival": "deadline [notice period] after anchor([arrival])",
  "notice period departure deadline": "deadline [notice period] after action(departure)",
  "no later than notice period after arrival": "deadline [notice period] after anchor([arrival])",
  "no later than notice period before arrival": "lead-time [notice period] before anchor([arrival])",
  "at least notice period prior to arrival": "lead-time [notice period] before anchor([arrival])",
  "notice period minimum": "lead-time [notice period] before",
  "notice period or more": "lead-time [notice period] before",
  "notice period advance request": "lead-time [notice period] before action(request)",
  "no more than notice period before arrival": "earliest [notice period] before anchor([arrival])",
  "earliest application = notice period before arrival": "earliest [notice period] before anchor([arrival]) action(application)",
  "valid for review period": "validity [review period]",
  "review period validity": "validity [review period]",
  "review period or program end date": "validity [review period] anchor([program end date])",
  "review period validity required": "remaining-validity [review period]",
  "review period office processing": "processing [review period] action(office)",
  "F-1 = within notice period if enrolled": "deadline [notice period] after audience(F-1) if(enrolled)",
  // A is a fact, a date, today, or computed
  "before program end date": "before before anchor([program end date])",
  "prior to the Program End-Date": "before before anchor([program end date])",
  "by today": "by before anchor(#today)",
  "by 2026-05-31": "by before anchor(2026-05-31)",
  "on or before 2026-02-29": "prose",
  "no later than program end date": "by before anchor([program end date])",
  "by program end date + 60 days": "by before anchor((+ [program end date] 60:day))",
  "by today + 60 days": "by before anchor((+ #today 60:day))",
  "by 30 days before program end date": "by before anchor((before 30:day [program end date]))",
  "by the later of arrival and 2026-05-31": "by before anchor((later [arrival] 2026-05-31))",
  "by later of arrival and landing": "by before anchor((later [arrival] landing))",
  "by later of landing and boarding": "prose",
  "not before I-765 filed date": "earliest after anchor([I-765 filed date])",
  "after not before date": "earliest strictly after anchor([not before date])",
  "until date of return": "until anchor([date of return])",
  "12 months or program end date": "validity 12 month anchor([program end date])",
  "50 days post-program end date": "deadline 50 day after anchor([program end date])",
  "within 10 days of arrival + 5 days": "deadline 10 day after anchor((+ [arrival] 5:day))",
  "within 10 days of arrival during OPT": "deadline 10 day after anchor([arrival]) during(OPT)",
  "by today's balance": "by before anchor([today's balance])",
  "before days between jobs": "before before anchor([days between jobs])",
  "within 10 days if travel if sick": "deadline 10 day after if(travel if sick)",
  "by travel if sick if travel if sick": "by before anchor([travel if sick]) if(travel if sick)",
  // X is a fact
  "arrival within 10 days of program end date": "deadline 10 day after anchor([program end date]) action([arrival])",
  "earliest arrival = 90 days before program end date": "earliest 90 day before anchor([program end date]) action([arrival])",
  "10 days arrival deadline": "deadline 10 day after action([arrival])",
  "10 days to arrival": "deadline 10 day after action([arrival])",
  "2-3 months advance arrival": "lead-time 2-3 month before action([arrival])",
  // names that only hold a fact's are names as before
  "within 10 days of early arrival": "deadline 10 day after anchor(early arrival)",
  "within 10 days of arrival notice": "deadline 10 day after anchor(arrival notice)",
  "status report within 10 days": "deadline 10 day after action(status report)",
  "before today count": "before before anchor(today count)",
  'by "program end date"': "by before anchor([program end date])",
  '"arrival" within "notice period" of "program end date"': "deadline [notice period] after anchor([program end date]) action([arrival])",
  'by "arrival" notice': "prose",
  'by early "arrival"': "prose",
  "by the today": "by before anchor(today)",
  // what stays prose
  "notice period": "prose",
  "arrival": "prose",
  "within 10 days of arrival maximum": "prose",
  "by program end date +60 days": "prose",
  "by arrival, at the latest": "prose",
  "ideally by arrival": "prose",
  "2-3 days after arrival": "prose",
  "within 20 hours of arrival": "prose",
};
for (const [value, expected] of Object.entries(TIMINGS)) test(`TIMING ${value} is ${expected}`, () => assert.is(timing(parseTiming(value, options)), expected));

const LIMITATIONS: Readonly<Record<string, string>> = {
  "90 days total unemployment": "bound at-most 90 day measured([total unemployment])",
  "90 days total unemployment total": "bound at-most 90 day measured([total unemployment])",
  "max total unemployment 90 days": "bound at-most 90 day measured([total unemployment])",
  "total unemployment at most 90 days if enrolled": "bound at-most 90 day measured([total unemployment]) if(enrolled)",
  "R&D grant max $300": "bound at-most 300 USD measured([R&D grant])",
  "max 12 credits": "bound at-most 12 credit",
  "12 credits credits": "prose",
  "max 12 months 12 months used": "bound at-most 12 month measured([12 months used])",
  "max 90 days total unemployment rate": "bound at-most 90 day measured(total unemployment rate)",
  "max 90 days total unemployment status": "bound at-most 90 day measured(total unemployment status)",
  "max 90 days work": "bound at-most 90 day measured(work)",
  "90 days work": "prose",
  'max 90 days "total unemployment"': "bound at-most 90 day measured([total unemployment])",
  'max 90 days "total unemployment" rate': "prose",
  "status max 90 days credits": "prose",
  "notice period max": "prose",
};
for (const [value, expected] of Object.entries(LIMITATIONS)) test(`LIMITATION ${value} is ${expected}`, () => assert.is(bound(parseLimitation(value, options)), expected));

test("a bare quantity of a declared fact is the least in a REQUIREMENT", () => {
  assert.is(bound(parseRequirement("90 days total unemployment", options)), "bound at-least 90 day measured([total unemployment])");
});

test("an inline exception and a DURATION keep the words of a fact", () => {
  assert.is(exception(parseInlineException("early arrival if travel if sick", options)), "early arrival if(travel if sick)");
  assert.is(exception(parseInlineException("travel if sick if enrolled", options)), "travel if sick if(enrolled)");
  assert.is(exception(parseInlineException("notice period = +5 days", options)), "notice period = +5 day");
  assert.is(bound(parseDuration("12 months per total unemployment", options)), "span at-most 12 month per(total unemployment)");
});

test("without names, dates and `today` are what they always were", () => {
  const none: ValueOptions = {};
  assert.is(timing(parseTiming("by today", none)), "by before anchor(today)");
  assert.is(timing(parseTiming("by 2026-05-31", none)), "prose");
  assert.is(timing(parseTiming("by later of a and b", none)), "prose");
  assert.is(timing(parseTiming("by later of a", none)), "by before anchor(later of a)");
});

test("a hedge inside a declared name hedges nothing", () => {
  const names = nameTable(["usually due date"]);
  assert.is(timing(parseTiming("by usually due date", { names })), "by before anchor([usually due date])");
});

test.run();
