/** Settles what an open name is, once its use says which type it must have. */
import { foldName, type NameNode, type QuotedNode } from "../../../grammar/values/index.js";
import type { Type } from "../../model/fact.js";
import { lasting } from "../../model/lasting.js";
import { nearestFact } from "../facts.js";
import { assumedInput, loneValue, nearFact, noSuchValue, wrongType } from "../problems/types.js";
import { inputFor, placeIn, sayType, type Context } from "./context.js";
import type { Open, Resolved, TypedTest, TypedValue } from "./resolved.js";

/** The index of each value by its folded name; of two that fold alike the first. */
const indexByFolded = lasting((values: readonly string[]): ReadonlyMap<string, number> => {
  const indices = new Map<string, number>();
  for (const [index, value] of values.entries()) if (!indices.has(foldName(value))) indices.set(foldName(value), index);
  return indices;
});

/** A choice of an enumeration; the value `none` is none. */
export function choiceOf(text: string, type: Type & { readonly kind: "enumeration" }, fact: string | null): TypedValue | null {
  const index = indexByFolded(type.values).get(foldName(text)) ?? -1;
  const value = type.values[index];
  if (value === undefined) return null;
  if (foldName(value) === "none") return { kind: "value", value: { kind: "none", of: "enumeration" }, type, fact };
  return { kind: "value", value: { kind: "choice", index, value }, type, fact };
}

function settleName(node: NameNode, type: Type, context: Context): TypedValue | TypedTest | null {
  const { problems, table } = context;
  const place = placeIn(context, node);
  const owners = table.byValue.get(foldName(node.text));
  const [owner] = owners ?? [];
  if (owner && type.kind === "boolean") {
    problems.push(loneValue.at(place, { found: node.text, fact: owner.name }));
    return null;
  }
  const near = nearestFact(node.text, table);
  if (near !== undefined) problems.push(nearFact.at(place, { found: node.text, near }));
  if (type.kind === "text" || type.kind === "enumeration") {
    if (near === undefined) problems.push(wrongType.at(place, { expected: sayType(type), found: "a name; put a text in double quotes" }));
    return null;
  }
  const unit = type.kind === "number" ? type.unit : null;
  const asked = inputFor(node.text, type.kind, unit, context);
  if (!asked) {
    if (near === undefined) problems.push(wrongType.at(place, { expected: sayType(type), found: `\`${node.text}\`, which no fact declares` }));
    return null;
  }
  const { input, isNew } = asked;
  if (isNew && near === undefined) problems.push(assumedInput.at(place, { name: node.text, key: input.name, id: input.owner, type: type.kind === "boolean" ? "condition" : type.kind }));
  return type.kind === "boolean" ? { kind: "test", test: { kind: "attested", input } } : { kind: "value", value: { kind: "input", input }, type, fact: null };
}

function settleQuoted(node: QuotedNode, type: Type, context: Context): TypedValue | null {
  if (type.kind === "text") return { kind: "value", value: { kind: "text", text: node.text }, type, fact: null };
  context.problems.push(wrongType.at(placeIn(context, node), { expected: sayType(type), found: "a text" }));
  return null;
}

/** Gives an open name the type that its use needs; anything else is as it was. `null`: a problem says why not. */
export function settle(resolved: Resolved, type: Type, fact: string | null, context: Context): Exclude<Resolved, Open> | null {
  if (resolved.kind !== "open") return resolved;
  const { node } = resolved;
  if (node.kind === "name" && node.text === "none" && type.kind !== "enumeration" && type.kind !== "boolean") {
    return { kind: "value", value: { kind: "none", of: type.kind }, type, fact };
  }
  if (type.kind === "enumeration") {
    const choice = choiceOf(node.text, type, fact);
    if (choice) return choice;
    context.problems.push(noSuchValue.at(placeIn(context, node), { found: node.text, fact: fact ?? "", values: type.values }));
    return null;
  }
  return node.kind === "quoted" ? settleQuoted(node, type, context) : settleName(node, type, context);
}
