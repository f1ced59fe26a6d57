/** What the rebuilds of a watched project remember of each other: documents by their text, what they were bound to, what was found of pairs of rules, modules by their inputs, files by what tells that nobody touched them. */
import type { CompileMemory } from "../../compiler/compile.js";
import type { RelateMemory } from "../../compiler/conflicts/memory.js";
import type { EmitMemory } from "../../compiler/emit/index.js";
import { parseDocument, type ParsedDocument } from "../../grammar/index.js";
import { noKnownOutputs, type KnownOutputs } from "../workspace/known-outputs.js";

/** Holds under one configuration; another one begins with a new memory. */
export interface Memory {
  readonly compile: CompileMemory;
  readonly relate: RelateMemory;
  readonly emit: EmitMemory;
  readonly outputs: KnownOutputs;
}

/** A memory of nothing. */
export function newMemory(): Memory {
  const parsed = new Map<string, ParsedDocument>();
  return {
    relate: { kept: null },
    outputs: noKnownOutputs(),
    emit: { modules: new Map(), files: new Map(), pieces: new Map() },
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
