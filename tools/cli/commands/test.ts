/** `policyc test`: runs the EXAMPLE blocks; a failing one is shown as a problem at its EXPECT line, with the verdict's explanation. */
import { report, type ProblemJson } from "../../../compiler/describe/report.js";
import { runExamples, type ExampleResult } from "../../../compiler/describe/run-examples.js";
import { failedExample } from "../../../compiler/describe/failed-example.js";
import { loadProgram } from "../../../compiler/print/program.js";
import { escapeWithinLines } from "../../render/escape-for-terminal.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { FINE, PROBLEMS } from "../exit.js";
import type { CommonOptions, Session } from "../session.js";
import type { Terminal } from "../terminal.js";
import { counted } from "../words.js";

/** Each failing EXPECT as a problem at its line. */
function problemsOf(results: readonly ExampleResult[], { texts }: Session): ProblemJson[] {
  const failures = results.flatMap(({ example, checked }) =>
    checked.filter(({ passed }) => !passed).map(({ expectation, actual }) =>
      failedExample.at(expectation.place, { id: example.id, expected: expectation.text, actual }, [{ message: "the example", place: example.place }]),
    ),
  );
  return report(failures, texts, {});
}

const exampleJson = ({ example, passed, checked }: ExampleResult) => ({
  id: example.id,
  passed,
  expected: checked.map(({ expectation }) => expectation.text),
  actual: checked.map(({ actual }) => actual),
});

function showText(results: readonly ExampleResult[], session: Session, terminal: Terminal): void {
  for (const result of results.filter(({ passed }) => !passed)) {
    terminal.frames(problemsOf([result], session), session.texts);
    if (result.explanation !== "") terminal.say(`${escapeWithinLines(result.explanation)}\n`);
  }
  const passed = results.filter((result) => result.passed).length;
  terminal.print(`${counted(results.length, "example")}: ${passed} passed, ${results.length - passed} failed\n`);
}

async function showJunit(results: readonly ExampleResult[], session: Session, terminal: Terminal): Promise<void> {
  const { junitExamples } = await import("../../render/junit-examples.js");
  const problems = new Map(results.map((result) => [result.example.id, problemsOf([result], session)]));
  terminal.print(
    junitExamples(results.map(({ example, explanation }) => ({
      id: example.id, file: example.place.file, failures: (problems.get(example.id) ?? []).map(({ message, start }) => ({ message, line: start.line })), explanation,
    }))),
  );
}

export const testCommand: CliCommand<CommonOptions> = {
  usage: "test [sources...]",
  summary: "run the examples of the sources",
  formats: ["junit"],
  run: (patterns, options, terminal) =>
    answer(patterns, options, terminal, async (session) => {
      const { model } = session.compiled;
      const program = terminal.timed("load", () => loadProgram(model, { holidays: session.config.holidays ?? [] }));
      const results = terminal.timed("run", () => runExamples(model.examples, program));
      const failed = results.filter(({ passed }) => !passed).length;
      if (options.format === "json") terminal.printJson({ examples: results.map(exampleJson), summary: { passed: results.length - failed, failed } });
      else if (options.format === "junit") await showJunit(results, session, terminal);
      else showText(results, session, terminal);
      return failed > 0 ? PROBLEMS : FINE;
    }),
};
