/** Reads formulas in SMT-LIB from the standard input and writes what z3 answers to each. A process of its own: z3 runs threads that would keep others alive. */
import { readFileSync } from "node:fs";
import { init } from "z3-solver";
import { BETWEEN_QUESTIONS } from "./questions.js";

/** After so many questions the memory of their terms is given back. */
const AT_ONCE = 200;

const { Z3, em } = await init();
/** Asked at once: the promise that the package would give costs a thread for each question. */
const check = (em as { readonly _Z3_solver_check: (context: unknown, solver: unknown) => number })._Z3_solver_check;
Z3.global_param_set("rlimit", "4000000");
const questions = readFileSync(0, "utf8").split(BETWEEN_QUESTIONS);
const names: Readonly<Record<string, string>> = { "1": "sat", "-1": "unsat" };
const answers: string[] = [];
for (let start = 0; start < questions.length; start += AT_ONCE) {
  const context = Z3.mk_context(Z3.mk_config());
  for (const question of questions.slice(start, start + AT_ONCE)) {
    const solver = Z3.mk_simple_solver(context);
    Z3.solver_inc_ref(context, solver);
    Z3.solver_from_string(context, solver, question);
    if (Z3.get_error_code(context) !== 0) throw new Error(`z3 cannot read: ${question}`);
    answers.push(names[String(check(context, solver))] ?? "unknown");
    Z3.solver_dec_ref(context, solver);
  }
  Z3.del_context(context);
}
process.stdout.write(answers.join("\n"), () => process.exit(0));
