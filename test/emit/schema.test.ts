/** The zod schema of the facts accepts and refuses exactly what the checker of the facts does, and for a reason at the same key. */
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { z } from "zod";
import type { SourceText } from "../../compiler/compile.js";
import { isDerived } from "../../compiler/model/fact.js";
import { askers } from "../../compiler/print/shape.js";
import type { Door } from "../../runtime/index.js";
import { allForms, computing, forms, hostileFacts, seed, sound } from "./sources.js";
import { emitted, importBundle, workshop, write } from "./workshop.js";

interface Bundle {
  readonly checkFacts: Door;
  readonly factsSchema: z.ZodType;
}

const { folder, remove } = workshop();
test.after(remove);

async function loaded(name: string, sources: readonly SourceText[]): Promise<Bundle> {
  write(join(folder, name), emitted(sources));
  return importBundle<Bundle>(join(folder, name), `export { checkFacts } from "./facts.js"; export { factsSchema } from "./schema.js";`, name);
}

/** Values as JSON and JavaScript write them, of which each is wrong for most facts, and some are wrong for all. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null, undefined, true, false, 0, -0, 1, 2.5, -3, 1e20, 2 ** 53, 1e-12, Infinity, -Infinity, NaN, "", "x", "none", "None", "2026-03-01", "2026-02-29", "2028-02-29", "2026-2-1", "2026-03-01T00:00:00Z", "0000-01-01",
    "0001-01-01", "9999-12-31", "10000-01-01", " 2026-03-01", "2026‑03‑01", [], ["x"], [null], [["x"]], {}, { event: null }, "F-1", "f 1", "adult", "Adult",
    "a".repeat(10_000), "a".repeat(10_001), Array.from({ length: 1001 }, (_, index) => `G${index}`),
  ),
  fc.string({ maxLength: 5 }),
  fc.double(),
);

/** Cases for a body: right values, and in some of them anything at all, under right keys and wrong ones. */
function casesFor(sources: readonly SourceText[]): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const model = sound(sources);
  const right: { readonly [K in "date" | "number" | "boolean" | "text"]: fc.Arbitrary<unknown> } = {
    date: fc.constantFrom("2026-03-01", "2028-02-29", null), number: fc.constantFrom(0, 3, 12, null), boolean: fc.boolean(), text: fc.constantFrom("A", "", null),
  };
  const given = model.facts.filter((fact) => !isDerived(fact)).map(({ key, type }) => [key, type.kind === "enumeration" ? fc.constantFrom<unknown>(...type.values, null) : right[type.kind]] as const);
  const owners = [...askers(model)].map(([owner, inputs]) => [owner, fc.record(Object.fromEntries(inputs.map(({ name, type }) => [name, right[type]])), { requiredKeys: [] })] as const);
  const audiences = fc.oneof(fc.subarray([...model.audiences, "Nobody"]), fc.constantFrom(...model.audiences, "Nobody"));
  const sane = fc.record(Object.fromEntries([["audience", audiences], ...given, ...owners]), { requiredKeys: [], noNullPrototype: true });
  const respelt = (name: string): string[] => [name.toLowerCase(), name.toUpperCase(), ` ${name}`, name.replaceAll("-", " "), name.slice(1)];
  const keys = [
    ...["audience", "audiense", "__proto__", "constructor", "toString", "hasOwnProperty", "", "LIB:NOBODY"],
    ...model.facts.flatMap(({ key, name }) => [key, name, key.slice(1)]),
    ...[...askers(model).keys()].flatMap((id) => [id, id.toLowerCase()]),
  ];
  const misspelt = fc.constantFrom(...model.audiences.flatMap(respelt), "Nobody");
  const mutation = fc.oneof(
    fc.tuple(fc.constantFrom(...keys), anyValue),
    // A key twice as often as the others that is right, with a wrong value; a misspelt audience; an input under its owner.
    fc.tuple(fc.constantFrom(...keys.filter((key) => given.some(([known]) => known === key)), "audience"), anyValue),
    fc.tuple(fc.constant("audience"), fc.oneof(misspelt, fc.array(misspelt, { maxLength: 3 }))),
    ...(owners.length === 0 ? [] : [fc.tuple(fc.constantFrom(...owners.map(([owner]) => owner)), fc.dictionary(fc.constantFrom("event", "action", "amount", "evnt", "holds", "complied", "__proto__"), anyValue, { maxKeys: 3 }))]),
  );
  return fc.tuple(sane, fc.array(mutation, { maxLength: 2 })).map(([facts, mutations]) => {
    const mutated = Object.assign(Object.create(null) as Record<string, unknown>, facts);
    // As JSON.parse does: `__proto__` becomes a key of the object's own.
    for (const [key, value] of mutations) Object.defineProperty(mutated, key, { value, enumerable: true, configurable: true, writable: true });
    return mutated;
  });
}

const bodies: readonly (readonly [string, readonly SourceText[], number])[] = [["computing", computing, 1200], ["forms", forms, 300], ["all-forms", allForms, 300], ["hostile-facts", hostileFacts, 200], ["seed", seed, 100]];

for (const [name, sources, numRuns] of bodies) {
  test(`the schema and the checker refuse the same: ${name}`, async () => {
    const { checkFacts, factsSchema } = await loaded(name, sources);
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(casesFor(sources), (facts) => {
        const checked = checkFacts(facts);
        const parsed = factsSchema.safeParse(facts);
        seen[checked.ok ? "accepted" : "refused"]++;
        assert.is(parsed.success, checked.ok, JSON.stringify(checked.ok ? parsed.error?.issues : checked.problems));
        // Where both refuse, they point at the same keys, as far as the schema looks.
        if (checked.ok || parsed.success) return;
        const blamed = new Set(checked.problems.map(({ path }) => path.split(" ")[0]));
        for (const { path } of parsed.error.issues) if (path.length > 0) assert.ok(blamed.has(String(path[0])), `${String(path[0])} is blamed by the schema alone`);
      }),
      { seed: 7, numRuns },
    );
    assert.ok(seen.accepted > numRuns / 10 && seen.refused > numRuns / 10, JSON.stringify(seen));
  });
}

test("what is no object of facts is refused by both", async () => {
  const { checkFacts, factsSchema } = await loaded("computing", computing);
  for (const facts of [null, undefined, 1, "x", true, [], [{}], () => ({})]) {
    assert.equal([checkFacts(facts).ok, factsSchema.safeParse(facts).success], [false, false], String(facts));
  }
  for (const facts of [{}, Object.create(null), { audience: undefined }]) assert.equal([checkFacts(facts).ok, factsSchema.safeParse(facts).success], [true, true]);
});

test("the kinds of wrong facts, one by one", async () => {
  const { checkFacts, factsSchema } = await loaded("computing", computing);
  const wrong: readonly (readonly [facts: object, path: string, message: RegExp])[] = [
    [{ loanDat: "2026-03-01" }, "loanDat", /^no fact `loanDat`$/],
    [{ loanDate: 20260301 }, "loanDate", /must be a date like/],
    [{ loanDate: "2026-02-29" }, "loanDate", /is not a real date/],
    [{ borrowerKind: "Elder" }, "borrowerKind", /must be one of `Adult`, `Child`, `Student`, `Staff`/],
    [{ borrowerKind: "adult" }, "borrowerKind", /must be one of/],
    [{ schoolBreak: null }, "schoolBreak", /must be true or false/],
    [{ itemsOnLoan: 2.5 }, "itemsOnLoan", /must be a whole number/],
    [{ deposit: "5" }, "deposit", /must be a number/],
    [{ guarantor: 5 }, "guarantor", /must be a text/],
    [{ dueDate: "2026-03-01" }, "dueDate", /worked out from other facts and cannot be given/],
    [{ audience: "volunteers" }, "audience", /differs from a known one only in/],
  ];
  for (const [facts, path, message] of wrong) {
    const checked = checkFacts(facts);
    assert.is(checked.ok, false, path);
    if (checked.ok) continue;
    assert.equal(checked.problems.map((problem) => problem.path), [path]);
    assert.match(checked.problems[0]?.message ?? "", message);
    assert.is(factsSchema.safeParse(facts).success, false, path);
  }
});

test.run();
