/** What the README shows of the sources and of an answer is what they say, and what the command prints. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { tellConflicts } from "../../compiler/describe/conflict-story.js";
import { isso } from "../../generated/index.js";
import { evaluate, explain } from "../../runtime/index.js";
import { conflictsText } from "../../tools/render/conflicts-text.js";
import { seedRelated, seedSources } from "../seeds/seeds.js";

const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const readme = text("README.md");

/** A text as Markdown indents it. */
const indented = (lines: string): string => lines.replace(/^(?=.)/gm, "    ").trimEnd();

test("the explanation of the first rule", () => {
  const facts = { institution: "columbia", visaStatus: "F-1", moveDate: "2026-03-01", addressReportDate: null } as const;
  const told = explain(evaluate([isso.ADDRESS_001], facts, { asOf: "2026-03-20" })["ISSO:ADDRESS-001"]);
  assert.ok(readme.includes(indented(told)), `the README does not show:\n${indented(told)}`);
});

test("the first rule and its clause", () => {
  const rule = /^\[RULE:ISSO:ADDRESS-001\]\n[^]*?^\[AUTHORITY:[^\n]*$/m.exec(text("seeds/isso.policy"))?.[0] ?? "";
  assert.ok(readme.includes(indented(rule)), `the README does not show:\n${rule}`);
  const [, shown = ""] = /```ts\n(judge\(at: At\)[^]*?)```/.exec(readme) ?? [];
  const lines = shown.trimEnd().replace(/^(?=.)/gm, "      ");
  assert.ok(shown !== "" && text("generated/isso/preamble.ts").includes(lines), `generated/isso/preamble.ts does not hold:\n${lines}`);
});

test("the conflict", () => {
  const told = conflictsText(tellConflicts(seedRelated(), seedSources().model), { shown: "all" });
  const [, shown = ""] = /^(    confirmed: found[^]*?)\n\n`/m.exec(readme) ?? [];
  const lines = shown.split("\n").map((line) => line.trim()).filter((line) => line !== "" && line !== "...");
  assert.ok(lines.length >= 6, shown);
  for (const line of lines) assert.ok(told.includes(line), `\`policyc conflicts\` does not say: ${line}`);
});

test.run();
