/** Tests of statements and modules. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  binary,
  blankLine,
  call,
  code,
  constant,
  docComment,
  exportAll,
  exportNamed,
  expressionStatement,
  functionDeclaration,
  ifStatement,
  importDeclaration,
  member,
  moduleText,
  numberLiteral,
  returnStatement,
  stringLiteral,
  switchStatement,
  typeName,
} from "../../../../compiler/print/layout/index.js";
import { expectLines, expectUnchanged } from "./expect-layout.js";

const long = code("x".repeat(40));
const run = expressionStatement(call(code("run"), []));

test("a constant may be exported, typed and documented", async () => {
  const options = { exported: true, type: typeName("Rule"), doc: docComment(["The rule."]) };
  await expectLines([constant("rule", code("x"), options)], "/** The rule. */", "export const rule: Rule = x;");
});

test("a value that cannot be broken stands below its name", async () => {
  const words = "word ".repeat(16);
  await expectLines([constant("text", stringLiteral(words))], "const text =", `  "${words}";`);
  await expectLines([constant("place", member(long, "y".repeat(40)))], "const place =", `  ${long.text}.${"y".repeat(40)};`);
  await expectLines([constant("x".repeat(75), numberLiteral(12))], `const ${"x".repeat(75)} = 12;`);
});

test("statements stand below each other, with the blank lines asked for", async () => {
  await expectLines([blankLine, run, run, blankLine, blankLine, run, blankLine], "run();", "run();", "", "run();");
});

test("a long comparison is returned in parentheses", async () => {
  await expectLines(
    [functionDeclaration("f", { parameters: [] }, [returnStatement(binary(long, "<", long))])],
    "function f() {",
    "  return (",
    `    ${long.text} <`,
    `    ${long.text}`,
    "  );",
    "}",
  );
});

test("parameters stand on one line, or one per line", async () => {
  const parameters = [
    { name: "facts", type: typeName("x".repeat(30)) },
    { name: "day", type: typeName("x".repeat(30)) },
  ];
  await expectLines(
    [functionDeclaration("f", { parameters, returns: typeName("Verdict") }, [], { exported: true })],
    "export function f(",
    `  facts: ${"x".repeat(30)},`,
    `  day: ${"x".repeat(30)},`,
    "): Verdict {}",
  );
});

test("an if has blocks, empty ones on two lines", async () => {
  await expectLines([ifStatement(code("a"), [run])], "if (a) {", "  run();", "}");
  await expectLines([ifStatement(code("a"), [], [run])], "if (a) {", "} else {", "  run();", "}");
  await expectLines(
    [ifStatement(binary(long, ">", long), [run])],
    "if (",
    `  ${long.text} >`,
    `  ${long.text}`,
    ") {",
    "  run();",
    "}",
  );
});

test("a switch has cases and a default", async () => {
  await expectLines(
    [
      switchStatement(code("kind"), [
        { test: stringLiteral("a"), body: [] },
        { test: stringLiteral("b"), body: [run] },
        { body: [run] },
      ]),
    ],
    "switch (kind) {",
    `  case "a":`,
    `  case "b":`,
    "    run();",
    "  default:",
    "    run();",
    "}",
  );
});

test("names are imported on one line, or one per line", async () => {
  const names = ["a".repeat(30), "b".repeat(30)];
  await expectLines([importDeclaration({ names: ["a", "b as c"], from: "./x.js" })], `import { a, b as c } from "./x.js";`);
  await expectLines([importDeclaration({ names: [], from: "./x.js" })], `import "./x.js";`);
  await expectLines(
    [importDeclaration({ names, from: "./x.js", typeOnly: true })],
    "import type {",
    `  ${names[0]},`,
    `  ${names[1]},`,
    `} from "./x.js";`,
  );
  await expectLines(
    [importDeclaration({ names: ["a".repeat(90)], from: "./x.js" })],
    `import { ${"a".repeat(90)} } from "./x.js";`,
  );
});

test("names are exported one by one, or all of a module", async () => {
  await expectLines([exportAll("./x.js")], `export * from "./x.js";`);
  await expectLines([exportNamed(["a", "b"])], "export { a, b };");
  await expectLines([exportNamed(["a"], "./x.js", { typeOnly: true })], `export type { a } from "./x.js";`);
  await expectLines([exportNamed([])], "export {};");
});

test("a module has its header, a blank line, its statements and one final line break", async () => {
  const text = moduleText([run], { header: ["Written by policyc from a.policy.", "", "Do not edit.\u202e"] });
  assert.is(text, "// Written by policyc from a.policy.\n//\n// Do not edit.\\u202e\n\nrun();\n");
  await expectUnchanged(text);
  assert.is(moduleText([]), "");
  assert.is(moduleText([blankLine], { header: ["a"] }), "// a\n");
});

test("time grows with the size of the module", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => constant(`rule${index}`, call(code("f"), [long, long])));
  assert.is(moduleText(many).split("\n").length, 20_000 * 4 + 1);
});

test.run();
