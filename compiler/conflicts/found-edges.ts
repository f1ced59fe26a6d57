/** Adds to the declared graph what the conflict pass found: an edge for each relation, and on each note what came of it. */
import type { Conflict, Status } from "./conflict.js";
import type { Graph, GraphEdge } from "./graph.js";

/** The kinds of edges that note a conflict. */
const NOTES: ReadonlySet<string> = new Set(["conflict-note", "conflict-check", "conflict-potential", "conflict-resolution"]);

/** Two ids in either order. No id holds a blank. */
const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

function foundEdge({ rules: [from, to], relation, declared, status, detail, witness, prevails, basis }: Conflict): GraphEdge[] {
  if (relation === null || to === undefined) return [];
  return [
    {
      from, to, kind: relation, declared,
      ...(status === null ? {} : { status }),
      ...(witness === null ? {} : { witness }),
      ...(prevails === null ? {} : { prevails }),
      ...(basis === null ? {} : { basis }),
      ...(detail === "" ? {} : { detail }),
    },
  ];
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
  const noted = new Set(edges.filter(({ kind }) => NOTES.has(kind)).map(({ from, to }) => pairOf(from, to)));
  const reconciled = edges.map((edge): GraphEdge => {
    const pair = pairOf(edge.from, edge.to);
    const status = statuses.get(pair);
    // An OVERRIDE is no note, but where nothing else is noted a stale entry is about the OVERRIDE itself.
    const isAbout = NOTES.has(edge.kind) || (edge.kind === "overrides" && status === "stale" && !noted.has(pair));
    return status !== undefined && isAbout ? { ...edge, status } : edge;
  });
  return { nodes, edges: [...reconciled, ...conflicts.flatMap(foundEdge)] };
}
