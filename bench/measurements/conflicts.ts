/** Measures the conflict pass on generated bodies of policy, holds what it finds to what was planted, and tells how its time grows. */
import { compile } from "../../compiler/compile.js";
import { relate, type Related } from "../../compiler/conflicts/relate.js";
import type { Model } from "../../compiler/model/model.js";
import { generateRules, type Body, type Size } from "../conflicts/generate-rules.js";
import { inTurns, ratio, type Job, type Times } from "../measure.js";
import { count, time, times, type Options, type Result, type Row } from "../results.js";

interface Subject {
  readonly name: string;
  readonly body: Body;
  readonly model: Model;
}

/** What was found against what was planted; empty where they agree. */
function differences({ name, body }: Subject, { conflicts, undecided, pairs }: Related): string[] {
  const count = (isCounted: (relation: string | null) => boolean): number => conflicts.filter(({ relation }) => isCounted(relation)).length;
  const expected: readonly (readonly [string, number, number])[] = [
    ["conflicts", body.conflicts, count((relation) => relation !== null && relation !== "restates")],
    ["restating pairs", body.restating, count((relation) => relation === "restates")],
    ["notes without a conflict", 0, count((relation) => relation === null)],
    ["undecided pairs", 0, undecided.length],
    ["pairs sharing a subject", body.sharing, pairs],
  ];
  return expected.filter(([, planted, found]) => planted !== found).map(([what, planted, found]) => `${name}: ${planted} ${what} planted, ${found} found`);
}

function prepared(name: string, size: Size, seed: number): Subject {
  const body = generateRules(size, seed);
  const { model, sound, problems } = compile([{ name: "body.policy", text: body.text }]);
  if (!sound) throw new Error(`${name} does not compile: ${problems.find(({ kind }) => kind.severity === "error")?.kind.code ?? ""}`);
  return { name, body, model };
}

/** The conflict pass on a body, on one with more rules and on one with more pairs of rules that share a subject. */
export async function measure({ conflicts: asked, seed, rounds }: Options): Promise<Result> {
  const size = { ...asked, alone: 0 };
  const base = prepared("base", size, seed);
  const rules = prepared("rules doubled", { ...size, alone: size.rules }, seed);
  const pairs = prepared("pairs doubled", { ...size, subjects: Math.max(1, Math.round(size.subjects / 2)) }, seed);
  const all = [base, rules, pairs];
  const wrong = all.flatMap((subject) => differences(subject, relate(subject.model, { holidays: [] })));
  if (wrong.length > 0) throw new Error(wrong.join("\n"));

  const job = ({ model }: Subject): Job => ({ size: 1, work: async () => void relate(model, { holidays: [] }) });
  const taken = await inTurns({ base: job(base), rules: job(rules), pairs: job(pairs) }, rounds);
  const counted = ({ model, body }: Subject): string => `${count(model.rules.length)} rules, ${count(body.sharing)} pairs that share a subject, ${count(body.conflicts)} conflicts`;
  const row = (subject: Subject, all: Times): Row => ({ what: `${subject.name}: ${counted(subject)}`, measured: time(all), target: "", met: null });
  const growth = (what: string, all: Times): Row => ({ what, measured: times(ratio(all, taken.base)), target: "", met: null });
  return {
    title: "Conflicts",
    about: "The conflict pass on bodies in which it is known what comes apart; the run fails where something else is found. Warm; compiling is no part of it.",
    rows: [
      row(base, taken.base), row(rules, taken.rules), row(pairs, taken.pairs),
      growth("time where rules double and the pairs stay", taken.rules),
      growth("time where pairs double and the rules stay", taken.pairs),
    ],
  };
}
