/** Which owner each tag belongs to, titles, sections, and what an opening hands down. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codes, compiled, type Outcome } from "../../support/compiled.js";
import { exception, library, rule } from "../../support/own-words.js";

/** `TAG:value` of each tag of a rule. */
const tagsOf = ({ inspected }: Outcome, id: string): string[] =>
  (inspected.rules.find((found) => found.id === id)?.attributes ?? []).map(({ tag, value }) => `${tag}:${value}`);

/** `TAG:value` of each tag of a section. */
const sectionTagsOf = ({ inspected }: Outcome, id: string): string[] =>
  (inspected.sections.find((found) => found.id === id)?.attributes ?? []).map(({ tag, value }) => `${tag}:${value}`);

/** What must hold for a rule to apply, one line each. */
function conditionsOf({ model }: Outcome, id: string): string[] {
  return (model.ruleById.get(id)?.conditions ?? []).map(({ owner, test: needed }) => {
    const parts = needed.kind === "any" || needed.kind === "all" ? needed.tests : [needed];
    const shown = parts.map((part) => (part.kind === "member" ? part.audience : part.kind === "attested" ? `${part.input.owner} ${part.input.name}` : part.kind));
    return `${owner}: ${shown.join(needed.kind === "all" ? " & " : " | ")}`;
  });
}

test("tags stand inside a block, or below it with only blank lines between", () => {
  const outcome = compiled(library("[RULE:LIB:A-1]\n[NOTE:one]\nSpeak softly.\n[NOTE:two]\n[/RULE]\n\n\n[NOTE:three]\n\n \t\u00A0\n[NOTE:four]\n"));
  assert.equal(tagsOf(outcome, "LIB:A-1"), ["NOTE:one", "NOTE:two", "NOTE:three", "NOTE:four"]);
  assert.equal(outcome.reported, []);
  assert.is(outcome.inspected.rules[0]?.text, "Speak softly.");
});

test("prose cuts a tag off: before the first section it belongs to PREAMBLE, with an info", () => {
  const outcome = compiled(library(`${rule("A-1")}\nA line.\n[TIMING:within 10 days]\n`));
  assert.equal(tagsOf(outcome, "LIB:A-1"), []);
  assert.equal(sectionTagsOf(outcome, "LIB:SECTION:PREAMBLE"), ["TIMING:within 10 days"]);
  assert.equal(outcome.reported.map(({ code, severity }) => `${code} ${severity}`), ["PC204 info"]);
  assert.is(outcome.model.ruleById.get("LIB:SECTION:PREAMBLE")?.clauses.length, 1);
  assert.is(outcome.inspected.rules[0]?.section, null, "the rule itself stands in no section");
});

test("prose cuts a tag off: in a section it belongs to the section", () => {
  const outcome = compiled(library(`[SECTION:DESK]\nThe desk\n\n${rule("A-1")}\nA line.\n[TIMING:within 10 days]\n`));
  assert.equal(sectionTagsOf(outcome, "LIB:SECTION:DESK"), ["TIMING:within 10 days"]);
  assert.is(outcome.model.ruleById.get("LIB:SECTION:DESK")?.text, "The desk");
  assert.equal(codes(outcome.reported), ["PC204"]);
});

test("an escaped bracket is prose, and cuts off", () => {
  assert.equal(codes(compiled(library(`${rule("A-1")}\\[1]\n[NOTE:x]\n`)).reported), ["PC204"]);
});

for (const tag of ["APPLIES_TO:ADULT", "CONDITION:on weekdays", "EFFECTIVE:from 2026-01-01", "PRECEDENCE:2-Desk"]) {
  test(`a cut-off ${tag} is a warning, and holds for the section's own clauses alone`, () => {
    const outcome = compiled(library(`[SECTION:DESK]\nThe desk\n\n${rule("A-1")}\nA line.\n[${tag}]\n[TIMING:within 10 days]\n\n${rule("A-2")}`));
    assert.equal(outcome.reported.map(({ code, severity }) => `${code} ${severity}`), ["PC205 warning", "PC204 info"]);
    assert.match(outcome.reported[0]?.help ?? "", /LIB:A-1/);
    for (const id of ["LIB:A-1", "LIB:A-2"]) {
      assert.equal(conditionsOf(outcome, id), []);
      assert.equal(outcome.model.ruleById.get(id)?.precedence, { rank: 1, label: "House" });
    }
    const own = outcome.model.ruleById.get("LIB:SECTION:DESK");
    if (tag.startsWith("PRECEDENCE")) assert.equal(own?.precedence, { rank: 2, label: "Desk" });
    else assert.is(own?.conditions.length, 1);
  });
}

test("tags directly below a section's or jurisdiction's tag, or below its title, are its own", () => {
  const outcome = compiled(`[JURISDICTION:LIB]\n[PRECEDENCE:1-House]\n\nLending\n\n[AUTHORITY:the board]\n\n[SECTION:DESK]\n[APPLIES_TO:ADULT]\nThe desk\n[NOTE:x]\n\n${rule("A-1")}\n[END:JURISDICTION:LIB]\n`);
  assert.equal(outcome.reported, []);
  assert.equal(outcome.inspected.jurisdictions[0]?.authority, "the board");
  assert.equal(sectionTagsOf(outcome, "LIB:SECTION:DESK"), ["APPLIES_TO:ADULT", "NOTE:x"]);
  assert.equal(conditionsOf(outcome, "LIB:A-1"), ["LIB:SECTION:DESK: ADULT"]);
});

test("clauses on a section are one rule of it, under its id, whose text is its title", () => {
  const outcome = compiled(library(`[SECTION:DESK]\nThe desk\n[TIMING:within 10 days]\n[LIMITATION:3 months]\n\n${rule("A-1")}`));
  const own = outcome.model.ruleById.get("LIB:SECTION:DESK");
  assert.equal([own?.kind, own?.text, own?.clauses.length, own?.section], ["section", "The desk", 2, "LIB:SECTION:DESK"]);
  assert.equal(outcome.inspected.sections[0]?.inputs, [{ name: "event", type: "date" }, { name: "action", type: "date" }, { name: "amount", type: "number" }]);
  assert.equal(outcome.reported, []);
});

test("a section without clauses makes no rule", () => {
  assert.is(compiled(library(`[SECTION:DESK]\nThe desk\n[APPLIES_TO:ADULT]\n[NOTE:x]\n\n${rule("A-1")}`)).model.rules.length, 1);
});

test("the first prose line that is not blank is the title", () => {
  const outcome = compiled("[JURISDICTION:LIB]\n[PRECEDENCE:1-House]\n\n \t\n  Lending  \nMore words.\n\n[SECTION:DESK]\n\nThe desk\r\nMore.\n[SECTION:HALL]\n[SECTION:ROOMS]\n[NOTE:x]\nThe rooms\n[END:JURISDICTION:LIB]\n");
  assert.is(outcome.inspected.jurisdictions[0]?.title, "Lending");
  assert.equal(outcome.inspected.sections.map(({ title }) => title), ["The desk", null, "The rooms"]);
  assert.equal(outcome.inspected.sections.map(({ line, endLine }) => [line, endLine]), [[8, 11], [12, 12], [13, 15]]);
});

test("a section runs to the next section, jurisdiction or end", () => {
  const outcome = compiled(`${library(`${rule("A-1")}\n[SECTION:DESK]\n${rule("A-2")}\n[SECTION:HALL]\n${rule("A-3")}`)}[JURISDICTION:CITY]\n[RULE:CITY:A-4]\nWalk.\n[/RULE]\n[END:JURISDICTION:CITY]\n`);
  assert.equal(outcome.inspected.rules.map(({ id, section }) => [id, section]), [
    ["LIB:A-1", null], ["LIB:A-2", "LIB:SECTION:DESK"], ["LIB:A-3", "LIB:SECTION:HALL"], ["CITY:A-4", null],
  ]);
});

test("a section name is free again in another jurisdiction", () => {
  const text = library(`[SECTION:DESK]\n${rule("A-1")}`);
  assert.equal(compiled([{ name: "a.policy", text }, { name: "b.policy", text: text.replaceAll("LIB", "CITY") }]).reported, []);
});

test("a jurisdiction opened again: conditions hold for that opening only, the rest is shared", () => {
  const open = (tags: string, body: string) => `[JURISDICTION:LIB]\n${tags}\n${body}[END:JURISDICTION:LIB]\n`;
  const first = open("[PRECEDENCE:1-House]\n[APPLIES_TO:ADULT]\n[CONDITION:on weekdays]\n", `\nLending\n\n${rule("A-1")}`);
  const second = open("[APPLIES_TO:CHILD]\n[EFFECTIVE:from 2026-01-01]\n", `\nOther words\n\n${rule("A-2")}`);
  const third = open("", rule("A-3"));
  const outcome = compiled([{ name: "a.policy", text: first + third }, { name: "b.policy", text: second }]);
  assert.equal(codes(outcome.reported), []);
  assert.equal(conditionsOf(outcome, "LIB:A-1"), ["LIB: ADULT", "LIB: LIB onWeekdays"]);
  assert.equal(conditionsOf(outcome, "LIB:A-2"), ["LIB: CHILD", "LIB: period"]);
  assert.equal(conditionsOf(outcome, "LIB:A-3"), []);
  assert.equal(outcome.model.rules.map(({ precedence }) => precedence?.rank), [1, 1, 1]);
  assert.equal(outcome.inspected.jurisdictions.map(({ id, title, file, line }) => [id, title, file, line]), [["LIB", "Lending", "a.policy", 1]]);
  assert.equal(outcome.inspected.jurisdictions[0]?.inputs, [{ name: "onWeekdays", type: "boolean" }]);
});

test("the precedence of a later opening is that of all, whichever source states it", () => {
  const outcome = compiled([{ name: "a.policy", text: `[JURISDICTION:LIB]\n${rule("A-1")}[END:JURISDICTION:LIB]\n` }, { name: "b.policy", text: library(rule("A-2")) }]);
  assert.equal(outcome.model.rules.map(({ precedence }) => precedence?.rank), [1, 1]);
});

test("several APPLIES_TO in one place are alternatives, several CONDITIONs all hold, places add up", () => {
  const outcome = compiled(
    `[JURISDICTION:LIB]\n[APPLIES_TO:ADULT, CHILD]\n[APPLIES_TO:STAFF only]\n[SECTION:DESK]\n[APPLIES_TO:MEMBER]\n\n` +
      `${rule("A-1", "APPLIES_TO:R2", "APPLIES_TO:people who ask", "CONDITION:on weekdays", "CONDITION:in summer")}[END:JURISDICTION:LIB]\n`,
  );
  assert.equal(conditionsOf(outcome, "LIB:A-1"), [
    "LIB: any | STAFF", "LIB:SECTION:DESK: MEMBER", "LIB:A-1: R2 | LIB:A-1 peopleWhoAsk", "LIB:A-1: LIB:A-1 onWeekdays", "LIB:A-1: LIB:A-1 inSummer",
  ]);
  const [own] = outcome.model.ruleById.get("LIB:A-1")?.conditions ?? [];
  assert.equal(own?.test, {
    kind: "any",
    tests: [{ kind: "any", tests: [{ kind: "member", audience: "ADULT" }, { kind: "member", audience: "CHILD" }] }, { kind: "member", audience: "STAFF" }],
  });
});

test("a rule's precedence replaces the jurisdiction's", () => {
  const outcome = compiled(library(`${rule("A-1", "PRECEDENCE:3-Desk")}\n${rule("A-2")}`));
  assert.equal(outcome.model.rules.map(({ precedence }) => precedence), [{ rank: 3, label: "Desk" }, { rank: 1, label: "House" }]);
});

test("a project's own tags are kept without a warning, and win over nothing known", () => {
  const text = library(rule("A-1", "SHELF:3", "SHELVES:4"));
  assert.equal(codes(compiled(text, { customTags: ["SHELF"] }).reported), ["PC201"]);
  const outcome = compiled(text, { customTags: ["SHELF", "SHELVES"] });
  assert.equal(outcome.reported, []);
  assert.equal(tagsOf(outcome, "LIB:A-1"), ["SHELF:3", "SHELVES:4"]);
});

test("severities of the options hold for all but errors", () => {
  const text = library(rule("A-1", "SHELF:3", "SEE-ALSO:LIB:A-9"));
  assert.equal(compiled(text, { severity: { PC201: "error", PC220: "off" } }).reported.map(({ code, severity }) => `${code} ${severity}`), ["PC201 error", "PC220 error"]);
  assert.equal(compiled(text, { severity: { PC201: "off" } }).reported.map(({ code }) => code), ["PC220"]);
  assert.is(compiled(library(rule("A-1", "SHELF:3")), { severity: { PC201: "error" } }).sound, null);
});

test("PRECEDENCE directly below a SECTION has no place there: a warning, as the table of section 2 has it", () => {
  const outcome = compiled(library(`[SECTION:DESK]\n[PRECEDENCE:2-Desk]\n[TIMING:within 10 days]\n\n${rule("A-1")}`));
  assert.equal(codes(outcome.reported), ["PC202"]);
  assert.equal(outcome.model.ruleById.get("LIB:SECTION:DESK")?.precedence, { rank: 1, label: "House" });
});

test("an exception block takes the same tags as a rule", () => {
  const outcome = compiled(library(`${rule("A-1")}\n${exception("A-2", "TIMING:within 10 days", "APPLIES_TO:CHILD", "PRECEDENCE:2-Desk")}`));
  assert.equal(outcome.reported.map(({ code }) => code), []);
  assert.equal(conditionsOf(outcome, "LIB:A-2"), ["LIB:A-2: CHILD"]);
});

/** Inside tag values Unicode dashes count as `-`, Unicode blanks as blanks, and zero-width characters are ignored (section 1). */
test("ids may be written with the dashes and blanks that word processors put in", () => {
  const text = library("[SECTION:\u200BTHE\u2011DESK\u00A0]\n[RULE:LIB:A\u20111]\nSpeak softly.\n[/RULE]\n[EXCEPTION:\u00A0LIB:A\u20132\u200B]\nNo.\n[/EXCEPTION]\n[SEE-ALSO:LIB:A\u20111]\n")
    .replace("[JURISDICTION:LIB]", "[JURISDICTION:\u00A0LIB\u200B]")
    .replace("[END:JURISDICTION:LIB]", "[END: JURISDICTION:\u00A0LIB]");
  const outcome = compiled(text);
  assert.equal(outcome.reported.map(({ code, message }) => `${code} ${message}`), []);
  assert.equal(outcome.inspected.rules.map(({ id, kind, section }) => `${kind} ${id} in ${section}`), ["rule LIB:A-1 in LIB:SECTION:THE-DESK", "exception LIB:A-2 in LIB:SECTION:THE-DESK"]);
});

test.run();
