/** Random programs must be sound programs: else they would test the compiler's complaints, and nothing more. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../compiler/compile.js";
import { errorsOf } from "./compare.js";
import { programOf } from "./generate.js";
import { textOf } from "./write-program.js";

const PROGRAMS = 300;

test("at least 95 of 100 random programs compile without an error", () => {
  const errors = Array.from({ length: PROGRAMS }, (_, seed) => errorsOf(textOf(programOf(seed)))).filter((codes) => codes.length > 0);
  assert.ok(errors.length <= PROGRAMS * 0.05, `${errors.length} of ${PROGRAMS} do not compile: ${[...new Set(errors.flat())].sort().join(", ")}`);
});

test("random programs use every form of demand, and derive facts by rules", () => {
  const models = Array.from({ length: PROGRAMS }, (_, seed) => compile([{ name: "random.policy", text: textOf(programOf(seed)) }]).model);
  const kinds = new Set(models.flatMap(({ rules }) => rules.flatMap(({ clauses }) => clauses.map(({ demand }) => demand.kind))));
  const expected = ["at-least", "at-most", "attested", "before", "by", "condition", "deadline", "earliest", "lead-time", "remaining-validity", "until", "validity"];
  assert.equal([...kinds].sort(), expected);
  const contested = models.filter(({ facts }) => facts.some(({ definitions, beats }) => definitions.length > 1 && beats.some((beaten) => beaten.length > 0)));
  assert.ok(contested.length > PROGRAMS / 50, `in ${contested.length} of ${PROGRAMS} rules of different weight define one fact`);
});

test.run();
