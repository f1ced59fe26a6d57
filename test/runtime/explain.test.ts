/** What an explanation shows of a verdict, line by line. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { explain } from "../../runtime/index.js";
import { judge, load } from "./judging.js";

const source = `
[FACT:item kind]
What is lent.
[/FACT]
[TYPE:one of film, book]

[FACT:loan date]
When it was lent.
[/FACT]
[TYPE:date]

[FACT:return date]
When it came back.
[/FACT]
[TYPE:date]

[FACT:items lent]
How many are lent.
[/FACT]
[TYPE:integer]
[UNIT:items]

[FACT:fine]
What is due.
[/FACT]
[TYPE:money]

[JURISDICTION:LIB]
Lending

[RULE:LIB:FILM]
Films come back soon, and are not lent by the dozen.
[/RULE]
[CONDITION:films only]
[MEANS:item kind is film]
[TIMING:soon]
[MEANS:within 7 days of loan date]
[ACTION:return date]
[LIMITATION:at most 3 items]
[MEASURE:items lent]
[VALUE:fine = $5]

[EXCEPTION:LIB:BOOK]
Books are another matter.
[/EXCEPTION]
[CONDITION:item kind is book]
[CONDITION:items lent is at most 1]
`;

test("what a tag means, amounts with their units, what is worked out, and the condition that keeps an exception away", () => {
  const told = explain(judge(load(source), "LIB:FILM", { itemKind: "film", loanDate: "2026-03-01", returnDate: "2026-03-09", itemsLent: 2 }, "2026-03-20"));
  assert.is(
    told,
    `LIB:FILM: violated (as of 2026-03-20)
  last day: 2026-03-08

  | Films come back soon, and are not lent by the dozen.
  library.policy:31:1

  does it apply?
    yes: [CONDITION:films only]  library.policy:34:1
      read as: item kind is film
      item kind is film

  is an exception in force?
    no: LIB:BOOK
      no: [CONDITION:item kind is book]  library.policy:46:1
        item kind is film
      no: [CONDITION:items lent is at most 1]  library.policy:47:1
        items lent is 2 items

  what it demands
    violated: [TIMING:soon]  library.policy:36:1
      read as: within 7 days of loan date
      last day: 2026-03-08
      loan date is 2026-03-01
      return date is 2026-03-09
    satisfied: [LIMITATION:at most 3 items]  library.policy:39:1
      items lent is 2 items

  what it works out
    fine is 5 USD
`,
  );
});

const exempt = source.replace("[CONDITION:item kind is book]\n[CONDITION:items lent is at most 1]", "[CONDITION:items lent is at most 1]");

test("what stands in the place of a rule is named where it does not apply", () => {
  const told = explain(judge(load(exempt), "LIB:FILM", { itemKind: "film", itemsLent: 1 }, "2026-03-20"));
  assert.is(told.split("\n")[0], "LIB:FILM: does not apply: LIB:BOOK stands in its place (as of 2026-03-20)");
});

test.run();
