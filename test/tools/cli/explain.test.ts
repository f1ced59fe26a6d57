/** `policyc explain`: a rule, or a problem's code. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { catalogue } from "../../../compiler/catalogue.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";
import { LENDING } from "./library.js";
import { answer, policyc, policycHere } from "./policyc.js";

test.before(ensureBuilt);

test(
  "a rule: its text, its tags with their lines, how they are read, what it needs to know, its relations",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    const { status, stdout, stderr } = await policyc(folder, "explain", "LIB:CARD-001", "lending.policy");
    assert.equal([status, stderr], [0, ""]);
    assert.is(
      stdout,
      `LIB:CARD-001  lending.policy:28

| A card is good for 12 months from the day of its stamp.

tags
  [TIMING:12 months validity]  lending.policy:31
  [CONFLICT-NOTE:shorter for guests - see LIB:GUEST-001]  lending.policy:32

how it is read
  applies where the audience includes F-1 or the audience includes J-1
  demands: \`action\` is less than 12 months after \`event\`

what it needs to know
  event (date): When was it issued?
  action (date): When was it done?

relations
  conflict-note LIB:GUEST-001
  exception-to of LIB:ATLAS
`,
    );
    const exception = await policycHere(folder, "explain", "LIB:ATLAS", "lending.policy");
    assert.match(exception.stdout, "applies where somebody attests `holds`\n  demands nothing: where it applies, it is satisfied\n");
    assert.match(exception.stdout, "relations\n  exception-to LIB:CARD-001\n");
  }),
);

test(
  "a rule as JSON is what `inspect` says of it, with its meaning in words and its relations",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    const { meaning, relations, conflicts, ...rule } = answer<{ meaning: unknown; relations: unknown; conflicts: unknown }>(await policyc(folder, "explain", "LIB:CARD-001", "lending.policy", "--format", "json"));
    const { rules } = answer<{ rules: readonly { id: string }[] }>(await policycHere(folder, "inspect", "lending.policy", "--format", "json"));
    assert.equal(rule, rules.find(({ id }) => id === "LIB:CARD-001"));
    assert.equal(meaning, ["applies where the audience includes F-1 or the audience includes J-1", "demands: `action` is less than 12 months after `event`"]);
    assert.ok(Array.isArray(conflicts));
    assert.equal(relations, [
      { from: "LIB:CARD-001", to: "LIB:GUEST-001", kind: "conflict-note", declared: true, file: "lending.policy", line: 32 },
      { from: "LIB:ATLAS", to: "LIB:CARD-001", kind: "exception-to", declared: true, file: "lending.policy", line: 43 },
    ]);
  }),
);

test(
  "a section that has clauses is judged under its id, and explained under it",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING.replace("How Loans Work\n", "How Loans Work\n[TIMING:within 3 days]\n") });
    const told = await policycHere(folder, "explain", "LIB:SECTION:LOANS", "lending.policy");
    assert.is(told.status, 0, told.stderr);
    assert.match(told.stdout, "| How Loans Work\n");
    assert.match(told.stdout, "demands: `action` is no later than 3 days after `event`");
  }),
);

test(
  "every problem has a page, in either letter case, with no source read",
  inFolder(async (folder) => {
    const [spawned, asJson] = await Promise.all([policyc(folder, "explain", "pc220"), policyc(folder, "explain", "PC220", "--format", "json")]);
    assert.equal([spawned.status, spawned.stderr, asJson.status, asJson.stderr], [0, "", 0, ""]);
    assert.match(spawned.stdout, /^PC220 \(error\): a tag refers to a rule that does not exist\n\n[^]+\n\nwrong:\n\n {4}[^]+\nright:\n\n {4}/);
    const { code, title, severity, about, wrong, right } = answer<Record<string, string>>(asJson);
    assert.equal([code, title, severity], ["PC220", "a tag refers to a rule that does not exist", "error"]);
    for (const part of [about, wrong, right]) assert.ok((part ?? "").length > 20);
    for (const kind of catalogue) {
      const page = await policycHere(folder, "explain", kind.code);
      assert.is(page.status, 0);
      assert.ok(page.stdout.startsWith(`${kind.code} (${kind.severity}): ${kind.title}\n\n`));
    }
  }),
);

test(
  "what does not exist is exit status 2, with what was meant",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    const cases: readonly (readonly [subject: string, said: string])[] = [
      ["LIB:CRAD-001", "no rule `LIB:CRAD-001`\n  help: did you mean `LIB:CARD-001`?\n"],
      ["lib:card-001", "no rule `lib:card-001`\n  help: did you mean `LIB:CARD-001`?\n"],
      ["MUSEUM:PASS-001", "no rule `MUSEUM:PASS-001`\n  help: `policyc inspect` lists the rules\n"],
      ["__proto__", "no rule `__proto__`\n  help: `policyc inspect` lists the rules\n"],
      ["\u001b]0;x\u0007\u202e", "no rule `\\u{1b}]0;x\\u{7}\\u{202e}`\n  help: `policyc inspect` lists the rules\n"],
      ["PC999", "no problem has the code `PC999`\n"],
    ];
    for (const [subject, said] of cases) {
      const { status, stdout, stderr } = await policycHere(folder, "explain", subject, "lending.policy");
      assert.equal([status, stdout, stderr], [2, "", `policyc: ${said}`]);
    }
  }),
);

test.run();
