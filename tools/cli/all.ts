/** All commands, in the order of `--help`. */
import type { CliCommand } from "./command.js";
import { check } from "./commands/check.js";
import { compileCommand } from "./commands/compile.js";
import { conflictsCommand } from "./commands/conflicts.js";
import { coverageCommand } from "./commands/coverage.js";
import { evalCommand } from "./commands/eval.js";
import { explainCommand } from "./commands/explain.js";
import { graphCommand } from "./commands/graph.js";
import { initCommand } from "./commands/init.js";
import { inspectCommand } from "./commands/inspect.js";
import { testCommand } from "./commands/test.js";

export const commands: readonly CliCommand[] = [compileCommand, check, testCommand, evalCommand, explainCommand, inspectCommand, conflictsCommand, graphCommand, coverageCommand, initCommand];
