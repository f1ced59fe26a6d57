/** What every command begins with: the configuration, the sources, and what the compiler makes of them. */
import path from "node:path";
import { compile, withProblems, type Compiled, type CompileMemory, type CompileOptions } from "../../compiler/compile.js";
import { report, type ProblemJson } from "../../compiler/describe/report.js";
import type { Problem } from "../../grammar/index.js";
import { invalidUtf8 } from "../../compiler/source-problems.js";
import type { Config } from "../config/define.js";
import { loadConfig } from "../config/load-config.js";
import { contentHash } from "../workspace/content-hash.js";
import { failure, type Failure } from "../workspace/failure.js";
import { readSource, readSources, type EncodingProblem, type ReadSource, type Source } from "../workspace/read-sources.js";
import type { Terminal } from "./terminal.js";

/** What every command takes. */
export interface CommonOptions {
  readonly format: string;
  readonly config?: string;
}

/** What is read before anything is compiled. */
export interface Project {
  readonly kind: "project";
  readonly config: Config;
  /** The absolute path of the configuration; null where there is none. */
  readonly configFile: string | null;
  /** What sources were sought by, and the folder that it is relative to. */
  readonly wanted: { readonly patterns: readonly string[]; readonly from: string };
  /** The folder of the configuration, or of the command where there is none. */
  readonly folder: string;
  /** Whether the sources are those of the configuration, not of the command line. */
  readonly configured: boolean;
  readonly sources: readonly Source[];
  readonly texts: ReadonlyMap<string, string>;
  /** With the severities of the configuration. */
  readonly compileOptions: CompileOptions;
  /** Problems of the bytes of sources, before there was any text; while there are some, nothing is sound. */
  readonly encoding: readonly Problem[];
}

/** A project and what the compiler makes of it. */
export interface Session extends Omit<Project, "kind"> {
  readonly kind: "session";
  readonly compiled: Compiled;
  readonly problems: readonly ProblemJson[];
}

/** A session that could not begin. */
export interface NoSession {
  readonly kind: "failed";
  readonly failures: readonly Failure[];
}

const failed = (...failures: readonly Failure[]): NoSession => ({ kind: "failed", failures });

const noSources = failure("there is nothing to read", "name sources or globs, or list them under `sources` in policyc.config.json");

/** Errors of the configuration that need the catalogue of problems: what is an error cannot be softened. */
function checkSeverities(config: Config, kinds: readonly { readonly code: string; readonly severity: string }[]): Failure | null {
  for (const [code, severity] of Object.entries(config.severity ?? {})) {
    const kind = kinds.find((known) => known.code === code);
    if (!kind) return failure(`the configuration names \`${code}\`, which is no problem's code`, "`policyc explain PC201` shows what a code means");
    if (kind.severity === "error" && severity !== "error") return failure(`\`${code}\` is an error and cannot be made less in the configuration`);
  }
  return null;
}

/** Reads the configuration and the sources. `patterns` are those of the command line; without any, the configuration's. */
export async function readProject(patterns: readonly string[], options: CommonOptions, terminal: Terminal): Promise<Project | NoSession> {
  const cwd = process.cwd();
  const loaded = await loadConfig({ cwd, path: options.config });
  if (loaded?.kind === "failure") return failed(loaded);
  const config = loaded?.config ?? {};
  if (config.severity) {
    const { catalogue } = await import("../../compiler/catalogue.js");
    const wrong = checkSeverities(config, catalogue);
    if (wrong) return failed(wrong);
  }
  const folder = loaded?.folder ?? cwd;
  const configured = patterns.length === 0;
  const wanted = configured ? (config.sources ?? []) : patterns;
  if (wanted.length === 0) return failed(noSources);
  const started = performance.now();
  const from = configured ? folder : cwd;
  const read = await readSources(wanted, { cwd: from, base: loaded?.folder ?? null });
  if (terminal.options.timing) process.stderr.write(`read: ${(performance.now() - started).toFixed(1)} ms\n`);
  if (read.failures.length > 0) return failed(...read.failures);

  const compileOptions: CompileOptions = {
    ...(config.customTags ? { customTags: config.customTags } : {}),
    ...(config.severity ? { severity: config.severity } : {}),
    ...(config.holidays ? { holidays: config.holidays } : {}),
  };
  return {
    kind: "project", config, configFile: loaded?.path ?? null, wanted: { patterns: wanted, from }, folder, configured, sources: read.sources,
    texts: textsOf(read.sources), compileOptions, encoding: read.problems.map(invalid),
  };
}

const textsOf = (sources: readonly Source[]): ReadonlyMap<string, string> => new Map(sources.map(({ name, text }) => [name, text]));
const invalid = ({ file, byteOffset, offset }: EncodingProblem): Problem => invalidUtf8.at({ file, start: offset, end: offset + 1 }, { byteOffset });

/** The project with some of its sources, by their real paths, read again; null where one of them cannot be read any more. */
export function rereadSources(project: Project, paths: readonly string[]): Project | null {
  const again = new Map<string, ReadSource>();
  for (const { path, name } of project.sources) {
    if (!paths.includes(path)) continue;
    const read = readSource(path, name, name);
    if ("kind" in read) return null;
    again.set(name, read);
  }
  const sources = project.sources.map((source) => again.get(source.name)?.source ?? source);
  const problems = [...again.values()].flatMap(({ problem }) => (problem === null ? [] : [invalid(problem)]));
  const encoding = [...project.encoding.filter(({ place }) => !again.has(place.file)), ...problems];
  return { ...project, sources, texts: textsOf(sources), encoding };
}

/** Compiles what was read; a memory is that of the compilations before. */
export function compileProject(project: Project, terminal: Terminal, memory?: CompileMemory): Session {
  const compiled = terminal.timed("compile", () => compile(project.sources, project.compileOptions, memory));
  return { ...project, kind: "session", ...judged(compiled, project) };
}

/** Reads and compiles. */
export async function openSession(patterns: readonly string[], options: CommonOptions, terminal: Terminal): Promise<Session | NoSession> {
  const project = await readProject(patterns, options, terminal);
  return project.kind === "failed" ? project : compileProject(project, terminal);
}

/** What came of a compilation, with what is wrong with the bytes of its sources. */
const judged = (compiled: Compiled, { encoding, texts, compileOptions }: Pick<Project, "encoding" | "texts" | "compileOptions">): Pick<Session, "compiled" | "problems"> => ({
  compiled: { ...compiled, sound: encoding.length === 0 ? compiled.sound : null },
  problems: report([...encoding, ...compiled.problems], texts, compileOptions),
});

/** The session with the problems of a further pass among its own. */
export const including = (session: Session, problems: readonly Problem[]): Session => ({
  ...session,
  ...judged(withProblems(session.compiled, problems, session.compileOptions), session),
});

/** The output folder: of the command line, of the configuration, or `generated`. */
export function outputFolder({ config, folder }: Pick<Project, "config" | "folder">, named: string | undefined): string {
  return named === undefined ? path.resolve(folder, config.out ?? "generated") : path.resolve(named);
}

/** A hash of the options that the bytes of the output depend on. */
export function outputOptions({ config }: Pick<Project, "config">): string {
  const { runtime = DEFAULT_RUNTIME, holidays = [], schema = false, columns = false } = config;
  return contentHash(JSON.stringify({ runtime, holidays: [...new Set(holidays)].sort(), schema, columns }));
}

export const DEFAULT_RUNTIME = "policyc/runtime";

/** How many problems there are of a severity. */
export const count = (problems: readonly ProblemJson[], severity: ProblemJson["severity"]): number =>
  problems.filter((problem) => problem.severity === severity).length;
