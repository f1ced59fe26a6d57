/** Reads formulas in SMT-LIB from the standard input and writes what z3 answers to each. A process of its own: z3 runs threads that would keep others alive. */
import { readFileSync } from "node:fs";
import { init } from "z3-solver";
import { BETWEEN_QUESTIONS } from "./questions.js";

/** After so many questions the memory of their terms is given back. */
const AT_ONCE = 200;

const { Z3, em } = await init();
/** Asked at once: the promise that the package would give costs a thread for each question. */
const { ccall } = em as { readonly ccall: (name: string, result: "string", parameters: readonly string[], given: readonly unknown[]) => string };
Z3.global_param_set("rlimit", "4000000");
const questions = readFileSync(0, "utf8").split(BETWEEN_QUESTIONS);
// One text for many questions: to begin to read a text takes z3 as long as to answer a question.
const asked = (question: string): string => `(push)\n${question}\n(check-sat)\n(pop)\n`;
const answers: string[] = [];
for (let start = 0; start < questions.length; start += AT_ONCE) {
  const context = Z3.mk_context(Z3.mk_config());
  const text = questions.slice(start, start + AT_ONCE).map(asked).join("");
  answers.push(ccall("Z3_eval_smtlib2_string", "string", ["number", "string"], [context, text]).trim());
  Z3.del_context(context);
}
process.stdout.write(answers.join("\n"), () => process.exit(0));
