/** What is rendered of a check keeps its contract; that types and contract agree stands in `test/compiler/contracts.test.ts`. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkContract } from "../../../compiler/contracts.js";
import type { CheckReport } from "../../../tools/render/problem-json.js";
import { packagesLoadedAtOnce } from "../workspace/bundle.js";
import { hostileReport, problemAt, reportOf } from "./reports.js";

test("a report fits its schema, and what fits is a report", () => {
  for (const report of [reportOf([]), reportOf([problemAt("x", "x", { help: "y" })], { fresh: true }), hostileReport()]) {
    const parsed: CheckReport = checkContract.parse(JSON.parse(JSON.stringify(report)));
    assert.equal(parsed.problems.length, report.problems.length);
  }
});

test("what is no report is refused", () => {
  const good = reportOf([problemAt("x", "x")]);
  const bad = [
    { ...good, extra: 1 },
    { ...good, fresh: "yes" },
    { ...good, problems: [{ ...good.problems[0], severity: "fatal" }] },
    { ...good, problems: [{ ...good.problems[0], code: "X1" }] },
    { ...good, problems: [{ ...good.problems[0], start: { line: 0, column: 1, offset: 0 } }] },
    { ...good, problems: [{ ...good.problems[0], related: [{}] }] },
  ];
  for (const report of bad) assert.not.ok(checkContract.safeParse(report).success);
});

test("rendering loads no more than picocolors", () => {
  assert.equal(packagesLoadedAtOnce("tools/render/frame.ts"), ["picocolors"]);
  for (const file of ["github-annotations", "sarif", "junit"])
    assert.equal(packagesLoadedAtOnce(`tools/render/${file}.ts`), []);
});

test.run();
