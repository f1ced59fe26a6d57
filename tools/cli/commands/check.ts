/** `policyc check`: all problems, and whether the generated files are up to date. Writes nothing. */
import { existsSync } from "node:fs";
import path from "node:path";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { jsonText } from "../../render/json-text.js";
import type { CheckReport, ReportedProblem } from "../../render/problem-json.js";
import { version } from "../../version.js";
import { checkFresh } from "../../workspace/check-fresh.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE, PROBLEMS } from "../exit.js";
import { relatedOf } from "../related.js";
import { compileProject, count, including, openSession, outputFolder, outputOptions, type CommonOptions, type Session } from "../session.js";
import { describeProblems, describeSources } from "../summary.js";
import type { Terminal } from "../terminal.js";
import { watchProject, type Rebuild } from "../watch-project.js";

interface CheckOptions extends CommonOptions {
  readonly strict?: boolean;
  readonly conflicts: boolean;
  readonly watch?: boolean;
}

/** Whether the output of the configured sources is fresh. Not judged: sources of the command line, and a project that never compiled. */
function freshness(session: Session): Pick<CheckReport, "fresh" | "stale"> {
  const out = outputFolder(session, undefined);
  const judged = session.configured && (session.config.out !== undefined || existsSync(path.join(out, "manifest.json")));
  if (!judged) return { fresh: null, stale: [] };
  return checkFresh({ out, sources: session.sources, compiler: version, options: outputOptions(session), base: session.folder });
}

function reportOf(session: Session, ms: number): CheckReport {
  const { problems, sources, compiled } = session;
  const rules = compiled.model.rules.filter(({ kind }) => kind !== "section").length;
  return {
    problems,
    ...freshness(session),
    summary: {
      errors: count(problems, "error"), warnings: count(problems, "warning"), infos: count(problems, "info"), sources: sources.length, rules, ms: Math.round(ms),
    },
  };
}

function isBad({ summary, fresh }: CheckReport, strict: boolean): boolean {
  return summary.errors > 0 || fresh === false || (strict && summary.warnings > 0);
}

async function render(format: string, report: CheckReport, session: Session, strict: boolean): Promise<string> {
  if (format === "json") return jsonText(report);
  if (format === "github") return (await import("../../render/github-annotations.js")).githubAnnotations(report);
  if (format === "junit") {
    const { junit } = await import("../../render/junit.js");
    return junit(report, { sources: session.sources.map(({ name }) => name), failOn: strict ? "warning" : "error" });
  }
  const [{ sarif }, { catalogue }] = await Promise.all([import("../../render/sarif.js"), import("../../../compiler/catalogue.js")]);
  return sarif(report, { version, rules: catalogue.map(({ code, title, page }) => ({ code, title, help: page.about })) });
}

/** A check of a watched project: of its text alone, since what is generated is out of date while somebody writes. */
const rebuild = ({ conflicts }: CheckOptions, terminal: Terminal): Rebuild => (project, memory) => {
  const opened = compileProject(project, terminal, memory.compile);
  const { problems } = conflicts ? including(opened, relatedOf(opened, terminal, memory.relate).problems) : opened;
  const shown = terminal.options.quiet ? problems.filter(({ severity }) => severity === "error") : problems;
  return Promise.resolve({ problems, shown, said: "checked" });
};

export const check: CliCommand<CheckOptions> = {
  usage: "check [sources...]",
  summary: "report all problems, and whether the generated files are up to date",
  formats: ["github", "sarif", "junit"],
  configure: (command) => command.option("--strict", "make warnings count as errors do").option("--no-conflicts", "do not look for rules that conflict").option("--watch", "check the text again whenever a source or the configuration changes"),
  async run(patterns, options, terminal) {
    if (options.watch === true) return watchProject({ patterns, options, terminal, rebuild: rebuild(options, terminal) });
    const started = performance.now();
    const opened = await openSession(patterns, options, terminal);
    if (opened.kind === "failed") {
      terminal.fail(opened.failures);
      return CANNOT_RUN;
    }
    const session = options.conflicts ? including(opened, relatedOf(opened, terminal).problems) : opened;
    const strict = options.strict === true;
    const report = reportOf(session, performance.now() - started);
    if (options.format !== "text") terminal.print(await render(options.format, report, session, strict));
    else {
      const isWrong = ({ severity }: ReportedProblem): boolean => severity === "error" || (strict && severity === "warning");
      const shown = terminal.options.quiet ? report.problems.filter(isWrong) : report.problems;
      terminal.frames(shown, session.texts);
      const stale = report.fresh === false ? `\nthe generated files are out of date: ${report.stale.join(", ")}\nrun \`policyc compile\`` : "";
      if (!terminal.options.quiet || stale !== "") terminal.print(escapeWithinLines(`${describeSources(session)}\n${describeProblems(session)}${stale}\n`));
    }
    return isBad(report, strict) ? PROBLEMS : FINE;
  },
};
