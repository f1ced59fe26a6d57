/** The decision lists for json-logic-engine, compiled. */
import { loadPeer } from "../peers.js";
import { SATISFIED, type HandCode } from "./hand.js";
import { lists, sumName, type DecisionList, type ListTest } from "./lists.js";

type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operator: string]: Logic };

interface JsonLogicEngine {
  readonly LogicEngine: new () => { build(logic: Logic): (facts: unknown) => HandCode };
}

function logicOf(test: ListTest): Logic {
  switch (test.kind) {
    case "all": return test.tests.length === 1 && test.tests[0] ? logicOf(test.tests[0]) : { and: test.tests.map(logicOf) };
    case "any": return test.tests.length === 1 && test.tests[0] ? logicOf(test.tests[0]) : { or: test.tests.map(logicOf) };
    case "missing": return { "===": [{ var: test.fact }, null] };
    case "given": return { "!==": [{ var: test.fact }, null] };
    case "in": return logicOfValues(test.fact, test.values);
    case "not in": return { "!": [logicOfValues(test.fact, test.values)] };
    case "compare": return { [test.operator]: [{ var: test.fact }, typeof test.to === "number" ? test.to : { var: sumName(test.to) }] };
  }
}

/** Comparisons, which are faster than its `in`. */
function logicOfValues(fact: string, values: readonly (string | boolean)[]): Logic {
  const tests = values.map((value): Logic => ({ "===": [{ var: fact }, value] }));
  return tests.length === 1 && tests[0] !== undefined ? tests[0] : { or: tests };
}

const ruleOf = (list: DecisionList): Logic => ({ if: [...list.flatMap(([test, outcome]): readonly Logic[] => [logicOf(test), outcome]), SATISFIED] });

/** One function for each rule, over prepared students. */
export async function jsonLogicRules(): Promise<readonly ((facts: unknown) => HandCode)[]> {
  const { LogicEngine } = await loadPeer<JsonLogicEngine>("json-logic-engine");
  const engine = new LogicEngine();
  return lists.map((list) => engine.build(ruleOf(list)));
}
