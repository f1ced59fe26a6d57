/** Turns what printed code needs into import declarations. */
import type { Needs } from "../print/skin.js";
import { importDeclaration, type Statement } from "../print/layout/index.js";
import type { EmitContext } from "./context.js";

/** What a module in a jurisdiction's folder imports besides what its rules need. */
export interface Imports {
  readonly needs: Needs;
  /** How many folders below the output folder the module lies; 1 where it is left out. */
  readonly depth?: 0 | 1;
  readonly runtimeTypes: readonly string[];
  readonly factsValues: readonly string[];
  readonly factsTypes: readonly string[];
  /** Names from other modules of the folder or of other folders, by the path they are imported from. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
}

const declaration = (names: Iterable<string>, from: string, kind: "values" | "types"): Statement[] => {
  const sorted = [...new Set(names)].sort();
  return sorted.length === 0 ? [] : [importDeclaration({ names: sorted, from, typeOnly: kind === "types" })];
};

const values = (names: Iterable<string>, from: string): Statement[] => declaration(names, from, "values");
const types = (names: Iterable<string>, from: string): Statement[] => declaration(names, from, "types");

/** The imports of a module, sorted; a name that nothing uses is not imported. */
export function importsOf({ needs, depth = 1, runtimeTypes, factsValues, factsTypes, others }: Imports, context: EmitContext): Statement[] {
  const up = depth === 0 ? "./" : "../";
  const isOfFacts = (name: string): boolean => name === "At" || name === "Columns";
  const ofFacts = [...needs.types].filter(isOfFacts);
  const ofRuntime = [...needs.types].filter((name) => !isOfFacts(name));
  for (const name of needs.modules) context.imported.add(name);
  return [
    ...values(needs.runtime, context.runtime(depth)),
    ...types([...runtimeTypes, ...ofRuntime], context.runtime(depth)),
    ...values(needs.modules, `${up}calendar.js`),
    ...values(needs.derived, `${up}derived.js`),
    ...values([...factsValues, ...needs.declared], `${up}facts.js`),
    ...types([...factsTypes, ...ofFacts], `${up}facts.js`),
    ...[...others].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, names]) => values(names, path)),
  ];
}
