/** Sources that nobody writes by accident: sizes, nesting, and names that mean something to a machine. */
import { ts } from "ts-morph";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { emit } from "../../compiler/emit/index.js";
import { codes, compiled } from "../support/compiled.js";
import { exception, library, rule } from "../support/own-words.js";

const OPTIONS = { version: "0.0.0", runtime: "policyc/runtime", holidays: [] };

/** What is wrong with the form of a module, and the names that it reads. */
function parsed(path: string, text: string): { readonly errors: readonly string[]; readonly names: ReadonlySet<string> } {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return { errors: diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")), names };
}

/** The paths of what sound sources emit. */
const paths = (text: string): string[] => {
  const { sound, reported } = compiled(text);
  assert.ok(sound, codes(reported).join(" "));
  return emit(sound, OPTIONS).map(({ path }) => path);
};

test("an empty source is sound and says nothing", () => {
  for (const text of ["", "\n", "\uFEFF", "\r\n \t\n", "\0"]) {
    const { reported, inspected, sound } = compiled(text);
    assert.equal([reported, inspected.rules, inspected.jurisdictions], [[], [], []]);
    assert.ok(sound);
  }
  assert.ok(compiled([]).sound);
  assert.ok(paths("").length > 0);
});

test("a source of prose alone is sound and says nothing", () => {
  const { reported, sound } = compiled("The house rules.\n\nSpeak softly, for at most 2 hours.\n".repeat(500));
  assert.equal(reported, []);
  assert.ok(sound);
});

test("one line of 10 MB compiles", () => {
  for (const piece of ["a", "1 day ", "[", "]", " ", "[NOTE:", "A", "20 hours/week ", "\u200B", "LIB:A-1 ", "within "]) {
    const line = piece.repeat(Math.floor(10_000_000 / piece.length));
    const { model } = compiled(`[JURISDICTION:LIB]\n${line}\n[RULE:LIB:A-1]\nSpeak softly.\n[/RULE]\n[END:JURISDICTION:LIB]\n`);
    assert.is(model.rules.length, 1, piece);
  }
});

test("a rule's text and a tag's value of 100 kB compile", () => {
  for (const piece of ["a", "1 day ", "[] ", " ", "20 hours/week ", "\u200B", "LIB:A-1 ", "CITY:A-1,", "within ", "3 - ", "F-1, ", "$1 ", "x\t"]) {
    const long = piece.repeat(Math.floor(100_000 / piece.length));
    const text = library(`[RULE:LIB:A-1]\n${long}x\n[/RULE]\n${["TIMING", "LIMITATION", "APPLIES_TO", "NOTE", "CONFLICT-NOTE", "EXCEPTION", "CONSEQUENCE", "EFFECTIVE"].map((tag) => `[${tag}:x${long}x]\n`).join("")}`);
    assert.is(compiled(text).model.rules[0]?.attributes.length, 8, piece);
  }
});

test("a million brackets compile, open, closed and nested, on one line and on many", () => {
  const many = 1_000_000;
  for (const text of ["[".repeat(many), "]".repeat(many), "[".repeat(many / 2) + "]".repeat(many / 2), "[\n".repeat(many / 10), "[]\n".repeat(many / 10), "[A]\n".repeat(many / 20), `[NOTE:${"[".repeat(many / 2)}${"]".repeat(many / 2)}]`]) {
    const { reported } = compiled(text);
    assert.ok(reported.every(({ code }) => code === "PC203" || code === "PC106" || code === "PC201"), [...new Set(codes(reported))].join(" "));
  }
});

test("brackets in a value nest 100 deep, and no deeper", () => {
  const nested = (depth: number) => library(rule("A-1", `NOTE:${"[".repeat(depth)}x${"]".repeat(depth)}`));
  assert.equal(codes(compiled(nested(100)).reported), []);
  assert.equal(codes(compiled(nested(101)).reported), ["PC106"]);
  assert.equal(codes(compiled(nested(100_000)).reported), ["PC106"]);
});

test("a broken tag is one problem, and no other kind of problem follows from it", () => {
  const broken = `${"[".repeat(101)}${"]".repeat(101)}`;
  for (const tag of ["TIMING", "APPLIES_TO", "CONDITION", "EFFECTIVE", "PRECEDENCE", "SEE-ALSO", "OVERRIDE", "CONFLICT-NOTE", "EXCEPTION", "CONSEQUENCE", "NOTE", "AUTHORITY"]) {
    assert.equal(codes(compiled(library(rule("A-1", `${tag}:${broken}`))).reported), ["PC106"], tag);
  }
});

test("100,000 unclosed rules are 100,000 errors, and each rule is there", () => {
  const many = 100_000;
  const { reported, model } = compiled(library(Array.from({ length: many }, (_, index) => `[RULE:LIB:A-${index}]\nx\n`).join("")));
  assert.is(reported.length, many);
  assert.ok(reported.every(({ code }) => code === "PC101"));
  assert.is(model.rules.length, many);
});

test("130,000 tags on one thing compile", () => {
  const many = 130_000;
  const tags = "[NOTE:x]\n".repeat(many);
  assert.is(compiled(`[JURISDICTION:LIB]\n${tags}[END:JURISDICTION:LIB]\n`).model.jurisdictions[0]?.attributes.length, many);
  const cutOff = compiled(library(`${rule("A-1")}\nx\n[NOTE:x]\n[JURISDICTION:LIB]\n${rule("A-2")}\nx\n${tags}`));
  assert.is(cutOff.model.sections[0]?.attributes.length, many + 1);
  const names = compiled(library(rule("A-1", `CONFLICT-NOTE:${"LIB ".repeat(many)}`)));
  assert.is(names.model.rules[0]?.references.length, many);
});

test("10,000 clauses in the same words are 10,000 inputs", () => {
  const { model } = compiled(library(`${rule("A-1")}${"[REQUIREMENT:a clean desk]\n".repeat(10_000)}`));
  assert.is(model.rules[0]?.inputs.at(-1)?.name, "aCleanDesk10000");
});

test("20,000 quantities that a tag and the text name differently are 20,000 problems of a few places each", () => {
  const days = (from: number) => Array.from({ length: 20_000 }, (_, index) => `${from + index} days`).join(", ");
  const { reported } = compiled(library(`[RULE:LIB:A-1]\n${days(0)}\n[/RULE]\n[TIMING:${days(50_000)}]\n`));
  assert.is(reported.filter(({ code }) => code === "PC302").length, 20_000);
  assert.ok(reported.every(({ related }) => related.length <= 5));
});

test("20,000 exceptions to one rule and 10,000 sources of one jurisdiction compile", () => {
  const exceptions = Array.from({ length: 20_000 }, (_, index) => `[EXCEPTION:LIB:E-${index}]\nx\n[/EXCEPTION]\n`).join("");
  assert.is(compiled(library(rule("A-1") + exceptions)).model.ruleById.get("LIB:A-1")?.exceptions.length, 20_000);
  const sources = Array.from({ length: 10_000 }, (_, index) => ({ name: `${index}.policy`, text: `[JURISDICTION:LIB]\n[RULE:LIB:A-${index}]\nx\n[/RULE]\n[END:JURISDICTION:LIB]\n` }));
  assert.is(compiled(sources).model.rules.length, 10_000);
});

test("a chain of 10,000 overrides, and a circle of them, compile", () => {
  const chain = (last: string) => library(Array.from({ length: 10_000 }, (_, index) => `[RULE:LIB:A-${index}]\nx\n[/RULE]\n[OVERRIDE:${index < 9_999 ? `LIB:A-${index + 1}` : last}]\n`).join(""));
  assert.equal(codes(compiled(chain("CITY:P-1")).reported), ["PC221"]);
  assert.equal(codes(compiled(chain("LIB:A-0")).reported), ["PC215"]);
});

for (const name of ["con", "CON", "nul", "com1", "index", "facts", "rules", "conditions", "graph", "runtime", "calendar", "manifest", "schema", "class", "default", "await", "eval", "arguments", "constructor", "prototype", "toString", "hasOwnProperty", "a__proto__", "then"]) {
  test(`a jurisdiction and a section may be called ${name}`, () => {
    const section = name.toUpperCase();
    const text = `[JURISDICTION:${name}]\n[PRECEDENCE:1-x]\n[SECTION:${/^[A-Z0-9]/.test(section) ? section : "X"}]\n[RULE:${name}:CONSTRUCTOR]\nSpeak softly.\n[/RULE]\n[TIMING:before __proto__]\n[REQUIREMENT:constructor]\n[END:JURISDICTION:${name}]\n`;
    const all = paths(text);
    assert.is(new Set(all.map((path) => path.toLowerCase())).size, all.length);
    for (const path of all) {
      assert.match(path, /^[a-z0-9_][a-z0-9_./-]*$/);
      for (const part of path.split("/")) assert.not.match(part, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^\.+$/);
    }
  });
}

for (const name of ["..", ".", "/", "a/b", "__proto__", "-a", "1", "\u00C4", "a b", "a.b", "a\\b", "\u202Ea"]) {
  test(`nothing may be called ${JSON.stringify(name)}`, () => {
    assert.equal(codes(compiled(`[JURISDICTION:${name}]\n[END:JURISDICTION:${name}]\n`).reported), ["PC210"]);
    assert.ok(codes(compiled(library(`[RULE:LIB:${name === "1" ? "a" : name}]\nx\n[/RULE]\n`)).reported).includes("PC210"));
    if (name !== "1") assert.ok(codes(compiled(library(`[SECTION:${name}]\n`)).reported).includes("PC210"));
  });
}

test("names that every object has are neither declared ids nor known tags", () => {
  const { reported } = compiled(library(rule("A-1", "SEE-ALSO:constructor:A-1, toString:A-1, LIB:CONSTRUCTOR", "CONSTRUCTOR:x", "TOSTRING")));
  assert.equal(codes(reported), ["PC221", "PC221", "PC220", "PC201", "PC201"]);
});

test("severities and custom tags are looked up as own names", () => {
  assert.equal(codes(compiled(library(rule("A-1", "VALUEOF:x")), { severity: {}, customTags: ["constructor"] }).reported), ["PC201"]);
});

test("two ids that would make one name are an error, at the second", () => {
  const cases: Readonly<Record<string, string>> = {
    folder: "[JURISDICTION:LIB]\n[END:JURISDICTION:LIB]\n[JURISDICTION:lib]\n[END:JURISDICTION:lib]\n",
    "device folder": "[JURISDICTION:con]\n[END:JURISDICTION:con]\n[JURISDICTION:con_]\n[END:JURISDICTION:con_]\n",
    namespace: "[JURISDICTION:a-b]\n[END:JURISDICTION:a-b]\n[JURISDICTION:a_b]\n[END:JURISDICTION:a_b]\n",
    "reserved namespace": "[JURISDICTION:class]\n[END:JURISDICTION:class]\n[JURISDICTION:class_]\n[END:JURISDICTION:class_]\n",
    constant: library(`${rule("NONE")}\n${rule("NONE-")}`),
    "section and rule": library(`${rule("SECTION-X")}\n[SECTION:X]\n[TIMING:within 10 days]\n`),
  };
  for (const [what, text] of Object.entries(cases)) {
    const { reported, sound } = compiled(text);
    const [problem] = reported;
    assert.equal(codes(reported), ["PC216"], what);
    assert.ok((problem?.related[0]?.start.offset ?? Infinity) < (problem?.start.offset ?? 0), what);
    assert.is(sound, null);
  }
});

test("the preamble and a section called PREAMBLE do not write one file twice", () => {
  const all = paths(library(`${rule("A-1")}\n[SECTION:PREAMBLE]\n${rule("A-2")}`));
  assert.is(new Set(all).size, all.length);
});

test("nothing in a text becomes code: what is emitted quotes it", () => {
  const evil = "*/ `${process.exit(1)}` \\u002a/ process.exit(1) // </script> \u2028 \u2029 \u202E \" ' \\";
  const { sound, reported } = compiled(
    library(
      `${evil}\n[AUTHORITY:${evil}]\n[RULE:LIB:A-1]\n${evil}\n[/RULE]\n[TIMING:before ${evil}]\n[REQUIREMENT:${evil}]\n[NOTE:${evil}]\n[CONSEQUENCE:${evil}]\n[APPLIES_TO:${evil}]\n` +
        `[APPLIES_TO:*/process.exit(1)//]\n[SEE-ALSO:*/process.exit(1)//]\n${exception("A-2", `CONDITION:${evil}`)}[SECTION:DESK]\n${evil}\n[RESTRICTION:${evil}]\n`,
    ),
  );
  assert.ok(sound, reported.filter(({ severity }) => severity === "error").map(({ message }) => message).join("; "));
  for (const { path, text } of emit(sound, OPTIONS)) {
    assert.not.match(text, /[\u2028\u2029\u202E]/, path);
    if (path.endsWith(".json")) JSON.parse(text);
    if (!path.endsWith(".ts")) continue;
    const { errors, names } = parsed(path, text);
    assert.equal(errors, [], path);
    assert.not.ok(names.has("process") || names.has("exit"), path);
  }
});

test("names of things that every program has stay names", () => {
  for (const name of ["constructor", "class", "default", "eval", "arguments", "then", "undefined", "NaN", "Object", "x-default"]) {
    const locals = ["CLASS", "NAN", "YES", "NO", "MAYBE", "NONE", "UNKNOWN", "RULES", "0", "007-A-", "DATE"];
    const { sound } = compiled(`[JURISDICTION:${name}]\n${locals.map((local) => `[RULE:${name}:${local}]\nx\n[/RULE]\n[REQUIREMENT:default]\n[TIMING:before class]\n`).join("")}[END:JURISDICTION:${name}]\n`);
    assert.ok(sound, name);
    for (const { path, text } of emit(sound, OPTIONS)) if (path.endsWith(".ts")) assert.equal(parsed(path, text).errors, [], `${name} ${path}`);
  }
});

test.run();
