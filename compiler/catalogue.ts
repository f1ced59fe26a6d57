/** Every kind of problem, by code: the one catalogue, derived from the definitions. */
import type { ProblemKind } from "../grammar/index.js";
import { documentProblems } from "../grammar/document/problems.js";
import { exampleProblems } from "./bind/problems/examples.js";
import { factProblems } from "./bind/problems/facts.js";
import { idProblems } from "./bind/problems/ids.js";
import { referenceProblems } from "./bind/problems/references.js";
import { tagProblems } from "./bind/problems/tags.js";
import { typeProblems } from "./bind/problems/types.js";
import { checkProblems } from "./checks/problems.js";
import { conflictProblems } from "./conflicts/problems.js";
import { reachProblems } from "./conflicts/reach-problems.js";
import { failedExample } from "./describe/failed-example.js";
import { invalidUtf8 } from "./source-problems.js";

export const catalogue: readonly ProblemKind[] = [
  ...documentProblems, ...tagProblems, ...idProblems, ...referenceProblems, ...factProblems, ...typeProblems, ...exampleProblems, failedExample, ...checkProblems, ...conflictProblems, ...reachProblems, invalidUtf8,
].sort((a, b) => (a.code < b.code ? -1 : 1));
