/** What is said of a rule that is asked for and that the sources do not state. */
import { nearest } from "../../runtime/nearest.js";
import { failure, type Failure } from "../workspace/failure.js";

/** `ids` are those of all rules. */
export function noRule(id: string, ids: Iterable<string>): Failure {
  const near = nearest(id, [...ids]);
  return failure(`no rule \`${id}\``, near === undefined ? "`policyc inspect` lists the rules" : `did you mean \`${near}\`?`);
}
