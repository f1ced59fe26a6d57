/** Whether some value or binding could not be resolved: what then seems unused or unread may only be misspelt elsewhere, and is not complained about. */
import type { Problem } from "../../grammar/index.js";
import { undeclaredBinding } from "./problems/tags.js";
import { typeProblems } from "./problems/types.js";

const codes: ReadonlySet<string> = new Set([...typeProblems, undeclaredBinding].filter(({ severity }) => severity !== "info").map(({ code }) => code));

export const hasDoubts = (problems: readonly Problem[]): boolean => problems.some(({ kind }) => codes.has(kind.code));
