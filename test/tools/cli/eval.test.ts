/** `policyc eval`: verdicts for one case, and facts that are refused. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { z } from "zod";
import type { evalContract, refusedFactsContract } from "../../../compiler/contracts.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { original } from "../../support/originals.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";
import { LENDING } from "./library.js";
import { answer, policyc, policycGiven, policycHere } from "./policyc.js";

type EvalJson = z.infer<typeof evalContract>;
type Verdict = EvalJson["verdicts"][string];
type Refused = z.infer<typeof refusedFactsContract>;

test.before(ensureBuilt);

/** Asks about one rule of the sources in a folder. */
type Ask = (rule: string, facts: object, asOf: string, ...options: readonly string[]) => Promise<Verdict>;

function asking(folder: string): Ask {
  return async (rule, facts, asOf, ...options) => {
    fill(folder, { "facts.json": JSON.stringify(facts) });
    const ended = await policycHere(folder, "eval", "source.policy", "--facts", "facts.json", "--as-of", asOf, "--rule", rule, "--format", "json", ...options);
    assert.equal([ended.status, ended.stderr], [0, ""]);
    const told = answer<EvalJson>(ended);
    assert.equal([told.asOf, Object.keys(told.verdicts)], [asOf, [rule]]);
    const verdict = told.verdicts[rule];
    if (!verdict) throw new Error(`no verdict for ${rule}`);
    return verdict;
  };
}

/** The rules of a document that the cases are about. */
interface Rules {
  /** A report within 10 days. */
  readonly report: string;
  /** An order 10 business days ahead. */
  readonly ahead: string;
  /** One deadline for F-1, another for J-1, and the inputs they read. */
  readonly either: string;
  readonly completion: string;
  readonly expiration: string;
  /** Valid for 12 months. */
  readonly valid: string;
}

async function judgeCases(ask: Ask, text: string, { report, ahead, either, completion, expiration, valid }: Rules): Promise<void> {
  const reported = (action: string | null | undefined, asOf: string, ...options: readonly string[]): Promise<Verdict> =>
    ask(report, { audience: "F-1", [report]: { event: "2026-03-01", ...(action === undefined ? {} : { action }) } }, asOf, ...options);

  const onTheDay = await reported("2026-03-11", "2026-03-20");
  assert.equal([onTheDay.outcome, onTheDay.due, onTheDay.missing], ["satisfied", "2026-03-11", []]);
  const late = await reported("2026-03-12", "2026-03-20", "--explain");
  assert.equal([late.outcome, late.due], ["violated", "2026-03-11"]);
  const [clause, ...others] = late.clauses;
  assert.equal(others, []);
  assert.equal(clause && { ...clause, column: 1, line: 0, file: "" }, {
    tag: "TIMING", value: "within 10 days", file: "", line: 0, column: 1, outcome: "violated", due: "2026-03-11",
    facts: { event: "2026-03-01", action: "2026-03-12" }, missing: [], permissions: [],
  });
  assert.is(text.split("\n")[(clause?.line ?? 0) - 1], "[TIMING:within 10 days]", "the line quoted is the line cited");
  assert.match(late.explanation ?? "", `${report}: violated (as of 2026-03-20)`);
  assert.match(late.explanation ?? "", `violated: [TIMING:within 10 days]  source.policy:${clause?.line}:1`);

  assert.is((await reported(null, "2026-03-11")).outcome, "pending");
  assert.is((await reported(null, "2026-03-12")).outcome, "violated");
  const untold = await reported(undefined, "2026-03-20");
  assert.equal([untold.outcome, untold.due, untold.missing], ["unknown", "2026-03-11", ["action"]]);
  const nobody = await ask(report, { [report]: { event: "2026-03-01", action: "2026-03-05" } }, "2026-03-20");
  assert.equal([nobody.outcome, nobody.missing], ["unknown", ["audience"]]);
  const other = await ask(report, { audience: "B-2", [report]: { event: "2026-03-01" } }, "2026-03-20");
  assert.is(other.outcome, "not-applicable");

  // Friday 13 March 2026: ten business days before it are Friday 27 February.
  const ordered = (action: string): Promise<Verdict> => ask(ahead, { audience: ["J-1"], [ahead]: { event: "2026-03-13", action } }, "2026-03-20");
  const inTime = await ordered("2026-02-27");
  assert.equal([inTime.clauses[0]?.outcome, inTime.clauses[0]?.due], ["satisfied", "2026-02-27"]);
  assert.equal((await ordered("2026-03-02")).clauses[0]?.outcome, "violated");

  const told = { [completion]: "2026-05-31", [expiration]: "2026-06-15" };
  const applied = (audience: string, action: string): Promise<Verdict> => ask(either, { audience, [either]: { ...told, action } }, "2026-09-01");
  const outcomes = async (audience: string, action: string): Promise<readonly unknown[]> => {
    const { outcome, due, clauses } = await applied(audience, action);
    return [outcome, due, ...clauses.map((one) => one.outcome)];
  };
  assert.equal(await outcomes("F-1", "2026-07-20"), ["satisfied", "2026-07-20", "satisfied", "not-applicable"]);
  assert.equal(await outcomes("F-1", "2026-07-21"), ["violated", "2026-07-20", "violated", "not-applicable"]);
  assert.equal(await outcomes("J-1", "2026-06-14"), ["satisfied", "2026-06-14", "not-applicable", "satisfied"]);
  assert.equal(await outcomes("J-1", "2026-06-15"), ["violated", "2026-06-14", "not-applicable", "violated"]);

  const used = async (action: string): Promise<string> => (await ask(valid, { audience: "F-1", [valid]: { event: "2025-03-10", action } }, "2026-03-20", "--assume-no-exceptions")).outcome;
  assert.equal([await used("2026-03-09"), await used("2026-03-10")], ["satisfied", "violated"]);
}

test(
  "the cases of the library",
  inFolder(async (folder) => {
    fill(folder, { "source.policy": LENDING });
    await judgeCases(asking(folder), LENDING, {
      report: "LIB:MOVE-001", ahead: "LIB:RARE-001", either: "LIB:RENEW-001", completion: "completion", expiration: "expiration", valid: "LIB:CARD-001",
    });
  }),
);

const immigration = original("001");

(immigration ? test : test.skip)(
  "the cases of the first document",
  inFolder(async (folder) => {
    const text = immigration?.text ?? "";
    fill(folder, { "source.policy": text });
    await judgeCases(asking(folder), text, {
      report: "ISSO:ADDRESS-001", ahead: "ISSO:CPT-APPLICATION-001", either: "ISSO:NEW-PROGRAM-DEADLINE-001", completion: "completion", expiration: "expiration",
      valid: "ISSO:TRAVEL-SIG-001",
    });

    const facts = JSON.stringify({ audience: ["F-1", "J-1"] });
    const all = answer<EvalJson>(await policycGiven({ input: facts }, folder, "eval", "source.policy", "--facts", "-", "--as-of", "2026-03-20", "--format", "json"));
    const clauses = Object.values(all.verdicts).flatMap((verdict) => verdict.clauses);
    assert.ok(clauses.length > 40);
    const lines = text.split(/\r\n?|\n/);
    for (const { file, line, tag, value } of clauses) {
      const cited = lines[line - 1]?.trim() ?? "";
      assert.is(file, "source.policy");
      // A rule without clauses is judged by its own text: its opening tag is cited.
      assert.is(cited, `[${tag}:${value}]`);
    }
  }),
);

test(
  "holidays of the configuration are no business days",
  inFolder(async (folder) => {
    const ordered = { audience: "F-1", "LIB:RARE-001": { event: "2026-03-13", action: "2026-02-27" } };
    fill(folder, { "source.policy": LENDING });
    assert.is((await asking(folder)("LIB:RARE-001", ordered, "2026-03-20")).outcome, "satisfied");
    fill(folder, { "policyc.config.json": `{ "holidays": ["2026-03-02", "2026-03-07"] }` });
    const verdict = await asking(folder)("LIB:RARE-001", ordered, "2026-03-20");
    assert.equal([verdict.outcome, verdict.due], ["violated", "2026-02-26"]);
  }),
);

test(
  "exceptions: unknown, attested, assumed away",
  inFolder(async (folder) => {
    fill(folder, { "source.policy": LENDING });
    const ask = asking(folder);
    const card = { event: "2025-03-10", action: "2026-03-01" };
    const used = (more: object, ...options: readonly string[]): Promise<Verdict> => ask("LIB:CARD-001", { audience: "F-1", "LIB:CARD-001": card, ...more }, "2026-03-20", ...options);
    const unknown = await used({});
    assert.equal([unknown.outcome, unknown.missing, unknown.clauses], ["unknown", ["LIB:ATLAS holds"], []]);
    assert.is((await used({}, "--assume-no-exceptions")).outcome, "satisfied");
    assert.is((await used({ "LIB:ATLAS": { holds: false } })).outcome, "satisfied");
    const excepted = await used({ "LIB:ATLAS": { holds: true } });
    assert.equal([excepted.outcome, excepted.exceptions], ["not-applicable", ["LIB:ATLAS"]]);
  }),
);

test(
  "text: a line for each rule, in the order of the sources; `--rule` chooses, `--explain` says why",
  inFolder(async (folder) => {
    const facts = { audience: "F-1", "LIB:MOVE-001": { event: "2026-03-01", action: "2026-03-12" } };
    fill(folder, { "source.policy": LENDING, "facts.json": JSON.stringify(facts) });
    const args = ["eval", "source.policy", "--facts", "facts.json", "--as-of", "2026-03-20"];
    const [all, some] = await Promise.all([policyc(folder, ...args), policyc(folder, ...args, "--rule", "LIB:ATLAS, LIB:CARD-001", "--rule", "LIB:MOVE-001")]);
    assert.equal([all.status, all.stderr, some.status, some.stderr], [0, "", 0, ""]);
    const [verdicts = "", next] = all.stdout.trimEnd().split("\n\n");
    assert.is(next, "ask next: Does this exception apply to the case? (LIB:ATLAS holds)", "it settles the exception and its rule");
    const lines = verdicts.split("\n");
    assert.equal(
      lines.map((line) => line.split(/ +/)[1]),
      ["LIB:MOVE-001", "LIB:RARE-001", "LIB:RENEW-001", "LIB:CARD-001", "LIB:GUEST-001", "LIB:ATLAS"],
    );
    assert.is(lines[0], "violated       LIB:MOVE-001  due 2026-03-11  [TIMING:within 10 days] source.policy:11");
    assert.match(lines[4] ?? "", /^unknown +LIB:GUEST-001 {2}\[REQUIREMENT:letter of introduction\] source\.policy:\d+ {2}not given: letterOfIntroduction$/);
    assert.equal(
      (some.stdout.split("\n\n")[0] ?? "").split("\n").map((line) => line.split(/ +/)[1]),
      ["LIB:MOVE-001", "LIB:CARD-001", "LIB:ATLAS"],
    );
    const explained = await policycHere(folder, ...args, "--rule", "LIB:MOVE-001", "--explain");
    assert.match(explained.stdout, /^LIB:MOVE-001: violated \(as of 2026-03-20\)\n {2}last day: 2026-03-11\n/);
    for (const said of ["  | Tell the desk where you live now", "card blocked", "event is 2026-03-01", "action is 2026-03-12", "audience is F-1"]) {
      assert.match(explained.stdout, said);
    }
    const told = answer<EvalJson>(await policycHere(folder, ...args, "--rule", "LIB:MOVE-001", "--format", "json"));
    assert.equal(told.verdicts["LIB:MOVE-001"]?.consequences, ["card blocked"]);
    assert.is(told.verdicts["LIB:MOVE-001"]?.explanation, undefined);
  }),
);

test(
  "what cannot be asked is exit status 2",
  inFolder(async (folder) => {
    fill(folder, { "source.policy": LENDING, "facts.json": "{}", "folder/x": "" });
    const cases: readonly (readonly [args: readonly string[], said: string])[] = [
      [["--as-of", "2026-03-01"], "eval needs the facts of a case\n  help: name a JSON file with `--facts FILE`; `-` reads standard input"],
      [["--facts", "facts.json"], "eval needs the date of the judgement\n  help: give it with `--as-of`, such as `--as-of 2026-03-20`"],
      [["--facts", "facts.json", "--as-of", "2025-02-29"], "`2025-02-29` is no date\n"],
      [["--facts", "facts.json", "--as-of", "1 March"], "`1 March` is no date\n"],
      [["--facts", "facts.json", "--as-of", "10000-01-01"], "`10000-01-01` is no date\n"],
      [["--facts", "facts.json", "--as-of", "2026-03-01", "--rule", "LIB:CARD-001,LIB:CRAD-001"], "no rule `LIB:CRAD-001`\n  help: did you mean `LIB:CARD-001`?\n"],
      [["--facts", "facts.json", "--as-of", "2026-03-01", "--rule", "__proto__"], "no rule `__proto__`\n"],
      [["--facts", "none.json", "--as-of", "2026-03-01"], "the facts in `none.json` cannot be read: it does not exist (ENOENT)\n"],
      [["--facts", "folder", "--as-of", "2026-03-01"], "`folder` is no file\n"],
    ];
    for (const [args, said] of cases) {
      const { status, stdout, stderr } = await policycHere(folder, "eval", "source.policy", ...args);
      assert.equal([status, stdout], [2, ""], args.join(" "));
      assert.ok(stderr.startsWith(`policyc: ${said}`), stderr);
    }
  }),
);

test(
  "facts that are refused are exit status 1, named by their keys, never by their values",
  inFolder(async (folder) => {
    fill(folder, { "source.policy": LENDING });
    const refused = async (text: string): Promise<readonly string[]> => {
      fill(folder, { "facts.json": text });
      const args = ["eval", "source.policy", "--facts", "facts.json", "--as-of", "2026-03-01"];
      const asJson = await policycHere(folder, ...args, "--format", "json");
      const asText = await policycHere(folder, ...args);
      assert.equal([asJson.status, asText.status, asJson.stderr, asText.stdout], [1, 1, "", ""]);
      const { problems } = answer<Refused>(asJson);
      assert.is(asText.stderr, problems.map(({ message, help }) => `policyc: ${message}\n${help === undefined ? "" : `  help: ${help}\n`}`).join(""));
      return problems.map(({ path, message, help }) => [path, message, ...(help === undefined ? [] : [help])].join(" | "));
    };
    const cases: readonly (readonly [text: string, ...said: readonly string[]])[] = [
      [`{ "audiense": "F-1" }`, "audiense | no fact `audiense` | did you mean `audience`?"],
      [`{ "audience": "f-1" }`, "audience | `audience` has a name that differs from a known one only in case, blanks, hyphens or underscores | did you mean `F-1`?"],
      [`{ "audience": 7 }`, "audience | `audience` must be a text or a list of texts"],
      [`{ "LIB:CRAD-001": {} }`, "LIB:CRAD-001 | no rule `LIB:CRAD-001` | did you mean `LIB:CARD-001`?"],
      [`{ "LIB:CARD-001": { "evnt": null } }`, "LIB:CARD-001 evnt | `LIB:CARD-001` has no input `evnt` | did you mean `event`?"],
      [`{ "LIB:CARD-001": [] }`, "LIB:CARD-001 | `LIB:CARD-001` must be an object of names and values"],
      [`{ "LIB:CARD-001": { "event": 20260301 } }`, "LIB:CARD-001 event | `LIB:CARD-001 event` must be a date like 2026-03-01"],
      [`{ "LIB:CARD-001": { "event": "2025-02-29" } }`, "LIB:CARD-001 event | `LIB:CARD-001 event` is not a real date"],
      [`{ "LIB:CARD-001": { "event": "0000-12-31" } }`, "LIB:CARD-001 event | `LIB:CARD-001 event` is not a real date"],
      [`{ "LIB:CARD-001": { "event": "10000-01-01" } }`, "LIB:CARD-001 event | `LIB:CARD-001 event` must be a date like 2026-03-01"],
      [`{ "LIB:GUEST-001": { "letterOfIntroduction": "yes" } }`, "LIB:GUEST-001 letterOfIntroduction | `LIB:GUEST-001 letterOfIntroduction` must be true or false"],
      [`{ "__proto__": { "audience": "F-1" } }`, "__proto__ | no fact `__proto__`"],
      [`{ "LIB:CARD-001": { "__proto__": 1, "constructor": 2 } }`, "LIB:CARD-001 __proto__ | `LIB:CARD-001` has no input `__proto__`", "LIB:CARD-001 constructor | `LIB:CARD-001` has no input `constructor`"],
      [`[]`, " | the facts must be an object of names and values"],
      [`null`, " | the facts must be an object of names and values"],
      ["{ secret", " | the facts are not JSON at offset 2"],
      ["", " | the facts are not JSON"],
      ["[".repeat(1_000_000), " | the facts are not JSON"],
      [`{ "a\\u001b[31m\\u202e": 1 }`, "a\\u{1b}[31m\\u{202e} | no fact `a\\u{1b}[31m\\u{202e}`"],
    ];
    for (const [text, ...said] of cases) assert.equal(await refused(text), said);

    const long = "x".repeat(10_000_000);
    assert.equal(await refused(`{ "LIB:CARD-001": { "event": "${long}" } }`), ["LIB:CARD-001 event | `LIB:CARD-001 event` must be a date like 2026-03-01"]);
    const [unknown = ""] = await refused(`{ "${long}": 1 }`);
    assert.ok(unknown.length < 300, "a key of 10 MB is not repeated");
    const many = await refused(JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]))));
    assert.equal([many.length, many.at(-1)], [101, " | and more"]);
  }),
);

test(
  "facts from standard input, with a byte order mark, and a text of 10 MB that is no fact's business",
  inFolder(async (folder) => {
    fill(folder, { "source.policy": LENDING });
    const args = ["eval", "source.policy", "--facts", "-", "--as-of", "2026-03-20", "--rule", "LIB:MOVE-001", "--format", "json"];
    const facts = { audience: ["F-1", "y".repeat(10_000_000)], "LIB:MOVE-001": { event: "2026-03-01", action: null } };
    const [told, refused] = await Promise.all([
      policycGiven({ input: `\uFEFF${JSON.stringify(facts)}` }, folder, ...args),
      policycGiven({ input: "not JSON" }, folder, ...args),
    ]);
    assert.is(told.status, 0);
    assert.is(answer<EvalJson>(told).verdicts["LIB:MOVE-001"]?.outcome, "violated");
    assert.is(refused.status, 1);
    assert.is(answer<Refused>(refused).problems[0]?.path, "");
  }),
);

test(
  "an answer that no rule reads is told where all rules are asked for",
  inFolder(async (folder) => {
    const due = "[FACT:lent]\nWhen.\n[/FACT]\n[TYPE:date]\n[FACT:due]\nWhen.\n[/FACT]\n[TYPE:date]\n[VALUE:lent + 30 days]\n";
    fill(folder, { "source.policy": `${due}[JURISDICTION:LIB]\nLending\n\n[RULE:LIB:A]\nKeep it dry.\n[/RULE]\n[REQUIREMENT:lent is before today]\n`, "facts.json": `{"lent":"2026-03-01"}` });
    const args = ["eval", "source.policy", "--facts", "facts.json", "--as-of", "2026-03-20", "--format", "json"];
    const [all, one] = await Promise.all([policyc(folder, ...args), policyc(folder, ...args, "--rule", "LIB:A")]);
    const valuesOf = (run: typeof all): unknown => answer<{ values: unknown }>(run).values;
    assert.equal([valuesOf(all), valuesOf(one)], [{ due: "2026-03-31" }, {}]);
  }),
);

test.run();
