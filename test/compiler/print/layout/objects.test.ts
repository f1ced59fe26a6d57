/** Tests of object and array literals. */
import { test } from "uvu";
import {
  arrayLiteral,
  constant,
  moduleText,
  nullLiteral,
  code,
  docComment,
  numberLiteral,
  objectLiteral,
  returnStatement,
  stringLiteral,
  typeName,
  type Entry,
  type Expression,
} from "../../../../compiler/print/layout/index.js";
import { expectUnchanged, expectValue } from "./expect-layout.js";

const property = (key: string): Entry => ({ kind: "property", key, value: code("x") });
const pair = objectLiteral([property("a"), property("b")]);

test("an object has one entry per line", async () => {
  await expectValue(objectLiteral([]), "const it = {};");
  await expectValue(objectLiteral([property("a")]), "const it = {", "  a: x,", "};");
});

test("keys have quotes only where they need them", async () => {
  const keys = ["a-b", "class", "1", "é", "a b", "$"].map((key) => property(key));
  await expectValue(
    objectLiteral(keys),
    "const it = {",
    `  "a-b": x,`,
    "  class: x,",
    `  "1": x,`,
    "  é: x,",
    `  "a b": x,`,
    "  $: x,",
    "};",
  );
});

test("`__proto__` is a computed key, so that it is data", async () => {
  await expectValue(objectLiteral([property("__proto__")]), "const it = {", `  ["__proto__"]: x,`, "};");
});

test("a long string stands below its key, unless the key is short", async () => {
  const words = "word ".repeat(16);
  await expectValue(
    objectLiteral([
      { kind: "property", key: "text", value: stringLiteral(words) },
      { kind: "property", key: "longer", value: stringLiteral(words) },
    ]),
    "const it = {",
    `  text: "${words}",`,
    "  longer:",
    `    "${words}",`,
    "};",
  );
});

test("entries may be short, be methods and carry comments", async () => {
  await expectValue(
    objectLiteral([
      { kind: "shorthand", name: "rule", doc: docComment(["The rule."]) },
      {
        kind: "method",
        key: "run it",
        parameters: [{ name: "facts", type: typeName("Facts") }, { name: "day" }],
        returns: typeName("Verdict"),
        body: [returnStatement(code("facts"))],
        doc: docComment(["Runs it.", { tag: "see", text: "rule" }]),
      },
      { kind: "method", key: "__proto__", parameters: [], body: [] },
    ]),
    "const it = {",
    "  /** The rule. */",
    "  rule,",
    "  /**",
    "   * Runs it.",
    "   * @see rule",
    "   */",
    `  "run it"(facts: Facts, day): Verdict {`,
    "    return facts;",
    "  },",
    `  ["__proto__"]() {},`,
    "};",
  );
});

test("an array stands on one line, or has one item per line", async () => {
  await expectValue(arrayLiteral([]), "const it = [];");
  await expectValue(arrayLiteral([code("a"), code("b")]), "const it = [a, b];");
  const long = ["a", "b", "c"].map((letter) => stringLiteral(letter.repeat(30)));
  const lines = ["a", "b", "c"].map((letter) => `  "${letter.repeat(30)}",`);
  await expectValue(arrayLiteral(long), "const it = [", ...lines, "];");
});

test("numbers fill their lines", async () => {
  await expectValue(
    arrayLiteral(Array.from({ length: 20 }, (_, index) => numberLiteral(index % 2 ? -10000 : 20000))),
    "const it = [",
    "  20000, -10000, 20000, -10000, 20000, -10000, 20000, -10000, 20000, -10000,",
    "  20000, -10000, 20000, -10000, 20000, -10000, 20000, -10000, 20000, -10000,",
    "];",
  );
});

test("several arrays of more than one item stand below each other", async () => {
  const both = arrayLiteral([numberLiteral(1), numberLiteral(2)]);
  await expectValue(arrayLiteral([both, both]), "const it = [", "  [1, 2],", "  [1, 2],", "];");
  await expectValue(arrayLiteral([pair]), "const it = [", "  {", "    a: x,", "    b: x,", "  },", "];");
});

test("data at the width of a line is laid out as prettier would, on whatever side of it", async () => {
  const values = (width: number) => [
    stringLiteral("x".repeat(width)), stringLiteral("é😀漢".repeat(width / 4)), numberLiteral(10 ** 20 + width), numberLiteral(-(10 ** 15) - width), nullLiteral, objectLiteral([]), arrayLiteral([]), pair,
    arrayLiteral([pair, pair]), arrayLiteral([pair, objectLiteral([]), stringLiteral("x".repeat(90))]), arrayLiteral([stringLiteral("x".repeat(width))]),
  ];
  const declared = Array.from({ length: 12 }, (_, more) => 60 + more).flatMap((width) =>
    ["abcd", "abcde", "a-bc", "漢漢", "k".repeat(width), "k".repeat(width + 4)].map((key, index) =>
      constant(`it${width}${index}`, arrayLiteral(values(width).map((value): Expression => objectLiteral([{ kind: "property", key, value: objectLiteral([{ kind: "property", key, value }]) }])))),
    ),
  );
  await expectUnchanged(moduleText(declared));
});

test.run();
