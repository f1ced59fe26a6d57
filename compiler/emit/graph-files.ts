/** Emits graph.ts and graph.json: the same graph, typed and as data. */
import { Bug } from "../../grammar/index.js";
import { chunksOf } from "../model/lists.js";
import type { Basis, Status } from "../conflicts/conflict.js";
import type { EdgeKind, Graph, GraphEdge, GraphNode } from "../conflicts/graph.js";
import { relate } from "../conflicts/relate.js";
import {
  arrayLiteral, blankLine, booleanLiteral, code, constant, docComment, importDeclaration, interfaceDeclaration, literalType, moduleText, nullLiteral, numberLiteral, objectLiteral,
  objectType, readonlyArrayType, stringLiteral, typeAlias, typeName, unionType, type Expression, type Statement, type Type, type TypeMember,
} from "../print/layout/index.js";
import { allSources, type EmitContext } from "./context.js";
import { isList, jsonRecord, jsonText, type Data } from "./json-text.js";
import { remembered, rememberedFile, rememberedPiece } from "./memory.js";
import { inPieces, type Artifact, type Piece, type WriteModule } from "./module.js";

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
interface Listed {
  readonly parts: readonly Piece[];
  readonly list: Expression;
}

function listed<Item extends object>(name: string, type: string, items: readonly Item[], dataOf: (item: Item) => Fields, { options }: EmitContext): Listed {
  const literals = (some: readonly Item[]): Expression => arrayLiteral(some.map((item) => record(dataOf(item))));
  if (items.length <= MOST_IN_A_LIST) return { parts: [], list: literals(items) };
  const parts = chunksOf(items, MOST_IN_A_LIST).map((chunk, index) => {
    const constantName = `${name}${index + 1}`;
    return rememberedPiece(`graph.ts ${constantName}`, chunk, options, () => `${moduleText([constant(constantName, literals(chunk), { type: readonlyArrayType(typeName(type)) })])}\n`);
  });
  return { parts, list: arrayLiteral(parts.map((_, index) => code(`...${name}${index + 1}`))) };
}

/** The two files. */
export function emitGraph(context: EmitContext, write: WriteModule): readonly Artifact[] {
  const header = context.header(allSources(context));
  const { holidays, graph, runtime } = context.options;
  const { nodes, edges } = graph ?? relate(context.model, { holidays }).graph;
  const inputs = [...header, runtime, ...nodes, ...edges];
  return remembered("graph", () => ({ inputs, spelled: null }), context, () => [graphModule({ nodes, edges }, header, context, write), graphJson({ nodes, edges }, header, context)]);
}

/** graph.ts: what is typed goes through ts-morph, and between its declarations stand the parts of long lists, which are plain data. */
function graphModule({ nodes, edges }: Graph, header: readonly string[], context: EmitContext, write: WriteModule): Artifact {
  const nodeList = listed("nodes", "GraphNode", nodes, nodeData, context);
  const edgeList = listed("edges", "GraphEdge", edges, edgeData, context);
  const parts = [...nodeList.parts, ...edgeList.parts];
  const inline = [nodeList.parts.length === 0 ? nodes : [], edgeList.parts.length === 0 ? edges : []].flat();
  const inputs = [...header, context.runtime(0), ...nodes.map(({ id }) => id), nodeList.parts.length, edgeList.parts.length, ...inline];
  const [around] = remembered("graph.ts around", () => ({ inputs, spelled: null }), context, () => {
    const last = graphConstant(nodeList.list, edgeList.list);
    const { text } = write("graph.ts", header, [...declarations(nodes, context), blankLine, last]);
    const end = text.length - moduleText([last]).length;
    return [inPieces("graph.ts", [{ text: text.slice(0, end) }, { text: text.slice(end) }])];
  });
  const [before, after] = around?.pieces ?? [];
  if (!before || !after) throw new Bug("graph.ts has no place for its lists");
  return rememberedFile(inPieces("graph.ts", [before, ...parts, after]), context.options);
}

const declarations = (nodes: Graph["nodes"], context: EmitContext): readonly Statement[] => [
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
];

const graphConstant = (nodes: Expression, edges: Expression): Statement =>
  constant("graph", objectLiteral([
    { kind: "property", key: "nodes", value: nodes },
    { kind: "property", key: "edges", value: edges },
  ]), {
    exported: true,
    type: objectType([field("nodes", readonlyArrayType(typeName("GraphNode"))), field("edges", readonlyArrayType(typeName("GraphEdge")))]),
    doc: docComment(["The rules and facts, and what refers to, uses or conflicts with what."]),
  });

/** So many records are printed again where one of them is another. */
const AT_ONCE = 64;

const lineBreak: Piece = { text: "\n" };
const comma: Piece = { text: ",\n" };

/** graph.json: laid out as `jsonText` lays out the whole. */
function graphJson({ nodes, edges }: Graph, header: readonly string[], { options }: EmitContext): Artifact {
  const piecesOf = <Item extends object>(name: string, items: readonly Item[], dataOf: (item: Item) => Fields): Piece[] =>
    chunksOf(items, AT_ONCE).flatMap((chunk, index) => [
      index === 0 ? lineBreak : comma,
      rememberedPiece(`graph.json ${name} ${index}`, chunk, options, () => chunk.map((item) => `    ${jsonRecord(dataOf(item), "    ")}`).join(",\n")),
    ]);
  const closing = (items: readonly unknown[]): string => (items.length === 0 ? "]" : "\n  ]");
  return rememberedFile(inPieces("graph.json", [
    { text: `${jsonText({ generatedBy: header[0] ?? "" }).slice(0, -"\n}\n".length)},\n  "nodes": [` },
    ...piecesOf("nodes", nodes, nodeData),
    { text: `${closing(nodes)},\n  "edges": [` },
    ...piecesOf("edges", edges, edgeData),
    { text: `${closing(edges)}\n}\n` },
  ]), options);
}
