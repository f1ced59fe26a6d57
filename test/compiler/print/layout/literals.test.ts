/** Tests of strings, numbers and other words. */
import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { util } from "prettier";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  booleanLiteral,
  nullLiteral,
  numberLiteral,
  print,
  stringLiteral,
  undefinedLiteral,
  type Expression,
} from "../../../../compiler/print/layout/index.js";
import { widthOf } from "../../../../compiler/print/layout/width.js";
import { nasty } from "./arbitraries.js";
import { expectValue } from "./expect-layout.js";

const sourceOf = (expression: Expression): string => print(expression.doc(), { width: 80 });
const valueOf = (expression: Expression): unknown => new Function(`return ${sourceOf(expression)};`)();

test("a string takes double quotes unless that costs more escapes", () => {
  assert.is(sourceOf(stringLiteral(`it's`)), `"it's"`);
  assert.is(sourceOf(stringLiteral(`a "b"`)), `'a "b"'`);
  assert.is(sourceOf(stringLiteral(`'a' "b"`)), `"'a' \\"b\\""`);
});

test("a string shows what cannot be seen, and leaves other text readable", () => {
  assert.is(sourceOf(stringLiteral("a\n\t\r\0\\b")), `"a\\n\\t\\u000d\\u0000\\\\b"`);
  const unseen = "\u2028\ufeff\ud800\u202e\u200b\u061c\u00a0";
  assert.is(sourceOf(stringLiteral(unseen)), String.raw`"\u2028\ufeff\ud800\u202e\u200b\u061c\u00a0"`);
  assert.is(sourceOf(stringLiteral("</script></SCRIPT>")), `"<\\/script><\\/SCRIPT>"`);
  assert.is(sourceOf(stringLiteral("§ 214.2 – é 漢字 👍")), `"§ 214.2 – é 漢字 👍"`);
});

test("no character that is unseen by its Unicode properties stands in a string", () => {
  const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
  const points = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
  assert.equal(
    points.filter((character) => unseen.test(character) && sourceOf(stringLiteral(character)).includes(character)),
    [],
  );
});

test("a string evaluates to its value", () => {
  fc.assert(fc.property(nasty, (value) => assert.is(valueOf(stringLiteral(value)), value)), { numRuns: 1000 });
});

test("a number evaluates to its value", () => {
  const numbers = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, NaN, Infinity, -Infinity, 1e21, 1e-7));
  fc.assert(fc.property(numbers, (value) => deepStrictEqual(valueOf(numberLiteral(value)), value)), { numRuns: 1000 });
});

test("numbers are written as prettier writes them", async () => {
  await expectValue(numberLiteral(1e21), "const it = 1e21;");
  await expectValue(numberLiteral(-1.5e-7), "const it = -1.5e-7;");
  await expectValue(numberLiteral(-0), "const it = -0;");
});

test("true, false, null and undefined are words", () => {
  assert.is(sourceOf(booleanLiteral(true)), "true");
  assert.is(sourceOf(booleanLiteral(false)), "false");
  assert.is(sourceOf(nullLiteral), "null");
  assert.is(sourceOf(undefinedLiteral), "undefined");
});

test("the width of what is printed is the width prettier counts", () => {
  const shown = nasty.map((value) => sourceOf(stringLiteral(value)));
  fc.assert(fc.property(shown, (value) => assert.is(widthOf(value), util.getStringWidth(value))), { numRuns: 2000 });
});

test.run();
