/** The conflict pass answers what trying every case answers, on more than ten thousand random pairs of rules; and what tries them is right on pairs known by hand. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import { relate } from "../../../compiler/conflicts/relate.js";
import { judgePair, narrowerOf } from "../../oracle/judge-pair.js";
import { knownPairs, textOfKnown, type KnownPair } from "../../oracle/known-pairs.js";
import { referenceDisagreements } from "../../oracle/against-reference.js";
import { allShared } from "../../oracle/subjects.js";
import { compareWithOracle, type Counts } from "../../oracle/expect.js";
import { addCounts, policyTrial, sayCounts, toldFailure, totalOf, type Failure } from "../../oracle/trial.js";
import type { Kind } from "../../oracle/write-policy.js";

const PAIRS = 10_000;

function soundModel(known: KnownPair) {
  const { sound, problems } = compile([{ name: "known.policy", text: textOfKnown(known) }]);
  if (!sound) throw new Error(`${known.name}: ${problems.flatMap(({ kind, params }) => (kind.severity === "error" ? [kind.word(params).message] : [])).join("; ")}`);
  return sound;
}

for (const known of knownPairs) {
  test(`trying every case: ${known.name}`, () => {
    const model = soundModel(known);
    const shared = allShared(model).find(({ rules, subject }) => rules[0].id === "A:R-1" && rules[1].id === "B:R-2" && [...subject].sort().join() === [...known.subject].sort().join());
    assert.ok(shared, "they share the subject");
    const judged = judgePair(shared, model, []);
    assert.ok(judged, "there are not too many cases");
    const said = judged.relation === "stricter" ? `${judged.stricter} is stricter` : (judged.relation ?? (judged.canMeet ? "nothing" : "never together"));
    assert.is(said, known.expected);
    assert.is(narrowerOf(shared, model, []) ?? null, known.narrower ?? null);
  });

  test(`the conflict pass: ${known.name}`, () => {
    const model = soundModel(known);
    assert.equal(compareWithOracle(model, []).complaints, []);
    assert.equal(relate(model, { holidays: [] }).undecided, []);
  });
}

test("what tries every case judges each case as the reference interpreter does", () => {
  const { compared, complaints } = referenceDisagreements(20260302, 60);
  assert.equal(complaints, []);
  assert.ok(compared >= 1000, `only ${compared} cases are compared`);
});

/** So many policies may differ before the rest is not tried. */
const MOST_FAILURES = 4;

/** Runs trials until so many pairs are judged, and tells what differs, small. */
function run(kind: Kind, firstSeed: number, pairs: number): Counts {
  const counts: Counts = new Map();
  const failures: Failure[] = [];
  let [seed, unsound] = [firstSeed, 0];
  while (totalOf(counts) < pairs && failures.length < MOST_FAILURES) {
    const result = policyTrial(seed++, kind);
    if (result.kind === "failed") failures.push(result.failure);
    if (result.kind === "unsound") unsound++;
    if (result.kind === "passed") addCounts(counts, result.counts);
  }
  assert.is(failures.length, 0, failures.map(toldFailure).join("\n\n"));
  assert.ok(unsound <= (seed - firstSeed) * 0.05, `${unsound} of ${seed - firstSeed} policies do not compile`);
  return counts;
}

test(`${PAIRS} random pairs, small numbers and days`, () => {
  const counts = run({ time: "plain", rules: 14 }, 1_000_000, PAIRS + 1000);
  const decided = totalOf(counts) - (counts.get("too many cases") ?? 0);
  console.log(`brute force: ${totalOf(counts)} pairs: ${sayCounts(counts)}`);
  assert.ok(decided >= PAIRS, `only ${decided} pairs are judged`);
  for (const relation of ["contradicts", "stricter", "overlaps", "restates", "nothing", "never together"]) assert.ok((counts.get(relation) ?? 0) >= 20, `${relation} is rare`);
});

test("random pairs with months, weeks and business days, over real dates", () => {
  const counts = run({ time: "calendar", rules: 8 }, 2_000_000, 800);
  console.log(`brute force over real dates: ${totalOf(counts)} pairs: ${sayCounts(counts)}`);
  for (const relation of ["contradicts", "stricter", "overlaps"]) assert.ok((counts.get(relation) ?? 0) >= 4, `${relation} is rare`);
});

test.run();
