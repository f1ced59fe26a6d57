/** Other names, another order and other words change nothing in the conflicts but names. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile, type SourceText } from "../../../compiler/compile.js";
import { relate, type Related } from "../../../compiler/conflicts/relate.js";
import { renamed, reordered, replacing, reworded, type Transformed } from "../../oracle/transform.js";
import { writePolicy } from "../../oracle/write-policy.js";
import { randomFrom } from "../../reference/random.js";
import { textOf } from "../../reference/write-program.js";

const POLICIES = 40;

/** What must stay: with `witness` every fact of it, otherwise only that there is one. */
type Kept = "all" | "all but near-identical texts" | "all but the witness and the order";

function found(sources: readonly SourceText[]): Pick<Related, "conflicts" | "undecided"> {
  const { sound, problems } = compile(sources);
  if (!sound) throw new Error(`not sound: ${problems.flatMap(({ kind, params }) => (kind.severity === "error" ? [kind.word(params).message] : [])).join("; ")}\n${sources.map(({ text }) => text).join("\n")}`);
  return relate(sound, { holidays: [] });
}

/** The answers of the pass as texts, in an order of their own. */
function answers({ conflicts, undecided }: ReturnType<typeof found>, names: Transformed["names"], kept: Kept): { readonly conflicts: readonly string[]; readonly undecided: readonly string[] } {
  const original = replacing(names);
  const old = (value: unknown): string => original(JSON.stringify(value));
  const sorted = (facts: object): [string, unknown][] => Object.entries(facts).map(([key, value]): [string, unknown] => [old(key), value]).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    conflicts: conflicts.filter(({ subject }) => kept !== "all but near-identical texts" || subject !== "").map(({ rules, relation, declared, status, subject, prevails, basis, witness }) => {
      const isOrdered = kept !== "all but the witness and the order";
      const ids = isOrdered || relation === "stricter" ? rules : [...rules].sort();
      const shown = isOrdered && witness ? [witness.asOf, sorted(witness.facts)] : witness !== null;
      const words = isOrdered ? subject : subject.split(/, | and /).sort();
      return old([ids, relation, declared, status, words, prevails, basis, shown]);
    }).sort(),
    undecided: undecided.map(({ rules }) => old(kept !== "all but the witness and the order" ? rules : [...rules].sort())).sort(),
  };
}

const known = new Map<string, ReturnType<typeof found>>();

/** What is found of a text, worked out once: it is compared with several that were made of it. */
function foundIn(text: string): ReturnType<typeof found> {
  const before = known.get(text) ?? found([{ name: "a.policy", text }]);
  known.set(text, before);
  return before;
}

/** Compares a text with what became of it. */
function same(text: string, { sources, names }: Transformed, kept: Kept): number {
  const before = answers(foundIn(text), [], kept);
  const after = answers(found(sources), names, kept);
  assert.equal(after, before, sources.map(({ text: changed }) => changed).join("\n---\n"));
  return before.conflicts.length;
}

const policies = Array.from({ length: POLICIES }, (_, index) => writePolicy(randomFrom(5_000_000 + index), { time: index % 5 === 0 ? "calendar" : "plain", rules: 8 }));

const run = (kept: Kept, change: (policy: (typeof policies)[number], index: number) => Transformed): void => {
  const conflicts = policies.map((policy, index) => same(textOf(policy), change(policy, index), kept)).reduce((sum, number) => sum + number, 0);
  assert.ok(conflicts > POLICIES, `only ${conflicts} conflicts`);
};

test("random policies: facts, rules and jurisdictions under other names", () => run("all", (policy) => renamed(textOf(policy))));
test("random policies: texts in other words", () => run("all", (policy, index) => reworded(textOf(policy), index)));
test("random policies: tags, rules, jurisdictions and files in another order", () => run("all but the witness and the order", reordered));

for (const [folder, name, names] of [["library", "library.policy", "facts"], ["library", "forms.policy", "rules alone"]] as const) {
  const text = readFileSync(new URL(`../../fixtures/${folder}/${name}`, import.meta.url), "utf8");
  test(`${name}: texts in other words`, () => void same(text, reworded(text, 1), "all but near-identical texts"));
  test(`${name}: other names`, () => void same(text, renamed(text, names), "all"));
}

test.run();
