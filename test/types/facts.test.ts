/** The types of declared facts: an application may say what a case says, and whatever else it writes does not compile. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { computing } from "../emit/sources.js";
import { emitted, root, workshop, write } from "../emit/workshop.js";

const run = promisify(execFile);

const PREAMBLE = `import { rules, type Facts } from "./library/index.js";
import { LOAN_PERIOD, RETURN } from "./library/lib/loans.js";
import { factsSchema } from "./library/schema.js";
import { evaluate, nextQuestion, values, type DerivedValue, type IsoDate } from "policyc/runtime";
const asOf = "2026-03-20";
const day: IsoDate = "2026-03-02";
`;

/** What must compile: right facts of each type, none where a fact may be none, and facts that are left out. */
const right: readonly string[] = [
  `evaluate([RETURN], { borrowerKind: "Adult", itemKind: "reserve item", loanDate: day, renewalsUsed: 0, returnDate: null }, { asOf });`,
  `evaluate([RETURN, LOAN_PERIOD], {}, { asOf });`,
  `const facts: Facts = { audience: ["Volunteers"], deposit: 12.5, guarantor: "A. Reader", schoolBreak: false, openReservations: null, homeBranch: null, illCost: 3 };`,
  `const report = evaluate(rules, facts, { asOf });`,
  `const derived: Readonly<Record<string, DerivedValue>> = values(report);`,
  `const question: string | null = nextQuestion(report);`,
  `const parsed: Facts = factsSchema.parse({}) as Facts;`,
  `export { derived, question, parsed };`,
];

/** What must not, and the compiler's reason. */
const wrong: readonly (readonly [what: string, code: string, statement: string])[] = [
  ["a misspelt fact", "TS2561", `const a: Facts = { loanDat: day };`],
  ["a misspelt fact of a rule", "TS2561", `evaluate([RETURN], { retrunDate: day }, { asOf });`],
  ["a fact by its words", "TS2353", `const b: Facts = { "loan date": day };`],
  ["a wrong value of an enumeration", "TS2322", `const c: Facts = { borrowerKind: "Elder" };`],
  ["a misspelt value of an enumeration", "TS2820", `const d: Facts = { itemKind: "magazin" };`],
  ["a value of another enumeration", "TS2322", `evaluate([RETURN], { itemKind: "Adult" }, { asOf });`],
  ["a number for a date", "TS2322", `const e: Facts = { loanDate: 20260302 };`],
  ["a Date for a date", "TS2322", `const f: Facts = { loanDate: new Date() };`],
  ["a word for a date", "TS2322", `const g: Facts = { loanDate: "tomorrow" };`],
  ["a text for an amount", "TS2322", `const h: Facts = { deposit: "12" };`],
  ["a number for a text", "TS2322", `const i: Facts = { guarantor: 5 };`],
  ["none for a boolean", "TS2322", `const j: Facts = { schoolBreak: null };`],
  ["a word for a boolean", "TS2322", `const k: Facts = { schoolBreak: "yes" };`],
  ["a derived date", "TS2353", `const l: Facts = { dueDate: day };`],
  ["a derived fact of the rule that reads it", "TS2353", `evaluate([RETURN], { loanPeriod: 21 }, { asOf });`],
  ["a fact that the rule does not read", "TS2353", `evaluate([LOAN_PERIOD], { groupFee: 5 }, { asOf });`],
  ["a wrong audience", "TS2820", `const m: Facts = { audience: "Volunteer" };`],
  ["undefined where a fact is left out", "TS2375", `const n: Facts = { loanDate: undefined };`],
  ["a fact that is written to", "TS2540", `const o: Facts = {}; o.loanDate = day;`],
];

test("declared facts: what is right compiles, what is wrong is refused for its own reason", async () => {
  const { folder, remove } = workshop();
  try {
    write(join(folder, "library"), emitted(computing));
    writeFileSync(join(folder, "right.ts"), PREAMBLE + right.join("\n"));
    writeFileSync(join(folder, "wrong.ts"), PREAMBLE + wrong.map(([, , statement]) => statement).join("\n"));
    writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
    const compilerOptions = {
      target: "ES2022", lib: ["ES2023"], module: "NodeNext", moduleResolution: "NodeNext", noEmit: true, types: [], strict: true, exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true, isolatedModules: true, verbatimModuleSyntax: true, skipLibCheck: true, paths: { "policyc/runtime": [join(root, "runtime/index.ts")] },
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["right.ts", "wrong.ts"] }));
    const { stdout } = await run(join(root, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], { cwd: folder, maxBuffer: 1e8 }).catch((error: { stdout: string }) => error);
    const heads = stdout.split("\n").filter((line) => /^\S.*error TS/.test(line));
    assert.equal(heads.filter((line) => !line.startsWith("wrong.ts(")), []);
    const first = PREAMBLE.split("\n").length;
    const found = heads.map((line) => {
      const [, at, code] = /^wrong\.ts\((\d+),\d+\): error (TS\d+)/.exec(line) ?? [];
      return `${wrong[Number(at) - first]?.[0]}: ${code}`;
    });
    assert.equal(found, wrong.map(([what, code]) => `${what}: ${code}`));
  } finally {
    remove();
  }
});

test.run();
