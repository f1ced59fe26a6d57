/** Tests of types and their declarations. */
import { test } from "uvu";
import {
  arrayType,
  docComment,
  genericType,
  interfaceDeclaration,
  literalType,
  objectType,
  readonlyArrayType,
  typeAlias,
  typeName,
  unionType,
} from "../../../../compiler/print/layout/index.js";
import { expectLines } from "./expect-layout.js";

const text = typeName("string");
const letters = ["a", "b", "c"].map((letter) => literalType(letter.repeat(25)));
const bars = ["a", "b", "c"].map((letter) => `| "${letter.repeat(25)}"`);

test("a union stands on one line, or has a bar before each member", async () => {
  await expectLines([typeAlias("Kind", unionType([literalType("a"), literalType(1)]))], `type Kind = "a" | 1;`);
  await expectLines(
    [typeAlias("Kind", unionType(letters), { exported: true, doc: docComment(["The kinds."]) })],
    "/** The kinds. */",
    "export type Kind =",
    ...bars.map((bar, index) => `  ${bar}${index === 2 ? ";" : ""}`),
  );
});

test("a union of one member is that member, of none `never`", async () => {
  await expectLines([typeAlias("Kind", unionType([text]))], "type Kind = string;");
  await expectLines([typeAlias("Kind", unionType([]))], "type Kind = never;");
});

test("an object or null is wrapped closely", async () => {
  const type = unionType([objectType([{ name: "a", type: text }]), typeName("null")]);
  await expectLines([typeAlias("Fact", type)], "type Fact = {", "  a: string;", "} | null;");
});

test("an interface has one member per line", async () => {
  await expectLines([interfaceDeclaration("Empty", [])], "interface Empty {}");
  await expectLines(
    [
      interfaceDeclaration(
        "Facts",
        [
          { name: "day", type: typeName("number"), readonly: true, doc: docComment(["A day.", "", "Counted from 0."]) },
          { name: "ISSO:X", type: arrayType(unionType([text, typeName("number")])), optional: true },
          { name: "list", type: readonlyArrayType(text), optional: true, readonly: true },
          { name: "inner", type: objectType([{ name: "kind", type: unionType(letters) }]) },
          { name: "map", type: genericType("Map", [text, genericType("Set", [text])]) },
        ],
        { exported: true, extends: ["Base"], doc: docComment(["What is known."]) },
      ),
    ],
    "/** What is known. */",
    "export interface Facts extends Base {",
    "  /**",
    "   * A day.",
    "   *",
    "   * Counted from 0.",
    "   */",
    "  readonly day: number;",
    `  "ISSO:X"?: (string | number)[];`,
    "  readonly list?: readonly string[];",
    "  inner: {",
    "    kind:",
    ...bars.map((bar, index) => `      ${bar}${index === 2 ? ";" : ""}`),
    "  };",
    "  map: Map<string, Set<string>>;",
    "}",
  );
});

test("several parents stand on one line, or below", async () => {
  await expectLines([interfaceDeclaration("A", [], { extends: ["B", "C"] })], "interface A extends B, C {}");
  const parents = ["b".repeat(40), "c".repeat(40)];
  await expectLines(
    [interfaceDeclaration("A", [], { extends: parents })],
    "interface A",
    "  extends",
    `    ${parents[0]},`,
    `    ${parents[1]} {}`,
  );
});

test.run();
