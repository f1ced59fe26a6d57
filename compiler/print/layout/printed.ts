/** What is printed: its plain text at once, its layout only where somebody asks for it. */
import type { Doc } from "./doc.js";

/** A piece of code. */
export interface Printed {
  /** What runs and nobody reads: JavaScript without layout, comments, types, imports and exports. */
  readonly text: string;
  /** What stands in files. */
  readonly doc: () => Doc;
}

/** What a function gives: made when it is first asked for, and then remembered, since layouts ask for one document several times. */
export const once = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Texts with commas between them, put together without being copied: those of nested code would be copied once for each layer. */
export function joined(texts: readonly string[]): string {
  let all = "";
  for (const text of texts) all += all === "" ? text : `, ${text}`;
  return all;
}

/** The plain texts in a list. */
export const listText = (items: readonly Printed[]): string => joined(items.map(({ text }) => text));
