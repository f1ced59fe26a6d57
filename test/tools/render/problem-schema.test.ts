/** The types of a report and its schema say the same. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { z } from "zod";
import type { CheckReport } from "../../../tools/render/problem-json.js";
import { checkReportSchema } from "../../../tools/render/problem-schema.js";
import { packagesLoadedAtOnce } from "../workspace/bundle.js";
import { hostileReport, problemAt, reportOf } from "./reports.js";

type Parsed = z.infer<ReturnType<typeof checkReportSchema>>;

test("a report fits its schema, and what fits is a report", () => {
  const schema = checkReportSchema(z);
  for (const report of [reportOf([]), reportOf([problemAt("x", "x", { help: "y" })], { fresh: true }), hostileReport()]) {
    const typed: Parsed = report;
    const parsed: CheckReport = schema.parse(JSON.parse(JSON.stringify(typed)));
    assert.equal(parsed.problems.length, report.problems.length);
  }
});

test("what is no report is refused", () => {
  const schema = checkReportSchema(z);
  const good = reportOf([problemAt("x", "x")]);
  const bad = [
    { ...good, extra: 1 },
    { ...good, fresh: "yes" },
    { ...good, problems: [{ ...good.problems[0], severity: "fatal" }] },
    { ...good, problems: [{ ...good.problems[0], code: "X1" }] },
    { ...good, problems: [{ ...good.problems[0], start: { line: 0, column: 1, offset: 0 } }] },
    { ...good, problems: [{ ...good.problems[0], related: [{}] }] },
  ];
  for (const report of bad) assert.not.ok(schema.safeParse(report).success);
});

test("rendering loads no more than picocolors, and the schema nothing", () => {
  assert.equal(packagesLoadedAtOnce("tools/render/frame.ts"), ["picocolors"]);
  for (const file of ["problem-schema", "github-annotations", "sarif", "junit"])
    assert.equal(packagesLoadedAtOnce(`tools/render/${file}.ts`), []);
});

test.run();
