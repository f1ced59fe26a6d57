/** The facts that the reference's examples name: a library's. */

/** A declared fact. */
export interface SampleFact {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  /** What a derived fact is computed as. */
  readonly value?: string;
}

export const SAMPLE_FACTS: readonly SampleFact[] = [
  { name: "loan date", type: "date" },
  { name: "return date", type: "date" },
  { name: "card expiry", type: "date" },
  { name: "borrower kind", type: "one of Adult, Child, Group" },
  { name: "items on loan", type: "integer", unit: "items" },
  { name: "loan period", type: "number", unit: "days", value: "30 days" },
  { name: "reading time", type: "number", unit: "hours/week" },
  { name: "price", type: "money" },
  { name: "fine paid", type: "money" },
  { name: "share", type: "number", unit: "percent" },
  { name: "card blocked", type: "boolean" },
  { name: "summer break", type: "boolean" },
  { name: "branch", type: "text" },
];

/** The facts as a source declares them. */
export const sampleFactsSource = (): string =>
  SAMPLE_FACTS.map(({ name, type, unit, value }) => {
    const further = [...(unit === undefined ? [] : [`[UNIT:${unit}]`]), ...(value === undefined ? [] : [`[VALUE:${value}]`])];
    return `[FACT:${name}]\nA fact of the library.\n[/FACT]\n[TYPE:${type}]\n${further.map((tag) => `${tag}\n`).join("")}`;
  }).join("\n");
