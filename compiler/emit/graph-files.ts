/** Emits graph.ts and graph.json: the same graph, typed and as data. */
import { declaredGraph, type GraphEdge, type GraphNode } from "../conflicts/graph.js";
import {
  arrayLiteral, blankLine, booleanLiteral, constant, docComment, interfaceDeclaration, literalType, numberLiteral, objectLiteral, objectType, readonlyArrayType,
  showUnseen, stringLiteral, typeAlias, typeName, unionType, type Expression, type TypeMember,
} from "../print/layout/index.js";
import { allSources, type EmitContext } from "./context.js";
import type { Artifact, WriteModule } from "./module.js";

const literal = (value: string | number | boolean): Expression =>
  typeof value === "string" ? stringLiteral(value) : typeof value === "number" ? numberLiteral(value) : booleanLiteral(value);

const record = (value: GraphNode | GraphEdge): Expression =>
  objectLiteral(Object.entries(value).map(([key, part]: [string, string | number | boolean]) => ({ kind: "property", key, value: literal(part) })));

const field = (name: string, type: TypeMember["type"]): TypeMember => ({ name, type, readonly: true });
const optional = (name: string, type: string): TypeMember => ({ ...field(name, typeName(type)), optional: true });

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The two files. */
export function emitGraph(context: EmitContext, write: WriteModule): Artifact[] {
  const header = context.header(allSources(context));
  const { nodes, edges } = declaredGraph(context.model);
  const kinds = (values: readonly string[]) => unionType(unique(values).sort().map(literalType));
  const id = typeName("NodeId");
  const module = write("graph.ts", header, [
    typeAlias("NodeId", unionType(unique(nodes.map((node) => node.id)).map(literalType)), { exported: true, doc: docComment(["The ids of all nodes."]) }),
    blankLine,
    interfaceDeclaration("GraphNode", [field("id", id), field("kind", kinds(nodes.map(({ kind }) => kind))), optional("title", "string"), optional("file", "string"), optional("line", "number")], {
      exported: true, doc: docComment(["A jurisdiction, section, rule or exception, or an id of a jurisdiction that is not compiled."]),
    }),
    blankLine,
    interfaceDeclaration("GraphEdge", [field("from", id), field("to", id), field("kind", kinds(edges.map(({ kind }) => kind))), field("declared", typeName("boolean")), optional("file", "string"), optional("line", "number")], {
      exported: true, doc: docComment(["What a tag of one node says about another."]),
    }),
    blankLine,
    constant("graph", objectLiteral([
      { kind: "property", key: "nodes", value: arrayLiteral(nodes.map(record)) },
      { kind: "property", key: "edges", value: arrayLiteral(edges.map(record)) },
    ]), {
      exported: true,
      type: objectType([field("nodes", readonlyArrayType(typeName("GraphNode"))), field("edges", readonlyArrayType(typeName("GraphEdge")))]),
      doc: docComment(["The rules and what refers to what."]),
    }),
  ]);
  const json = { generatedBy: header[0], nodes, edges };
  // Line by line, as the line ends are the layout's own; those of a text are escaped already.
  const lines = JSON.stringify(json, null, 2).split("\n").map(showUnseen);
  return [module, { path: "graph.json", text: `${lines.join("\n")}\n` }];
}
