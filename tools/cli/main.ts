/** The shipped command. */
import { run } from "./run.js";

// A reader that closes the pipe early, and Ctrl-C, end the command quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
process.stderr.on("error", () => undefined);
process.on("SIGINT", () => process.exit(130));

process.exitCode = await run(process.argv.slice(2));
