/** The shipped command. */
import { CANNOT_RUN } from "./exit.js";
import { run } from "./run.js";

// A reader that closes the pipe early is no failure: the command ends quietly, with the status it would have had. Ctrl-C is left to the
// system: a handler would have to wait until the compiler pauses.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.exit(CANNOT_RUN);
});
process.stderr.on("error", () => undefined);

process.exitCode = await run(process.argv.slice(2));
