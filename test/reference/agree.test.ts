/** The compiled rules and the reference interpreter agree on random programs and cases, and answers never change as facts arrive. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { seeds } from "./generate.js";
import { told, trial } from "./trial.js";

/** As many as a run of all tests has time for; `npm run fuzz` goes on. */
const PROGRAMS = 500;

test(`compiled rules answer as section 8 says, on ${PROGRAMS} random programs`, () => {
  let sound = 0;
  const holds = fc.property(seeds, (seed) => {
    const result = trial(seed);
    if (result.kind === "failed") throw new Error(told(result.failure));
    if (result.kind === "passed") sound++;
  });
  fc.assert(holds, { numRuns: PROGRAMS, seed: 20261121, endOnFailure: true, includeErrorInReport: true });
  assert.ok(sound >= PROGRAMS * 0.95, `only ${sound} of ${PROGRAMS} programs compile`);
});

test.run();
