/** Random types and declarations of types, for the property tests of the layout. */
import fc from "fast-check";
import {
  arrayType,
  docComment,
  genericType,
  interfaceDeclaration,
  literalType,
  objectType,
  readonlyArrayType,
  typeAlias,
  typeName,
  unionType,
  type Statement,
  type Type,
  type TypeMember,
} from "../../../../compiler/print/layout/index.js";

/** A type that may stand in a signature. */
export type InlineType = Exclude<Type, { readonly kind: "object" }>;

const identifiers = fc
  .array(fc.constantFrom("Rule", "Fact", "X", "StudentTravelEndorsement", "Isso"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));
const leaves = fc.oneof(
  identifiers.map(typeName),
  fc.constantFrom("string", "null", "undefined", "void", "boolean", "unknown").map(typeName),
  fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.boolean()).map(literalType),
);

interface Trees {
  readonly inline: InlineType;
  readonly type: Type;
  readonly member: TypeMember;
}

const trees = fc.letrec<Trees>((tie: fc.LetrecTypedTie<Trees>): fc.LetrecValue<Trees> => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    tie("inline").map(arrayType),
    tie("inline").map(readonlyArrayType),
    fc
      .tuple(identifiers, fc.array(tie("inline"), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => genericType(name, args as [InlineType, ...InlineType[]])),
    fc.array(tie("inline"), { minLength: 1, maxLength: 5 }).map((members) => unionType(members) as InlineType),
  ),
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    tie("inline"),
    fc.array(tie("member"), { maxLength: 3 }).map(objectType),
    fc.array(tie("type"), { minLength: 1, maxLength: 5 }).map(unionType),
    tie("type").map(arrayType),
    fc
      .tuple(identifiers, fc.array(tie("type"), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => genericType(name, args as [Type, ...Type[]])),
  ),
  member: fc
    .record({
      name: fc.oneof(identifiers, fc.string(), fc.constantFrom("__proto__", "a-b", "1", "readonly", "new")),
      type: tie("type"),
      optional: fc.boolean(),
      readonly: fc.boolean(),
      doc: fc.option(fc.array(fc.string(), { minLength: 1, maxLength: 3 }).map(docComment), { nil: undefined }),
    })
    .map(({ doc, ...rest }) => ({ ...rest, ...(doc && { doc }) })),
}));

/** Types that may stand in a signature. */
export const inlineTypes: fc.Arbitrary<InlineType> = trees.inline;

/** Any types. */
export const types: fc.Arbitrary<Type> = trees.type;

/** Type aliases and interfaces. */
export const typeDeclarations: fc.Arbitrary<Statement> = fc.oneof(
  fc.tuple(identifiers, trees.type, fc.boolean()).map(([name, type, exported]) => typeAlias(name, type, { exported })),
  fc
    .tuple(identifiers, fc.array(trees.member, { maxLength: 5 }), fc.array(identifiers, { maxLength: 4 }))
    .map(([name, members, parents]) => interfaceDeclaration(name, members, { exported: true, extends: parents })),
);
