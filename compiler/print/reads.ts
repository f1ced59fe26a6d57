/** Prints which facts a part of a rule reads. */
import type { TreeRead } from "../model/fact-reads.js";
import { arrayLiteral, code, member, returnStatement, stringLiteral, type Entry, type Expression } from "./layout/index.js";
import type { Skin } from "./skin.js";

function keyOf(read: TreeRead): string {
  if (read.kind === "audience") return read.kind;
  return read.kind === "fact" ? `fact ${read.fact.key}` : `${read.input.owner} ${read.input.name}`;
}

function printRead(read: TreeRead, skin: Skin): Expression {
  if (read.kind === "audience") return stringLiteral("audience");
  if (read.kind === "input") return arrayLiteral([read.input.owner, read.input.name, read.input.type].map(stringLiteral));
  const home = skin.isDerived(read.fact.key) ? "derived" : "declared";
  if (home === "derived") skin.needs.derived.add(home);
  else skin.needs.declared.add(home);
  return member(code(home), read.fact.key);
}

/** A method that lists them, each once. Facts are named inside a function, so that modules may name each other in a circle. */
export function printReads(reads: readonly TreeRead[], skin: Skin, key = "reads"): Entry {
  const unique = new Map(reads.map((read) => [keyOf(read), read]));
  const list = arrayLiteral([...unique.values()].map((read) => printRead(read, skin)));
  return { kind: "method", key, parameters: [], body: [returnStatement(list)] };
}
