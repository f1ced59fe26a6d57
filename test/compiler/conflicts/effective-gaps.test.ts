/** Gaps between effective periods: days on which a subject has no rule in force, between two rules that are alike but for time. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import { gapsIn } from "../../../compiler/conflicts/effective-gaps.js";
import type { Rule } from "../../../compiler/model/model.js";
import { formatDay } from "../../../runtime/calendar.js";
import { library, rule } from "../../support/own-words.js";

const rulesOf = (...blocks: readonly string[]): readonly Rule[] => compile([{ name: "lib.policy", text: library(blocks.join("\n")) }]).model.rules.filter(({ kind }) => kind !== "section");

const all = (): boolean => true;

/** Gaps on one line each. */
const told = (rules: readonly Rule[], alike: (a: Rule, b: Rule) => boolean = all): string[] =>
  [...gapsIn(rules, alike)].map(({ before, after, from, until }) => `${before.id} ${formatDay(from)}..${formatDay(until)} ${after.id}`);

test("the days between an end and the next beginning are a gap", () => {
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("A-2", "EFFECTIVE:from 2026-07-01"))), ["LIB:A-1 2026-06-01..2026-06-30 LIB:A-2"]);
  assert.equal(told(rulesOf(rule("A-2", "EFFECTIVE:from 2026-07-01"), rule("A-1", "EFFECTIVE:until 2026-05-31"))), ["LIB:A-1 2026-06-01..2026-06-30 LIB:A-2"]);
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("A-2", "EFFECTIVE:from 2026-06-02"))), ["LIB:A-1 2026-06-01..2026-06-01 LIB:A-2"]);
});

test("periods that meet or overlap leave none", () => {
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("A-2", "EFFECTIVE:from 2026-06-01"))), []);
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("A-2", "EFFECTIVE:from 2026-03-01"))), []);
});

test("before the first and after the last there is no gap", () => {
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:from 2026-01-01", "EFFECTIVE:until 2026-05-31"))), []);
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:from 2026-01-01"), rule("A-2", "EFFECTIVE:until 2026-05-31"))), []);
  assert.equal(told([]), []);
});

test("a third rule that is in force on those days closes the gap, or a part of it", () => {
  const ends = rule("A-1", "EFFECTIVE:until 2026-05-31");
  const begins = rule("A-2", "EFFECTIVE:from 2026-07-01");
  assert.equal(told(rulesOf(ends, begins, rule("A-3"))), []);
  assert.equal(told(rulesOf(ends, begins, rule("A-3", "EFFECTIVE:from 2026-01-01", "EFFECTIVE:until 2026-06-30"))), []);
  assert.equal(told(rulesOf(ends, begins, rule("A-3", "EFFECTIVE:from 2026-06-10", "EFFECTIVE:until 2026-06-20"))), [
    "LIB:A-1 2026-06-01..2026-06-09 LIB:A-3",
    "LIB:A-3 2026-06-21..2026-06-30 LIB:A-2",
  ]);
});

test("the rules named are the last to end and the first to begin", () => {
  const rules = rulesOf(
    rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("A-2", "EFFECTIVE:from 2026-01-01", "EFFECTIVE:until 2026-03-31"),
    rule("A-3", "EFFECTIVE:from 2026-09-01"), rule("A-4", "EFFECTIVE:from 2026-07-01"), rule("A-5", "EFFECTIVE:from 2026-07-01"),
  );
  assert.equal(told(rules), ["LIB:A-1 2026-06-01..2026-06-30 LIB:A-4"]);
});

test("only rules that are alike count: others neither make a gap nor close one", () => {
  const isChild = ({ conditions }: Rule): boolean => JSON.stringify(conditions.map(({ test: condition }) => condition)).includes("CHILD");
  const alike = (a: Rule, b: Rule): boolean => isChild(a) === isChild(b);
  const rules = rulesOf(
    rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("C-1", "APPLIES_TO:CHILD", "EFFECTIVE:until 2026-01-31"),
    rule("A-2", "EFFECTIVE:from 2026-07-01"), rule("C-2", "APPLIES_TO:CHILD", "EFFECTIVE:from 2026-02-15"),
  );
  assert.equal(told(rules, alike), ["LIB:A-1 2026-06-01..2026-06-30 LIB:A-2", "LIB:C-1 2026-02-01..2026-02-14 LIB:C-2"]);
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31"), rule("C-2", "APPLIES_TO:CHILD", "EFFECTIVE:from 2026-07-01")), alike), []);
  assert.equal(told(rulesOf(rule("A-1"), rule("C-1", "APPLIES_TO:CHILD", "EFFECTIVE:until 2026-01-31"), rule("C-2", "APPLIES_TO:CHILD", "EFFECTIVE:from 2026-02-15")), alike), [
    "LIB:C-1 2026-02-01..2026-02-14 LIB:C-2",
  ]);
});

test("several periods of one rule all hold, and what is never in force does not count", () => {
  const never = rule("A-3", "EFFECTIVE:from 2026-06-20", "EFFECTIVE:until 2026-06-10");
  assert.equal(told(rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31", "EFFECTIVE:until 2026-04-30"), never, rule("A-2", "EFFECTIVE:from 2026-07-01"))), [
    "LIB:A-1 2026-05-01..2026-06-30 LIB:A-2",
  ]);
});

test("a section's period counts for its rules", () => {
  const rules = rulesOf(rule("A-1", "EFFECTIVE:until 2026-05-31"), "[SECTION:DESK]\n[EFFECTIVE:from 2026-08-01]\nDesk\n", rule("A-2"), rule("A-3", "EFFECTIVE:from 2026-07-01"));
  assert.equal(told(rules), ["LIB:A-1 2026-06-01..2026-07-31 LIB:A-2"]);
});

test("a group without an end or a beginning asks nothing", () => {
  const asked = (): boolean => {
    throw new Error("asked");
  };
  assert.equal(told(rulesOf(rule("A-1"), rule("A-2", "EFFECTIVE:from 2026-07-01"), rule("A-3", "EFFECTIVE:from 2027-07-01")), asked), []);
  assert.equal(told(rulesOf(rule("A-1"), rule("A-2", "EFFECTIVE:until 2026-07-01")), asked), []);
});

/** From, until and kind of one rule; a few begin or end never, and a few end before they begin. */
const period = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -1, max: 8 }), fc.nat({ max: 9 }), fc.nat({ max: 1 }))
  .map(([from, length, open, kind]): readonly [number | null, number | null, number] => [open === 0 ? null : from, open === 1 ? null : from + length, kind]);
const [template] = rulesOf(rule("A-1"));

test("the days of the gaps are those that a look at each day finds", () => {
  let gaps = 0;
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), (periods) => {
      const kindOf = new Map<Rule, number>();
      const rules = periods.flatMap(([from, until, kind], index) => {
        if (!template) return [];
        const own: Rule = { ...template, id: `LIB:R-${index}` as Rule["id"], conditions: [{ owner: template.id, test: { kind: "period", from, until }, attributes: [] }] };
        kindOf.set(own, kind);
        return [own];
      });
      const actual = [...gapsIn(rules, (a, b) => kindOf.get(a) === kindOf.get(b))].map(({ before, from, until }) => ({ kind: kindOf.get(before), from, until }));
      gaps += actual.length;
      for (const kind of [0, 1]) {
        const own = periods.filter(([from, until, of]) => of === kind && (from ?? -Infinity) <= (until ?? Infinity));
        for (let day = -2; day <= 50; day++) {
          const covered = own.some(([from, until]) => (from ?? -Infinity) <= day && day <= (until ?? Infinity));
          const between = own.some(([, until]) => (until ?? Infinity) < day) && own.some(([from]) => (from ?? -Infinity) > day);
          const inGap = actual.filter((gap) => gap.kind === kind && gap.from <= day && day <= gap.until).length;
          assert.is(inGap, !covered && between ? 1 : 0);
        }
      }
    }),
    { numRuns: 400, seed: 20260301 },
  );
  assert.ok(gaps > 100);
});

test.run();
