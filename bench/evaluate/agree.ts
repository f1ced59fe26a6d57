/** Compares what the compiled rules say with what the hand-written ones say. */
import type { Outcome, Verdict } from "../../runtime/index.js";
import { toIso } from "./days.js";
import { dueDates, outcomes, type HandCode } from "./hand.js";
import { studentOf, type StudentCase } from "./students.js";

/** The outcomes in the order of the hand-written codes. */
export const OUTCOMES: readonly Outcome[] = ["not-applicable", "satisfied", "violated", "pending", "unknown"];

const said = (outcome: string | undefined, due: string | undefined): string => `${outcome ?? "nothing"}${due === undefined ? "" : ` due ${due}`}`;
const byHand = (code: HandCode | undefined, due: number | null | undefined): string => said(OUTCOMES[code ?? -1], due === null || due === undefined ? undefined : toIso(due));

/** What differs in outcome or due date on one case, a line for each rule; the verdicts stand in the order of the rules. */
export function disagreements(at: StudentCase, verdicts: readonly Pick<Verdict, "rule" | "outcome" | "due">[]): readonly string[] {
  const student = studentOf(at);
  return outcomes.flatMap((judge, index) => {
    const verdict = verdicts[index];
    const [compiled, hand] = [said(verdict?.outcome, verdict?.due), byHand(judge(student), dueDates[index]?.(student))];
    return compiled === hand ? [] : [`${verdict?.rule ?? index}: compiled ${compiled}, by hand ${hand}, ${JSON.stringify(at)}`];
  });
}
