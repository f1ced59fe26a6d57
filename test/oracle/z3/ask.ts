/** Asks z3 whether formulas can be satisfied. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BETWEEN_QUESTIONS } from "./questions.js";

export type Answer = "sat" | "unsat" | "unknown";

/** Declarations and an assertion that stand for themselves. */
export interface Question {
  readonly declarations: readonly string[];
  readonly assertion: string;
}

const written = ({ declarations, assertion }: Question): string => `${declarations.join("\n")}\n(assert ${assertion})`;

/** The answer to each question, in their order; none is asked twice. @throws where z3 answers anything else */
export function ask(questions: readonly Question[]): Answer[] {
  const texts = questions.map(written);
  const different = [...new Set(texts.filter((_, index) => questions[index]?.assertion !== "false"))];
  const answers = answersTo(different);
  const known = new Map(different.map((text, index) => [text, answers[index]]));
  return texts.map((text) => known.get(text) ?? "unsat");
}

function answersTo(questions: readonly string[]): Answer[] {
  if (questions.length === 0) return [];
  const solve = fileURLToPath(new URL("solve.ts", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, solve], { input: questions.join(BETWEEN_QUESTIONS), encoding: "utf8", maxBuffer: 1 << 26 });
  const answers = stdout.split("\n").filter((line) => line !== "");
  const wrong = answers.find((line) => line !== "sat" && line !== "unsat" && line !== "unknown");
  if (status !== 0 || wrong !== undefined || answers.length !== questions.length) {
    throw new Error(`z3 ended with ${status} after ${answers.length} of ${questions.length} answers: ${wrong ?? ""} ${stderr.slice(0, 2000)}`);
  }
  return answers as Answer[];
}
