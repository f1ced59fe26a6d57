/** Every witness that is reported is borne out by the modules that are written: both rules apply, and they come apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { SourceText } from "../../compiler/compile.js";
import type * as runtime from "../../runtime/index.js";
import { evaluate, trace } from "../../runtime/index.js";
import { graph as generatedGraph, rules as generatedRules } from "../../generated/index.js";
import type { LooseRule } from "../runtime/judging.js";
import { computing, forms, seed } from "./sources.js";
import { emitted, importBundle, workshop, write } from "./workshop.js";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly witness?: { readonly asOf: string; readonly facts: object };
}
interface Bundle extends Pick<typeof runtime, "evaluate" | "trace"> {
  readonly rules: readonly LooseRule[];
  readonly graph: { readonly edges: readonly Edge[] };
}

const { folder, remove } = workshop();
test.after(remove);

const travel: readonly SourceText[] = ["group", "subsidiary"].map((name) => ({
  name: `${name}.policy`,
  text: readFileSync(new URL(`../fixtures/travel/${name}.policy`, import.meta.url), "utf8"),
}));

/** Whether an edge's witness shows its relation; what does not is told. */
function wrongIn({ from, to, kind, witness }: Edge, { rules, evaluate: judge, trace: told }: Omit<Bundle, "graph">): string[] {
  if (!witness) return [];
  const outcomes = [[from, to], [to, from]].map(([id, other]) => {
    const rule = rules.find((one) => one.id === id);
    if (!rule) return { outcome: "missing", clauses: [] as readonly string[], defines: false };
    const alone = { ...rule, overriders: () => rule.overriders().filter((overrider) => overrider.id !== other) };
    const verdict = Object.values(judge([alone], witness.facts as never, { asOf: witness.asOf }))[0] as runtime.Verdict;
    return { outcome: verdict.outcome, clauses: told(verdict).clauses.map(({ outcome }) => outcome), defines: rule.defines().length > 0 };
  });
  const [first, second] = outcomes;
  const shown = `${from} ${kind} ${to}: ${JSON.stringify(outcomes)}`;
  if (!first || !second) return [shown];
  // Rules that give one fact different values are both judged, whatever else they demand.
  if (first.defines && second.defines && kind === "contradicts") return outcomes.some(({ outcome }) => outcome === "not-applicable" || outcome === "missing") ? [shown] : [];
  const violated = outcomes.filter(({ outcome }) => outcome === "violated");
  const satisfied = outcomes.filter(({ clauses }) => clauses.includes("satisfied"));
  const isShown = kind === "stricter" ? first.outcome === "violated" && second.clauses.includes("satisfied") : violated.length > 0 && satisfied.length > 0;
  return isShown ? [] : [shown];
}

for (const [name, sources] of [["library", computing], ["forms", forms], ["travel", travel], ["isso", seed]] as const) {
  test(`${name}: the modules bear out every witness of their graph`, async () => {
    write(join(folder, name), emitted(sources));
    const entry = `export { evaluate, trace } from "policyc/runtime"; export { rules } from "./${name}/rules.js"; export { graph } from "./${name}/graph.js";`;
    const bundle = await importBundle<Bundle>(folder, entry, name);
    const proven = bundle.graph.edges.filter(({ witness }) => witness);
    assert.ok(proven.length > 0);
    assert.equal(proven.flatMap((edge) => wrongIn(edge, bundle)), []);
  });
}

test("generated/ bears out its own", () => {
  const edges: readonly Edge[] = generatedGraph.edges;
  const proven = edges.filter(({ witness }) => witness);
  assert.ok(proven.some(({ from, to }) => from === "ISSO:OPT-TRAVEL-001" && to === "ISSO:TRAVEL-SIG-001"));
  const rules = generatedRules as unknown as readonly LooseRule[];
  assert.equal(proven.flatMap((edge) => wrongIn(edge, { rules, evaluate, trace })), []);
});

test.run();
