/** Asks z3 whether formulas can be satisfied. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Answer = "sat" | "unsat" | "unknown";

/** Declarations and an assertion that stand for themselves. */
export interface Question {
  readonly declarations: readonly string[];
  readonly assertion: string;
}

/** z3 in a process of its own, which takes a second to start. */
export interface Solver {
  /** The answer to each question, in their order; none is asked twice. @throws where z3 answers anything else */
  readonly ask: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  readonly end: () => void;
}

const written = ({ declarations, assertion }: Question): string => `${declarations.join("\n")}\n(assert ${assertion})`;

function read(line: string): Answer {
  if (line !== "sat" && line !== "unsat" && line !== "unknown") throw new Error(`z3 said ${line}`);
  return line;
}

export function startSolver(): Solver {
  const solving = fork(fileURLToPath(new URL("solve.ts", import.meta.url)), { execArgv: ["--import", import.meta.resolve("tsx")] });

  const answersTo = (questions: readonly string[]): Promise<readonly string[]> => new Promise((resolve, reject) => {
    const onEnd = (code: number | null): void => reject(new Error(`z3 ended with ${code}`));
    solving.once("exit", onEnd);
    solving.once("message", (answers: readonly string[]) => {
      solving.off("exit", onEnd);
      resolve(answers);
    });
    solving.send(questions);
  });

  return {
    ask: async (questions) => {
      const texts = questions.map(written);
      const different = [...new Set(texts.filter((_, index) => questions[index]?.assertion !== "false"))];
      const answers = (await answersTo(different)).map(read);
      if (answers.length !== different.length) throw new Error(`z3 gave ${answers.length} answers to ${different.length} questions`);
      const known = new Map(different.map((text, index) => [text, answers[index]]));
      return texts.map((text) => known.get(text) ?? "unsat");
    },
    end: () => solving.disconnect(),
  };
}
