/** Real answers fit the documented contracts, the interfaces in the code say the same, and no command pays for it. */
import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { z } from "zod";
import type { Conflict, Undecided } from "../../compiler/conflicts/conflict.js";
import type { Graph } from "../../compiler/conflicts/graph.js";
import {
  checkContract, compileContract, conflictsContract, coverageContract, evalContract, graphContract, inspectContract, problemContract, refusedFactsContract, testContract,
} from "../../compiler/contracts.js";
import type { CoverageJson } from "../../compiler/describe/coverage.js";
import type { InspectJson } from "../../compiler/describe/inspect.js";
import type { ProblemJson } from "../../compiler/describe/report.js";
import type { FactsProblem, Trace } from "../../runtime/index.js";
import type { CheckReport } from "../../tools/render/problem-json.js";
import { original } from "../support/originals.js";
import { ANNEX_DANGLING, LENDING, WARNED } from "../tools/cli/library.js";
import { policycHere } from "../tools/cli/policyc.js";
import { fill, inFolder, textOf } from "../tools/workspace/temporary-folder.js";

/** A type with all in it read-only, and with its parts joined. */
type Fixed<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Fixed<T[Key]> }
    : T;
/** Whether two types are the same to the last optional key, but for what is read-only. */
type Same<A, B> = (<T>() => T extends Fixed<A> ? 1 : 2) extends <T>() => T extends Fixed<B> ? 1 : 2 ? true : false;
const agree = <T extends true>(...same: readonly T[]): void => assert.ok(same.every(Boolean));

type Of<Contract extends z.ZodType> = z.infer<Contract>;
type VerdictJson = Of<typeof evalContract>["verdicts"][string];

/** The meaning's form is one of a few words in the contract, and any text in the code, which takes it from many grammars. */
type Loose<T> = T extends readonly (infer Item)[] ? readonly Loose<Item>[] : T extends object ? { [Key in keyof T]: Key extends "form" ? string : Loose<T[Key]> } : T;

test("the interfaces in the code say what the contracts say", () => {
  agree<Same<Of<typeof problemContract>, ProblemJson>>(true);
  agree<Same<Of<typeof checkContract>, CheckReport>>(true);
  agree<Same<Of<typeof coverageContract>, CoverageJson>>(true);
  agree<Same<Loose<Of<typeof inspectContract>>, Loose<InspectJson>>>(true);
  agree<Same<Omit<Of<typeof graphContract>, "generatedBy">, Graph>>(true);
  agree<Same<Of<typeof conflictsContract>, { readonly conflicts: readonly Conflict[]; readonly undecided: readonly Undecided[] }>>(true);
  agree<Same<Of<typeof refusedFactsContract>["problems"][number], FactsProblem>>(true);
  agree<Same<Omit<VerdictJson, "explanation">, Omit<Trace, "rule" | "conditions" | "considered">>>(true);
});

/** Everything that commands answer about some sources. */
async function assertContracts(folder: string, sources: readonly string[], facts: object): Promise<void> {
  fill(folder, { "facts.json": JSON.stringify(facts), "wrong.json": `{ "audiense": 1 }` });
  const ask = async (command: string, ...more: readonly string[]): Promise<unknown> => {
    const { stdout, stderr } = await policycHere(folder, command, ...sources, "--format", "json", ...more);
    assert.is.not(stdout, "", stderr);
    return JSON.parse(stdout);
  };
  const judge = (file: string, ...more: readonly string[]): Promise<unknown> => ask("eval", "--facts", file, "--as-of", "2026-03-20", ...more);
  const { problems } = checkContract.parse(await ask("check"));
  assert.equal(compileContract.parse(await ask("compile", "--out", "out")).problems, problems);
  const told = inspectContract.parse(await ask("inspect"));
  assert.ok(conflictsContract.parse(await ask("conflicts")).conflicts.every(({ rules: [first] }) => told.rules.some(({ id }) => id === first) || told.sections.some(({ id }) => id === first)));
  assert.is(coverageContract.parse(await ask("coverage")).rules.total, told.rules.length);
  for (const judged of [await judge("facts.json"), await judge("facts.json", "--explain")]) {
    assert.ok(Object.keys(evalContract.parse(judged).verdicts).length >= told.rules.length);
  }
  assert.is(refusedFactsContract.parse(await judge("wrong.json")).problems.length, 1);
  if (problems.some(({ severity }) => severity === "error")) return;
  assert.ok(graphContract.parse(JSON.parse(textOf(folder, "out/graph.json"))).nodes.length >= told.rules.length);
}

test(
  "answers about sound sources",
  inFolder(async (folder) => {
    // A section with a clause, an override, and each shape of a value that has a meaning of its own.
    const more = `[JURISDICTION:DESK]

Desk

[SECTION:HOURS]
Opening hours
[TIMING:within first week]
[NOTE:posted at the door]

[RULE:DESK:FINE-001]
Pay at most $30, in 2-3 business days, for 1.5 months, when asked.
[/RULE]
[APPLIES_TO:F-1 readers only]
[EFFECTIVE:from 2020-01-01]
[PRECEDENCE:2-Desk]
[LIMITATION:$30 maximum]
[DURATION:up to 2 months]
[TIMING:2-3 business days processing]
[TIMING:3+ days before visit]
[EXCEPTION:STEM = +24 months]
[EXCEPTION:waived during illness]
[CONSEQUENCE:card blocked if late]
[OVERRIDE:DESK:FINE-002]
[ACTION:today]

[RULE:DESK:FINE-002]
Pay in coins.
[/RULE]
[END:JURISDICTION:DESK]
`;
    fill(folder, { "lending.policy": LENDING, "more.policy": more, "warned.policy": WARNED });
    await assertContracts(folder, ["*.policy"], {
      audience: ["F-1"], "LIB:MOVE-001": { event: "2026-03-01", action: "2026-03-12" }, "LIB:ATLAS": { holds: true }, "LIB:RARE-001": { event: "2026-03-13", action: null },
    });
  }),
);

test(
  "answers about sources with errors",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING, "again.policy": ANNEX_DANGLING });
    await assertContracts(folder, ["*.policy"], {});
  }),
);

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/library/${name}`, import.meta.url), "utf8");

test(
  "answers about rules that compute: facts, examples, values and conflicts",
  inFolder(async (folder) => {
    const { holidays } = JSON.parse(fixture("policyc.config.json")) as { holidays: string[] };
    fill(folder, { "library.policy": fixture("library.policy"), "policyc.config.json": JSON.stringify({ sources: ["*.policy"], holidays }) });
    const facts = { borrowerKind: "Staff", itemKind: "film", loanDate: "2026-03-02", renewalsUsed: 0, returnDate: null, guarantor: "A. Reader", schoolBreak: true, deposit: 12.5, openReservations: null, dateOfBirth: "1990-02-28" };
    await assertContracts(folder, ["library.policy"], facts);
    const ask = async (...args: readonly string[]): Promise<unknown> => JSON.parse((await policycHere(folder, ...args, "--format", "json")).stdout);
    const told = inspectContract.parse(await ask("inspect"));
    assert.equal([...new Set(told.facts.map(({ type }) => type))].sort(), ["boolean", "date", "enumeration", "integer", "money", "number", "text"]);
    assert.ok(told.facts.some(({ derived }) => derived) && told.facts.some(({ unit }) => unit === "business day") && told.facts.some(({ values }) => values?.length === 4));
    assert.ok(told.rules.some(({ facts: read }) => read.includes("due date")));
    const tested = testContract.parse(await ask("test"));
    assert.equal(tested.examples.map(({ id }) => id), told.examples.map(({ id }) => id));
    assert.equal(tested.summary, { passed: told.examples.length, failed: 0 });
    fill(folder, { "facts.json": JSON.stringify(facts) });
    const { values, nextQuestion } = evalContract.parse(await ask("eval", "--facts", "facts.json", "--as-of", "2026-03-20"));
    assert.equal([values["loan period"], values["age"], values["loan limit"]], [{ conflict: ["LIB:LOAN-FILM", "LIB:LOAN-STAFF"] }, 36, values["loan limit"]]);
    assert.type(nextQuestion, "string");
    const { rules } = coverageContract.parse(await ask("coverage"));
    assert.equal(rules, { total: told.rules.length, executable: told.rules.length, exercised: told.rules.length });
  }),
);

const immigration = original("001");

(immigration ? test : test.skip)(
  "answers about the first document",
  inFolder(async (folder) => {
    fill(folder, { "a.policy": immigration?.text ?? "" });
    await assertContracts(folder, ["a.policy"], { audience: "F-1", "ISSO:ADDRESS-001": { event: "2026-03-01" } });
  }),
);

test("a contract refuses a key that it does not name, and a place before the first line", () => {
  const tally = { total: 1, typed: 1, prose: 0 };
  const coverage = { values: { ...tally, byTag: { TIMING: tally } }, rules: { total: 1, executable: 1, exercised: 0 }, prose: { sentencesWithQuantities: 0, tagged: 0 } };
  assert.ok(coverageContract.safeParse(coverage).success);
  for (const wrong of [{ ...coverage, extra: 1 }, { ...coverage, rules: { total: 1 } }, { ...coverage, values: { ...tally, byTag: { TIMING: { ...tally, total: -1 } } } }]) {
    assert.not(coverageContract.safeParse(wrong).success);
  }
  const position = { line: 1, column: 1, offset: 0 };
  const problem = { code: "PC220", severity: "error", message: "x", file: "a", start: position, end: position, related: [] };
  assert.ok(problemContract.safeParse(problem).success);
  assert.not(problemContract.safeParse({ ...problem, start: { ...position, line: 0 } }).success);
  assert.not(problemContract.safeParse({ ...problem, code: "220" }).success);
  assert.not(evalContract.safeParse({ asOf: "2026-02-30", verdicts: {}, values: {} }).success);
});

test("nothing that the command loads imports the contracts", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { metafile } = buildSync({
    absWorkingDir: root, entryPoints: ["tools/cli/main.ts", "compiler/index.ts", "compiler/emit/index.ts"], bundle: true, platform: "node", format: "esm",
    packages: "external", metafile: true, write: false, logLevel: "error", outdir: "none",
  });
  const loaded = Object.keys(metafile.inputs);
  assert.ok(loaded.includes("compiler/describe/inspect.ts"));
  assert.not(loaded.includes("compiler/contracts.ts"));
});

test.run();
