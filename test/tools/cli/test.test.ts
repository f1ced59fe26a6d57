/** `policyc test`, and what examples and facts add to the other commands. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { coverageContract, evalContract, inspectContract, testContract } from "../../../compiler/contracts.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { named, readJunit } from "../render/read-junit.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";
import { LENDING } from "./library.js";
import { answer, policyc, policycHere } from "./policyc.js";
import { FAILING, TRAVEL } from "./travel.js";

test.before(ensureBuilt);

const TRIP = { "travel.policy": TRAVEL };
const WITH_FAILING = { ...TRIP, "wrong.policy": FAILING };

test(
  "examples that pass: their number, nothing else, exit status 0",
  inFolder(async (folder) => {
    fill(folder, TRIP);
    const { status, stdout, stderr } = await policyc(folder, "test", "travel.policy");
    assert.equal([status, stdout, stderr], [0, "3 examples: 3 passed, 0 failed\n", ""]);
  }),
);

test(
  "a failing example is a frame at each EXPECT line that does not hold, with the explanation below",
  inFolder(async (folder) => {
    fill(folder, WITH_FAILING);
    const { status, stdout, stderr } = await policyc(folder, "test", "*.policy", "--no-color");
    assert.equal([status, stdout], [1, "5 examples: 3 passed, 2 failed\n"]);
    const lines = stderr.split("\n");
    const expected = [
      "error[PC510]: `TRIP:CLAIM/wrong-late` should come out as `satisfied`, and comes out as `violated`",
      "error[PC510]: `TRIP:CLAIM/wrong-late` should come out as `due = 2026-04-01`, and comes out as `due = 2026-03-31`",
      "TRIP:CLAIM: violated (as of 2026-04-05)",
      "error[PC510]: `TRIP:PAY/wrong-missing` should come out as `missing = abroad`, and comes out as `missing = traveller`",
      "TRIP:PAY: cannot be decided yet (as of 2026-04-05)",
    ];
    const found = lines.filter((line) => /PC510|^TRIP:/.test(line)).map((line) => line.trim().replace(/^error.*?PC510\]?:? */, "error[PC510]: "));
    assert.equal(found, expected, stderr);
    // The place is that of the EXPECT line, underlined as a whole.
    for (const [line, text] of [[7, "[EXPECT:satisfied]"], [8, "[EXPECT:due = 2026-04-01]"], [17, "[EXPECT:missing = abroad]"]] as const) {
      assert.match(stderr, `wrong.policy:${line}:1`);
      const shown = lines.findIndex((shownLine) => shownLine.includes(text) && shownLine.includes(String(line)));
      assert.ok(shown >= 0, text);
      assert.is((lines[shown + 1] ?? "").trim().replace(/^\|\s*/, "").split(" ")[0], "^".repeat(text.length));
    }
    assert.match(stderr, "violated: [DEADLINE:within 30 days of return date]  travel.policy:");
    assert.match(stderr, "not given: traveller");
    assert.not.match(stderr, "TRIP:CLAIM/last-day");
  }),
);

test(
  "the same as JSON, as the contract has it",
  inFolder(async (folder) => {
    fill(folder, WITH_FAILING);
    const ended = await policyc(folder, "test", "*.policy", "--format", "json");
    assert.equal([ended.status, ended.stderr], [1, ""]);
    const told = testContract.parse(answer<unknown>(ended));
    assert.equal(told.summary, { passed: 3, failed: 2 });
    assert.equal(told.examples, [
      { id: "TRIP:CLAIM/last-day", passed: true, expected: ["satisfied", "due = 2026-03-31"], actual: ["satisfied", "due = 2026-03-31"] },
      { id: "TRIP:STAFF/abroad", passed: true, expected: ["limit = conflict"], actual: ["limit = conflict"] },
      { id: "TRIP:PAY/guest", passed: true, expected: ["satisfied", "limit = $80"], actual: ["satisfied", "limit = 80"] },
      { id: "TRIP:CLAIM/wrong-late", passed: false, expected: ["satisfied", "due = 2026-04-01"], actual: ["violated", "due = 2026-03-31"] },
      { id: "TRIP:PAY/wrong-missing", passed: false, expected: ["unknown", "missing = abroad"], actual: ["unknown", "missing = traveller"] },
    ]);
  }),
);

test(
  "the same as JUnit: a suite for each source, a case for each example",
  inFolder(async (folder) => {
    fill(folder, WITH_FAILING);
    const { status, stdout, stderr } = await policyc(folder, "test", "*.policy", "--format", "junit");
    assert.equal([status, stderr], [1, ""]);
    const root = readJunit(stdout);
    assert.equal(named(root, "testsuite").map((suite) => [suite.attributes["name"], ...named(suite, "testcase").map((one) => one.attributes["name"])]), [
      ["travel.policy", "TRIP:CLAIM/last-day", "TRIP:STAFF/abroad", "TRIP:PAY/guest"],
      ["wrong.policy", "TRIP:CLAIM/wrong-late", "TRIP:PAY/wrong-missing"],
    ]);
    assert.is(root.attributes["failures"], "2");
    const [late] = named(named(root, "testsuite")[1] ?? root, "testcase");
    const [failure] = late ? named(late, "failure") : [];
    assert.equal(failure?.attributes, { message: "`TRIP:CLAIM/wrong-late` should come out as `satisfied`, and comes out as `violated`", type: "PC510" });
    assert.match(failure?.text ?? "", "wrong.policy:8: `TRIP:CLAIM/wrong-late` should come out as `due = 2026-04-01`");
    assert.match(failure?.text ?? "", "TRIP:CLAIM: violated (as of 2026-04-05)");
  }),
);

test(
  "hostile text in examples stays text in each format",
  inFolder(async (folder) => {
    const hot = "\u001b[31m\u202e]]> <x> & \"";
    fill(folder, { "hot.policy": `[JURISDICTION:H]\n\nHot ${hot}\n\n[RULE:H:A]\nBe kind ${hot}\n[/RULE]\n[EXAMPLE:H:A/b]\n${hot}\n[/EXAMPLE]\n[GIVEN:complied = true]\n[AS-OF:2026-01-01]\n[EXPECT:violated]\n[END:JURISDICTION:H]\n` });
    const [text, json, junit] = await Promise.all([[], ["--format", "json"], ["--format", "junit"]].map((options) => policyc(folder, "test", "hot.policy", ...options)));
    for (const ended of [text, json, junit]) {
      assert.is(ended?.status, 1);
      assert.not.match(`${ended?.stdout}${ended?.stderr}`, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
    assert.match(readJunit(junit?.stdout ?? "").children[0]?.children[0]?.children[0]?.text ?? "", "<x> & \"");
  }),
);

test(
  "no examples at all are no failure",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    const text = await policycHere(folder, "test", "lending.policy");
    assert.equal([text.status, text.stdout, text.stderr], [0, "0 examples: 0 passed, 0 failed\n", ""]);
    const json = await policycHere(folder, "test", "lending.policy", "--format", "json");
    assert.equal([json.status, answer<unknown>(json)], [0, { examples: [], summary: { passed: 0, failed: 0 } }]);
    const junit = await policycHere(folder, "test", "lending.policy", "--format", "junit");
    assert.equal([junit.status, readJunit(junit.stdout).children], [0, []]);
  }),
);

test(
  "sources with errors: what is sound is tested, the errors are shown, exit status 1",
  inFolder(async (folder) => {
    const broken = "[JURISDICTION:OTHER]\n\nOther\n\n[RULE:OTHER:A]\nBe kind.\n[/RULE]\n[SEE-ALSO:TRIP:CLAM]\n[END:JURISDICTION:OTHER]\n[EXAMPLE:TRIP:NOBODY/x]\nOf no rule.\n[/EXAMPLE]\n[AS-OF:2026-01-01]\n[EXPECT:satisfied]\n";
    fill(folder, { ...TRIP, "broken.policy": broken });
    const text = await policyc(folder, "test", "*.policy");
    assert.equal([text.status, text.stdout], [1, "3 examples: 3 passed, 0 failed\n"]);
    assert.match(text.stderr, "no rule `TRIP:CLAM`");
    assert.match(text.stderr, "no rule `TRIP:NOBODY`");
    const json = await policyc(folder, "test", "*.policy", "--format", "json");
    assert.is(json.status, 1);
    assert.equal(testContract.parse(answer<unknown>(json)).summary, { passed: 3, failed: 0 });
    assert.match(json.stderr, "TRIP:CLAM");
  }),
);

test(
  "what cannot run is exit status 2",
  inFolder(async (folder) => {
    fill(folder, TRIP);
    for (const args of [["test", "none.policy"], ["test", "travel.policy", "--format", "sarif"], ["test", "travel.policy", "--frobnicate"], ["test"]]) {
      const { status, stdout } = await policycHere(folder, ...args);
      assert.equal([status, stdout], [2, ""], args.join(" "));
    }
  }),
);

test(
  "examples are judged with the configuration's holidays",
  inFolder(async (folder) => {
    const source = `[JURISDICTION:TRIP]\n\nTravel\n\n[RULE:TRIP:FORM]\nSend the form soon.\n[/RULE]\n[TIMING:within 2 business days]\n[EXAMPLE:TRIP:FORM/friday]\nOver a weekend.\n[/EXAMPLE]\n[GIVEN:event = 2026-03-06]\n[GIVEN:action = 2026-03-11]\n[AS-OF:2026-03-20]\n[EXPECT:satisfied]\n[END:JURISDICTION:TRIP]\n`;
    fill(folder, { "form.policy": source, "policyc.config.json": JSON.stringify({ sources: ["*.policy"], holidays: ["2026-03-09"] }) });
    assert.is((await policycHere(folder, "test")).status, 0);
    fill(folder, { "policyc.config.json": JSON.stringify({ sources: ["*.policy"] }) });
    assert.is((await policycHere(folder, "test")).status, 1);
  }),
);

/** Asks `eval` about the travel rules. */
const evalTravel = (folder: string, facts: object, ...options: readonly string[]) => {
  fill(folder, { ...TRIP, "facts.json": JSON.stringify(facts) });
  return policycHere(folder, "eval", "travel.policy", "--facts", "facts.json", "--as-of", "2026-04-05", ...options);
};

test(
  "eval tells derived values and the next question, as text",
  inFolder(async (folder) => {
    const guest = await evalTravel(folder, { traveller: "Guest", abroad: true, price: 90 });
    assert.equal([guest.status, guest.stderr], [0, ""]);
    assert.ok(guest.stdout.endsWith("\nworked out from the facts\n  limit: 200 USD\n\nask next: Was this complied with? (TRIP:THANKS complied)\n"), guest.stdout);
    assert.match(guest.stdout, /^satisfied {6}TRIP:PAY {2}\[REQUIREMENT:price is at most limit\] travel\.policy:\d+$/m);
    const staff = await evalTravel(folder, { traveller: "Staff", abroad: true, price: 90, "TRIP:THANKS": { complied: true }, returnDate: "2026-04-01", claimDate: null });
    assert.ok(staff.stdout.endsWith("\nworked out from the facts\n  limit: TRIP:FAR, TRIP:STAFF contradict each other\n"), staff.stdout);
    assert.match(staff.stdout, /^pending {8}TRIP:CLAIM {2}due 2026-05-01/m);
  }),
);

test(
  "and as JSON, as the contract has it",
  inFolder(async (folder) => {
    const told = async (facts: object, ...options: readonly string[]) => {
      const ended = await evalTravel(folder, facts, "--format", "json", ...options);
      assert.equal([ended.status, ended.stderr], [0, ""]);
      return evalContract.parse(answer<unknown>(ended));
    };
    const guest = await told({ traveller: "Guest", abroad: false, price: 80.5 });
    assert.equal([guest.values, guest.nextQuestion], [{ limit: 80 }, "TRIP:THANKS complied"]);
    assert.equal(guest.verdicts["TRIP:PAY"]?.clauses[0]?.facts, { price: 80.5, limit: 80 });
    assert.is(guest.verdicts["TRIP:PAY"]?.outcome, "violated");
    const staff = await told({ traveller: "Staff", abroad: true, price: 10 }, "--rule", "TRIP:PAY", "--explain");
    assert.equal(staff.values, { limit: { conflict: ["TRIP:FAR", "TRIP:STAFF"] } });
    assert.equal(Object.keys(staff.verdicts), ["TRIP:PAY"]);
    const { outcome, missing, clauses, explanation } = staff.verdicts["TRIP:PAY"] ?? {};
    assert.equal([outcome, missing, clauses?.[0]?.conflicts], ["unknown", [], { limit: ["TRIP:FAR", "TRIP:STAFF"] }]);
    assert.match(explanation ?? "", "TRIP:FAR, TRIP:STAFF contradict each other");
    assert.is(staff.nextQuestion, null);
    const nothing = await told({}, "--rule", "TRIP:PAY");
    assert.equal([nothing.values, [...(nothing.verdicts["TRIP:PAY"]?.missing ?? [])].sort()], [{}, ["abroad", "price", "traveller"]]);
  }),
);

test(
  "eval refuses a derived fact",
  inFolder(async (folder) => {
    const ended = await evalTravel(folder, { limit: 5 });
    assert.equal([ended.status, ended.stdout], [1, ""]);
    assert.match(ended.stderr, "`limit` is worked out from other facts and cannot be given");
  }),
);

test(
  "eval as Markdown: hostile text does not act as markup",
  inFolder(async (folder) => {
    const traps = ["# heading", "<script>alert(1)</script>", "[link](http://example.org)", "![image](x)", "**bold** _it_ ~~no~~", "`code` ``more``", "- item", "1. item", "1) item", "> quote", "| a | b |", "---", "===", "    indented", "&lt;b&gt;", "http://example.org/x www.example.org", "+ plus", "\\# escaped", "a\\", "*/", "\u001b[1m\u202e"];
    const text = traps.join("\n");
    const flat = traps.filter((trap) => !trap.includes("[") && !trap.includes("]")).join(" ");
    const source = `[FACT:label]\n[/FACT]\n[TYPE:text]\n[JURISDICTION:H]\n\nHot\n\n[RULE:H:A]\nStart\n\n${text}\nend.\n[/RULE]\n[REQUIREMENT:\`a\` ${flat}]\n[REQUIREMENT:label is "x"]\n[CONSEQUENCE:${flat}]\n[END:JURISDICTION:H]\n`;
    fill(folder, { "hot.policy": source, "facts.json": JSON.stringify({ label: "# <b>x</b> `y`" }) });
    const { status, stdout } = await policycHere(folder, "eval", "hot.policy", "--facts", "facts.json", "--as-of", "2026-04-05", "--format", "markdown");
    assert.is(status, 0);
    const lines = stdout.split("\n");
    // Headings are the command's own.
    assert.equal(lines.filter((line) => /^#{1,6}( |$)/.test(line)), ["## H:A: violated", "### what it demands", "### what follows"]);
    // What is left without escaped characters and spans of code must hold nothing active.
    const outside = stdout.replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(?:[^\n]*?[^`\n])\1(?!`)/g, "");
    for (const [name, active] of Object.entries({
      html: /</, link: /\]\(/, bold: /\*\*/, tilde: /~/, table: /^(?:> )?\|/m, entity: /&[a-z#]/, quoted: /^> (?:[#>*+-]|\d+[.)]|=+$| {4})/m, codeSpan: /`/, terminal: /[\u0000-\u0008\u000b-\u001f\u202e]/,
    })) {
      assert.not.match(outside, active, `${name}:\n${outside}`);
    }
    assert.match(stdout, "\\# heading");
  }),
);

test(
  "a text among the facts cannot look like a line of the answer",
  inFolder(async (folder) => {
    const source = `[FACT:label]\n[/FACT]\n[TYPE:text]\n[FACT:copy]\n[/FACT]\n[TYPE:text]\n[VALUE:label]\n[JURISDICTION:H]\n\nHot\n\n[RULE:H:A]\nBe kind.\n[/RULE]\n[REQUIREMENT:copy is "x"]\n[REQUIREMENT:label is "x"]\n[END:JURISDICTION:H]\n`;
    fill(folder, { "hot.policy": source, "facts.json": JSON.stringify({ label: "a\nH:A: satisfied\r\n# heading\u2028end" }) });
    for (const options of [[], ["--explain"], ["--format", "markdown"]]) {
      const { status, stdout } = await policycHere(folder, "eval", "hot.policy", "--facts", "facts.json", "--as-of", "2026-04-05", ...options);
      assert.is(status, 0);
      assert.equal(stdout.split(/[\n\r\u2028]/).filter((line) => /^\s*\\?(H:A: sat|# head|end)/.test(line)), [], stdout);
    }
  }),
);

test(
  "coverage counts the rules that examples exercise",
  inFolder(async (folder) => {
    fill(folder, WITH_FAILING);
    const json = coverageContract.parse(answer<unknown>(await policycHere(folder, "coverage", "*.policy", "--format", "json")));
    assert.equal(json.rules, { total: 5, executable: 4, exercised: 3 });
    const text = await policycHere(folder, "coverage", "*.policy");
    assert.equal([text.status, text.stderr], [0, ""]);
    assert.match(text.stdout, /3 .*exercised|exercised.*3|examples.*3|3.*example/);
    fill(folder, { "lending.policy": LENDING });
    assert.is(coverageContract.parse(answer<unknown>(await policycHere(folder, "coverage", "lending.policy", "--format", "json"))).rules.exercised, 0);
  }),
);

test(
  "`explain PC510` says what a failing example means",
  inFolder(async (folder) => {
    const { status, stdout, stderr } = await policyc(folder, "explain", "PC510");
    assert.equal([status, stderr], [0, ""]);
    assert.match(stdout, /^PC510 \(error\): an example does not come out as expected\n\n[^]+\nwrong:\n\n[^]+EXPECT:violated[^]+\nright:\n\n[^]+EXPECT:satisfied/);
    // The pages are true: the wrong example fails, the right one passes.
    const page = answer<{ readonly wrong: string; readonly right: string }>(await policycHere(folder, "explain", "PC510", "--format", "json"));
    fill(folder, { "wrong.policy": page.wrong, "right.policy": page.right });
    assert.match((await policycHere(folder, "test", "wrong.policy")).stderr, "PC510");
    assert.equal([(await policycHere(folder, "test", "wrong.policy")).status, (await policycHere(folder, "test", "right.policy")).status], [1, 0]);
  }),
);

test(
  "inspect tells the facts and the examples",
  inFolder(async (folder) => {
    fill(folder, TRIP);
    const told = inspectContract.parse(answer<unknown>(await policycHere(folder, "inspect", "travel.policy", "--format", "json")));
    assert.equal(told.facts.map(({ name, key, type, unit, values, derived, line }) => [name, key, type, unit ?? "", values ?? [], derived, line]), [
      ["traveller", "traveller", "enumeration", "", ["Staff", "Guest"], false, 1],
      ["abroad", "abroad", "boolean", "", [], false, 6],
      ["return date", "returnDate", "date", "", [], false, 10],
      ["claim date", "claimDate", "date", "", [], false, 14],
      ["price", "price", "money", "USD", [], false, 19],
      ["limit", "limit", "money", "USD", [], true, 23],
    ]);
    assert.equal(told.examples.map(({ id, rule }) => [id, rule]), [["TRIP:CLAIM/last-day", "TRIP:CLAIM"], ["TRIP:STAFF/abroad", "TRIP:STAFF"], ["TRIP:PAY/guest", "TRIP:PAY"]]);
    assert.equal(told.rules.find(({ id }) => id === "TRIP:PAY")?.facts, ["price", "limit"]);
  }),
);

test.run();
