/** One mistake, one message: a misspelt fact, a wrong type, unit or value is a problem at exactly those characters, and causes none anywhere else. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compiled } from "../support/compiled.js";

const SOURCE = `[FACT:traveller]
[/FACT]
[TYPE:one of Staff, Guest, Student]
[FACT:abroad]
[/FACT]
[TYPE:boolean]
[FACT:departure date]
[/FACT]
[TYPE:date]
[FACT:return date]
[/FACT]
[TYPE:date]
[FACT:claim date]
[/FACT]
[TYPE:date]
[FACT:price]
[/FACT]
[TYPE:money]
[FACT:nights]
[/FACT]
[TYPE:integer]
[UNIT:nights]
[FACT:travel time]
[/FACT]
[TYPE:number]
[UNIT:hours]
[FACT:city]
[/FACT]
[TYPE:text]
[FACT:night limit]
[/FACT]
[TYPE:money]
[FACT:trip limit]
[/FACT]
[TYPE:money]
[VALUE:night limit * (nights / 1 night)]
[FACT:long trip]
[/FACT]
[TYPE:boolean]
[VALUE:nights is at least 7 nights and not abroad]

[JURISDICTION:TRIP]

Travel

[RULE:TRIP:CLAIM]
Claim in time.
[/RULE]
[CONDITION:traveller is Staff and price is more than $10]
[DEADLINE:within 30 days of return date]
[ACTION:claim date]
[LIMITATION:at most 9 nights]
[MEASURE:nights]

[RULE:TRIP:LIMIT]
Pay no more.
[/RULE]
[APPLIES_TO:Guest only]
[VALUE:night limit = $100 during abroad]
[REQUIREMENT:price is at most trip limit]

[RULE:TRIP:BOOK]
Book early, and not too early.
[/RULE]
[TIMING:early]
[MEANS:at least 14 days before departure date during long trip]
[RESTRICTION:travel time is less than 9 hours]
[REQUIREMENT:city is not "Nowhere"]
[REQUIREMENT:departure date is before return date]

[RULE:TRIP:REPORT]
Report soon.
[/RULE]
[TIMING:within 3 days]
[EVENT:return date]

[RULE:TRIP:CARD]
Carry a card.
[/RULE]
[TIMING:2 years validity]
[EVENT:departure date]
[ACTION:return date]

[EXAMPLE:TRIP:CLAIM/in-time]
In time.
[/EXAMPLE]
[GIVEN:traveller = Staff]
[GIVEN:price = $30]
[GIVEN:return date = 2026-03-01]
[GIVEN:claim date = 2026-03-02]
[GIVEN:nights = 2 nights]
[AS-OF:2026-04-01]
[EXPECT:satisfied]

[EXAMPLE:TRIP:LIMIT/at-home]
At home there is no limit.
[/EXAMPLE]
[GIVEN:traveller = Guest]
[GIVEN:price = $30]
[GIVEN:abroad = false]
[GIVEN:nights = 2 nights]
[AS-OF:2026-04-01]
[EXPECT:unknown]
[EXPECT:missing = night limit]
[END:JURISDICTION:TRIP]
`;

const serious = (text: string) => compiled(text).reported.filter(({ severity }) => severity !== "info");

test("the source itself has neither error nor warning", () => {
  assert.equal(serious(SOURCE).map(({ code, message, start }) => `${start.line} ${code} ${message}`), []);
});

/** What is replaced, and by what; the offending characters stand between `«` and `»`. */
type Mistake = readonly [what: string, from: string, to: string, code: string, severity?: "error" | "warning"];

const misspelt: readonly Mistake[] = [
  ["in a CONDITION", "CONDITION:traveller is Staff and price is", "CONDITION:traveller is Staff and «prise» is", "PC241", "warning"],
  ["in a CONDITION, first", "CONDITION:traveller is Staff", "CONDITION:«traveler» is Staff", "PC241", "warning"],
  ["alone in a CONDITION", "CONDITION:traveller is Staff and price is more than $10", "CONDITION:«abrod»", "PC241", "warning"],
  ["alone after `not`", "CONDITION:traveller is Staff and price is more than $10", "CONDITION:not «abrod»", "PC241", "warning"],
  ["alone after `during`", "$100 during abroad", "$100 during «abrod»", "PC241", "warning"],
  ["in a comparison of two facts", "departure date is before return date", "departure date is before «retrun date»", "PC241", "warning"],
  ["in a TIMING's anchor", "within 30 days of return date", "within 30 days of «return dat»", "PC241", "warning"],
  ["in the anchor of a MEANS", "before departure date during", "before «departur date» during", "PC241", "warning"],
  ["in a fact's VALUE", "[VALUE:night limit * (nights", "[VALUE:«nigth limit» * (nights", "PC241", "warning"],
  ["in a boolean fact's VALUE", "7 nights and not abroad]", "7 nights and not «abrod»]", "PC241", "warning"],
  ["as what a rule's VALUE defines", "[VALUE:night limit = $100", "[VALUE:«nigth limit» = $100", "PC241", "warning"],
  ["in the `during` of a rule's VALUE", "$100 during abroad", "$100 during «prise» is more than $3", "PC241", "warning"],
  ["in a REQUIREMENT", "price is at most trip limit", "price is at most «trip limt»", "PC241", "warning"],
  ["in an EVENT", "[EVENT:return date]", "[EVENT:«retrun date»]", "PC208", "error"],
  ["in an ACTION", "[ACTION:claim date]", "[ACTION:«clam date»]", "PC208", "error"],
  ["in a MEASURE", "[MEASURE:nights]", "[MEASURE:«nigths»]", "PC208", "error"],
  ["in the EVENT of a validity", "[EVENT:departure date]", "[EVENT:«departure dat»]", "PC208", "error"],
  ["in a GIVEN", "[GIVEN:return date =", "[GIVEN:«retrun date» =", "PC504", "error"],
  ["in an EXPECT", "missing = night limit]", "missing = «nigth limit»]", "PC504", "error"],
];

const wrong: readonly Mistake[] = [
  ["unit of a constant", "less than 9 hours", "less than «9 days»", "PC246", "error"],
  ["unit of another fact", "price is at most trip limit", "price is at most «travel time»", "PC246", "error"],
  ["unit in a sum", "[VALUE:night limit * (nights / 1 night)]", "[VALUE:night limit + «nights»]", "PC246", "error"],
  ["unit of a rule's value", "night limit = $100", "night limit = «100 hours»", "PC246", "error"],
  ["unit in a measure's bound", "at most 9 nights", "at most «9 hours»", "PC246", "error"],
  ["unit of a GIVEN", "[GIVEN:nights = 2 nights]\n[AS-OF:2026-04-01]\n[EXPECT:satisfied]", "[GIVEN:nights = «2 hours»]\n[AS-OF:2026-04-01]\n[EXPECT:satisfied]", "PC505", "error"],
  ["type opposite a number", "price is more than $10", "price is more than «departure date»", "PC245", "error"],
  ["type opposite a date", "departure date is before return date", "departure date is before «price»", "PC245", "error"],
  ["type before `before`", "departure date is before return date", "«price» is before return date", "PC245", "error"],
  ["type as a condition", "7 nights and not abroad]", "7 nights and not «price»]", "PC245", "error"],
  ["type of a `during`", "$100 during abroad", "$100 during «price»", "PC245", "error"],
  ["type of an anchor", "of return date]\n[ACTION", "of «price»]\n[ACTION", "PC245", "error"],
  ["type of an EVENT", "[EVENT:return date]", "[EVENT:«price»]", "PC253", "error"],
  ["type of an ACTION", "[ACTION:claim date]", "[ACTION:«abroad»]", "PC253", "error"],
  ["type of a MEASURE", "[MEASURE:nights]", "[MEASURE:«city»]", "PC253", "error"],
  ["type of a text", 'city is not "Nowhere"', "city is not «price»", "PC245", "error"],
  ["type of a rule's value", "night limit = $100", "night limit = «return date»", "PC245", "error"],
  ["type of a GIVEN", "claim date = 2026-03-02", "claim date = «soon»", "PC505", "error"],
  ["date that does not exist in a GIVEN", "claim date = 2026-03-02", "claim date = «2026-02-30»", "PC503", "error"],
  ["value in a CONDITION", "traveller is Staff and", "traveller is «Visitor» and", "PC243", "warning"],
  ["value in a list", "traveller is Staff and", "traveller is one of Staff, «Visitor» and", "PC243", "warning"],
  ["value in a GIVEN", "[GIVEN:traveller = Guest]", "[GIVEN:traveller = «Visitor»]", "PC505", "error"],
  ["value by itself", "traveller is Staff and", "traveller is Staff or price is less than $5 and «Guest» and", "PC244", "error"],
  ["derived fact in a GIVEN", "[GIVEN:abroad = false]", "[GIVEN:«long trip» = false]", "PC506", "error"],
];

for (const [title, mistakes] of [["a misspelt fact", misspelt], ["a wrong", wrong]] as const) {
  for (const [what, from, to, code, severity = "error"] of mistakes) {
    test(`${title} ${what}`, () => {
      assert.is(SOURCE.split(from).length, 2, `\`${from}\` does not stand there once`);
      const marked = SOURCE.replace(from, () => to);
      const start = marked.indexOf("«");
      const end = marked.indexOf("»") - 1;
      const found = serious(marked.replace(/[«»]/g, ""));
      assert.equal(
        found.map((problem) => [problem.code, problem.severity, problem.start.offset, problem.end.offset, problem.message]),
        [[code, severity, start, end, found[0]?.message]],
      );
      if (title === "a misspelt fact") assert.match(found[0]?.help ?? "", /did you mean `/);
    });
  }
}

for (const [opened] of SOURCE.matchAll(/^\[(?:FACT|RULE|EXAMPLE):.*\n/gm)) {
  test(`a source that breaks off behind ${opened.trim()}`, () => {
    const found = serious(SOURCE.slice(0, SOURCE.indexOf(opened) + opened.length) + (opened.startsWith("[FACT:") ? "" : "[END:JURISDICTION:TRIP]\n"));
    assert.equal(found.map(({ code }) => code), ["PC101"]);
  });
}

test.run();
