/** `policyc eval`: verdicts for one case. */
import type { Model } from "../../../compiler/model/model.js";
import { loadProgram, type Program } from "../../../compiler/print/program.js";
import { evaluatePrepared, explain, explainMarkdown, nextQuestion, parseDay, trace, valueFor, values, withUnit, type FactsProblem, type Rule, type Trace, type Verdict } from "../../../runtime/index.js";
import { escapeForTerminal, escapeWithinLines } from "../../render/escape-for-terminal.js";
import { failure, type Failure } from "../../workspace/failure.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE, PROBLEMS } from "../exit.js";
import { noRule } from "../no-rule.js";
import { readFacts } from "../read-facts.js";
import type { CommonOptions, Session } from "../session.js";
import type { Terminal } from "../terminal.js";

interface EvalOptions extends CommonOptions {
  readonly facts?: string;
  readonly asOf?: string;
  readonly rule?: readonly string[];
  readonly explain?: boolean;
  readonly assumeNoExceptions?: boolean;
}

/** What the command line asks for, once it is sound. */
interface Question {
  readonly asOf: string;
  readonly facts: string;
}

function question({ asOf, facts }: EvalOptions): Question | Failure {
  if (facts === undefined) return failure("eval needs the facts of a case", "name a JSON file with `--facts FILE`; `-` reads standard input");
  if (asOf === undefined) return failure("eval needs the date of the judgement", "give it with `--as-of`, such as `--as-of 2026-03-20`");
  if (parseDay(asOf) === null) return failure(`\`${asOf}\` is no date`, "write it as `--as-of 2026-03-20`");
  return { asOf, facts };
}

/** The rules asked for, in the order of the sources; a failure names the first that does not exist. */
function chosen({ rules }: Program, wanted: readonly string[] | undefined): readonly Rule[] | Failure {
  if (!wanted || wanted.length === 0) return [...rules.values()];
  const unknown = wanted.find((id) => !rules.has(id));
  if (unknown !== undefined) return noRule(unknown, rules.keys());
  return [...rules.values()].filter(({ id }) => wanted.includes(id));
}

/** The verdict as the JSON contract has it. */
function verdictJson({ outcome, due, opens, clauses, missing, exceptions, overriddenBy, consequences }: Trace) {
  return {
    outcome,
    ...(due === undefined ? {} : { due }),
    ...(opens === undefined ? {} : { opens }),
    clauses, missing, exceptions,
    ...(overriddenBy === undefined ? {} : { overriddenBy }),
    consequences,
  };
}

/** One line on a verdict: outcome, rule, dates, the tag that decided, what is missing. */
function line(verdict: Verdict): string {
  const { outcome, rule, due, opens, decidedBy } = verdict;
  const { missing, exceptions, overriddenBy } = trace(verdict);
  const parts = [
    outcome.padEnd(15) + rule,
    ...(due === undefined ? [] : [`due ${due}`]),
    ...(opens === undefined ? [] : [`opens ${opens}`]),
    ...(decidedBy ? [`[${decidedBy.tag}:${decidedBy.value}] ${decidedBy.file}:${decidedBy.line}`] : []),
    ...(missing.length === 0 ? [] : [`not given: ${missing.join(", ")}`]),
    ...exceptions.map((id) => `excepted by ${id}`),
    ...(overriddenBy === undefined ? [] : [`set aside by ${overriddenBy}`]),
  ];
  return parts.join("  ");
}

const measured = (value: unknown, unit: string | null): string => (typeof value === "number" && unit !== null ? withUnit(value, unit) : String(value));

/** What a person is asked for a fact, or for the input of a rule, section or jurisdiction, which stands as `ID name`. */
function questionFor(missing: string, { facts, rules, sections, jurisdictions }: Model): string {
  const inputs = [...rules, ...sections, ...jurisdictions].flatMap(({ id, inputs: own }) => own.map(({ name, question }) => ({ name: `${id} ${name}`, question })));
  const found = [...facts, ...inputs].find(({ name }) => name === missing);
  return found ? `${found.question} (${missing})` : missing;
}

/** What is worked out: all of it where all rules were asked for, since no rule needs to read an answer; otherwise what the rules asked for give or read. */
function derivedValues(report: Readonly<Record<string, Verdict>>, { derived }: Program, { rule: wanted = [] }: EvalOptions): ReturnType<typeof values> {
  const [verdict] = Object.values(report);
  if (wanted.length > 0 || !verdict) return values(report);
  return Object.fromEntries([...derived].flatMap(([name, fact]) => {
    const value = valueFor(fact, verdict);
    return value === undefined ? [] : [[name, value]];
  }));
}

/** Derived values, and the question that would settle most. */
function furtherLines(report: Readonly<Record<string, Verdict>>, found: ReturnType<typeof values>, model: Model): string {
  const unitOf = (name: string): string | null => {
    const type = model.facts.find((fact) => fact.name === name)?.type;
    return type?.kind === "number" ? type.unit : null;
  };
  const derived = Object.entries(found).map(([name, value]) => {
    const isConflict = typeof value === "object" && value !== null && "conflict" in value;
    return `  ${name}: ${isConflict ? `${value.conflict.join(", ")} contradict each other` : value === null ? "none" : typeof value === "boolean" ? (value ? "yes" : "no") : escapeForTerminal(measured(value, unitOf(name)))}\n`;
  });
  const next = nextQuestion(report);
  return [...(derived.length > 0 ? ["\nworked out from the facts\n", ...derived] : []), ...(next === null ? [] : [`\nask next: ${escapeForTerminal(questionFor(next, model))}\n`])].join("");
}

function refuse(problems: readonly FactsProblem[], format: string, terminal: Terminal): typeof PROBLEMS {
  if (format === "json") terminal.printJson({ problems });
  else terminal.fail(problems.map(({ message, help }) => failure(message, help)));
  return PROBLEMS;
}

function judge(session: Session, options: EvalOptions, { asOf }: Question, facts: unknown, terminal: Terminal): 0 | 1 | 2 {
  const holidays = session.config.holidays ?? [];
  const program = terminal.timed("load", () => loadProgram(session.compiled.model, { holidays }));
  const rules = chosen(program, options.rule);
  if ("kind" in rules) {
    terminal.fail([rules]);
    return CANNOT_RUN;
  }
  const checked = program.checkFacts(facts);
  if (!checked.ok) return refuse(checked.problems, options.format, terminal);
  const settings = { asOf, assumeNoExceptions: options.assumeNoExceptions === true };
  const report: Readonly<Record<string, Verdict>> = terminal.timed("evaluate", () => evaluatePrepared(rules, checked.facts, settings));
  const verdicts = Object.values(report);
  const found = derivedValues(report, program, options);
  if (options.format === "json") {
    const told = Object.fromEntries(verdicts.map((verdict) => [verdict.rule, { ...verdictJson(trace(verdict)), ...(options.explain ? { explanation: explain(verdict) } : {}) }]));
    terminal.printJson({ asOf, verdicts: told, values: found, nextQuestion: nextQuestion(report) });
  } else {
    const told = options.format === "markdown" ? verdicts.map(explainMarkdown).join("\n") : options.explain ? verdicts.map(explain).join("\n") : verdicts.map((verdict) => `${line(verdict)}\n`).join("");
    terminal.print(escapeWithinLines(options.format === "markdown" ? told : told + furtherLines(report, found, session.compiled.model)));
  }
  return FINE;
}

const ids = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(",").map((id) => id.trim()).filter((id) => id !== "")];

export const evalCommand: CliCommand<EvalOptions> = {
  usage: "eval [sources...]",
  summary: "judge one case by the rules",
  formats: ["markdown"],
  configure: (command) =>
    command
      .option("--facts <file>", "the facts of the case, as JSON (`-`: standard input)")
      .option("--as-of <date>", "the date of the judgement, such as 2026-03-20")
      .option("--rule <ids>", "only these rules; ids with commas between them", ids)
      .option("--explain", "say why")
      .option("--assume-no-exceptions", "take exceptions whose facts are not given not to apply"),
  async run(patterns, options, terminal) {
    const asked = question(options);
    if ("kind" in asked) {
      terminal.fail([asked]);
      return CANNOT_RUN;
    }
    const facts = readFacts(asked.facts);
    if (facts.kind === "failure") {
      terminal.fail([facts]);
      return CANNOT_RUN;
    }
    return answer(patterns, options, terminal, (session) => {
      if (facts.kind === "malformed") return refuse([{ path: "", message: facts.message }], options.format, terminal);
      return judge(session, options, asked, facts.value, terminal);
    });
  },
};
