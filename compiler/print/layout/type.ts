/** Builds types: names, literals, unions, arrays, generics and object types. */
import { brokenGroup, concat, group, hardline, ifBreak, indent, join, line, softline, text, type Doc } from "./doc.js";
import { numberLiteral, quote } from "./literals.js";
import { propertyName } from "./names.js";

/** A named type or keyword, a literal, or an array: a type without a layout of its own. */
export interface SimpleType {
  readonly kind: "keyword" | "null" | "name" | "literal" | "array" | "readonly array";
  readonly doc: Doc;
}

/** `Name<A, B>`; `listed` is its layout where even a single simple argument may be broken off. */
export interface GenericType {
  readonly kind: "generic";
  readonly doc: Doc;
  readonly listed: Doc;
  readonly args: readonly Type[];
}

/** `A | B`; `bare` is its layout where the surroundings already indent it. */
export interface UnionType {
  readonly kind: "union";
  readonly doc: Doc;
  readonly bare: Doc;
  readonly members: readonly Type[];
}

/** `{ ... }`. */
export interface ObjectType {
  readonly kind: "object";
  readonly doc: Doc;
}

/** Anything that describes values. */
export type Type = SimpleType | GenericType | UnionType | ObjectType;

/** A property of an interface or object type, with its doc comment as `docComment` builds it. */
export interface TypeMember {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly doc?: Doc;
}

const keywords: ReadonlySet<string> = new Set(
  "any bigint boolean never number object string symbol undefined unknown".split(" "),
);

/** A type taken as it is: a keyword or a name without type arguments. */
export const typeName = (name: string): SimpleType => {
  const kind = name === "null" || name === "void" ? "null" : keywords.has(name) ? "keyword" : "name";
  return { kind, doc: text(name) };
};

/** The type of one value. */
export const literalType = (value: string | number | boolean): SimpleType => ({
  kind: "literal",
  doc: typeof value === "number" ? numberLiteral(value).doc() : text(typeof value === "string" ? quote(value) : String(value)),
});

/** `Element[]`. */
export const arrayType = (element: Type): SimpleType => ({ kind: "array", doc: arrayDoc(element) });

/** `readonly Element[]`. */
export const readonlyArrayType = (element: Type): SimpleType => ({
  kind: "readonly array",
  doc: concat(["readonly ", arrayDoc(element)]),
});

/** `name<args>`. */
export const genericType = (name: string, args: readonly [Type, ...Type[]]): GenericType => {
  const docs = args.map((arg) => (arg.kind === "union" ? arg.bare : arg.doc));
  const wrapped = concat([name, "<", ...docs, ">"]);
  const listed = concat([name, group("<", indent(softline, join(concat([",", line]), docs)), softline, ">")]);
  const [first, ...others] = args;
  return {
    kind: "generic",
    doc: others.length === 0 && isWrapped(first) ? wrapped : listed,
    listed: others.length === 0 && first.kind === "object" ? wrapped : listed,
    args,
  };
};

/** `A | B`, with a bar before each member if it does not fit on one line; `never` without members. */
export const unionType = (members: readonly Type[]): Type => {
  const flat = members.flatMap((member) => (member.kind === "union" ? member.members : [member]));
  const [first, second] = flat;
  if (first === undefined) return typeName("never");
  if (second === undefined) return first;
  const bare = hugs(flat) ? hugged(flat) : barred(flat);
  return { kind: "union", doc: hugs(flat) ? bare : group(indent(softline, bare)), bare, members: flat };
};

/** `{ ... }` with one member per line; `{}` without members. */
export const objectType = (members: readonly TypeMember[]): ObjectType => ({
  kind: "object",
  doc:
    members.length === 0 ? text("{}") : brokenGroup("{", indent(line, join(line, members.map(memberDoc))), line, "}"),
});

/** A property as it stands in an interface or object type, with its semicolon. */
export const memberDoc = ({ name, type, optional, readonly, doc }: TypeMember): Doc =>
  concat([
    ...(doc === undefined ? [] : [doc, hardline]),
    group(readonly ? "readonly " : "", propertyName(name), optional ? "?" : "", annotation(type)),
    ";",
  ]);

/** `: Type`. */
export const annotation = (type: Type): Doc => concat([": ", type.doc]);

/** Whether prettier keeps the members of a union on one line: an object or name and nothing but null. */
export const hugs = (members: readonly Type[]): boolean => {
  const main = members.find(({ kind }) => kind === "object" || kind === "name" || kind === "generic");
  return main !== undefined && members.every((member) => member === main || member.kind === "null");
};

const hugged = (members: readonly Type[]): Doc =>
  join(
    text(" | "),
    members.map(({ doc }) => doc),
  );

const barred = (members: readonly Type[]): Doc =>
  group(concat(members.map(({ doc }, index) => concat([index === 0 ? ifBreak("| ") : nextBar, indent(doc)]))));

const nextBar = concat([line, "| "]);

const arrayDoc = (element: Type): Doc => {
  if (element.kind === "union" && !hugs(element.members))
    return concat([group("(", indent(softline, element.bare), softline, ")"), "[]"]);
  if (element.kind === "union" || element.kind === "readonly array") return concat(["(", element.doc, ")[]"]);
  return concat([element.doc, "[]"]);
};

const isWrapped = (type: Type): boolean => {
  if (type.kind === "union") return hugs(type.members);
  return type.kind !== "array" && type.kind !== "readonly array" && type.kind !== "generic";
};
