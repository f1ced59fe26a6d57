/** Builds the declarations of types. */
import { concat, group, hardline, indent, join, line, text, type Doc } from "./doc.js";
import { assign } from "./assignment.js";
import { exportWord, type DeclarationOptions } from "./statements.js";
import { fileStatement, type Statement } from "./statement.js";
import { hugs, memberDoc, type Type, type TypeMember } from "./type.js";

/** `type name = type;`, with a union on lines of its own if it does not fit on one. */
export const typeAlias = (name: string, type: Type, options: DeclarationOptions = {}): Statement => {
  const layOut = (): Doc => {
    const left = concat([exportWord(options), "type ", name]);
    const barred = type.kind === "union" && !hugs(type.members);
    const value = barred ? assign(left, " =", type.bare, "after operator") : assign(left, " =", type.doc, "where it fits");
    return concat([value, ";"]);
  };
  return fileStatement(layOut, options.doc);
};

/** `interface name extends ... { ... }` with one member per line. */
export const interfaceDeclaration = (
  name: string,
  members: readonly TypeMember[],
  options: DeclarationOptions & { readonly extends?: readonly string[] } = {},
): Statement => {
  const layOut = (): Doc => {
    const inside = members.length === 0 ? [] : [indent(hardline, join(hardline, members.map(memberDoc))), hardline];
    const head = concat([exportWord(options), "interface ", heritage(name, options.extends ?? [])]);
    return concat([head, " {", ...inside, "}"]);
  };
  return fileStatement(layOut, options.doc);
};

const heritage = (name: string, parents: readonly string[]): Doc => {
  if (parents.length === 0) return text(name);
  if (parents.length === 1) return concat([name, " extends ", ...parents]);
  const listed = join(concat([",", line]), parents.map(text));
  return group(name, indent(line, "extends", group(indent(line, listed))));
};
