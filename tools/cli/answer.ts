/** Runs the commands that answer about what is sound: the errors of the rest are shown on stderr and make the status 1. */
import { CANNOT_RUN, FINE, PROBLEMS, type ExitStatus } from "./exit.js";
import { count, openSession, type CommonOptions, type Session } from "./session.js";
import type { Terminal } from "./terminal.js";

/** What a command came to besides the errors of its sources; nothing is fine. */
export type Answer = (session: Session) => ExitStatus | void | Promise<ExitStatus | void>;

/** Opens a session, shows its errors, and answers. */
export async function answer(patterns: readonly string[], options: CommonOptions, terminal: Terminal, about: Answer): Promise<ExitStatus> {
  const session = await openSession(patterns, options, terminal);
  if (session.kind === "failed") {
    terminal.fail(session.failures);
    return CANNOT_RUN;
  }
  terminal.frames(session.problems.filter(({ severity }) => severity === "error"), session.texts);
  const status = (await about(session)) ?? FINE;
  return status === FINE && count(session.problems, "error") > 0 ? PROBLEMS : status;
}
