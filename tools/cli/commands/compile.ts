/** `policyc compile`: writes the generated folder, or nothing while there are errors. */
import path from "node:path";
import type { Graph } from "../../../compiler/conflicts/graph.js";
import type { EmitOptions } from "../../../compiler/emit/index.js";
import type { SoundModel } from "../../../compiler/model/model.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { callHelpers, type Helpers } from "../../threads/emit-together.js";
import { version } from "../../version.js";
import type { Memory } from "../../watch/memory.js";
import type { Failure } from "../../workspace/failure.js";
import { writeOutputs, type WrittenOutputs } from "../../workspace/write-outputs.js";
import { runtimeCopy } from "../../workspace/runtime-copy.js";
import type { CliCommand } from "../command.js";
import { loadEmit } from "../doors.js";
import { CANNOT_RUN, FINE, PROBLEMS } from "../exit.js";
import { lastRun, rememberRun, type Said } from "../last-run.js";
import { relatedOf } from "../related.js";
import { compileProject, count, DEFAULT_RUNTIME, including, outputFolder, outputOptions, readProject, type CommonOptions, type Project, type Session } from "../session.js";
import { describeProblems, describeSources } from "../summary.js";
import type { Terminal } from "../terminal.js";
import { watchProject, type Rebuild } from "../watch-project.js";
import { counted, listed } from "../words.js";

interface CompileCommandOptions extends CommonOptions {
  readonly out?: string;
  readonly watch?: boolean;
}

function describeFiles({ written, unchanged, removed, kept }: WrittenOutputs, out: string): string {
  const parts = [`${counted(written.length, "file")} written`, `${unchanged.length} unchanged`, ...(removed.length > 0 ? [`${removed.length} removed`] : [])];
  const edited = kept.length === 0 ? "" : `\nleft alone, because somebody changed them: ${kept.join(", ")}`;
  return `${out}: ${listed(parts)}${edited}`;
}

/** What a person reads of the problems: notes are counted, and shown by `check`. */
function showProblems({ problems, texts }: Pick<Session, "problems" | "texts">, terminal: Terminal): void {
  const shown = problems.filter(({ severity }) => severity === "error" || (severity === "warning" && !terminal.options.quiet));
  terminal.frames(shown, texts);
}

/** Says what became of the files, after the problems. */
function showFiles({ problems, sources }: Said, { written, unchanged, removed, kept }: WrittenOutputs, out: string, json: boolean, terminal: Terminal): void {
  if (json) terminal.printJson({ problems, written, unchanged, removed, kept });
  if (json || terminal.options.quiet) return;
  const shown = path.relative(process.cwd(), out) || ".";
  const notes = count(problems, "info") > 0 ? " (`policyc check` shows them)" : "";
  const files = escapeWithinLines(describeFiles({ kind: "written", written, unchanged, removed, kept }, shown.split(path.sep).join("/")));
  terminal.print(`${sources}\n${describeProblems({ problems })}${notes}\n${files}\n`);
}

/** What the configuration says of the files. */
function emitOptions({ config }: Pick<Project, "config">): EmitOptions {
  const { holidays = [], runtime = DEFAULT_RUNTIME, schema = false, columns = false } = config;
  return { version, runtime, holidays: [...new Set(holidays)].sort(), schema, columns };
}

/** Where files go, and what may help to make them. */
interface Making {
  readonly out: string;
  readonly terminal: Terminal;
  readonly memory?: Memory;
  readonly helpers?: Helpers | null;
}

/** Emits a sound session's files and writes what differs. */
async function writeFiles(session: Session, sound: SoundModel, graph: Graph, { out, terminal, memory, helpers }: Making): Promise<WrittenOutputs | Failure> {
  const { runtime } = session.config;
  const { emission, emit, MARK } = await loadEmit();
  const options = { ...emitOptions(session), graph, ...(memory ? { memory: memory.emit } : {}) };
  const emitted = await terminal.timed("emit", () => (helpers ? helpers.emit(emission(sound, options)) : emit(sound, options)));
  const files = runtime === "copy" ? [...emitted, ...runtimeCopy(`// ${MARK} ${version}. Do not edit.`)] : emitted;
  return terminal.timed("write", () =>
    writeOutputs({ out, files, sources: session.sources, compiler: version, options: outputOptions(session), isOurs: (head) => head.includes(MARK), ...(memory ? { known: memory.outputs } : {}) }),
  );
}

/** A rebuild of a watched project: notes are left to `check`. */
const rebuild = (named: string | undefined, terminal: Terminal): Rebuild => async (project, memory) => {
  const opened = compileProject(project, terminal, memory.compile);
  const related = relatedOf(opened, terminal, memory.relate);
  const session = including(opened, related.problems);
  const { problems, compiled: { sound } } = session;
  const shown = problems.filter(({ severity }) => severity !== "info");
  if (!sound) return { problems, shown, said: "nothing was written" };
  const result = await writeFiles(session, sound, related.graph, { out: outputFolder(project, named), terminal, memory });
  if (result.kind === "failure") return result;
  const { written, removed, kept } = result;
  const counts = [`${counted(written.length, "file")} written`, ...(removed.length > 0 ? [`${removed.length} removed`] : []), ...(kept.length > 0 ? [`${kept.length} left alone`] : [])];
  return { problems, shown, said: listed(counts) };
};

export const compileCommand: CliCommand<CompileCommandOptions> = {
  usage: "compile [sources...]",
  summary: "compile sources into the generated folder",
  configure: (command) => command.option("--out <folder>", "the folder to write (default: generated)").option("--watch", "compile again whenever a source or the configuration changes"),
  async run(patterns, options, terminal) {
    if (options.watch === true) return watchProject({ patterns, options, terminal, rebuild: rebuild(options.out, terminal) });
    const project = await readProject(patterns, options, terminal);
    if (project.kind === "failed") {
      terminal.fail(project.failures);
      return CANNOT_RUN;
    }
    const json = options.format === "json";
    const out = outputFolder(project, options.out);
    const last = lastRun(project, out);
    if (last) {
      if (!json) showProblems({ problems: last.problems, texts: project.texts }, terminal);
      showFiles(last, last.files, out, json, terminal);
      return FINE;
    }
    const helpers = callHelpers({ sources: project.sources, compileOptions: project.compileOptions, emitOptions: emitOptions(project) });
    const opened = compileProject(project, terminal);
    const related = relatedOf(opened, terminal);
    const session = including(opened, related.problems);
    const { sound } = session.compiled;
    if (!json) showProblems(session, terminal);
    if (!sound) {
      if (json) terminal.printJson({ problems: session.problems, written: [], unchanged: [], removed: [], kept: [] });
      else terminal.print(`${describeSources(session)}\n${describeProblems(session)}\nnothing was written\n`);
      return PROBLEMS;
    }
    const result = await writeFiles(session, sound, related.graph, { out, terminal, helpers });
    if (result.kind === "failure") {
      terminal.fail([result]);
      return CANNOT_RUN;
    }
    const said: Said = { problems: session.problems, sources: describeSources(session) };
    rememberRun(project, out, said);
    showFiles(said, result, out, json, terminal);
    return FINE;
  },
};
