/** Problems of references between rules, and notes on names that stand for inputs (PC22x). */
import { defineProblem } from "../../../grammar/index.js";
import { sample, sampleRule } from "../../../grammar/sample.js";

export const danglingReference = defineProblem<{ target: string; near: string | undefined }>({
  code: "PC220",
  title: "a tag refers to a rule that does not exist",
  severity: "error",
  word: ({ target, near }) => ({
    message: `no rule \`${target}\``,
    help: near === undefined ? "correct the id, or remove the reference" : `did you mean \`${near}\`?`,
  }),
  page: {
    about: "An id of a jurisdiction that is compiled must exist, in the letter case in which it was declared.",
    wrong: sample(sampleRule("[SEE-ALSO:LIB:LAON-002]\n") + "\n" + sampleRule("", "LIB:LOAN-002")),
    right: sample(sampleRule("[SEE-ALSO:LIB:LOAN-002]\n") + "\n" + sampleRule("", "LIB:LOAN-002")),
  },
});

export const externalReference = defineProblem<{ target: string }>({
  code: "PC221",
  title: "a tag refers to a jurisdiction that is not compiled",
  severity: "info",
  word: ({ target }) => ({ message: `\`${target}\` belongs to a jurisdiction that is not among the sources` }),
  page: {
    about: "References may lead out of the sources that are compiled together. They are kept as external nodes of the graph, and nothing checks that they exist.",
    wrong: sample(sampleRule("[SEE-ALSO:CITY:PARK-001]\n")),
    right: sample(sampleRule()),
  },
});

export const malformedReference = defineProblem<{ found: string; tag: string }>({
  code: "PC222",
  title: "a list of ids holds something else",
  severity: "warning",
  word: ({ found, tag }) => ({ message: found === "" ? `an id is missing in this \`${tag}\`` : `\`${found}\` is no id`, help: "write ids such as `LIB:LOAN-001`, with commas between them; put other words in a NOTE" }),
  page: {
    about: "SEE-ALSO and EXCEPTION-TO list ids, with commas between them.",
    wrong: sample(sampleRule("[SEE-ALSO:the handbook]\n")),
    right: sample(sampleRule("[NOTE:see the handbook]\n")),
  },
});

export const noRuleReference = defineProblem<{ target: string; tag: string; why: "no-rule" | "itself" }>({
  code: "PC223",
  title: "a tag needs a rule but names something else",
  severity: "error",
  word: ({ target, tag, why }) =>
    why === "itself"
      ? { message: `this \`${tag}\` names \`${target}\`, on which it stands`, help: "name another rule" }
      : { message: `\`${tag}\` needs a rule, and \`${target}\` is none`, help: "name the rule itself" },
  page: {
    about: "Only a rule can be overridden or have exceptions; a section, a jurisdiction or the rule itself cannot.",
    wrong: sample(sampleRule("[OVERRIDE:LIB:LOAN-001]\n")),
    right: sample(sampleRule("[OVERRIDE:LIB:LOAN-002]\n") + "\n" + sampleRule("", "LIB:LOAN-002")),
  },
});

export const assumedDate = defineProblem<{ name: string; key: string; id: string }>({
  code: "PC224",
  title: "a name in a timing is taken as a date",
  severity: "info",
  word: ({ name, key, id }) => ({ message: `\`${name}\` is taken as a date`, help: `a case gives it as \`${key}\` under \`${id}\`` }),
  page: {
    about: "A timing counts from a date. A name that no fact declares becomes an input of the rule, asked for under the rule's id.",
    wrong: sample("[RULE:LIB:LOAN-001]\nReserve a seat before the opening day.\n[/RULE]\n[TIMING:before opening day]\n"),
    right: sample(sampleRule()),
  },
});

export const referenceProblems = [danglingReference, externalReference, malformedReference, noRuleReference, assumedDate] as const;
