/** The units that a number can be followed by, and how they are written. */

/** What every spelling of a unit stands for; made by `unitTable`. */
export interface UnitTable {
  /** Lower-case spelling to canonical name, both numbers. */
  readonly names: ReadonlyMap<string, string>;
  /** The words that spellings are made of. */
  readonly words: ReadonlySet<string>;
  /** How many words the longest spelling has. */
  readonly longest: number;
}

const KNOWN = ["day", "business day", "week", "month", "year", "semester", "term", "hour", "minute", "time"];

const plural = (singular: string): string => {
  if (/[^aeiou]y$/i.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(singular) ? `${singular}es` : `${singular}s`;
};

const singular = (name: string): string => {
  if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/i.test(name)) return name.slice(0, -2);
  return /[^su]s$/i.test(name) ? name.slice(0, -1) : name;
};

/** The known units and those that facts declare, in either number (`credits`). Rates of any two of them need no declaration. */
export function unitTable(declared: readonly string[]): UnitTable {
  const names = new Map<string, string>([["percent", "percent"], ["usd", "USD"]]);
  const add = (spelling: string, canonical: string): void => {
    if (!names.has(spelling.toLowerCase())) names.set(spelling.toLowerCase(), canonical);
  };
  for (const name of [...KNOWN, ...declared]) {
    const written = name.trim().replace(/\s+/g, " ");
    // A rate is known by its two sides, and what is already a unit (`USD`, `months`) declares nothing new.
    if (written === "" || written.includes("/") || names.has(written.toLowerCase())) continue;
    const canonical = singular(written);
    for (const spelling of [canonical, plural(canonical), written]) add(spelling, canonical);
  }
  const spellings = [...names.keys()].map((name) => name.split(" "));
  return { names, words: new Set(spellings.flat()), longest: spellings.reduce((most, { length }) => Math.max(most, length), 0) };
}

/** The units that need no declaration. */
export const knownUnits: UnitTable = unitTable([]);

/** The canonical name of a unit or rate (`hours/week`, `hours per week`), or `null`. */
export function canonicalUnit(units: UnitTable, written: string): string | null {
  const text = written.toLowerCase();
  const simple = units.names.get(text);
  if (simple !== undefined) return simple;
  const sides = text.includes("/") ? text.split("/") : text.split(" per ");
  if (sides.length !== 2) return null;
  const above = units.names.get(sides[0] ?? "");
  const below = units.names.get(sides[1] ?? "");
  return above === undefined || below === undefined || below === "percent" || below === "USD" || above === below ? null : `${above}/${below}`;
}
