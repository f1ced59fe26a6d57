/** Names, ids and text that would act on a terminal: whatever a command writes, they stay text. */
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, filesIn, inFolder, onPosix, textOf } from "../workspace/temporary-folder.js";
import { policyc, policycHere, type Ended } from "./policyc.js";

test.before(ensureBuilt);

// A reset of the terminal, a C1 sequence, backspaces, marks that reorder, separators that end a line. None holds a bracket, which would make a tag prose.
const HOT = "\u001bc\u009b31m\u0008\u0008\u007f\u202eevil\u2066x\u2069\u200f\u2028\u2029\ufeff";
const CODE = "*/ `${process.exit(9)}` </script>";

const SOUND = `[JURISDICTION:H]
[AUTHORITY:x${HOT}]
[PRECEDENCE:1-x${HOT}]

Title ${HOT} ${CODE}

[SECTION:A]
Section ${HOT} ${CODE}

[RULE:H:A-1]
Text ${HOT} of 5 days ${CODE}
[/RULE]
[TIMING:within 3 days]
[TIMING:before x${HOT} day]
[REQUIREMENT:be ${HOT} good ${CODE}]
[NOTE:${HOT} ${CODE}]
[CONSEQUENCE:x${HOT} ${CODE}]
[CONFLICT-CHECK:x${HOT} ${CODE}]
[CONDITION:if ${HOT} ${CODE}]

[RULE:H:CONSTRUCTOR]
Come.
[/RULE]
[SECTION:CONSTRUCTOR]

[RULE:H:PROTOTYPE]
Go.
[/RULE]
[END:JURISDICTION:H]
`;

const BROKEN = `[JURISDICTION:__proto__]

[RULE:H:B${HOT}]
Come.
[/RULE]
[TIMNG:${HOT}]
[JURISDICTION:J]

[RULE:J:B-1${HOT}]
Go.
[/RULE]
[RULE:J:B-2]
Stay.
[/RULE]
[SEE-ALSO:H:ZZ${HOT}]
[OVERRIDE:H:A-11]
`;

const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

function assertInert({ stdout, stderr }: Ended, what: string): void {
  for (const [stream, text] of [["stdout", stdout], ["stderr", stderr]] as const) {
    const found = ACTIVE.exec(text);
    assert.is(found, null, `${what}: ${stream} holds ${JSON.stringify(found?.[0])} in ${JSON.stringify(text.slice((found?.index ?? 0) - 30, (found?.index ?? 0) + 30))}`);
  }
}

/** File names that the system can hold. */
const hotName = onPosix ? HOT : "\u202e\u009b";

test(
  "nothing that a command writes acts on a terminal",
  inFolder(async (folder) => {
    fill(folder, { [`sound${hotName}.policy`]: SOUND, [`broken${hotName}.policy`]: BROKEN, "facts.json": `{ "audience": "F-1" }` });
    const facts = ["--facts", "facts.json", "--as-of", "2026-03-01"];
    const asked: readonly (readonly [status: number, ...args: readonly string[]])[] = [
      ...["sound*.policy", "*.policy"].flatMap((sources, index) => [
        ...["text", "json", "github", "sarif"].map((format) => [index, "check", sources, "--format", format] as const),
        [index, "conflicts", sources, "--format", "markdown"] as const,
        ...["text", "json"].flatMap((format) => [
          [index, "inspect", sources, "--format", format] as const,
          [index, "coverage", sources, "--format", format] as const,
          [index, "conflicts", sources, "--format", format] as const,
          [index, "eval", sources, ...facts, "--explain", "--format", format] as const,
          [index, "explain", "H:A-1", sources, "--format", format] as const,
          [index, "compile", sources, "--format", format] as const,
        ]),
      ]),
      [2, "explain", `H:A${HOT}`, "sound*.policy"],
      [2, "check", `none${HOT}`],
      [2, "check", "sound*.policy", "--config", `none${HOT}`],
      [2, "eval", "sound*.policy", ...facts, "--rule", `H:A${HOT}`],
    ];
    for (const [status, ...args] of asked) {
      const ended = await policycHere(folder, ...args);
      assert.is(ended.status, status, `${args.join(" ")}: ${ended.stderr}`);
      assertInert(ended, args.join(" "));
      if (args.includes("json")) assert.type(JSON.parse(ended.stdout), "object");
    }
    const spawned = await Promise.all([policyc(folder, "check", "*.policy"), policyc(folder, "inspect", "sound*.policy", "--format", "json")]);
    for (const ended of spawned) assertInert(ended, "spawned");
    for (const name of filesIn(path.join(folder, "generated"))) assert.not.match(textOf(folder, `generated/${name}`), ACTIVE, name);
  }),
);

test(
  "JSON reads back as the very text",
  inFolder(async (folder) => {
    fill(folder, { "sound.policy": SOUND });
    const { rules } = JSON.parse((await policycHere(folder, "inspect", "sound.policy", "--format", "json")).stdout) as { rules: readonly { text: string }[] };
    assert.is(rules[0]?.text, `Text ${HOT} of 5 days ${CODE}`);
  }),
);

test(
  "a stale source, or an output folder, is shown by its name with nothing active in it",
  inFolder(async (folder) => {
    const name = `sound${hotName}.policy`;
    fill(folder, { [name]: SOUND, "policyc.config.json": JSON.stringify({ sources: ["*.policy"], out: `out${hotName}` }) });
    const compiled = await policycHere(folder, "compile");
    assert.is(compiled.status, 0, compiled.stderr);
    fill(folder, { [name]: `${SOUND}\n` });
    const stale = await policycHere(folder, "check");
    assert.is(stale.status, 1);
    assert.match(stale.stdout, "the generated files are out of date: sound");
    for (const ended of [compiled, stale]) assertInert(ended, "stale");
  }),
);

test.run();
