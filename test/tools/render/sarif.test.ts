/** SARIF, held to its schema. */
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sarif } from "../../../tools/render/sarif.js";
import { HOSTILE, hostileReport, placeOf, problemAt, reportOf } from "./reports.js";

interface Region {
  readonly [key: string]: number;
}
interface Location {
  readonly message?: { readonly text: string };
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}
interface Log {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex?: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
      readonly relatedLocations?: readonly Location[];
    }[];
  }[];
}

const validate = schemaCheck();
const tool = {
  version: "1.2.3",
  rules: [
    { code: "PC101", title: "a broken tag", help: "close it" },
    { code: "PC203", title: "no such rule", help: "name another" },
  ],
};

function schemaCheck(): ValidateFunction {
  const schema: Record<string, unknown> = JSON.parse(readFileSync(new URL("sarif-schema-2.1.0.json", import.meta.url), "utf8"));
  // The schema is of draft 4, which ajv no longer names; it uses nothing that later drafts read otherwise. One of its patterns
  // (`language`) is none under the `u` flag.
  delete schema["$schema"];
  delete schema["id"];
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function valid(text: string): Log {
  const log: Log = JSON.parse(text);
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
  return log;
}

test("the schema is no rubber stamp", () => {
  assert.not.ok(validate({ version: "2.1.0" }));
  assert.not.ok(validate({ version: "2.1.0", runs: [{ tool: { driver: {} }, results: [] }] }));
  assert.not.ok(validate(JSON.parse(sarif(reportOf([problemAt("x", "x")]), tool).replace('"level": "error"', '"level": "fatal"'))));
  assert.not.ok(validate(JSON.parse(sarif(reportOf([problemAt("x", "x")]), tool).replace('"startLine": 1', '"startLine": 0'))));
});

test("a problem is a result with its rule, level and region", () => {
  const text = "one\n[SEE-ALSO:X]\n";
  const related = [{ message: "first here", ...placeOf("b c.policy", text, "one") }];
  const [run] = valid(sarif(reportOf([problemAt(text, "X", { help: "mend it", related })]), tool)).runs;
  assert.equal([run?.columnKind, run?.tool.driver.name, run?.tool.driver.version], ["utf16CodeUnits", "policyc", "1.2.3"]);
  assert.equal(
    run?.tool.driver.rules.map((rule) => rule.id),
    ["PC101", "PC203"],
  );
  const [result] = run?.results ?? [];
  assert.equal(
    [result?.ruleId, result?.ruleIndex, result?.level, result?.message.text],
    ["PC203", 1, "error", "no rule `ISSO:TRAVL-001`\nhelp: mend it"],
  );
  assert.equal(result?.locations[0]?.physicalLocation.region, {
    startLine: 2,
    startColumn: 11,
    endLine: 2,
    endColumn: 12,
    charOffset: 14,
    charLength: 1,
  });
  assert.is(result?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri, "b%20c.policy");
  assert.is(result?.relatedLocations?.[0]?.message?.text, "first here");
});

test("severities are levels, and a code without a rule has no index", () => {
  const problems = (["error", "warning", "info"] as const).map((severity) => problemAt("x", "x", { severity, code: "PC999" }));
  const [run] = valid(sarif(reportOf(problems), tool)).runs;
  assert.equal(
    run?.results.map((result) => [result.level, result.ruleIndex]),
    [
      ["error", undefined],
      ["warning", undefined],
      ["note", undefined],
    ],
  );
});

test("reports without problems, and stale ones, are valid", () => {
  assert.equal(valid(sarif(reportOf([]), { version: "1.0.0", rules: [] })).runs[0]?.results, []);
  const stale = valid(sarif(reportOf([], { fresh: false, stale: ["a.policy"] }), tool));
  assert.match(stale.runs[0]?.invocations[0]?.toolExecutionNotifications[0]?.message.text ?? "", "a.policy");
});

test("names of files are relative URIs, whatever they hold", () => {
  const uriOf = (file: string): string =>
    valid(sarif(reportOf([problemAt("x", "x", { file })]), tool)).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation
      .uri ?? "";
  assert.is(uriOf("a/b.policy"), "a/b.policy");
  assert.is(uriOf("c:x.policy"), "c%3Ax.policy");
  assert.is(uriOf("../a b#?%.policy"), "../a%20b%23%3F%25.policy");
  assert.is(uriOf("é/\ud800.policy"), "%C3%A9/%EF%BF%BD.policy");
});

test("hostile texts stay text: no link, no argument, no active character", () => {
  const log = valid(sarif(hostileReport(), { version: HOSTILE, rules: [{ code: "PC101", title: HOSTILE, help: HOSTILE }] }));
  for (const result of log.runs[0]?.results ?? []) {
    for (const text of [result.message.text, result.relatedLocations?.[0]?.message?.text ?? ""]) {
      assert.match(text, "\\[click\\](http://evil)");
      assert.match(text, "{{0}}");
      assert.not.match(text, /(?![\r\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/u);
    }
  }
});

test("an ordinary message in brackets stays as it is", () => {
  const [run] = valid(sarif(reportOf([problemAt("x", "x", { message: "`[RULE:A]` is not closed (see `[/RULE]`)" })]), tool)).runs;
  assert.is(run?.results[0]?.message.text, "`[RULE:A]` is not closed (see `[/RULE]`)");
});

test.run();
