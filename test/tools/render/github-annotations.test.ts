/** Workflow commands of GitHub Actions. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { githubAnnotations } from "../../../tools/render/github-annotations.js";
import { hostileReport, problemAt, reportOf } from "./reports.js";

test("each problem is a command at its place", () => {
  const text = "one\n[SEE-ALSO:X]\n";
  const problems = [
    problemAt(text, "X"),
    problemAt(text, "one", { severity: "warning", help: "mend it" }),
    problemAt(text, "S", { severity: "info" }),
  ];
  assert.is(
    githubAnnotations(reportOf(problems)),
    "::error file=a.policy,line=2,col=11,endLine=2,endColumn=12,title=PC203::no rule `ISSO:TRAVL-001`\n" +
      "::warning file=a.policy,line=1,col=1,endLine=1,endColumn=4,title=PC203::no rule `ISSO:TRAVL-001`%0Ahelp: mend it\n" +
      "::notice file=a.policy,line=2,col=2,endLine=2,endColumn=3,title=PC203::no rule `ISSO:TRAVL-001`\n",
  );
});

test("a problem of several lines has no columns, which GitHub would refuse", () => {
  assert.match(githubAnnotations(reportOf([problemAt("a b\nc d", "b\nc")])), "::error file=a.policy,line=1,endLine=2,title=PC203::");
});

test("signs of the format are escaped", () => {
  const problem = problemAt("x", "x", { file: "50%, a:b.policy", message: "50%: a,b\r\n::error::c" });
  assert.match(
    githubAnnotations(reportOf([problem])),
    "::error file=50%25%2C a%3Ab.policy,line=1,col=1,endLine=1,endColumn=2,title=PC203::50%25: a,b%0D%0A::error::c\n",
  );
});

test("a hostile text gives one line per problem, and none of its own", () => {
  const lines = githubAnnotations(hostileReport()).split("\n");
  assert.is(lines.length, 5);
  assert.is(lines.pop(), "");
  for (const line of lines) {
    assert.match(line, /^::(error|warning|notice) /);
    assert.not.match(line, /(?!\t)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/u);
  }
  const [, properties = ""] = /^::warning (.*?)::/.exec(lines[0] ?? "") ?? [];
  assert.equal(
    properties.split(",").map((property) => property.split("=")[0]),
    ["file", "line", "col", "endLine", "endColumn", "title"],
  );
});

test("stale output is an error, fresh or unjudged output says nothing", () => {
  assert.is(
    githubAnnotations(reportOf([], { fresh: false, stale: ["a.policy", "b.ts"] })),
    "::error title=stale output::the output is stale, compile again: a.policy, b.ts\n",
  );
  assert.is(githubAnnotations(reportOf([], { fresh: true })), "");
  assert.is(githubAnnotations(reportOf([])), "");
});

test.run();
