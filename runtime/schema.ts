/** What a generated zod schema calls; zod itself is not imported. */
import { parseDay } from "./calendar.js";
import type { Door } from "./facts.js";
import type { IsoDate } from "./rule.js";

/** Whether a value is a calendar date as facts write it. */
export const isIsoDate = (value: unknown): value is IsoDate => typeof value === "string" && parseDay(value) !== null;

/** What a refinement is given to report with. */
interface Refinement {
  addIssue(issue: { code: "custom"; message: string; path: string[] }): void;
}

/** Refines a schema by the checker of the facts, so that both refuse the same. */
export const refuseFacts = (checkFacts: Door) => (facts: unknown, context: Refinement): void => {
  const checked = checkFacts(facts);
  if (checked.ok) return;
  for (const { message, path } of checked.problems) context.addIssue({ code: "custom", message, path: path === "" ? [] : path.split(" ") });
};
