/** How the names of declared facts are found in a text. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { factsIn, foldName, nameTable } from "../../../grammar/values/index.js";
import { options } from "./facts.js";

const found = (text: string): string => factsIn(text, options).map(({ fact, start, end }) => `${fact}@${text.slice(start, end)}`).join(" | ");

const TEXTS: Readonly<Record<string, string>> = {
  "the program end date": "program end date@program end date",
  "Program End\u2011Date": "program end date@Program End\u2011Date",
  "program_end  date, arrival": "program end date@program_end  date | arrival@arrival",
  "pro gram end date": "program end date@pro gram end date",
  "programenddate": "program end date@programenddate",
  "program end dates": "",
  "program - end date": "",
  "program , end date": "",
  "program end (date)": "",
  'program "end date"': "",
  "earlier program end date": "program end date@program end date",
  "program end date-1": "",
  "arrival's": "",
  "on arrival.": "",
  '"arrival" is "the arrival"': 'arrival@"arrival"',
  "\u201CDate of Return\u201D": "date of return@\u201CDate of Return\u201D",
  "days between jobs between a and b": "days between jobs@days between jobs",
  "days between a and jobs": "",
  "12 months used": "12 months used@12 months used",
  "112 months used": "",
  "at least 12 months used": "12 months used@12 months used",
  "12 credits and credits": "credits@credits",
  "one credits": "",
  "5 days post-arrival": "arrival@arrival",
  "post-arrival": "",
  "a number": "A number@a number",
  "an a number": "A number@a number",
  "the number": "",
  "r & d grant": "R&D grant@r & d grant",
  "today's  balance": "today's balance@today's  balance",
  "days since not before date": "not before date@not before date",
};
for (const [text, expected] of Object.entries(TEXTS)) test(`${JSON.stringify(text)} names ${expected || "nothing"}`, () => assert.is(found(text), expected));

test("the longest name wins, and what is left begins anew", () => {
  const names = nameTable(["end", "end date", "end date of the program", "date of birth"]);
  const facts = (text: string): string => factsIn(text, { names }).map(({ fact }) => fact).join(" | ");
  assert.is(facts("end date of the program"), "end date of the program");
  assert.is(facts("end date of the school"), "end date");
  assert.is(facts("end date of birth"), "end date");
  assert.is(facts("end of the date of birth"), "end | date of birth");
});

test("names fold to what is the same in every way of writing them", () => {
  assert.is(foldName(" The\u00A0I\u2011765_filed  Date "), "thei765fileddate");
  assert.is(foldName("\u200B- _"), "");
  const table = nameTable(["Full-time", "full time", "-"], ["Full-time"]);
  assert.equal([...table.byFolded], [["fulltime", "Full-time"]]);
  assert.is(factsIn("FULL TIME", { names: table })[0]?.fact, "Full-time");
});

test("a name that begins like all of a text does not hide a shorter one", () => {
  const names = nameTable([`${"a ".repeat(900)}b`, "a ".repeat(100)]);
  // Before each of them an article is passed over.
  assert.equal(factsIn("a ".repeat(1000), { names }).map(({ start, end }) => [start, end]), Array.from({ length: 9 }, (_, index) => [2 + index * 202, 201 + index * 202]));
});

test("without names there are no facts", () => assert.equal(factsIn("arrival", {}), []));

test.run();
