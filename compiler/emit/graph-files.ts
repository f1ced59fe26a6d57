/** Emits graph.ts and graph.json: the same graph, typed and as data. */
import type { Basis, Status } from "../conflicts/conflict.js";
import type { EdgeKind, Graph, GraphEdge, GraphNode } from "../conflicts/graph.js";
import { relate } from "../conflicts/relate.js";
import {
  arrayLiteral, blankLine, booleanLiteral, code, constant, docComment, importDeclaration, interfaceDeclaration, literalType, nullLiteral, numberLiteral, objectLiteral,
  objectType, readonlyArrayType, stringLiteral, typeAlias, typeName, unionType, type Expression, type Statement, type Type, type TypeMember,
} from "../print/layout/index.js";
import { allSources, type EmitContext } from "./context.js";
import { isList, jsonText, type Data } from "./json-text.js";
import { remembered } from "./memory.js";
import type { Artifact, WriteModule } from "./module.js";

function literal(value: Data): Expression {
  if (value === null) return nullLiteral;
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return booleanLiteral(value);
  return isList(value) ? arrayLiteral(value.map(literal)) : record(value);
}

const record = (value: Readonly<Record<string, Data>>): Expression =>
  objectLiteral(Object.entries(value).map(([key, part]) => ({ kind: "property", key, value: literal(part) })));

type Fields = { readonly [key: string]: Data };
const nodeData = (node: GraphNode): Fields => ({ ...node });
const edgeData = ({ witness, ...edge }: GraphEdge): Fields => ({ ...edge, ...(witness ? { witness: { asOf: witness.asOf, facts: witness.facts } } : {}) });

/** All words of a union, whether or not this graph has them: what reads one graph must compile with the next. */
const words = <Word extends string>(all: Readonly<Record<Word, true>>): Type => unionType(Object.keys(all).map(literalType));

const nodeKinds = words<GraphNode["kind"]>({ jurisdiction: true, section: true, rule: true, exception: true, fact: true, external: true });
const edgeKinds = words<EdgeKind>({
  "see-also": true, "conflict-note": true, "conflict-check": true, "conflict-potential": true, "conflict-resolution": true, "exception-to": true, overrides: true,
  uses: true, defines: true, contradicts: true, stricter: true, overlaps: true, restates: true,
});
const statuses = words<Status>({ stale: true, unconfirmed: true, "one-sided": true, confirmed: true, settled: true, undeclared: true });
const bases = words<Basis>({ override: true, precedence: true, specificity: true, "later-date": true });

const field = (name: string, type: Type, doc?: string): TypeMember => ({ name, type, readonly: true, ...(doc === undefined ? {} : { doc: docComment([doc]) }) });
const optional = (name: string, type: Type, doc?: string): TypeMember => ({ ...field(name, type, doc), optional: true });

const id = typeName("NodeId");
const place: readonly TypeMember[] = [optional("file", typeName("string")), optional("line", typeName("number"))];

const nodeMembers: readonly TypeMember[] = [field("id", id), field("kind", nodeKinds), optional("title", typeName("string")), ...place];

/** A witness can be judged as it stands: its facts are the facts of a case. */
const edgeMembers: readonly TypeMember[] = [
  field("from", id), field("to", id), field("kind", edgeKinds), field("declared", typeName("boolean"), "Whether a tag says so."), ...place,
  optional("status", statuses, "How what the authors noted compares with what was found."),
  optional("witness", objectType([field("asOf", typeName("IsoDate")), field("facts", typeName("Facts"))]), "A case under which both rules apply and come apart."),
  optional("prevails", id, "The rule that prevails."),
  optional("basis", bases, "Why it does."),
  optional("detail", typeName("string"), "How the rules differ, in words."),
];

/** TypeScript compares every element of a list with every other one, and gives up where there are more than about a thousand. */
const MOST_IN_A_LIST = 400;

/** A list, and the constants that hold its parts where it is long. */
function listed(name: string, type: string, records: readonly Expression[]): { readonly parts: readonly Statement[]; readonly list: Expression } {
  if (records.length <= MOST_IN_A_LIST) return { parts: [], list: arrayLiteral(records) };
  const chunks = Array.from({ length: Math.ceil(records.length / MOST_IN_A_LIST) }, (_, index) => records.slice(index * MOST_IN_A_LIST, (index + 1) * MOST_IN_A_LIST));
  const parts = chunks.flatMap((chunk, index) => [constant(`${name}${index + 1}`, arrayLiteral(chunk), { type: readonlyArrayType(typeName(type)) }), blankLine]);
  return { parts, list: arrayLiteral(chunks.map((_, index) => code(`...${name}${index + 1}`))) };
}

/** The two files. */
export function emitGraph(context: EmitContext, write: WriteModule): readonly Artifact[] {
  const header = context.header(allSources(context));
  const { holidays, graph, runtime } = context.options;
  const { nodes, edges } = graph ?? relate(context.model, { holidays }).graph;
  const key = (): string => JSON.stringify([header, runtime, nodes, edges]);
  return remembered("graph", key, context, () => graphFiles({ nodes, edges }, header, context, write));
}

function graphFiles({ nodes, edges }: Graph, header: readonly string[], context: EmitContext, write: WriteModule): Artifact[] {
  const nodeList = listed("nodes", "GraphNode", nodes.map((node) => record(nodeData(node))));
  const edgeList = listed("edges", "GraphEdge", edges.map((edge) => record(edgeData(edge))));
  const module = write("graph.ts", header, [
    importDeclaration({ names: ["IsoDate"], from: context.runtime(0), typeOnly: true }),
    importDeclaration({ names: ["Facts"], from: "./facts.js", typeOnly: true }),
    blankLine,
    typeAlias("NodeId", unionType(nodes.map((node) => literalType(node.id))), { exported: true, doc: docComment(["The ids of all nodes."]) }),
    blankLine,
    interfaceDeclaration("GraphNode", nodeMembers, {
      exported: true, doc: docComment(["A jurisdiction, section, rule, exception or fact, or an id of a jurisdiction that is not compiled."]),
    }),
    blankLine,
    interfaceDeclaration("GraphEdge", edgeMembers, { exported: true, doc: docComment(["What one node says about another, does with it, or was found to be to it."]) }),
    blankLine,
    ...nodeList.parts,
    ...edgeList.parts,
    constant("graph", objectLiteral([
      { kind: "property", key: "nodes", value: nodeList.list },
      { kind: "property", key: "edges", value: edgeList.list },
    ]), {
      exported: true,
      type: objectType([field("nodes", readonlyArrayType(typeName("GraphNode"))), field("edges", readonlyArrayType(typeName("GraphEdge")))]),
      doc: docComment(["The rules and facts, and what refers to, uses or conflicts with what."]),
    }),
  ]);
  const json = { generatedBy: header[0] ?? "", nodes: nodes.map(nodeData), edges: edges.map(edgeData) };
  return [module, { path: "graph.json", text: jsonText(json) }];
}
