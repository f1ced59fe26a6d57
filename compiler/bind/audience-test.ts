/** What an audience tests: the fact that has it for a value, or membership. */
import { foldName, type Name } from "../../grammar/values/index.js";
import type { Test } from "../model/expression.js";
import { factRef } from "./facts.js";
import { ambiguousAudience } from "./problems/types.js";
import { placeIn, type Context } from "./resolve/context.js";
import { choiceOf } from "./resolve/settle.js";

/** A value of exactly one declared enumeration tests that fact; any other audience is a membership. */
export function audienceTest(name: Name, context: Context): Test {
  const owners = context.table.byValue.get(foldName(name.text)) ?? [];
  const [fact, ...others] = owners;
  if (!fact || fact.type.kind !== "enumeration") return { kind: "member", audience: name.text };
  if (others.length > 0) {
    context.problems.push(ambiguousAudience.at(placeIn(context, name), { found: name.text, facts: owners.map((owner) => owner.name) }));
    return { kind: "member", audience: name.text };
  }
  const choice = choiceOf(name.text, fact.type, fact.name);
  const subject = { kind: "fact", fact: factRef(fact), at: null } as const;
  if (!choice || choice.value.kind === "none") return { kind: "is-none", of: "enumeration", value: subject };
  return { kind: "compare", operator: "=", of: "enumeration", left: subject, right: choice.value };
}
