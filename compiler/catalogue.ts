/** Every kind of problem, by code: the one catalogue, derived from the definitions. */
import type { ProblemKind } from "../grammar/index.js";
import { documentProblems } from "../grammar/document/problems.js";
import { idProblems } from "./bind/problems/ids.js";
import { referenceProblems } from "./bind/problems/references.js";
import { tagProblems } from "./bind/problems/tags.js";
import { checkProblems } from "./checks/problems.js";
import { invalidUtf8 } from "./source-problems.js";

export const catalogue: readonly ProblemKind[] = [
  ...documentProblems, ...tagProblems, ...idProblems, ...referenceProblems, ...checkProblems, invalidUtf8,
].sort((a, b) => (a.code < b.code ? -1 : 1));
