/** A tag is data: its name, where it may stand, how its value parses, and its one-line documentation. */
import type { ValueOptions } from "../../grammar/values/index.js";
import type { Meaning, Role } from "../model/meaning.js";

/** What a tag may stand on. */
export type Owner = "jurisdiction" | "section" | "rule" | "exception" | "fact" | "example";

export interface Tag {
  readonly name: string;
  readonly role: Exclude<Role, "custom">;
  readonly on: readonly Owner[];
  /** One sentence; hover, reference page and error text read it. */
  readonly summary: string;
  /** A value as an author writes it. */
  readonly example: string;
  /** Types a value; what does not parse is prose, never an error. */
  read(value: string, options: ValueOptions): Meaning;
}

export const ruleLike: readonly Owner[] = ["rule", "exception"];
export const clauseOwners: readonly Owner[] = ["section", "rule", "exception"];
export const conditionOwners: readonly Owner[] = ["jurisdiction", "section", "rule", "exception"];

/** How a tag reads whose value is not looked into: one meaning serves them all. */
export function alwaysMeaning(meaning: Meaning): () => Meaning {
  return () => meaning;
}

/** How a tag reads whose value informs and is never judged. */
export const readText = alwaysMeaning({ kind: "text" });
