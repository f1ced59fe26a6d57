/** Ids in lists and in prose. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { findReferences, parseReferences } from "../../../grammar/values/index.js";

const list = (value: string): string[] => parseReferences(value).map((item) => (item.kind === "malformed" ? `!${item.text}` : item.section ? `${item.jurisdiction} section ${item.local}` : `${item.jurisdiction} ${item.local}`));

test("a list of ids", () => {
  assert.equal(list("PhD_SEAS:REG-001,GSAS:REG-001"), ["PhD_SEAS REG-001", "GSAS REG-001"]);
  assert.equal(list(" ISSO:SECTION:RCL_DETAILS , ISSO:SECTION"), ["ISSO section RCL_DETAILS", "ISSO SECTION"]);
  assert.equal(list("ISSO:OPT\u2011001"), ["ISSO OPT-001"]);
  assert.equal(list(" "), []);
});

test("what is no id is malformed and keeps its place", () => {
  assert.equal(list("ISSO, isso:reg-001, A:B:C, 1A:B, A:B C, A:SECTION:b, A:SECTION:B:C"), ["!ISSO", "!isso:reg-001", "!A:B:C", "!1A:B", "!A:B C", "!A:SECTION:b", "!A:SECTION:B:C"]);
  assert.equal(list("A:B,,C:D,"), ["A B", "!", "C D", "!"]);
  const value = " A:B ,  x y ";
  assert.equal(parseReferences(value).map(({ start, end }) => value.slice(start, end)), ["A:B", "x y"]);
});

const FOUND: Readonly<Record<string, readonly string[]>> = {
  "differs during OPT - see ISSO:OPT-TRAVEL-001": ["ISSO:OPT-TRAVEL-001"],
  "see ISSO:A-1, ISSO:A-2; (GSAS:B-3). \u201CPhD_SEAS:C\u201D ISSO:D-4: it": ["ISSO:A-1", "ISSO:A-2", "GSAS:B-3", "PhD_SEAS:C", "ISSO:D-4"],
  "ISSO:SECTION:RCL-DETAILS and ISSO:SECTION:A_B.": ["ISSO:SECTION:RCL-DETAILS", "ISSO:SECTION:A_B"],
  "ISSO:A-1/last-day ISSO:B-2- ISSO:C-3\u2014or": ["ISSO:A-1", "ISSO:B-2"],
  "xISSO:A is ISSO:Ab ISSO:A-b at 10:30 Note: THIS A:B:C A::B 9A:B \u00E9A:B": ["xISSO:A"],
  "none": [],
};
for (const [prose, expected] of Object.entries(FOUND)) {
  test(`ids in ${JSON.stringify(prose)}`, () => {
    const found = findReferences(prose);
    assert.equal(found.map(({ text }) => text), expected);
    assert.equal(found.map(({ start, end }) => prose.slice(start, end)), expected);
  });
}

test("places are those of the text as written", () => {
  const prose = "\u200B\u2264 see ISSO:A\u2011\u200B1\u200B!";
  assert.equal(findReferences(prose).map(({ text, start, end }) => [text, prose.slice(start, end)]), [["ISSO:A-1", "ISSO:A\u2011\u200B1"]]);
});

test.run();
