/** The decision lists for json-rules-engine: one of its rules for each entry of a list, the earlier with the higher priority. */
import { loadPeer } from "../peers.js";
import { SATISFIED, type HandCode } from "./hand.js";
import { lists, sumName, type ListTest } from "./lists.js";

type Conditions = { readonly all: readonly Node[] } | { readonly any: readonly Node[] };
type Node = Conditions | { readonly fact: string; readonly operator: string; readonly value: unknown };

interface Entry {
  readonly rule: number;
  readonly outcome: HandCode;
}

interface JsonRulesEngine {
  readonly Engine: new (rules: readonly unknown[], options: object) => {
    addRule(rule: { readonly conditions: Conditions; readonly priority: number; readonly event: { readonly type: string; readonly params: Entry } }): void;
    run(facts: unknown): Promise<{ readonly events: readonly { readonly params: Entry }[] }>;
  };
}

const operators = { "<": "lessThan", "<=": "lessThanInclusive", ">": "greaterThan", ">=": "greaterThanInclusive" } as const;

function nodeOf(test: ListTest): Node {
  switch (test.kind) {
    case "all": return { all: test.tests.map(nodeOf) };
    case "any": return { any: test.tests.map(nodeOf) };
    case "missing": return { fact: test.fact, operator: "equal", value: null };
    case "given": return { fact: test.fact, operator: "notEqual", value: null };
    case "in": return { fact: test.fact, operator: "in", value: test.values };
    case "not in": return { fact: test.fact, operator: "notIn", value: test.values };
    case "compare": return { fact: test.fact, operator: operators[test.operator], value: typeof test.to === "number" ? test.to : { fact: sumName(test.to) } };
  }
}

const conditionsOf = (test: ListTest): Conditions => {
  const node = nodeOf(test);
  return "fact" in node ? { all: [node] } : node;
};

const MOST_ENTRIES = 10;

/** Judges one prepared student: the outcomes in the order of the rules. */
export async function jsonRules(): Promise<(facts: unknown) => Promise<readonly HandCode[]>> {
  const { Engine } = await loadPeer<JsonRulesEngine>("json-rules-engine");
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [rule, list] of lists.entries()) {
    for (const [index, [test, outcome]] of list.entries()) engine.addRule({ conditions: conditionsOf(test), priority: MOST_ENTRIES - index, event: { type: "entry", params: { rule, outcome } } });
  }
  return async (facts) => {
    const { events } = await engine.run(facts);
    const outcomes: HandCode[] = lists.map(() => SATISFIED);
    // Those of higher priority come first.
    for (const { params } of [...events].reverse()) outcomes[params.rule] = params.outcome;
    return outcomes;
  };
}
