/** Commands that answer about what is sound show the errors of the rest on stderr. */
import type { Session } from "./session.js";
import type { Terminal } from "./terminal.js";

export function showErrors(session: Session, terminal: Terminal): void {
  terminal.frames(session.problems.filter(({ severity }) => severity === "error"), session.texts);
}
