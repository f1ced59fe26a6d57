/** One trial: a random program, its cases, and everything that must hold of them. A failure comes out small and can be replayed. */
import { changedAnswers, differences, judgedByReference, judgedByRules, load, wrongOrders, type Loaded } from "./compare.js";
import { casesOf, programOf, type JudgedCase } from "./generate.js";
import { randomFrom } from "./random.js";
import { withoutNeedless, withoutNeedlessLines } from "./shrink.js";
import { fileOf } from "./write-facts.js";
import { textOf, type Source } from "./write-program.js";

export interface Failure {
  readonly seed: number;
  readonly source: Source;
  readonly judged: JudgedCase;
  readonly complaints: readonly string[];
}

type Complain = (loaded: Loaded, judged: JudgedCase) => string[];

const guarded = (complain: Complain): Complain => (loaded, judged) => {
  try {
    return complain(loaded, judged);
  } catch (error) {
    return [`thrown: ${error instanceof Error ? error.message : String(error)}`];
  }
};

/** Where the compiled rules and the reference come apart. */
export const disagreements: Complain = guarded((loaded, judged) => [
  ...differences(judgedByReference(loaded, judged), judgedByRules(loaded, judged)),
  ...wrongOrders(loaded, judged),
]);

/** Definite answers that change when the last fact of the case is given, too; an option that takes facts for given aside. */
export const changesByOneFact: Complain = guarded((loaded, judged) => {
  const sure = { ...judged, assumeNoExceptions: false };
  const less = { ...sure, facts: judged.facts.slice(0, -1) };
  return [...changedAnswers(judgedByRules(loaded, less), judgedByRules(loaded, sure))];
});

/** The kind of a complaint: what it is about, without names and values. */
const kindOf = (complaint: string): string => complaint.replace(/^\S+:\S+/, "").replace(/:.*/s, "").replace(/ of .*/, "");

function shrunk(seed: number, source: Source, judged: JudgedCase, complain: Complain): Failure {
  const first = load(textOf(source));
  const kind = kindOf((first ? complain(first, judged) : [])[0] ?? "");
  const complaintsOf = (candidate: Source, facts: JudgedCase["facts"]): string[] => {
    const loaded = load(textOf(candidate));
    const complaints = loaded ? complain(loaded, { ...judged, facts }) : [];
    return complaints.some((complaint) => kindOf(complaint) === kind) && !complaints.some((complaint) => /facts door/.test(complaint)) ? complaints : [];
  };
  let left = source;
  let facts = judged.facts;
  for (let round = 0; round < 3; round++) {
    left = withoutNeedlessLines(left, (candidate) => complaintsOf(candidate, facts).length > 0);
    facts = withoutNeedless(facts, (fewer) => complaintsOf(left, fewer).length > 0);
    // A fact of which a shorter program knows nothing must go before the program can be shortened.
    left = withoutNeedlessLines(left, (candidate) => {
      const loaded = load(textOf(candidate));
      return loaded !== null && complaintsOf(candidate, knownTo(loaded, facts)).length > 0;
    });
    const loaded = load(textOf(left));
    if (loaded) facts = knownTo(loaded, facts);
  }
  return { seed, source: left, judged: { ...judged, facts }, complaints: complaintsOf(left, facts) };
}

function knownTo({ model }: Loaded, facts: JudgedCase["facts"]): JudgedCase["facts"] {
  const inputs = [...model.jurisdictions, ...model.sections, ...model.rules].flatMap((owner) => owner.inputs.map((input) => `${input.owner} ${input.name}`));
  const known = new Set([...inputs, "audience", ...model.facts.filter(({ value, definitions }) => value === null && definitions.length === 0).map(({ key }) => key)]);
  return facts.filter(({ owner, key }) => known.has(owner === null ? key : `${owner} ${key}`));
}

/** What a trial came to: no failure, a failure, or a program that does not compile. */
export type Trial = { readonly kind: "passed"; readonly cases: number } | { readonly kind: "unsound" } | { readonly kind: "failed"; readonly failure: Failure };

/** Runs the trial that a number stands for. */
export function trial(seed: number): Trial {
  const source = programOf(seed);
  const loaded = load(textOf(source));
  if (!loaded) return { kind: "unsound" };
  const cases = casesOf(loaded.model, seed);
  const random = randomFrom(seed + 2);
  for (const judged of cases) {
    if (disagreements(loaded, judged).length > 0) return { kind: "failed", failure: shrunk(seed, source, judged, disagreements) };
  }
  const [whole] = cases;
  const some = whole ? random.few(whole.facts, random.pick([0.2, 0.5, 0.8])) : [];
  const last = random.some(some);
  if (!whole || !last) return { kind: "passed", cases: cases.length };
  const grown = { ...whole, facts: [...some.filter((fact) => fact !== last), last] };
  if (changesByOneFact(loaded, grown).length > 0) return { kind: "failed", failure: shrunk(seed, source, grown, changesByOneFact) };
  return { kind: "passed", cases: cases.length };
}

/** A failure as a person can read and replay it. */
export function told({ seed, source, judged, complaints }: Failure): string {
  const { asOf, assumeNoExceptions, holidays, facts } = judged;
  return [
    `--- seed ${seed} (npm run fuzz -- --case ${seed})`,
    textOf(source).trimEnd(),
    `--- facts ${JSON.stringify(fileOf(facts))}`,
    `--- as of ${asOf}${assumeNoExceptions ? ", assuming no exceptions" : ""}${holidays.length > 0 ? `, holidays ${holidays.join(" ")}` : ""}`,
    ...complaints.map((complaint) => `--- ${complaint}`),
  ].join("\n");
}
