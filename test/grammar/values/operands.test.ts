/** Operands: every kind of factor, and what binds closer. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseOperand } from "../../../grammar/values/index.js";
import { options } from "./facts.js";
import { read } from "./trees.js";

const OPERANDS: Readonly<Record<string, string>> = {
  // numbers
  "12": "12",
  "1,000": "1000",
  "1.5": "1.5",
  "0": "0",
  "-5": "-5",
  "- 5": "-5",
  "\u22125": "-5",
  "-5 days": "-5:day",
  "-two weeks": "-2:week",
  "12 months": "12:month",
  "one year": "1:year",
  "twelve business days": "12:business-day",
  "12 credits": "12:credit",
  "1 credit": "1:credit",
  "3 contact hours": "3:contact-hour",
  "3 contact hours per week": "3:contact-hour/week",
  "20 hours/week": "20:hour/week",
  "20 hours per week": "20:hour/week",
  "$300": "300:USD",
  "$ 1,000.50": "1000.5:USD",
  "$300/semester": "300:USD/semester",
  "$300 per semester": "300:USD/semester",
  "$300 / semester": "(/ 300:USD semester)",
  "$300 / days between a and b": "(/ 300:USD (count-days a b))",
  "5%": "5:percent",
  "5 percent": "5:percent",
  "-5%": "-5:percent",
  // dates, texts, truths
  "2026-05-31": "2026-05-31",
  "2024-02-29": "2024-02-29",
  "2026\u201105\u201131": "2026-05-31",
  "today": "#today",
  "TODAY": "#today",
  "true": "#true",
  "False": "#false",
  '"today"': '"today"',
  '"not before"': '"not before"',
  "\u201Cnot  before\u201D": '"not  before"',
  // names
  "enrolled": "enrolled",
  "the enrolled": "enrolled",
  "the": "the",
  "grade point average": "grade_point_average",
  "a grade-point_average": "grade-point_average",
  "F-1/J-1 standing": "F-1/J-1_standing",
  "Bob's d\u00E9part No.": "Bob's_d\u00E9part_No.",
  "version 2nd": "version_2nd",
  "today count": "today_count",
  "true north": "true_north",
  "first week of classes": "first_week_of_classes",
  "valid for ends on": "valid_for_ends_on",
  "one": "one",
  "months": "months",
  "days": "days",
  "the later date": "later_date",
  "maximum total only": "maximum_total_only",
  "smaller amount of tax": "smaller_amount_of_tax",
  // declared names
  "program end date": "[program end date]",
  "the Program End-Date": "[program end date]",
  "programEndDate": "[program end date]",
  "PROGRAM_END DATE": "[program end date]",
  '"Program end date"': "[program end date]",
  "date of return": "[date of return]",
  "I 765 filed date": "[I-765 filed date]",
  "days between jobs": "[days between jobs]",
  "travel if sick": "[travel if sick]",
  "12 months used": "[12 months used]",
  "a number": "[A number]",
  "an a number": "[A number]",
  "number": "number",
  "first week attended": "[first week attended]",
  "not before date": "[not before date]",
  "today's balance": "[today's balance]",
  "today\u2019s balance": "[today's balance]",
  "R&D grant": "[R&D grant]",
  // sums and products
  "a + b": "(+ a b)",
  "a - b - c": "(- (- a b) c)",
  "a + b * c": "(+ a (* b c))",
  "a * b / c + d": "(+ (/ (* a b) c) d)",
  "(a + b) * c": "(* (+ a b) c)",
  "a - (b - c)": "(- a (- b c))",
  "a / -2": "(/ a -2)",
  "a - - 2": "(- a -2)",
  "a-b": "a-b",
  "a/b": "a/b",
  "arrival - date of return": "(- [arrival] [date of return])",
  "12 - credits / 2": "(- 12 (/ [credits] 2))",
  "program end date + 60 days": "(+ [program end date] 60:day)",
  "12 months + notice period": "(+ 12:month [notice period])",
  // counts
  "days between a and b": "(count-days a b)",
  "the days between a and b": "(count-days a b)",
  "Business Days between a and b": "(count-business-days a b)",
  "weeks between a and b": "(count-weeks a b)",
  "months between arrival and today": "(count-months [arrival] #today)",
  "years since arrival": "(count-years [arrival] #today)",
  "days since a + 1": "(+ (count-days a #today) 1)",
  "days between a and b + 1": "(+ (count-days a b) 1)",
  "days between (a + 1 day) and (b - 1 day)": "(count-days (+ a 1:day) (- b 1:day))",
  "days between jobs + days between a and b": "(+ [days between jobs] (count-days a b))",
  "days since days between a and b": "(count-days (count-days a b) #today)",
  // days before and after days
  "30 days before arrival": "(before 30:day [arrival])",
  "two business days after arrival": "(after 2:business-day [arrival])",
  "30 days before arrival + 5 days": "(+ (before 30:day [arrival]) 5:day)",
  "30 days before (arrival + 5 days)": "(before 30:day (+ [arrival] 5:day))",
  "30 days before 2 weeks after arrival": "(before 30:day (after 2:week [arrival]))",
  "notice period before arrival": "(before [notice period] [arrival])",
  "status before arrival": "(before [status] [arrival])",
  "5 + 30 days before arrival": "(+ 5 (before 30:day [arrival]))",
  // the smaller and the later
  "smaller of a and b": "(smaller a b)",
  "the larger of a and 12": "(larger a 12)",
  "Earlier of a and b": "(earlier a b)",
  "later of arrival and 2026-05-31": "(later [arrival] 2026-05-31)",
  "later of later of a and b and c": "(later (later a b) c)",
  "smaller of a and b * 2": "(* (smaller a b) 2)",
  "smaller of a and (b * 2)": "(smaller a (* b 2))",
  "smaller of total of x and b": "(smaller total_of_x b)",
  // parentheses hold conditions, too
  "(a is 5)": "(= a 5)",
  "((a))": "a",
  "(a or b) + 1": "(+ (or a b) 1)",
};

for (const [text, expected] of Object.entries(OPERANDS)) {
  test(`${JSON.stringify(text)} is ${expected}`, () => assert.is(read(text, parseOperand(text, options)), expected));
}

test("blank and too long texts are nothing", () => {
  for (const text of ["", "  ", "\u200B", "a".repeat(2001)]) assert.is(parseOperand(text, options), null);
  assert.is(parseOperand("a".repeat(2000), options)?.kind, "name");
});

test.run();
