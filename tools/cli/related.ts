/** Runs the conflict pass over a session's model. */
import { relate, type Related } from "../../compiler/conflicts/relate.js";
import type { Session } from "./session.js";
import type { Terminal } from "./terminal.js";

export const relatedOf = ({ compiled, config }: Session, terminal: Terminal): Related =>
  terminal.timed("conflicts", () => relate(compiled.model, { holidays: config.holidays ?? [], sound: compiled.sound !== null }));
