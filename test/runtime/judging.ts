/** What the verdict tables share: a source around some tags, its rules on a case, and the answer in one line. */
import { compile } from "../../compiler/compile.js";
import { loadProgram, type Program } from "../../compiler/print/program.js";
import { evaluate, trace, type Rule, type Verdict } from "../../runtime/index.js";

/** A rule of any body, on facts that types have not seen. */
export type LooseRule = Rule<string, Readonly<Record<string, unknown>>>;

export interface Judging {
  readonly holidays?: readonly string[];
  readonly assumeNoExceptions?: boolean;
}

/** Compiles a source that must be sound, and loads its rules. */
export function load(source: string, holidays: readonly string[] = []): Program {
  const { sound, problems } = compile([{ name: "library.policy", text: source }]);
  if (!sound) throw new Error(problems.filter(({ kind }) => kind.severity === "error").map(({ kind }) => kind.code).join(", ") || "not sound");
  return loadProgram(sound, { holidays });
}

/** The verdict of one rule of a program. */
export function judge({ rules }: Program, id: string, facts: Readonly<Record<string, unknown>>, asOf: string, { assumeNoExceptions = false }: Judging = {}): Verdict {
  const rule = rules.get(id) as LooseRule | undefined;
  if (!rule) throw new Error(`no rule ${id} among ${[...rules.keys()].join(", ")}`);
  const verdict = evaluate([rule], facts, { asOf, assumeNoExceptions })[id];
  if (!verdict) throw new Error(`no verdict for ${id}`);
  return verdict;
}

/** A verdict in one line: outcome, due, opens, and what is missing, sorted. */
export function told(verdict: Verdict): string {
  const { outcome, due, opens, missing } = trace(verdict);
  const same = outcome === verdict.outcome && due === verdict.due && opens === verdict.opens;
  const parts = [
    same ? outcome : `${outcome}, while the verdict says otherwise`,
    ...(due === undefined ? [] : [`due ${due}`]),
    ...(opens === undefined ? [] : [`opens ${opens}`]),
    ...(missing.length === 0 ? [] : [`missing ${[...missing].sort().join(", ")}`]),
  ];
  return parts.join(" ");
}

/** The rule `LIB:R` with these tags below it, in a body that says nothing else. */
export const oneRule = (tags: readonly string[]): string =>
  ["[JURISDICTION:LIB]", "The town library", "", "[RULE:LIB:R]", "Readers keep to what the tags below say.", "[/RULE]", ...tags, "[END:JURISDICTION:LIB]", ""].join("\n");

/** As-of date, the inputs of `LIB:R` (`audience` aside), and the answer. */
export type Row = readonly [asOf: string, inputs: Readonly<Record<string, unknown>>, expected: string];

/** Judges `LIB:R` on each row; the rows that come out otherwise, with what came out. */
export function surprises(tags: readonly string[], rows: readonly Row[], judging: Judging = {}): string[] {
  const program = load(oneRule(tags), judging.holidays);
  return rows.flatMap(([asOf, { audience, ...inputs }, expected]) => {
    const facts = { ...(audience === undefined ? {} : { audience }), "LIB:R": inputs };
    let actual: string;
    try {
      actual = told(judge(program, "LIB:R", facts, asOf, judging));
    } catch (error) {
      actual = String(error);
    }
    return actual === expected ? [] : [`${tags.join(" ")} as of ${asOf} on ${JSON.stringify(facts)}: expected ${expected}; got ${actual}`];
  });
}
