/** The command line as a script: reads its arguments, and sets the status of the process. */
import { CANNOT_RUN } from "./exit.js";
import { run } from "./run.js";

// A reader that closes the pipe early is no failure: the command ends quietly, with the status it would have had. Ctrl-C is left to the
// system: a handler would have to wait until the compiler pauses.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.exit(CANNOT_RUN);
});
process.stderr.on("error", () => undefined);

// Not awaited here: scripts cannot wait while they load. `run` reports what goes wrong itself.
void run(process.argv.slice(2)).then((status) => (process.exitCode = status));
