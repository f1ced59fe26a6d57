/** A block that is cut off is one mistake: what it lacks may stand in the part that is yet to be written. */
import { unclosedBlock } from "../grammar/document/problems.js";
import type { Place, Problem, ProblemKind } from "../grammar/index.js";
import { emptyExample, undatedExample } from "./bind/problems/examples.js";
import { untypedFact } from "./bind/problems/facts.js";
import { emptyRule } from "./checks/problems.js";

/** Told at the opening tag of a block, as an unclosed one is. */
const LACKS: ReadonlySet<ProblemKind> = new Set<ProblemKind>([emptyRule, untypedFact, undatedExample, emptyExample]);

const spotOf = ({ file, start }: Place): string => `${start} ${file}`;

/** The same problems without what unclosed blocks lack. */
export function withoutLacksOfUnclosed(problems: readonly Problem[]): readonly Problem[] {
  const unclosed = new Set(problems.flatMap(({ kind, place }) => (kind === unclosedBlock ? [spotOf(place)] : [])));
  return unclosed.size === 0 ? problems : problems.filter(({ kind, place }) => !LACKS.has(kind) || !unclosed.has(spotOf(place)));
}
