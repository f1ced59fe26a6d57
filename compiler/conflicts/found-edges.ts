/** Adds to the declared graph what the conflict pass found: an edge for each relation, and on each note what came of it. */
import type { Conflict, Status } from "./conflict.js";
import { lasting } from "../model/lasting.js";
import type { Graph, GraphEdge } from "./graph.js";

/** The kinds of edges that note a conflict. */
const NOTES: ReadonlySet<string> = new Set(["conflict-note", "conflict-check", "conflict-potential", "conflict-resolution"]);

/** Two ids in either order. No id holds a blank. */
const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const foundEdge = lasting(({ rules: [from, to], relation, declared, status, detail, witness, prevails, basis }: Conflict): GraphEdge | null => {
  if (relation === null || to === undefined) return null;
  return {
    from, to, kind: relation, declared,
    ...(status === null ? {} : { status }),
    ...(witness === null ? {} : { witness }),
    ...(prevails === null ? {} : { prevails }),
    ...(basis === null ? {} : { basis }),
    ...(detail === "" ? {} : { detail }),
  };
});

/** An edge with each status that it was given. */
const variantsOf = lasting((_edge: GraphEdge) => new Map<Status, GraphEdge>());

function withStatus(edge: GraphEdge, status: Status): GraphEdge {
  const variants = variantsOf(edge);
  const known = variants.get(status) ?? { ...edge, status };
  variants.set(status, known);
  return known;
}

/** The status of each pair that has one: that of its first entry, since the strongest comes first. */
function statusOfPairs(conflicts: readonly Conflict[]): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>();
  for (const { rules: [one, other], status } of conflicts) {
    if (status === null || other === undefined || statuses.has(pairOf(one, other))) continue;
    statuses.set(pairOf(one, other), status);
  }
  return statuses;
}

/** The graph with the found edges behind the declared ones, in the order of the conflicts. A tag without an id has no edge. */
export function withFound({ nodes, edges }: Graph, conflicts: readonly Conflict[]): Graph {
  const statuses = statusOfPairs(conflicts);
  const all = [...edges];
  const noted = new Set<string>();
  const said: (readonly [index: number, edge: GraphEdge, pair: string])[] = [];
  // Without an iterator, which would make a pair for each of many edges.
  for (let index = 0; index < edges.length; index++) {
    const edge = edges[index];
    if (!edge || (!NOTES.has(edge.kind) && edge.kind !== "overrides")) continue;
    const pair = pairOf(edge.from, edge.to);
    said.push([index, edge, pair]);
    if (edge.kind !== "overrides") noted.add(pair);
  }
  for (const [index, edge, pair] of said) {
    const status = statuses.get(pair);
    // An OVERRIDE is no note, but where nothing else is noted a stale entry is about the OVERRIDE itself.
    const isAbout = edge.kind !== "overrides" || (status === "stale" && !noted.has(pair));
    if (status !== undefined && isAbout) all[index] = withStatus(edge, status);
  }
  for (const conflict of conflicts) {
    const edge = foundEdge(conflict);
    if (edge) all.push(edge);
  }
  return { nodes, edges: all };
}
