/** The modules pass the strictest compiler options that a project may have. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { allForms, computing, forms, hostile, hostileFacts, seed } from "./sources.js";
import { emitted, root, workshop, write } from "./workshop.js";

const run = promisify(execFile);

/** Bodies that lack what others have: audiences, facts, clauses, edges. */
const small = (...lines: readonly string[]) => [{ name: "small.policy", text: ["[JURISDICTION:LIB]", "Small", "", ...lines, "[END:JURISDICTION:LIB]", ""].join("\n") }];
const bare = small("[RULE:LIB:R]", "Be kind.", "[/RULE]");
const nothingAsked = small("[RULE:LIB:R]", "Ask.", "[/RULE]", "[EFFECTIVE:from 2026-01-01]", "[EXCEPTION:LIB:E]", "Or do not.", "[/EXCEPTION]", "[EFFECTIVE:until 2026-02-01]");
const numbersOnly = small("[APPLIES_TO:Scholar]", "[RULE:LIB:R]", "Pay.", "[/RULE]", "[LIMITATION:$300 cap]");
const datesOnly = small("[RULE:LIB:R]", "Return.", "[/RULE]", "[TIMING:within 10 days]", "[ACTION:today]");
/** A fact of each type alone, derived facts of each type, and one that nothing reads. */
const alone = (type: string, test: string) => [{ name: "alone.policy", text: `[FACT:thing]\n[/FACT]\n[TYPE:${type}]\n${small("[RULE:LIB:R]", "Be kind.", "[/RULE]", `[REQUIREMENT:${test}]`)[0]?.text ?? ""}` }];
const truthOnly = alone("boolean", "thing");
const textOnly = alone("text", 'thing is not "x"');
const choiceOnly = alone("one of a, b", "thing is a");
const dateOnly = alone("date", "thing is before today");
const amountOnly = alone("money", "thing is at most $5");
const derivedOnly = alone("date]\n[VALUE:2026-03-01", "thing is before today");
const unread = alone("date", "not a condition");
const bodies = {
  seed, allForms, hostile, hostileFacts, computing, forms, bare, nothingAsked, numbersOnly, datesOnly, truthOnly, textOnly, choiceOnly, dateOnly, amountOnly, derivedOnly, unread,
};

test("all modules type-check under the strictest options", async () => {
  const { folder, remove } = workshop();
  try {
    for (const [name, sources] of Object.entries(bodies)) write(join(folder, name), emitted(sources));
    const compilerOptions = {
      target: "ES2022", lib: ["ES2023"], module: "NodeNext", moduleResolution: "NodeNext", noEmit: true, types: [],
      strict: true, noUnusedLocals: true, noUnusedParameters: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, isolatedModules: true,
      verbatimModuleSyntax: true, noImplicitOverride: true, noImplicitReturns: true, noFallthroughCasesInSwitch: true, noPropertyAccessFromIndexSignature: true,
      resolveJsonModule: true, forceConsistentCasingInFileNames: true, erasableSyntaxOnly: true,
      // The declarations of zod, which schema.ts imports, want the types of a browser or of Node.
      skipLibCheck: true,
      paths: { "policyc/runtime": [join(root, "runtime/index.ts")] },
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: [...Object.keys(bodies).map((name) => `${name}/**/*`)] }));
    const { stdout } = await run(join(root, "node_modules/.bin/tsc"), ["-p", folder], { maxBuffer: 1e8 }).catch((error: { stdout: string }) => error);
    assert.is(stdout.split("\n").slice(0, 20).join("\n"), "");
  } finally {
    remove();
  }
});

test.run();
