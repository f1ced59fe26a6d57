/** Reads scripts in SMT-LIB from the standard input and writes what z3 answers. A process of its own: z3 runs threads that would keep others alive. */
import { readFileSync } from "node:fs";
import { init } from "z3-solver";
import { BETWEEN_SCRIPTS } from "./scripts.js";

const { Z3 } = await init();
let answers = "";
for (const script of readFileSync(0, "utf8").split(BETWEEN_SCRIPTS)) {
  const context = Z3.mk_context(Z3.mk_config());
  answers += await Z3.eval_smtlib2_string(context, script);
  Z3.del_context(context);
}
process.stdout.write(answers, () => process.exit(0));
