/** What the rebuilds of a watched project remember of each other: documents by their text, what they were bound to, modules by their inputs. */
import type { CompileMemory } from "../../compiler/compile.js";
import type { EmitMemory } from "../../compiler/emit/index.js";
import { parseDocument, type ParsedDocument } from "../../grammar/index.js";

/** Holds under one configuration; another one begins with a new memory. */
export interface Memory {
  readonly compile: CompileMemory;
  readonly emit: EmitMemory;
}

/** A memory of nothing. */
export function newMemory(): Memory {
  const parsed = new Map<string, ParsedDocument>();
  return {
    emit: new Map(),
    compile: {
      binding: null,
      parse: (file, text) => {
        const known = parsed.get(file);
        if (known?.document.text === text) return known;
        const made = parseDocument(file, text);
        parsed.set(file, made);
        return made;
      },
    },
  };
}
