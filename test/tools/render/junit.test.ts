/** JUnit XML, read by a strict parser and held to the structure that build servers share. */
import { SaxesParser } from "saxes";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { junit } from "../../../tools/render/junit.js";
import { hostileReport, problemAt, reportOf } from "./reports.js";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What each element must and may hold, after the XSD of Jenkins' xUnit plugin (junit-10.xsd). */
const STRUCTURE: Readonly<
  Record<string, { readonly must: readonly string[]; readonly may: readonly string[]; readonly children: readonly string[] }>
> = {
  testsuites: { must: ["tests", "failures", "errors"], may: ["name", "time", "disabled"], children: ["testsuite"] },
  testsuite: {
    must: ["name", "tests"],
    may: ["failures", "errors", "skipped", "time", "timestamp", "hostname"],
    children: ["properties", "testcase", "system-out", "system-err"],
  },
  testcase: {
    must: ["name"],
    may: ["classname", "time", "file", "line"],
    children: ["skipped", "error", "failure", "system-out", "system-err"],
  },
  failure: { must: [], may: ["message", "type"], children: [] },
  "system-out": { must: [], may: [], children: [] },
};

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element: Element = { name: tag.name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("no element");
  return root;
}

function check(element: Element): void {
  const rule = STRUCTURE[element.name];
  if (rule === undefined) throw new Error(`unknown element ${element.name}`);
  const names = Object.keys(element.attributes);
  for (const name of rule.must) assert.ok(names.includes(name), `${element.name} has no ${name}`);
  for (const name of names) assert.ok([...rule.must, ...rule.may].includes(name), `${element.name} may not have ${name}`);
  const order = element.children.map((child) => rule.children.indexOf(child.name));
  assert.equal(order, [...order].sort(), `children of ${element.name} in order`);
  assert.not.ok(order.includes(-1), `children of ${element.name}`);
  for (const child of element.children) check(child);
}

const named = (element: Element, name: string): readonly Element[] => element.children.filter((child) => child.name === name);

/** Reads JUnit XML, checks its structure and that its counts are true. */
function read(xml: string): Element {
  const root = parse(xml);
  assert.is(root.name, "testsuites");
  check(root);
  const suites = named(root, "testsuite");
  const failuresOf = (suite: Element): number => named(suite, "testcase").filter((one) => named(one, "failure").length > 0).length;
  for (const suite of suites) {
    assert.is(suite.attributes["tests"], String(named(suite, "testcase").length));
    assert.is(suite.attributes["failures"], String(failuresOf(suite)));
  }
  assert.is(root.attributes["tests"], String(suites.reduce((sum, suite) => sum + named(suite, "testcase").length, 0)));
  assert.is(root.attributes["failures"], String(suites.reduce((sum, suite) => sum + failuresOf(suite), 0)));
  return root;
}

const outline = (root: Element): readonly string[] =>
  root.children.flatMap((suite) => [
    `${suite.attributes["name"] ?? ""}:`,
    ...named(suite, "testcase").map((one) => `${one.attributes["name"] ?? ""} ${named(one, "failure").length > 0 ? "failed" : "passed"}`),
  ]);

const text = "one\n[SEE-ALSO:X]\n";
const problems = [
  problemAt(text, "X", { help: "mend it" }),
  problemAt(text, "one", { severity: "warning" }),
  problemAt(text, "S", { severity: "info", file: "b.policy" }),
];

test("errors fail, sources without one pass", () => {
  const root = read(junit(reportOf(problems), { sources: ["a.policy", "b.policy", "c.policy"], failOn: "error" }));
  assert.equal(outline(root), ["a.policy:", "PC203 at 2:11 failed", "b.policy:", "no problem passed", "c.policy:", "no problem passed"]);
  const failure = root.children[0]?.children[0]?.children[0];
  assert.equal(failure?.attributes, { message: "no rule `ISSO:TRAVL-001`", type: "error PC203" });
  assert.is(failure?.text, "no rule `ISSO:TRAVL-001`\n  at a.policy:2:11\n  help: mend it");
  assert.match(named(root.children[0] ?? root, "system-out")[0]?.text ?? "", "warning PC203");
  assert.match(named(root.children[1] ?? root, "system-out")[0]?.text ?? "", "info PC203");
  assert.is(root.attributes["time"], "0.013");
});

test("with strict, warnings fail, too", () => {
  const root = read(junit(reportOf(problems), { sources: ["a.policy", "b.policy"], failOn: "warning" }));
  assert.equal(outline(root), ["a.policy:", "PC203 at 2:11 failed", "PC203 at 1:1 failed", "b.policy:", "no problem passed"]);
});

test("a problem in a file that is no source is not lost", () => {
  assert.equal(outline(read(junit(reportOf(problems), { sources: [], failOn: "error" }))), [
    "a.policy:",
    "PC203 at 2:11 failed",
    "b.policy:",
    "no problem passed",
  ]);
});

test("nothing at all is valid", () => {
  assert.equal(outline(read(junit(reportOf([]), { sources: [], failOn: "error" }))), []);
});

test("judged output is a suite", () => {
  const fresh = junit(reportOf([], { fresh: true }), { sources: [], failOn: "error" });
  assert.equal(outline(read(fresh)), ["output:", "no problem passed"]);
  const stale = junit(reportOf([], { fresh: false, stale: ["a.policy", "generated/x.ts"] }), { sources: [], failOn: "error" });
  assert.equal(outline(read(stale)), ["output:", "a.policy failed", "generated/x.ts failed"]);
});

test("hostile texts are well-formed and complete", () => {
  const report = hostileReport();
  const root = read(junit(report, { sources: [report.problems[0]?.file ?? "", "__proto__", "a\n\"b'.policy"], failOn: "warning" }));
  const failure = root.children[0]?.children[0]?.children[0];
  for (const shown of [failure?.attributes["message"] ?? "", failure?.text ?? ""]) {
    assert.match(shown, "\\u{1b}[31mred");
    assert.match(shown, "<x a='1' b=\"2\"> & ]]> <!-- --> %25");
    assert.match(shown, "\ttab é漢😀");
    assert.not.match(shown, /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u);
  }
  assert.equal(
    outline(root)
      .filter((line) => line.endsWith(":"))
      .slice(1),
    ["__proto__:", "a\\u{a}\"b'.policy:", "output:"],
  );
});

test.run();
