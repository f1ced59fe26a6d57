/** The conflict pass answers what z3 proves, on more than two thousand random pairs over unbounded whole numbers and dates; and so does trying every case, on small ones. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import type { SoundModel } from "../../../compiler/model/model.js";
import { compareWithOracle, type Counts } from "../../oracle/expect.js";
import { judgePair, narrowerOf } from "../../oracle/judge-pair.js";
import { allShared, type Shared } from "../../oracle/subjects.js";
import { addCounts, sayCounts, totalOf } from "../../oracle/trial.js";
import { writePolicy, type Kind } from "../../oracle/write-policy.js";
import { proving } from "../../oracle/z3/judge.js";
import { randomFrom } from "../../reference/random.js";
import { textOf } from "../../reference/write-program.js";

const PAIRS = 2_000;

interface Policy {
  readonly text: string;
  readonly model: SoundModel;
  readonly shared: readonly Shared[];
}

/** Random policies with so many pairs together, at most so many of one of them. */
function policies(kind: Kind, firstSeed: number, pairs: number, most: number): Policy[] {
  const found: Policy[] = [];
  for (let seed = firstSeed, count = 0; count < pairs; seed++) {
    const text = textOf(writePolicy(randomFrom(seed), kind));
    const { sound: model } = compile([{ name: "random.policy", text }]);
    if (!model) continue;
    const shared = allShared(model);
    if (shared.length > most) continue;
    found.push({ text, model, shared });
    count += shared.length;
  }
  return found;
}

const small = policies({ time: "plain", rules: 6 }, 3_000_000, 300, 40);
const wide = policies({ time: "wide", rules: 8 }, 4_000_000, PAIRS + 40, 60);
// Asked together: z3 takes a second to start.
const oracle = await proving([...small, ...wide]);

test("z3 and trying every case agree on small worlds", () => {
  let compared = 0;
  for (const { text, model, shared } of small) {
    for (const one of shared) {
      const [proven, tried] = [oracle.judge(one), judgePair(one, model, [])];
      if (!proven || !tried) continue;
      compared++;
      const { relation, stricter, canMeet } = tried;
      assert.equal([proven.relation, proven.stricter, proven.canMeet], [relation, stricter, canMeet], `${text}\n${one.rules.map(({ id }) => id).join(" ")} on ${one.subject.join(" ")}`);
      const narrower = oracle.narrower(one);
      if (narrower !== undefined) assert.is(narrower, narrowerOf(one, model, []), `${text}\n${one.rules.map(({ id }) => id).join(" ")} narrower`);
    }
  }
  assert.ok(compared >= 200, `only ${compared} pairs are compared`);
});

test(`${PAIRS} random pairs over unbounded numbers and dates`, () => {
  const counts: Counts = new Map();
  const differing: string[] = [];
  for (const { text, model, shared } of wide) {
    const { complaints, counts: more } = compareWithOracle(model, [], oracle, shared);
    if (complaints.length > 0) differing.push([text, ...complaints].join("\n--- "));
    addCounts(counts, more);
  }
  assert.equal(differing.length, 0, differing.join("\n"));
  console.log(`z3: ${totalOf(counts)} pairs: ${sayCounts(counts)}`);
  const proven = totalOf(counts) - (counts.get("too many cases") ?? 0);
  assert.ok(proven >= PAIRS, `only ${proven} pairs are proven`);
});

test.run();
