/** Quantities in running prose. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { findQuantities, unitTable } from "../../../grammar/values/index.js";
import { quantity } from "./support.js";

const found = (prose: string): string[] => findQuantities(prose).map((of) => `${quantity(of)}: ${prose.slice(of.start, of.end)}`);

test("quantities with a known unit", () => {
  assert.equal(found("You may work 20 hours or fewer per week."), ["20 hour/week: 20 hours or fewer per week"]);
  assert.equal(found("up to 20 hours/week, 20 hours a week"), ["20 hour/week: 20 hours/week", "20 hour/week: 20 hours a week"]);
  assert.equal(found("valid for six months; Two Business Days."), ["6 month: six months", "2 business day: Two Business Days"]);
  assert.equal(found("less than 12 months old"), ["12 month: 12 months"]);
  assert.equal(found("2-3 months, 2\u20133 weeks, 2 to 3 years, 3+ months, +24 months"), ["2-3 month: 2-3 months", "2-3 week: 2\u20133 weeks", "2-3 year: 2 to 3 years", "3+ month: 3+ months", "+24 month: +24 months"]);
  assert.equal(found("(1,000 days) \u201C12\u00A0months\u201D 12 months\u2019 notice 1.5 years"), ["1000 day: 1,000 days", "12 month: 12\u00A0months", "12 month: 12 months", "1.5 year: 1.5 years"]);
  assert.equal(found("$300, $1,000.50 per semester, 5%, 5 percent"), ["300 USD: $300", "1000.5 USD/semester: $1,000.50 per semester", "5 percent: 5%", "5 percent: 5 percent"]);
  assert.equal(found("within 10\ndays, 10\r\n  days"), ["10 day: 10\ndays", "10 day: 10\r\n  days"]);
  assert.equal(found("12 months\u2014including 2 weeks \u2013 or"), ["12 month: 12 months", "2 week: 2 weeks"]);
});

test("what is no quantity", () => {
  for (const prose of [
    "one 3-credit course", "12-month validity", "the 1st week", "the first semester", "Form I-20 days", "2026-05-31 day", "5/31/2026 days", "call 212-854-3587 hours",
    "12 points", "12", "12daysx", "12 dayslong", "12 days-long", "fall 2026 semester", "3-2 months", "bone day", "one\n\nday", "v2.10 days", "12 \u00E9days", "$ per day", "twenty-one days",
  ]) assert.equal(found(prose), [], prose);
});

test("declared units count", () => {
  const units = unitTable(["points", "lab-hours", "odd (unit) [x] $ a|b"]);
  assert.equal(findQuantities("2 lab-hours, 3 odd (unit) [x] $ a|b", { units }).map(quantity), ["2 lab-hour", "3 odd (unit) [x] $ a|b"]);
  assert.equal(findQuantities("12 points per semester", { units }).map(quantity), ["12 point/semester"]);
});

test.run();
