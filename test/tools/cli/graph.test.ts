/** `policyc graph`: the whole or a part, in words, as data and as pictures. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Graph } from "../../../compiler/conflicts/graph.js";
import { graphAnswerContract } from "../../../compiler/contracts.js";
import { MOST_EDGES } from "../../../tools/graph/mermaid.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";
import { ANNEX, ANNEX_DANGLING, LENDING } from "./library.js";
import { answer, policyc, policycHere } from "./policyc.js";
import { TRAVEL } from "./travel.js";

test.before(ensureBuilt);

const graphOf = async (folder: string, ...args: readonly string[]): Promise<Graph> => {
  const ended = await policycHere(folder, "graph", ...args, "--format", "json");
  assert.equal([ended.status, ended.stderr], [0, ""]);
  return graphAnswerContract.parse(answer(ended)) as Graph;
};

test(
  "in words: each node with its relations, from the shipped command",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX });
    const { status, stdout, stderr } = await policyc(folder, "graph", "*.policy", "--rule", "LIB:CARD-001");
    assert.equal([status, stderr], [0, ""]);
    // What came of the note is for the tests of conflicts.
    assert.is(
      stdout.replaceAll(" (unconfirmed)", ""),
      `ANX:DOOR-001  Use the side door.  annex.policy:5
  refers to LIB:CARD-001
LIB:CARD-001  A card is good for 12 months from the day of its stamp.  lending.policy:28
  notes a conflict with LIB:GUEST-001
  is referred to by ANX:DOOR-001
  has the exception LIB:ATLAS
LIB:GUEST-001  Guests bring a letter.  lending.policy:34
  has a conflict noted by LIB:CARD-001
LIB:ATLAS  Atlases stay in the room.  lending.policy:40
  is an exception to LIB:CARD-001

3 rules and 1 exception; 3 relations
`,
    );
  }),
);

test(
  "as data: facts, what uses and what defines them, and the part around a rule or a fact",
  inFolder(async (folder) => {
    fill(folder, { "travel.policy": TRAVEL });
    const whole = await graphOf(folder, "travel.policy");
    const said = ({ edges }: Graph): string[] => edges.filter(({ kind }) => kind === "uses" || kind === "defines").map(({ from, kind, to }) => `${from} ${kind} ${to}`);
    assert.equal(said(whole).sort(), [
      "TRIP:CLAIM uses FACT:claimDate", "TRIP:CLAIM uses FACT:returnDate", "TRIP:FAR defines FACT:limit", "TRIP:FAR uses FACT:abroad", "TRIP:PAY uses FACT:limit", "TRIP:PAY uses FACT:price",
      "TRIP:STAFF defines FACT:limit", "TRIP:STAFF uses FACT:traveller",
    ]);
    const ids = async (...args: readonly string[]): Promise<string[]> => (await graphOf(folder, "travel.policy", ...args)).nodes.map(({ id }) => id).sort();
    assert.equal(await ids("--rule", "TRIP:CLAIM", "--depth", "0"), ["TRIP:CLAIM"]);
    assert.equal(await ids("--rule", "TRIP:CLAIM"), ["FACT:claimDate", "FACT:returnDate", "TRIP:CLAIM"]);
    assert.equal(await ids("--rule", "FACT:limit", "--depth", "1"), ["FACT:limit", "TRIP:FAR", "TRIP:PAY", "TRIP:STAFF"]);
    assert.equal(await ids("--rule", "TRIP:FAR", "--depth", "999999999"), ["FACT:abroad", "FACT:limit", "FACT:price", "FACT:traveller", "TRIP:FAR", "TRIP:PAY", "TRIP:STAFF"]);
  }),
);

test(
  "as pictures",
  inFolder(async (folder) => {
    fill(folder, { "travel.policy": TRAVEL });
    const begins: Readonly<Record<string, RegExp>> = { dot: /^digraph policy \{\n/, mermaid: /^flowchart LR\n/, graphml: /^<\?xml version="1.0" encoding="UTF-8"\?>\n<graphml / };
    for (const [format, begin] of Object.entries(begins)) {
      const { status, stdout, stderr } = await policyc(folder, "graph", "travel.policy", "--format", format);
      assert.equal([status, stderr], [0, ""]);
      assert.match(stdout, begin);
      assert.match(stdout, "Claim what you paid");
    }
    assert.is((await policyc(folder, "graph", "travel.policy", "--format", "html")).status, 0);
  }),
);

test(
  "what cannot be asked for",
  inFolder(async (folder) => {
    fill(folder, { "travel.policy": TRAVEL });
    const cases: readonly (readonly [said: string, ...args: readonly string[]])[] = [
      ["policyc: no rule `TRIP:CLAIN`\n  help: did you mean `TRIP:CLAIM`?\n", "--rule", "TRIP:CLAIN"],
      ["policyc: no rule `x\\u{1b}`\n  help: `policyc inspect` lists the rules\n", "--rule", "x\u001b"],
      ["policyc: `--depth` counts from a rule\n  help: name the rule with `--rule ID`\n", "--depth", "2"],
      ...["-1", "1.5", "", "two", "1e3", "9999999999"].map((depth) => [`policyc: \`${depth}\` is no number of steps\n  help: write it as \`--depth 2\`\n`, "--rule", "TRIP:CLAIM", `--depth=${depth}`] as const),
    ];
    for (const [said, ...args] of cases) {
      const { status, stdout, stderr } = await policycHere(folder, "graph", "travel.policy", ...args);
      assert.equal([status, stdout, stderr], [2, "", said]);
    }
    assert.is((await policycHere(folder, "graph", "travel.policy", "--format", "svg")).status, 2);
  }),
);

test(
  "sources with errors: the graph of what is sound, and exit status 1",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX_DANGLING });
    const ended = await policycHere(folder, "graph", "*.policy", "--format", "json");
    assert.is(ended.status, 1);
    assert.match(ended.stderr, "LIB:CRAD-001");
    const { nodes, edges } = graphAnswerContract.parse(answer(ended));
    const ids = new Set(nodes.map(({ id }) => id));
    assert.ok(ids.has("ANX:DOOR-001"));
    assert.equal(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to)), []);
  }),
);

test(
  "a chart that Mermaid by itself would not draw says so on stderr",
  inFolder(async (folder) => {
    const rules = Array.from({ length: MOST_EDGES + 1 }, (_, index) => `[RULE:BIG:R-${index}]\nGo.\n[/RULE]\n[SEE-ALSO:BIG:R-0]\n`);
    fill(folder, { "big.policy": `[JURISDICTION:BIG]\n${rules.join("")}[END:JURISDICTION:BIG]\n` });
    const { status, stdout, stderr } = await policycHere(folder, "graph", "big.policy", "--format", "mermaid");
    assert.is(status, 0);
    assert.match(stdout, /^flowchart LR\n/);
    assert.match(stderr, "Mermaid by itself draws at most 500 relations");
    assert.is((await policycHere(folder, "graph", "big.policy", "--format", "mermaid", "--quiet")).stderr, "");
  }),
);

test(
  "names and texts that would act on a terminal stay text, in every format",
  inFolder(async (folder) => {
    const hot = "\u001bc\u009b31m\u0008\u007f\u202eevil\u2066x\u2069\u200f\u2028\u2029\ufeff";
    fill(folder, {
      "hot.policy": `[FACT:due${hot} date]\nText ${hot}\n[/FACT]\n[TYPE:date]\n[JURISDICTION:H]\nTitle ${hot}\n[RULE:H:A]\nText ${hot}\n[/RULE]\n[CONFLICT-NOTE:${hot} see H:B]\n[RULE:H:B]\n${hot} "*/ \`\` </script> -->\n[/RULE]\n[END:JURISDICTION:H]\n`,
    });
    for (const format of ["text", "json", "dot", "mermaid", "graphml", "html"]) {
      const { status, stdout, stderr } = await policycHere(folder, "graph", "hot.policy", "--format", format);
      assert.is(status, 0, stderr);
      assert.is(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.exec(stdout + stderr), null, format);
    }
  }),
);

test.run();
