/** JUnit XML, read by a strict parser and held to the structure that build servers share. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { junit } from "../../../tools/render/junit.js";
import { named, readJunit as read, type Element } from "./read-junit.js";
import { hostileReport, problemAt, reportOf } from "./reports.js";

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
