/** Runs the conflict pass over a session's model. */
import type { RelateMemory } from "../../compiler/conflicts/memory.js";
import { relate, type Related } from "../../compiler/conflicts/relate.js";
import type { Session } from "./session.js";
import type { Terminal } from "./terminal.js";

/** A memory is that of the passes before. */
export const relatedOf = ({ compiled, config }: Session, terminal: Terminal, memory?: RelateMemory): Related =>
  terminal.timed("conflicts", () => relate(compiled.model, { holidays: config.holidays ?? [], sound: compiled.sound !== null, ...(memory ? { memory } : {}) }));
