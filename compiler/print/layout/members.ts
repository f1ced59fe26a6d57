/** Builds member access: `object.key`, `object["key"]` and `object[0]`. */
import { concat, group, indent, softline, text, type Doc } from "./doc.js";
import type { Code, Lookup, Member } from "./expression.js";
import { quote } from "./literals.js";
import { isName } from "./names.js";

/** A member of an object; a dot where the key is a name, else brackets. A number is an index, from 0 up. */
export const member = (object: Code | Member, key: string | number): Member => {
  const root = object.kind === "code" ? object : object.root;
  const lookups = [...(object.kind === "code" ? [] : object.lookups), lookup(key)];
  return { kind: "member", doc: chain(root, lookups), root, lookups };
};

/** The steps as a callee: only brackets can break. */
export const calleeDoc = (callee: Code | Member): Doc =>
  callee.kind === "code" ? callee.doc : concat([callee.root.doc, ...callee.lookups.map((step) => step.doc)]);

const lookup = (key: string | number): Lookup => {
  if (typeof key === "number") return { kind: "bracket", doc: text(`[${key}]`) };
  if (isName(key)) return { kind: "dot", doc: text(`.${key}`) };
  return { kind: "bracket", doc: group("[", indent(softline, quote(key)), softline, "]") };
};

const chain = (root: Code, lookups: readonly Lookup[]): Doc =>
  concat([
    root.doc,
    ...lookups.map((step) => (staysOnLine(root, lookups, step) ? step.doc : group(indent(softline, step.doc)))),
  ]);

const staysOnLine = (root: Code, lookups: readonly Lookup[], step: Lookup): boolean =>
  step.kind === "bracket" || (lookups.length === 1 && root.text !== "this");
