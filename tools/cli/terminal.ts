/** Writes to the user: results to stdout, everything else to stderr, colours only on a terminal, nothing that acts on it. */
import { frame } from "../render/frame.js";
import { escapeWithinLines } from "../render/escape-for-terminal.js";
import { jsonText } from "../render/json-text.js";
import type { ReportedProblem } from "../render/problem-json.js";
import { noProgress, startProgress } from "./progress.js";
import type { Failure } from "../workspace/failure.js";

export interface TerminalOptions {
  readonly colour: boolean;
  readonly quiet: boolean;
  readonly timing: boolean;
  /** Whether somebody watches the terminal and may be shown how far the work is. */
  readonly progress: boolean;
}

export interface Terminal {
  readonly options: TerminalOptions;
  /** A result. */
  print(text: string): void;
  printJson(value: unknown): void;
  /** A remark; silenced by `--quiet`. */
  say(text: string): void;
  frames(problems: readonly ReportedProblem[], texts: ReadonlyMap<string, string>): void;
  fail(failures: readonly Failure[]): void;
  /** Does a stage of the work, at once or by promise; tells its time where asked to, and where the whole takes longer than a second, that it goes on. */
  timed<T>(name: string, work: () => T): T;
}

const MORE_THAN_ENOUGH = 200;

/** The terminal of this process. */
export function terminal(options: TerminalOptions): Terminal {
  const { colour, quiet, timing } = options;
  const progress = options.progress ? startProgress() : noProgress;
  const say = (text: string): void => {
    if (!quiet) process.stderr.write(text);
  };
  return {
    options,
    print: (text) => void process.stdout.write(text),
    printJson: (value) => void process.stdout.write(jsonText(value)),
    say,
    frames: (problems, texts) => {
      const style = { colour: colour ? "ansi" : "none" } as const;
      const shown = problems.slice(0, MORE_THAN_ENOUGH).map((problem) => frame(problem, (file) => texts.get(file) ?? null, style));
      process.stderr.write(shown.join("\n") + (shown.length > 0 ? "\n" : ""));
      if (problems.length > shown.length) process.stderr.write(`and ${problems.length - shown.length} more; --format json lists them all\n\n`);
    },
    fail: (failures) => {
      for (const { message, help } of failures) {
        process.stderr.write(`${escapeWithinLines(`policyc: ${message}`)}\n${help === undefined ? "" : `  help: ${escapeWithinLines(help)}\n`}`);
      }
    },
    timed: (name, work) => {
      const started = performance.now();
      const end = (): void => {
        progress.pause();
        if (timing) process.stderr.write(`${name}: ${(performance.now() - started).toFixed(1)} ms\n`);
      };
      let ends = true;
      progress.begin(name);
      try {
        const result = work();
        if (!(result instanceof Promise)) return result;
        ends = false;
        return result.finally(end) as typeof result;
      } finally {
        if (ends) end();
      }
    },
  };
}
