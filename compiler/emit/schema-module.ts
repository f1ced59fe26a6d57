/** Emits schema.ts: the zod schema of the facts, for those who compose schemas. It refuses exactly what the checker refuses. */
import type { Input } from "../model/expression.js";
import { isDerived, type Fact } from "../model/fact.js";
import {
  arrayLiteral, blankLine, call, code, constant, docComment, importDeclaration, member, objectLiteral, stringLiteral,
  type Expression,
} from "../print/layout/index.js";
import { askers } from "../print/shape.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact, WriteModule } from "./module.js";

const zod = (name: string, ...args: readonly Expression[]): Expression => call(member(code("z"), name), args);
const optional = (schema: Expression): Expression => zod("optional", schema);
const nullable = (schema: Expression): Expression => zod("nullable", schema);

const inputSchemas: { readonly [K in Input["type"]]: () => Expression } = {
  date: () => nullable(code("isoDate")),
  number: () => nullable(zod("number")),
  boolean: () => zod("boolean"),
};

/** A whole number is a number here: zod's own integers end at 2 ** 53, and the checker sees to the rest. */
function factSchema({ type }: Fact): Expression {
  if (type.kind === "enumeration") return nullable(zod("enum", arrayLiteral(type.values.map(stringLiteral))));
  if (type.kind === "text") return nullable(zod("string"));
  return inputSchemas[type.kind]();
}

const property = (key: string, value: Expression) => ({ kind: "property" as const, key, value });

function shape(facts: readonly Fact[], asking: ReadonlyMap<string, readonly Input[]>): Expression {
  const audience = zod("union", arrayLiteral([zod("string"), zod("array", zod("string"))]));
  const given = facts.map((fact) => property(fact.key, optional(factSchema(fact))));
  const inputs = [...asking].map(([owner, asked]) =>
    property(owner, optional(zod("strictObject", objectLiteral(asked.map(({ name, type }) => property(name, optional(inputSchemas[type]()))))))),
  );
  return zod("strictObject", objectLiteral([property("audience", optional(audience)), ...given, ...inputs]));
}

/** The module at the root of the output folder. */
export function emitSchema(context: EmitContext, write: WriteModule): Artifact {
  const { model } = context;
  const facts = model.facts.filter((fact) => !isDerived(fact));
  const asking = askers(model);
  const hasDates = [...facts.map(({ type }) => type.kind), ...[...asking.values()].flat().map(({ type }) => type)].includes("date");
  return write("schema.ts", context.header(allSources(context)), [
    importDeclaration({ names: ["z"], from: "zod" }),
    importDeclaration({ names: [...(hasDates ? ["isIsoDate"] : []), "refuseFacts"], from: context.runtime(0) }),
    importDeclaration({ names: ["checkFacts"], from: "./facts.js" }),
    blankLine,
    ...(hasDates ? [constant("isoDate", call(member(code("z"), "custom"), [code("isIsoDate")]))] : []),
    constant("shape", shape(facts, asking)),
    blankLine,
    constant("factsSchema", call(member(code("shape"), "superRefine"), [call(code("refuseFacts"), [code("checkFacts")])]), {
      exported: true,
      doc: docComment(["The facts of a case, as a zod schema."]),
    }),
  ]);
}
