/** The graph as a listing: each node, and below it its relations in words. */
import type { Graph, GraphEdge, GraphNode } from "../../compiler/conflicts/graph.js";
import { counted, listed } from "../cli/words.js";
import { escapeForTerminal } from "../render/escape-for-terminal.js";
import { edgeWords, isFound, sayPrevails, sayWitness } from "./words.js";

/** A relation as one of its two nodes has it. */
interface Said {
  readonly phrase: string;
  readonly other: string;
  /** Behind it, in parentheses. */
  readonly remark: string;
  /** On lines of their own. */
  readonly details: readonly string[];
}

/** What each node is called among the relations of another: a fact by its name, all else by its id. */
type Names = ReadonlyMap<string, string>;

function say(edge: GraphEdge, direction: "forward" | "backward", names: Names): Said {
  const { kind, from, to, status, detail, witness } = edge;
  const other = direction === "forward" ? to : from;
  const remarks = [status, sayPrevails(edge)].filter((part) => typeof part === "string");
  // What would be said twice is said where the relation begins.
  const details = direction === "backward" ? [] : [detail, witness && `for example ${sayWitness(witness)}`].filter((part) => part !== undefined);
  return {
    phrase: edgeWords[kind][direction],
    other: names.get(other) ?? other,
    remark: remarks.length === 0 ? "" : ` (${remarks.join("; ")})`,
    details,
  };
}

/** The relations of a node in lines; those of which the same is said share one. */
function linesOf(relations: readonly Said[]): readonly string[] {
  const lines = new Map<string, { readonly others: Set<string>; readonly first: Said }>();
  for (const [index, relation] of relations.entries()) {
    const { phrase, other, remark, details } = relation;
    const key = `${phrase}${remark}${details.length > 0 ? index : ""}`;
    const line = lines.get(key);
    if (line) line.others.add(other);
    else lines.set(key, { others: new Set([other]), first: relation });
  }
  return [...lines.values()].flatMap(({ others, first: { phrase, remark, details } }) => [
    `  ${phrase} ${listed([...others])}${remark}`,
    ...details.map((detail) => `    ${detail}`),
  ]);
}

const heading = ({ id, kind, title, file, line }: GraphNode): string =>
  [id, ...(title === undefined ? [] : [title]), ...(kind === "external" ? ["(not compiled)"] : []), ...(file === undefined ? [] : [`${file}:${line ?? 1}`])].join("  ");

const nodeWords: readonly (readonly [kind: GraphNode["kind"], one: string, many?: string])[] = [
  ["jurisdiction", "jurisdiction"], ["section", "section"], ["rule", "rule"], ["exception", "exception"], ["fact", "fact"], ["external", "id that is not compiled", "ids that are not compiled"],
];

function summary({ nodes, edges }: Graph): string {
  const parts = nodeWords.flatMap(([kind, one, many]) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const found = edges.filter(isFound).length;
  return `${parts.length === 0 ? "nothing" : listed(parts)}; ${counted(edges.length, "relation")}${found === 0 ? "" : `, ${found} of them found by comparing rules`}`;
}

/** The listing; nothing in it acts on a terminal. */
export function text(graph: Graph): string {
  const names: Names = new Map(graph.nodes.map(({ id, kind, title = id }) => [id, kind === "fact" ? `\`${title}\`` : id]));
  const forward = new Map<string, Said[]>(graph.nodes.map(({ id }) => [id, []]));
  const backward = new Map<string, Said[]>(graph.nodes.map(({ id }) => [id, []]));
  for (const edge of graph.edges) {
    forward.get(edge.from)?.push(say(edge, "forward", names));
    if (edge.to !== edge.from) backward.get(edge.to)?.push(say(edge, "backward", names));
  }
  const lines = graph.nodes.flatMap((node) => [heading(node), ...linesOf([...(forward.get(node.id) ?? []), ...(backward.get(node.id) ?? [])])]);
  return [...lines, "", summary(graph)].map((line) => `${escapeForTerminal(line)}\n`).join("");
}
