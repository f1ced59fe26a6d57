/** Takes cases out of columns one by one, as prepared facts: for rules that have no loop of their own. */
import { MAYBE, YES } from "./absent.js";
import type { GivenColumns } from "./columns.js";
import { bare, emptyFacts, nothingGiven, type Inputs, type Shape } from "./facts.js";
import type { Prepared } from "./rule.js";

/** Gives the case of a row. What has no column is not given. */
export function rowsOf(shape: Shape, { audience = {}, given = {}, inputs = {} }: GivenColumns): (row: number) => Prepared {
  const start = emptyFacts(Object.values(shape.facts));
  const nothing = nothingGiven(shape);
  const names = Object.keys(audience);
  const heldIn = (row: number): ReadonlySet<string> | null => {
    const truths = names.map((name) => audience[name]?.[row]);
    return names.length === 0 || truths.includes(MAYBE) ? null : new Set(names.filter((_, index) => truths[index] === YES));
  };
  const facts = Object.entries(given);
  const asked = Object.entries(inputs).map(([owner, columns]) => [owner, Object.entries(columns)] as const);
  return (row) => {
    const told = start();
    for (const [key, column] of facts) told[key] = column[row];
    const all = Object.create(nothing) as Record<string, Inputs>;
    for (const [owner, columns] of asked) {
      const own = Object.assign(bare<number>(), nothing[owner]);
      for (const [name, column] of columns) own[name] = column[row] as number;
      all[owner] = own;
    }
    return { audience: heldIn(row), given: told, inputs: all };
  };
}
