/** What a checker remembers between cases - what was told after what - changes no answer. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { NONE, UNKNOWN } from "../../runtime/absent.js";
import { door, type Shape } from "../../runtime/facts.js";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "none"];
const shape: Shape = {
  audiences: ["F-1"],
  facts: {
    moved: { key: "moved", name: "moved", kind: "date" },
    enrolled: { key: "enrolled", name: "enrolled", kind: "boolean" },
    level: { key: "level", name: "level", kind: "enumeration", values: ["bachelor", "none", "master"] },
    month: { key: "month", name: "month", kind: "enumeration", values: months },
    credits: { key: "credits", name: "credits", kind: "number" },
    absences: { key: "absences", name: "absences", kind: "number", whole: true },
    city: { key: "city", name: "city", kind: "text" },
  },
  derived: { total: "total" },
  inputs: { "A:1": { event: "date" } },
};

const told: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  fc.tuple(fc.constant("moved"), fc.constantFrom<unknown>("2026-03-01", "2016-03-01", "2026/03-01", "2026-02-30", null, undefined, 5)),
  fc.tuple(fc.constant("enrolled"), fc.constantFrom<unknown>(true, false, null, "true")),
  fc.tuple(fc.constant("level"), fc.constantFrom<unknown>("bachelor", "none", "master", "Master", null, undefined)),
  fc.tuple(fc.constant("month"), fc.constantFrom<unknown>(...months, "may", null)),
  fc.tuple(fc.constant("credits"), fc.constantFrom<unknown>(0, 4.5, null, "4")),
  fc.tuple(fc.constant("absences"), fc.constantFrom<unknown>(0, 4.5, null)),
  fc.tuple(fc.constant("city"), fc.constantFrom<unknown>("Boston", "", null, 1)),
  fc.tuple(fc.constant("audience"), fc.constantFrom<unknown>("F-1", [], "f1")),
  fc.tuple(fc.constant("A:1"), fc.constantFrom<unknown>({ event: "2026-03-01" }, { event: null, other: 1 }, undefined)),
  fc.tuple(fc.constantFrom("total", "", "toString", "level "), fc.constantFrom<unknown>(1, undefined)),
);
const cases = fc.array(fc.array(told, { maxLength: 12 }).map((entries) => Object.fromEntries(entries)), { minLength: 1, maxLength: 8 });

test("cases in any order, with any facts left out, are read as by a checker that saw none before", () => {
  fc.assert(
    fc.property(cases, (all) => {
      const used = door(shape);
      for (const facts of all) assert.equal(used(facts), door(shape)(facts));
    }),
    { numRuns: 500 },
  );
});

test("values of short and of long lists are counted alike", () => {
  for (const [key, values] of [["level", ["bachelor", "none", "master"]], ["month", months]] as const) {
    const read = (value: unknown): unknown => {
      const checked = door(shape)({ [key]: value });
      return checked.ok ? (checked.facts.given as Record<string, unknown>)[key] : checked.problems[0]?.path;
    };
    assert.equal(values.map(read), values.map((value, index) => (value === "none" ? NONE : index)));
    assert.equal([read(null), read(undefined), read("of no list")], [NONE, UNKNOWN, key]);
  }
});

test.run();
