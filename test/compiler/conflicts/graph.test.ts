/** The graph: its nodes, what tags and values declare, and what is found added to it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Conflict } from "../../../compiler/conflicts/conflict.js";
import { withFound } from "../../../compiler/conflicts/found-edges.js";
import { declaredGraph, type Graph, type GraphEdge } from "../../../compiler/conflicts/graph.js";
import { factsOfRule } from "../../../compiler/describe/facts-of-rule.js";
import { allForms, computing, forms, hostile, hostileFacts, seed, sound } from "../../emit/sources.js";
import { compiled } from "../../support/compiled.js";

const WORKSHOP = `[FACT:member]
[/FACT]
[TYPE:boolean]

[FACT:tool kind]
[/FACT]
[TYPE:one of saw, drill]

[FACT:loan date]
[/FACT]
[TYPE:date]

[FACT:due date]
[/FACT]
[TYPE:date]
[VALUE:loan date + 7 days]

[FACT:return date]
[/FACT]
[TYPE:date]

[JURISDICTION:SHED]
[CONDITION:member]

[SECTION:TOOLS]
Tools
[DEADLINE:by due date]
[ACTION:return date]

[RULE:SHED:SAW]
Bring saws back sooner.
[/RULE]
[CONDITION:tool kind is saw]
[DEADLINE:within 3 days of loan date]
[ACTION:return date]
[EXCEPTION:waived if tool kind is drill]

[RULE:SHED:DRILL]
Keep drills longer.
[/RULE]
[VALUE:due date = loan date + 14 days during tool kind is drill]
[OVERRIDE:SHED:SAW]
[SEE-ALSO:BARN:X-1]
[END:JURISDICTION:SHED]
`;

const said = ({ edges }: Graph): string[] => edges.map(({ from, kind, to, line }) => `${from} ${kind} ${to} ${line}`);

test("rules use the facts that they read and define those that they give a value, each at the place that names it first", () => {
  const { model, problems } = compiled(WORKSHOP);
  assert.equal(problems.filter(({ kind }) => kind.severity === "error"), []);
  const graph = declaredGraph(model);
  assert.equal(graph.nodes.map(({ id, kind, title }) => `${kind} ${id} ${title ?? "-"}`), [
    "jurisdiction SHED -", "section SHED:SECTION:TOOLS Tools", "rule SHED:SAW Bring saws back sooner.", "rule SHED:DRILL Keep drills longer.",
    "fact FACT:member member", "fact FACT:toolKind tool kind", "fact FACT:loanDate loan date", "fact FACT:dueDate due date", "fact FACT:returnDate return date", "external BARN:X-1 -",
  ]);
  assert.equal(said(graph), [
    "SHED:SECTION:TOOLS uses FACT:member 23", "SHED:SECTION:TOOLS uses FACT:dueDate 27", "SHED:SECTION:TOOLS uses FACT:returnDate 28",
    "SHED:SAW uses FACT:member 23", "SHED:SAW uses FACT:toolKind 33", "SHED:SAW uses FACT:loanDate 34", "SHED:SAW uses FACT:returnDate 35",
    "SHED:DRILL overrides SHED:SAW 42", "SHED:DRILL see-also BARN:X-1 43",
    "SHED:DRILL uses FACT:member 23", "SHED:DRILL uses FACT:toolKind 41", "SHED:DRILL uses FACT:loanDate 41", "SHED:DRILL defines FACT:dueDate 41",
    "FACT:dueDate uses FACT:loanDate 16",
  ]);
  assert.ok(graph.edges.every(({ declared, file }) => declared && file === "lib.policy"));
});

test("a fact whose key is digits is no rule of a jurisdiction FACT", () => {
  const { nodes, edges } = declaredGraph(sound([{ name: "a.policy", text: `[FACT:12]\n[/FACT]\n[TYPE:number]\n[JURISDICTION:FACT]\n[RULE:FACT:12]\nGo.\n[/RULE]\n[REQUIREMENT:12 is 3]\n[END:JURISDICTION:FACT]\n` }]));
  assert.equal(nodes.map(({ id }) => id), ["FACT", "FACT:12", "FACT:_12"]);
  assert.ok(edges.every(({ from, to }) => from === "FACT:12" && to === "FACT:_12"));
});

const bodies = { seed, allForms, computing, forms, hostile, hostileFacts };

for (const [name, sources] of Object.entries(bodies)) {
  test(`ids are unique, both ends of every edge are nodes, and rules use exactly what they read: ${name}`, () => {
    const model = sound(sources);
    const { nodes, edges } = declaredGraph(model);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    assert.is(byId.size, nodes.length);
    assert.equal(edges.filter(({ from, to }) => !byId.has(from) || !byId.has(to)), []);
    for (const rule of model.rules) {
      const used = edges.filter(({ from, kind }) => from === rule.id && kind === "uses").map(({ to }) => byId.get(to)?.title ?? "");
      assert.equal([...used].sort(), factsOfRule(rule, model).sort(), rule.id);
      const defined = edges.filter(({ from, kind }) => from === rule.id && kind === "defines").map(({ to }) => to);
      assert.is(defined.length, new Set(rule.values.map(({ fact }) => fact)).size);
    }
  });
}

test("the order of the sources changes nothing", () => {
  assert.equal(declaredGraph(sound([...allForms].reverse())), declaredGraph(sound(allForms)));
});

const noted: Graph = {
  nodes: ["A", "A:1", "A:2", "A:3", "B"].map((id) => ({ id, kind: id.includes(":") ? "rule" : "jurisdiction" })),
  edges: ([["A:1", "conflict-note", "A:2"], ["A:2", "conflict-check", "A:1"], ["A:1", "see-also", "A:2"], ["A:1", "overrides", "A:2"], ["A:2", "overrides", "A:3"], ["A:3", "conflict-potential", "B"]] as const)
    .map(([from, kind, to]) => ({ from, to, kind, declared: true })),
};

const nothing = { relation: null, declared: true, subject: "", detail: "", witness: null, prevails: null, basis: null } as const;
const witness = { asOf: "2026-03-20", facts: { audience: ["F-1"] } };
const statuses = ({ edges }: Graph): string[] => edges.map(({ from, kind, to, status }) => `${from} ${kind} ${to} ${status ?? "-"}`);

test("found relations become edges, and the notes on both sides get the status of the strongest", () => {
  const conflicts: readonly Conflict[] = [
    { ...nothing, rules: ["A:2", "A:1"], relation: "stricter", status: "confirmed", subject: "x", detail: "7 days against 9", witness, prevails: "A:2", basis: "specificity" },
    { ...nothing, rules: ["A:1", "A:2"], relation: "overlaps", status: "one-sided", subject: "y", witness },
    { ...nothing, rules: ["A:1", "A:3"], relation: "restates", declared: false, status: null },
    { ...nothing, rules: ["A:3", "B"], status: "unconfirmed" },
    { ...nothing, rules: ["A:1"], status: "unconfirmed" },
  ];
  const graph = withFound(noted, conflicts);
  assert.equal(graph.nodes, noted.nodes);
  assert.equal(statuses(graph), [
    "A:1 conflict-note A:2 confirmed", "A:2 conflict-check A:1 confirmed", "A:1 see-also A:2 -", "A:1 overrides A:2 -", "A:2 overrides A:3 -", "A:3 conflict-potential B unconfirmed",
    "A:2 stricter A:1 confirmed", "A:1 overlaps A:2 one-sided", "A:1 restates A:3 -",
  ]);
  const expected: readonly GraphEdge[] = [
    { from: "A:2", to: "A:1", kind: "stricter", declared: true, status: "confirmed", witness, prevails: "A:2", basis: "specificity", detail: "7 days against 9" },
    { from: "A:1", to: "A:2", kind: "overlaps", declared: true, status: "one-sided", witness },
    { from: "A:1", to: "A:3", kind: "restates", declared: false },
  ];
  assert.equal(graph.edges.slice(6), expected);
});

test("an OVERRIDE that is stale says so where nothing else is noted", () => {
  const graph = withFound(noted, [{ ...nothing, rules: ["A:2", "A:3"], status: "stale" }, { ...nothing, rules: ["A:1", "A:2"], status: "stale" }]);
  assert.equal(statuses(graph), [
    "A:1 conflict-note A:2 stale", "A:2 conflict-check A:1 stale", "A:1 see-also A:2 -", "A:1 overrides A:2 -", "A:2 overrides A:3 stale", "A:3 conflict-potential B -",
  ]);
});

test.run();
