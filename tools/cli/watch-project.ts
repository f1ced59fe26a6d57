/** Keeps a project's answer up to date: reads again what events ask for, rebuilds where content changed, and says one line for each rebuild. */
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { ProblemJson } from "../../compiler/describe/report.js";
import { CONFIG_NAMES } from "../config/find-config.js";
import { escapeWithinLines } from "../render/escape-for-terminal.js";
import { newMemory, type Memory } from "../watch/memory.js";
import { changesBetween, describeChanges, isUnchanged, readAgain, type FileEvent, type ReadAgain, type Watched } from "../watch/plan.js";
import { rootsOf, type Root } from "../watch/roots.js";
import { watchFolders } from "../watch/watch-folders.js";
import { failure, type Failure } from "../workspace/failure.js";
import { realFolder } from "../workspace/locate-source.js";
import { CANNOT_RUN, FINE, type ExitStatus } from "./exit.js";
import { count, outputFolder, readProject, rereadSources, type CommonOptions, type NoSession, type Project } from "./session.js";
import { describeProblems } from "./summary.js";
import type { Terminal } from "./terminal.js";
import { counted } from "./words.js";

/** What a rebuild came to: the problems to show, and what else to say of it. */
export interface Rebuilt {
  readonly problems: readonly ProblemJson[];
  readonly shown: readonly ProblemJson[];
  readonly said: string;
}

export type Rebuild = (project: Project, memory: Memory) => Promise<Rebuilt | Failure>;

export interface WatchRequest {
  readonly patterns: readonly string[];
  readonly options: CommonOptions & { readonly out?: string };
  readonly terminal: Terminal;
  readonly rebuild: Rebuild;
}

/** Editors save in several steps, some by removing and renaming: so long, in milliseconds, is waited for the last of them. */
const SETTLES = 10;
const COMES_BACK = 100;

/** Why a watch cannot answer in this format; null where it can. */
const formatFailure = ({ format }: CommonOptions): Failure | null =>
  format === "text" ? null : failure(`\`--watch\` answers in words, not as \`${format}\``, "leave out one of the two");

/** The real path of what may not exist yet. */
const realPath = (at: string): string => path.join(realFolder(path.dirname(at)), path.basename(at));

function configFiles({ config }: CommonOptions): readonly string[] {
  return config === undefined ? CONFIG_NAMES.map((name) => path.join(realFolder(process.cwd()), name)) : [realPath(path.resolve(config))];
}

function watchedOf(project: Project, options: WatchRequest["options"]): Watched {
  return {
    sources: new Set(project.sources.map((source) => source.path)),
    configs: new Set(configFiles(options)),
    out: realPath(outputFolder(project, options.out)),
  };
}

function foldersOf({ wanted }: Project, options: CommonOptions): readonly Root[] {
  const roots = rootsOf(wanted.patterns, wanted.from).map(({ folder, deep }) => ({ folder: realFolder(folder), deep }));
  return [...roots, ...[...new Set(configFiles(options).map((file) => path.dirname(file)))].map((folder) => ({ folder, deep: false }))];
}

/** Reads what is asked for; a source that is gone is waited for before it is believed. */
async function read(wanted: ReadAgain, project: Project, { patterns, options, terminal }: WatchRequest): Promise<Project | NoSession> {
  if (wanted.kind === "nothing") return project;
  const again = wanted.kind === "some" ? rereadSources(project, wanted.paths) : null;
  if (again) return again;
  const next = await readProject(patterns, options, terminal);
  const isWhole = next.kind === "project" && project.sources.every(({ path: old }) => next.sources.some((source) => source.path === old));
  if (isWhole) return next;
  await setTimeout(COMES_BACK);
  return readProject(patterns, options, terminal);
}

const keyOf = ({ code, file, message }: ProblemJson): string => JSON.stringify([code, file, message]);

/** Watches until it is ended from outside; a status comes back only where it cannot begin. */
export async function watchProject(request: WatchRequest): Promise<ExitStatus> {
  const { patterns, options, terminal, rebuild } = request;
  const refused = formatFailure(options);
  const first = refused ? null : await readProject(patterns, options, terminal);
  if (first?.kind !== "project") {
    terminal.fail(refused ? [refused] : (first?.failures ?? []));
    return CANNOT_RUN;
  }
  // Nobody reads any more.
  process.stdout.once("error", () => process.exit(FINE));

  const events: FileEvent[] = [];
  let wake = (): void => undefined;
  const watching = watchFolders((event) => {
    events.push(event);
    wake();
  });

  let project: Project = first;
  let memory = newMemory();
  let known: ReadonlySet<string> = new Set();
  let failed = "";

  /** Builds, and shows errors each time, anything else once. */
  const build = async (what: string): Promise<void> => {
    const started = performance.now();
    const rebuilt = await rebuild(project, memory);
    if ("kind" in rebuilt) return terminal.fail([rebuilt]);
    const { problems, shown, said } = rebuilt;
    terminal.frames(shown.filter((problem) => problem.severity === "error" || !known.has(keyOf(problem))), project.texts);
    known = new Set(shown.map(keyOf));
    const time = new Date().toTimeString().slice(0, 8);
    const line = `${time} ${what}: ${describeProblems({ problems })}; ${said} (${Math.round(performance.now() - started)} ms)`;
    if (!terminal.options.quiet || count(problems, "error") > 0) terminal.print(`${escapeWithinLines(line)}\n`);
  };

  watching.update(foldersOf(project, options));
  await build(`watching ${counted(project.sources.length, "document")}`);
  for (;;) {
    if (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    await setTimeout(SETTLES);
    const wanted = readAgain(events.splice(0), watchedOf(project, options));
    if (wanted.kind === "nothing") continue;
    const next = await read(wanted, project, request);
    if (next.kind === "failed") {
      const said = JSON.stringify(next.failures);
      if (said !== failed) terminal.fail([...next.failures]);
      failed = said;
      watching.update(foldersOf(project, options));
      continue;
    }
    const changes = changesBetween(project.sources, next.sources);
    const isConfigured = JSON.stringify(next.config) !== JSON.stringify(project.config);
    if (isConfigured) memory = newMemory();
    if (wanted.kind === "all") watching.update(foldersOf(next, options));
    project = next;
    const said = [...(isConfigured ? ["the configuration changed"] : []), ...(isUnchanged(changes) ? [] : [describeChanges(changes)])];
    if (said.length === 0 && failed === "") continue;
    failed = "";
    await build(said.join(", ") || "as before");
  }
}
