/** Tests of calls, members, arrows and comparisons. */
import { test } from "uvu";
import {
  arrayLiteral,
  arrow,
  binary,
  call,
  code,
  constant,
  expressionStatement,
  genericType,
  member,
  objectLiteral,
  returnStatement,
  stringLiteral,
  typeName,
} from "../../../../compiler/print/layout/index.js";
import { expectLines, expectValue } from "./expect-layout.js";

const long = code("x".repeat(40));
const entry = objectLiteral([{ kind: "property", key: "a", value: code("b") }]);
const run = call(code("run"), []);

test("a member is reached by a dot, or by brackets where its key is no name", async () => {
  await expectValue(member(member(code("facts"), "ISSO:X"), "value"), `const it = facts["ISSO:X"].value;`);
  await expectValue(member(code("list"), 0), "const it = list[0];");
});

test("arguments stand on one line, or one per line", async () => {
  await expectValue(call(code("all"), [code("a"), code("b")]), "const it = all(a, b);");
  await expectValue(
    call(member(code("facts"), "all"), [long, long]),
    "const it = facts.all(",
    `  ${long.text},`,
    `  ${long.text},`,
    ");",
  );
});

test("nested calls break from the outside", async () => {
  await expectValue(
    call(code("any"), [call(code("all"), [long, code("a")]), call(code("not"), [long])]),
    "const it = any(",
    `  all(${long.text}, a),`,
    `  not(${long.text}),`,
    ");",
  );
});

test("a last argument that is an object, array or function is wrapped closely", async () => {
  await expectValue(call(code("f"), [code("a"), entry]), "const it = f(a, {", "  a: b,", "});");
  await expectValue(
    call(code("f"), [arrayLiteral([long, long])]),
    "const it = f([",
    `  ${long.text},`,
    `  ${long.text},`,
    "]);",
  );
  await expectValue(
    call(code("test"), [stringLiteral("a"), arrow([{ name: "day" }], [expressionStatement(run)])]),
    `const it = test("a", (day) => {`,
    "  run();",
    "});",
  );
});

test("two objects are not wrapped closely", async () => {
  await expectValue(
    call(code("f"), [entry, entry]),
    "const it = f(",
    "  {",
    "    a: b,",
    "  },",
    "  {",
    "    a: b,",
    "  },",
    ");",
  );
});

test("a first function is wrapped closely before a short argument", async () => {
  await expectLines(
    [expressionStatement(call(code("later"), [arrow([], [expressionStatement(run)]), code("delay")]))],
    "later(() => {",
    "  run();",
    "}, delay);",
  );
});

test("an arrow returns a value or has a block", async () => {
  await expectValue(arrow([], code("a")), "const it = () => a;");
  await expectValue(arrow([], []), "const it = () => {};");
  await expectValue(arrow([], entry), "const it = () => ({", "  a: b,", "});");
  await expectValue(
    arrow([{ name: "facts", type: typeName("Facts") }], call(code("f"), [long, long]), typeName("boolean")),
    "const it = (facts: Facts): boolean =>",
    "  f(",
    `    ${long.text},`,
    `    ${long.text},`,
    "  );",
  );
});

test("the type of an arrow gives way before its parameters", async () => {
  const type = genericType("Predicate", [typeName("StudentTravelEndorsementFactsOfTheCase")]);
  await expectLines(
    [constant("isPermitted", arrow([{ name: "facts" }], [returnStatement(code("facts"))]), { type })],
    "const isPermitted: Predicate<StudentTravelEndorsementFactsOfTheCase> = (",
    "  facts,",
    ") => {",
    "  return facts;",
    "};",
  );
});

test("a comparison breaks after its operator", async () => {
  await expectValue(binary(code("a"), "===", code("b")), "const it = a === b;");
  await expectValue(
    binary(long, "<=", long),
    "const it =",
    `  ${long.text} <=`,
    `  ${long.text};`,
  );
});

test.run();
