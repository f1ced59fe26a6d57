/** Finds the strongly connected parts of a graph, after Tarjan (1972), without recursion: a chain of any length leaves the stack alone. */

/** What is known of a node that was entered. */
interface Entered {
  readonly node: number;
  readonly order: number;
  /** The earliest entered node that is reached from here and not yet in a part. */
  low: number;
  /** How many of its targets were followed. */
  followed: number;
}

/** `targets` are the nodes that each node leads to, by index. The parts, each sorted, in the order of their first nodes. */
export function strongParts(targets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const entered = new Map<number, Entered>();
  const settled = new Set<number>();
  const open: number[] = [];
  const parts: number[][] = [];

  const enter = (node: number): Entered => {
    const state = { node, order: entered.size, low: entered.size, followed: 0 };
    entered.set(node, state);
    open.push(node);
    return state;
  };
  const leave = ({ node, order, low }: Entered): void => {
    if (low !== order) return;
    const part = open.splice(open.lastIndexOf(node));
    for (const member of part) settled.add(member);
    parts.push(part.sort((a, b) => a - b));
  };

  for (const root of targets.keys()) {
    if (entered.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = targets[top.node]?.[top.followed++];
      if (target === undefined) {
        path.pop();
        leave(top);
        const above = path.at(-1);
        if (above) above.low = Math.min(above.low, top.low);
      } else {
        const known = entered.get(target);
        if (!known) path.push(enter(target));
        else if (!settled.has(target)) top.low = Math.min(top.low, known.order);
      }
    }
  }
  return parts.sort(([a = 0], [b = 0]) => a - b);
}
