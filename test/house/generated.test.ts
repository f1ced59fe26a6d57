/** Holds that generated/ is exactly what the compiler makes of seeds/ now, and that it works. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../compiler/compile.js";
import { emit } from "../../compiler/emit/index.js";
import { isso, rules } from "../../generated/index.js";
import { evaluate, explain } from "../../runtime/index.js";
import { version } from "../../tools/version.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

test("generated/ is what the compiler writes now", () => {
  const names = glob.sync("seeds/**/*.policy", { cwd: root });
  const { sound, problems } = compile(names.map((name) => ({ name, text: read(name) })));
  assert.equal(problems.filter(({ kind }) => kind.severity !== "info"), []);
  if (!sound) throw new Error("seeds/ does not compile");
  const files = emit(sound, { version, runtime: "policyc/runtime", holidays: [] });
  const stands = glob.sync("generated/**/*", { cwd: root, dot: true }).sort();
  assert.equal(stands, [...files.map((file) => `generated/${file.path}`), "generated/manifest.json"].sort());
  for (const file of files) assert.is(read(`generated/${file.path}`), file.text, file.path);
});

test("a generated rule judges a case and says why", () => {
  const facts = { institution: "columbia", visaStatus: "F-1", moveDate: "2026-03-01", addressReportDate: null } as const;
  const report = evaluate([isso.ADDRESS_001], facts, { asOf: "2026-03-20" });
  assert.is(report["ISSO:ADDRESS-001"].outcome, "violated");
  assert.is(report["ISSO:ADDRESS-001"].due, "2026-03-11");
  assert.match(explain(report["ISSO:ADDRESS-001"]), /\[TIMING:within 10 days\]  seeds\/isso\.policy:\d+:1/);
});

test("every rule is listed once", () => {
  assert.is(rules.length, new Set(rules.map(({ id }) => id)).size);
  assert.ok(rules.some(({ id }) => id === "USCIS-PM:STEM-180D-001"));
});

test.run();
