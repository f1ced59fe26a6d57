/** Rules that are judged together come to what they come to one by one, in whatever list they stand. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../compiler/compile.js";
import { loadProgram } from "../../compiler/print/program.js";
import { clauseOf, codeOf, codesFor, evaluateCodes, evaluatePrepared, isAbsent, formatDay, outcomeOf, type Prepared } from "../../runtime/index.js";
import type { LooseRule } from "./judging.js";

/** Seventy rules: more than one group holds. Every seventh is carved out of, and so stands in a group that does not judge it. */
const rulesText = Array.from({ length: 70 }, (_, index) => [
  `[RULE:LIB:R${index}]`, `Bring book ${index} back.`, "[/RULE]", ...(index % 3 === 0 ? [] : [index % 2 === 0 ? "[CONDITION:loan is short]" : "[APPLIES_TO:Scholar]"]),
  index % 5 === 0 ? `[LIMITATION:${index} renewals]` : `[TIMING:within ${index} days of taken]`, "",
  ...(index % 7 === 0 ? [`[EXCEPTION:LIB:E${index}]`, "Not of those who are ill.", "[/EXCEPTION]", `[EXCEPTION-TO:LIB:R${index}]`, "[CONDITION:ill]", ""] : []),
]);
const source = [
  "[FACT:loan]", "[/FACT]", "[TYPE:one of short, long]", "[FACT:taken]", "[/FACT]", "[TYPE:date]", "[FACT:ill]", "[/FACT]", "[TYPE:boolean]",
  "[JURISDICTION:LIB]", "The town library", "", ...rulesText.flat(), "[END:JURISDICTION:LIB]", "",
].join("\n");
const { sound, problems } = compile([{ name: "library.policy", text: source }]);
if (!sound) throw new Error(problems.map(({ kind }) => kind.code).join());
const program = loadProgram(sound, { holidays: [], columns: true });
const all = [...program.rules.values()] as unknown as readonly LooseRule[];
const asOf = "2026-03-20";

const cases = [
  {},
  { audience: "Scholar", loan: "short", taken: "2026-03-01", ill: false, ...Object.fromEntries(all.map(({ id }, index) => [id, index % 2 === 0 ? { action: "2026-03-10" } : { action: null }]).filter(([id]) => /R\d*[1-46-9]$/.test(String(id)))) },
  { audience: [], loan: "long", taken: null, ill: true },
].map((facts): Prepared => {
  const checked = program.checkFacts(facts);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join());
  return checked.facts;
});

const lists: Readonly<Record<string, readonly LooseRule[]>> = {
  "all rules": all, "all but the first": all.slice(1), "all but one in the middle": all.filter((_, index) => index !== 30), "a few": all.slice(3, 9), "all in reverse": [...all].reverse(),
  "all, twice": [...all, ...all], "two in one another's place": [...all.slice(1, 2), ...all.slice(0, 1), ...all.slice(2)],
};

/** What each rule of a list comes to on a case: outcome, day and deciding clause. */
const one = (rule: LooseRule, facts: Prepared): string => {
  const verdict = evaluatePrepared([rule], facts, { asOf })[rule.id];
  return `${rule.id} ${verdict?.outcome} ${verdict?.due ?? "never"} ${rule.clauses.findIndex(({ cite }) => cite === verdict?.decidedBy)}`;
};
const inRoom = (rules: readonly LooseRule[], { judged, due }: ReturnType<typeof codesFor>): readonly string[] =>
  rules.map(({ id }, index) => `${id} ${outcomeOf(codeOf(judged[index] ?? 0))} ${isAbsent(due[index] ?? 0) ? "never" : formatDay(due[index] ?? 0)} ${clauseOf(judged[index] ?? 0)}`);

test("a body of many rules has groups, which do not judge all of their rules", () => {
  const groups = all.flatMap((rule) => rule.group?.() ?? []);
  assert.ok(groups.length > 1 && groups.some((group) => group.rules().some(({ code }) => code === undefined)));
});

for (const [name, rules] of Object.entries(lists)) {
  test(`codes are those of each rule alone: ${name}`, () => {
    const out = codesFor(rules);
    for (const facts of [...cases, ...cases]) {
      evaluateCodes(rules, facts, { asOf }, out);
      assert.equal(inRoom(rules, out), rules.map((rule) => one(rule, facts)));
    }
  });
}

test("room that was made for another list serves, and so does room that nobody made", () => {
  const [facts] = cases.slice(1);
  if (!facts) throw new Error("no case");
  const copy = [...all];
  for (const out of [codesFor(copy), codesFor(lists["all in reverse"] ?? []), { judged: new Int32Array(200), due: new Int32Array(200) }, { ...codesFor(all), due: new Int32Array(all.length) }]) {
    evaluateCodes(all, facts, { asOf }, out);
    assert.equal(inRoom(all, out), all.map((rule) => one(rule, facts)));
  }
});

test("a rule of another format is refused in any room", () => {
  const old = all.map((rule, index) => (index === 40 ? { ...rule, format: 1 } : rule));
  const [facts] = cases;
  if (!facts) throw new Error("no case");
  for (const out of [codesFor(old), codesFor(all)]) assert.throws(() => evaluateCodes(old, facts, { asOf }, out), (error: Error) => error instanceof TypeError && /has format 1/.test(error.message));
});

test.run();
