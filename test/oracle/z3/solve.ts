/** Answers what its parent asks: whether z3 can satisfy each of many formulas in SMT-LIB. A process of its own: z3 runs threads that would keep others alive. */
import { init } from "z3-solver";

/** After so many questions the memory of their terms is given back. */
const AT_ONCE = 200;

/** What the formulas are made of: no quantifiers, sums of whole and of real numbers. */
const LOGIC = "(set-logic QF_LIRA)\n";

const { Z3, em } = await init();
/** Asked at once: the promise that the package would give costs a thread for each question. */
const { ccall } = em as { readonly ccall: (name: string, result: "string", parameters: readonly string[], given: readonly unknown[]) => string };
Z3.global_param_set("rlimit", "4000000");
// One text for many questions: to begin to read a text takes z3 as long as to answer a question.
const asked = (question: string): string => `(push)\n${question}\n(check-sat)\n(pop)\n`;

function answersTo(questions: readonly string[]): string[] {
  const answers: string[] = [];
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const context = Z3.mk_context(Z3.mk_config());
    const text = LOGIC + questions.slice(start, start + AT_ONCE).map(asked).join("");
    answers.push(...ccall("Z3_eval_smtlib2_string", "string", ["number", "string"], [context, text]).trim().split("\n"));
    Z3.del_context(context);
  }
  return answers;
}

process.on("message", (questions: readonly string[]) => process.send?.(answersTo(questions)));
process.on("disconnect", () => process.exit());
