/** Questions to a graph: what touches a node, what lies around it, how two nodes hang together, what reaches itself again. Alone loads graphology. */
import { DirectedGraph, UndirectedGraph } from "graphology";
import { bidirectional, undirectedSingleSourceLength } from "graphology-shortest-path/unweighted.js";
import { strongParts } from "./strong-parts.js";
import type { EdgeKind, Graph, GraphEdge } from "./graph.js";

/** Which edges count; all of them where it is left out. */
export interface Choice {
  readonly kinds?: readonly EdgeKind[];
}

/** `either way`: an edge may be followed against its direction. */
export interface PathChoice extends Choice {
  readonly direction?: "either way" | "forward";
}

function chosen({ edges }: Graph, { kinds }: Choice): readonly GraphEdge[] {
  const wanted = kinds && new Set(kinds);
  return wanted ? edges.filter(({ kind }) => wanted.has(kind)) : edges;
}

/** The edges that begin or end at a node, in the order of the graph. */
export function edgesOf(graph: Graph, id: string, choice: Choice = {}): readonly GraphEdge[] {
  return chosen(graph, choice).filter(({ from, to }) => from === id || to === id);
}

/**
 * The graph for algorithms. Its nodes are called by their index: graphology keeps neighbours in plain objects, in which an id such as
 * `constructor` would be found without having been put there.
 */
function indexed(graph: Graph, type: "directed" | "undirected", choice: Choice) {
  const keys = new Map(graph.nodes.map(({ id }, index) => [id, String(index)]));
  const plain = type === "directed" ? new DirectedGraph() : new UndirectedGraph();
  for (const key of keys.values()) plain.addNode(key);
  for (const { from, to } of chosen(graph, choice)) {
    const source = keys.get(from);
    const target = keys.get(to);
    if (source !== undefined && target !== undefined) plain.mergeEdge(source, target);
  }
  return { keys, plain };
}

/** The nodes that at most `depth` edges, followed either way, part from a node, and all edges between them; empty where there is no such node. */
export function neighbourhood(graph: Graph, id: string, depth: number, choice: Choice = {}): Graph {
  const { keys, plain } = indexed(graph, "undirected", choice);
  const start = keys.get(id);
  if (start === undefined) return { nodes: [], edges: [] };
  const distances = undirectedSingleSourceLength(plain, start);
  const nodes = graph.nodes.filter((_, index) => (distances[index] ?? Infinity) <= depth);
  const near = new Set(nodes.map((node) => node.id));
  return { nodes, edges: chosen(graph, choice).filter(({ from, to }) => near.has(from) && near.has(to)) };
}

/**
 * A shortest path: the edges from one node to another, one after the other, each the first of the graph that joins its two nodes. Empty from a
 * node to itself; `null` where there is none.
 */
export function shortestPath(graph: Graph, from: string, to: string, { direction = "either way", ...choice }: PathChoice = {}): readonly GraphEdge[] | null {
  const { keys, plain } = indexed(graph, direction === "forward" ? "directed" : "undirected", choice);
  const [source, target] = [keys.get(from), keys.get(to)];
  if (source === undefined || target === undefined) return null;
  const steps = bidirectional(plain, source, target)?.map((key) => graph.nodes[Number(key)]?.id);
  if (!steps) return null;
  const joining = new Map<string, GraphEdge>();
  // No id holds a blank. Of several edges the first stays, as it is set last.
  for (const edge of [...chosen(graph, choice)].reverse()) {
    if (direction === "either way") joining.set(`${edge.to} ${edge.from}`, edge);
    joining.set(`${edge.from} ${edge.to}`, edge);
  }
  return steps.slice(1).flatMap((id, index) => joining.get(`${steps[index] ?? ""} ${id ?? ""}`) ?? []);
}

/**
 * The strongly connected parts of several nodes: all of a part reach each other along the direction of edges, as in a circle.
 * In the order of the graph. graphology-components has this by recursion, which a long chain of rules would make overflow.
 */
export function stronglyConnected(graph: Graph, choice: Choice = {}): readonly (readonly string[])[] {
  const place = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const targets = graph.nodes.map((): number[] => []);
  for (const { from, to } of chosen(graph, choice)) {
    const target = place.get(to);
    if (target !== undefined) targets[place.get(from) ?? -1]?.push(target);
  }
  return strongParts(targets).flatMap((part) => (part.length < 2 ? [] : [part.flatMap((index) => graph.nodes[index]?.id ?? [])]));
}
