/** Builds member access: `object.key`, `object["key"]` and `object[0]`. */
import { concat, group, indent, softline, text as textDoc, type Doc } from "./doc.js";
import type { Code, Lookup, Member } from "./expression.js";
import { quote } from "./literals.js";
import { isName } from "./names.js";
import { once } from "./printed.js";

/** A member of an object; a dot where the key is a name, else brackets. A number is an index, from 0 up. */
export const member = (object: Code | Member, key: string | number): Member => {
  const root = object.kind === "code" ? object : object.root;
  const last = lookup(key);
  const lookups = [...(object.kind === "code" ? [] : object.lookups), last];
  return { kind: "member", text: object.text + last.text, doc: once(() => chain(root, lookups)), root, lookups };
};

/** The steps as a callee: only brackets can break. */
export const calleeDoc = (callee: Code | Member): Doc =>
  callee.kind === "code" ? callee.doc() : concat([callee.root.doc(), ...callee.lookups.map((step) => step.doc())]);

const lookup = (key: string | number): Lookup => {
  if (typeof key === "string" && isName(key)) return { kind: "dot", text: `.${key}`, doc: () => textDoc(`.${key}`) };
  const inside = typeof key === "number" ? String(key) : quote(key);
  const text = `[${inside}]`;
  return { kind: "bracket", text, doc: () => (typeof key === "number" ? textDoc(text) : group("[", indent(softline, inside), softline, "]")) };
};

const chain = (root: Code, lookups: readonly Lookup[]): Doc =>
  concat([
    root.doc(),
    ...lookups.map((step) => (staysOnLine(root, lookups, step) ? step.doc() : group(indent(softline, step.doc())))),
  ]);

const staysOnLine = (root: Code, lookups: readonly Lookup[], step: Lookup): boolean =>
  step.kind === "bracket" || (lookups.length === 1 && root.text !== "this");
