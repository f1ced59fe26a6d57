/** The checks of what can never come about, in the order in which an author mends things: rules, exceptions, what clauses leave, time. */
import type { Problem } from "../../../grammar/index.js";
import type { Vocabulary } from "../../decide/vocabulary.js";
import type { Model } from "../../model/model.js";
import { exceptionsTakeSomeCases } from "./exceptions-take-some-cases.js";
import type { Constraining } from "../find.js";
import { periodsFollowEachOther } from "./periods-follow-each-other.js";
import { rulesCanApply } from "./rules-can-apply.js";
import { windowsOpen } from "./windows-open.js";

/** Yields a problem for each place where its sentence does not hold. */
export type ReachCheck = (model: Model, vocabulary: Vocabulary, constraining: Constraining) => Iterable<Problem>;

export const reachChecks: readonly ReachCheck[] = [rulesCanApply, exceptionsTakeSomeCases, windowsOpen, periodsFollowEachOther];
