/** Emits facts.ts: the type of the facts, the prepared facts, and the checker that turns one into the other. */
import type { Input } from "../model/expression.js";
import { isDerived, type Fact } from "../model/fact.js";
import { printDeclared } from "../print/facts.js";
import { askers, printShape } from "../print/shape.js";
import {
  blankLine, call, code, constant, docComment, genericType, importDeclaration, interfaceDeclaration, literalType, objectType, readonlyArrayType,
  typeAlias, typeName, unionType, type Statement, type Type, type TypeMember,
} from "../print/layout/index.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact, WriteModule } from "./module.js";

const givenTypes: { readonly [K in Input["type"]]: Type } = {
  date: unionType([typeName("IsoDate"), typeName("null")]),
  number: unionType([typeName("number"), typeName("null")]),
  boolean: typeName("boolean"),
};

const preparedTypes: { readonly [K in Input["type"]]: Type } = { date: typeName("number"), number: typeName("number"), boolean: typeName("Truth") };

/** The type of a declared fact as a case gives it. */
function factType({ type }: Fact): Type {
  if (type.kind === "enumeration") return unionType([...type.values.map(literalType), typeName("null")]);
  if (type.kind === "text") return unionType([typeName("string"), typeName("null")]);
  return givenTypes[type.kind];
}

const factMember = (fact: Fact): TypeMember => ({
  name: fact.key, type: factType(fact), optional: true, readonly: true, doc: docComment([...(fact.description === "" ? [] : [fact.description, ""]), fact.question]),
});

const preparedFacts: { readonly [K in Fact["type"]["kind"]]: Type } = {
  date: typeName("number"), number: typeName("number"), enumeration: typeName("number"), boolean: typeName("Truth"),
  text: unionType([typeName("string"), typeName("null"), typeName("undefined")]),
};

const declaredType = (facts: readonly Fact[]): Type => objectType(facts.map(({ key }) => ({ name: key, type: typeName("DeclaredFact"), readonly: true })));

/** The type of what a case may say about one owner. */
function givenMember([owner, inputs]: readonly [string, readonly Input[]]): TypeMember {
  const members = inputs.map(({ name, type, question }) => ({ name, type: givenTypes[type], optional: true, readonly: true, doc: docComment([question]) }));
  return { name: owner, type: objectType(members), optional: true, readonly: true };
}

/** The declared facts that are given, not worked out. */
const givenFacts = ({ model }: EmitContext): readonly Fact[] => model.facts.filter((fact) => !isDerived(fact));

function preparedMember([owner, inputs]: readonly [string, readonly Input[]]): TypeMember {
  return { name: owner, type: objectType(inputs.map(({ name, type }) => ({ name, type: preparedTypes[type], readonly: true }))), readonly: true };
}

const columnsType = typeAlias("Columns", genericType("AllColumns", [typeName("Prepared"), typeName("Audience")]), { exported: true, doc: docComment(["Facts of many cases, as loops over them read them."]) });

function types(context: EmitContext): Statement[] {
  const asking = [...askers(context.model)];
  const { audiences } = context.model;
  const facts = givenFacts(context);
  const audience = typeName("Audience");
  const given: TypeMember = {
    name: "audience", type: unionType([audience, readonlyArrayType(audience)]), optional: true, readonly: true,
    doc: docComment(["Every audience that the case is of; one that is not listed is not held."]),
  };
  const held: TypeMember = { name: "audience", type: unionType([genericType("ReadonlySet", [typeName("string")]), typeName("null")]), readonly: true };
  const prepared: TypeMember = {
    name: "given", type: objectType(facts.map(({ key, type }) => ({ name: key, type: preparedFacts[type.kind], readonly: true }))), readonly: true,
  };
  return [
    typeAlias("Audience", unionType(audiences.map(literalType)), { exported: true, doc: docComment(["The audiences that the rules tell apart."]) }),
    blankLine,
    interfaceDeclaration("Facts", [given, ...facts.map(factMember), ...asking.map(givenMember)], {
      exported: true,
      doc: docComment(["What a case may say. A fact that is left out is unknown; null is known not to be or not to have happened."]),
    }),
    blankLine,
    interfaceDeclaration("Prepared", [held, prepared, { name: "inputs", type: objectType(asking.map(preparedMember)), readonly: true }], {
      exported: true,
      doc: docComment(["Facts as the rules read them: dates are days since 1970-01-01, values of lists are counted from 0."]),
    }),
    blankLine,
    typeAlias("At", genericType("Case", [typeName("Prepared")]), { exported: true, doc: docComment(["A case as the rules judge it."]) }),
    ...(context.options.columns === true ? [blankLine, columnsType] : []),
  ];
}

/** The module at the root of the output folder. */
export function emitFacts(context: EmitContext, write: WriteModule): Artifact {
  const facts = givenFacts(context);
  const asked = new Set<string>([...[...askers(context.model).values()].flat().map(({ type }) => type), ...facts.map(({ type }) => type.kind)]);
  const typesUsed = [...(context.options.columns === true ? ["AllColumns"] : []), "Case", ...(facts.length > 0 ? ["DeclaredFact"] : []), "Door", ...(asked.has("date") ? ["IsoDate"] : []), ...(asked.has("boolean") ? ["Truth"] : [])];
  return write("facts.ts", context.header(allSources(context)), [
    importDeclaration({ names: ["door"], from: context.runtime(0) }),
    importDeclaration({ names: typesUsed, from: context.runtime(0), typeOnly: true }),
    blankLine,
    ...types(context),
    blankLine,
    constant("declared", printDeclared(facts), { exported: true, type: declaredType(facts), doc: docComment(["The facts that a case gives."]) }),
    blankLine,
    constant("checkFacts", call(code("door"), [printShape(context.model, "typescript")]), {
      exported: true,
      type: typeName("Door"),
      doc: docComment(["Checks facts in one pass and prepares them for the rules, or says all that is wrong with them."]),
    }),
  ]);
}
