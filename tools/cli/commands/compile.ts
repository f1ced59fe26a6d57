/** `policyc compile`: writes the generated folder, or nothing while there are errors. */
import path from "node:path";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { version } from "../../version.js";
import { writeOutputs, type WrittenOutputs } from "../../workspace/write-outputs.js";
import { runtimeCopy } from "../../workspace/runtime-copy.js";
import type { CliCommand } from "../command.js";
import { loadEmit } from "../doors.js";
import { CANNOT_RUN, FINE, PROBLEMS } from "../exit.js";
import { relatedOf } from "../related.js";
import { count, DEFAULT_RUNTIME, including, openSession, outputFolder, outputOptions, type CommonOptions, type Session } from "../session.js";
import { describeProblems, describeSources } from "../summary.js";
import type { Terminal } from "../terminal.js";
import { counted, listed } from "../words.js";

interface CompileCommandOptions extends CommonOptions {
  readonly out?: string;
}

function describeFiles({ written, unchanged, removed, kept }: WrittenOutputs, out: string): string {
  const parts = [`${counted(written.length, "file")} written`, `${unchanged.length} unchanged`, ...(removed.length > 0 ? [`${removed.length} removed`] : [])];
  const edited = kept.length === 0 ? "" : `\nleft alone, because somebody changed them: ${kept.join(", ")}`;
  return `${out}: ${listed(parts)}${edited}`;
}

/** What a person reads of the problems: notes are counted, and shown by `check`. */
function showProblems(session: Session, terminal: Terminal): void {
  const shown = session.problems.filter(({ severity }) => severity === "error" || (severity === "warning" && !terminal.options.quiet));
  terminal.frames(shown, session.texts);
}

export const compileCommand: CliCommand<CompileCommandOptions> = {
  usage: "compile [sources...]",
  summary: "compile sources into the generated folder",
  configure: (command) => command.option("--out <folder>", "the folder to write (default: generated)"),
  async run(patterns, options, terminal) {
    const opened = await openSession(patterns, options, terminal);
    if (opened.kind === "failed") {
      terminal.fail(opened.failures);
      return CANNOT_RUN;
    }
    const related = relatedOf(opened, terminal);
    const session = including(opened, related.problems);
    const json = options.format === "json";
    const { sound } = session.compiled;
    if (!json) showProblems(session, terminal);
    if (!sound) {
      if (json) terminal.printJson({ problems: session.problems, written: [], unchanged: [], removed: [], kept: [] });
      else terminal.print(`${describeSources(session)}\n${describeProblems(session)}\nnothing was written\n`);
      return PROBLEMS;
    }
    const { holidays = [], runtime = DEFAULT_RUNTIME, schema = false } = session.config;
    const { emit, MARK } = await loadEmit();
    const emitted = terminal.timed("emit", () => emit(sound, { version, runtime, holidays: [...new Set(holidays)].sort(), schema, graph: related.graph }));
    const files = runtime === "copy" ? [...emitted, ...runtimeCopy(`// ${MARK} ${version}. Do not edit.`)] : emitted;
    const out = outputFolder(session, options.out);
    const result = terminal.timed("write", () =>
      writeOutputs({ out, files, sources: session.sources, compiler: version, options: outputOptions(session), isOurs: (head) => head.includes(MARK) }),
    );
    if (result.kind === "failure") {
      terminal.fail([result]);
      return CANNOT_RUN;
    }
    if (json) {
      const { written, unchanged, removed, kept } = result;
      terminal.printJson({ problems: session.problems, written, unchanged, removed, kept });
    } else if (!terminal.options.quiet) {
      const shown = path.relative(process.cwd(), out) || ".";
      const notes = count(session.problems, "info") > 0 ? " (`policyc check` shows them)" : "";
      const files = escapeWithinLines(describeFiles(result, shown.split(path.sep).join("/")));
      terminal.print(`${describeSources(session)}\n${describeProblems(session)}${notes}\n${files}\n`);
    }
    return FINE;
  },
};
