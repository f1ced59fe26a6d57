/** The problem of an example that does not come out as expected. */
import { defineProblem } from "../../grammar/index.js";
import { sample, sampleRule } from "../../grammar/sample.js";

const example = (outcome: string): string =>
  sample(`${sampleRule()}\n[EXAMPLE:LIB:LOAN-001/in-time]\nLent on 1 March, back on 31 March.\n[/EXAMPLE]\n[GIVEN:event = 2026-03-01]\n[GIVEN:action = 2026-03-31]\n[AS-OF:2026-04-05]\n[EXPECT:${outcome}]\n`);

/** Raised by `policyc test` alone: a source with failing examples compiles. */
export const failedExample = defineProblem<{ id: string; expected: string; actual: string }>({
  code: "PC510",
  title: "an example does not come out as expected",
  severity: "error",
  word: ({ id, expected, actual }) => ({ message: `\`${id}\` should come out as \`${expected}\`, and comes out as \`${actual}\`` }),
  page: {
    about: "An example says what must come of a case. Either the rule or the example is wrong; the explanation below it shows how the rule came to its answer.",
    wrong: example("violated"),
    right: example("satisfied"),
  },
});
