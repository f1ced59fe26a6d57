/** Holds random trees of the builders to prettier: what they print, prettier leaves as it is. */
import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import {
  arrayLiteral,
  booleanLiteral,
  code,
  constant,
  exportNamed,
  functionDeclaration,
  importDeclaration,
  moduleText,
  nullLiteral,
  numberLiteral,
  objectLiteral,
  print,
  stringLiteral,
  undefinedLiteral,
  type Expression,
} from "../../../../compiler/print/layout/index.js";
import { expressions, names, nasty, statements } from "./arbitraries.js";
import { expectUnchanged } from "./expect-layout.js";
import { typeDeclarations } from "./type-arbitraries.js";

test("prettier leaves constants of random values as they are", async () => {
  const constants = fc.tuple(names, expressions).map(([name, value]) => constant(name, value, { exported: true }));
  await fc.assert(
    fc.asyncProperty(constants, (declared) => expectUnchanged(moduleText([declared]))),
    { numRuns: 400 },
  );
});

test("prettier leaves random functions as they are", async () => {
  const bodies = fc.array(statements, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(bodies, (body) =>
      expectUnchanged(moduleText([functionDeclaration("f", { parameters: [] }, body)], { header: ["A header."] })),
    ),
    { numRuns: 300 },
  );
});

test("prettier leaves random types as they are", async () => {
  await fc.assert(
    fc.asyncProperty(typeDeclarations, (declared) => expectUnchanged(moduleText([declared]))),
    { numRuns: 300 },
  );
});

test("prettier leaves random imports and exports as they are", async () => {
  const lists = fc.tuple(fc.uniqueArray(names, { maxLength: 6 }), nasty, fc.boolean());
  await fc.assert(
    fc.asyncProperty(lists, ([list, from, typeOnly]) =>
      expectUnchanged(
        moduleText([importDeclaration({ names: list, from, typeOnly }), exportNamed(list, from, { typeOnly })]),
      ),
    ),
    { numRuns: 100 },
  );
});

const literalOf = (value: unknown): Expression => {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return booleanLiteral(value);
  if (value === null) return nullLiteral;
  if (value === undefined) return undefinedLiteral;
  if (Array.isArray(value)) return arrayLiteral(value.map(literalOf));
  if (typeof value !== "object") return code("unreachable");
  return objectLiteral(
    Object.entries(value).map(([key, inner]) => ({ kind: "property", key, value: literalOf(inner) })),
  );
};

test("a printed value evaluates to the value", () => {
  const values = fc.object({
    key: fc.oneof(nasty, fc.constant("__proto__")),
    values: [nasty, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
    maxDepth: 4,
  });
  fc.assert(
    fc.property(values, (value) => {
      const source = print(literalOf(value).doc(), { width: 80 });
      deepStrictEqual(new Function(`return ${source};`)(), value);
    }),
    { numRuns: 500 },
  );
});

test.run();
