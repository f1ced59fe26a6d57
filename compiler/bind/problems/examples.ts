/** Problems of EXAMPLE blocks (PC50x). */
import { defineProblem } from "../../../grammar/index.js";
import { sample, sampleRule } from "../../../grammar/sample.js";

const example = (tags: string, id = "LIB:LOAN-001/in-time"): string =>
  sample(`${sampleRule()}\n[EXAMPLE:${id}]\nLent on 1 March, back on 31 March.\n[/EXAMPLE]\n${tags}`);
const given = "[GIVEN:event = 2026-03-01]\n[GIVEN:action = 2026-03-31]\n";

export const malformedExample = defineProblem<{ found: string }>({
  code: "PC501",
  title: "an example's id is not that of a rule and a name",
  severity: "error",
  word: ({ found }) => ({ message: `\`${found}\` is no id for an example`, help: "write the rule's id, a slash and a name: `LIB:LOAN-001/last-day`" }),
  page: {
    about: "An example belongs to a rule. Its id is the rule's, a slash, and a name of its own.",
    wrong: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:satisfied]\n`, "LIB:LOAN-001"),
    right: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:satisfied]\n`),
  },
});

export const undatedExample = defineProblem<{ id: string }>({
  code: "PC502",
  title: "an example has no date",
  severity: "error",
  word: ({ id }) => ({ message: `example \`${id}\` has no AS-OF with a date`, help: "write the date of the judgement: `[AS-OF:2026-04-05]`" }),
  page: {
    about: "What a rule comes to depends on the date of the judgement, so an example names it.",
    wrong: example(`${given}[EXPECT:satisfied]\n`),
    right: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:satisfied]\n`),
  },
});

export const malformedGiven = defineProblem<{ expected: string }>({
  code: "PC503",
  title: "a GIVEN or EXPECT cannot be read",
  severity: "error",
  word: ({ expected }) => ({ message: `${expected} is expected here` }),
  page: {
    about: "GIVEN names a fact and its value. EXPECT says what comes of the case: an outcome, `due = 2026-03-11`, `opens = 2026-03-01`, what a derived fact is, or what is missing.",
    wrong: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:is fine]\n`),
    right: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:satisfied]\n`),
  },
});

export const unknownGiven = defineProblem<{ name: string; rule: string; near: string | undefined }>({
  code: "PC504",
  title: "an example gives or expects something that its rule does not have",
  severity: "error",
  word: ({ name, rule, near }) => ({ message: `\`${name}\` is neither a declared fact nor asked for by \`${rule}\``, help: near === undefined ? undefined : `did you mean \`${near}\`?` }),
  page: {
    about: "GIVEN names a declared fact or an input of the example's rule; of another rule with its id before the name.",
    wrong: example(`[GIVEN:evnt = 2026-03-01]\n[AS-OF:2026-04-05]\n[EXPECT:unknown]\n`),
    right: example(`[GIVEN:event = 2026-03-01]\n[AS-OF:2026-04-05]\n[EXPECT:unknown]\n`),
  },
});

export const wrongGiven = defineProblem<{ name: string; expected: string }>({
  code: "PC505",
  title: "an example gives a fact a value of another type",
  severity: "error",
  word: ({ name, expected }) => ({ message: `\`${name}\` needs ${expected}` }),
  page: {
    about: "A value in an example has the type of the fact that it is given for.",
    wrong: example(`[GIVEN:event = soon]\n[AS-OF:2026-04-05]\n[EXPECT:unknown]\n`),
    right: example(`[GIVEN:event = 2026-03-01]\n[AS-OF:2026-04-05]\n[EXPECT:unknown]\n`),
  },
});

export const derivedGiven = defineProblem<{ name: string }>({
  code: "PC506",
  title: "an example gives a fact that is worked out, or expects one that is not",
  severity: "error",
  word: ({ name }) => ({ message: `\`${name}\` cannot stand here: GIVEN takes facts that are given, EXPECT those that are worked out` }),
  page: {
    about: "A derived fact is worked out from others. It is expected, not given; and a fact that no rule and no VALUE works out is given, not expected.",
    wrong: sample(`${sampleRule()}\n[FACT:loan period]\nHow long.\n[/FACT]\n[TYPE:number]\n\n[EXAMPLE:LIB:LOAN-001/a]\nOne.\n[/EXAMPLE]\n[AS-OF:2026-04-05]\n[EXPECT:loan period = 3]\n`),
    right: sample(`${sampleRule()}\n[FACT:loan period]\nHow long.\n[/FACT]\n[TYPE:number]\n[VALUE:3]\n\n[EXAMPLE:LIB:LOAN-001/a]\nOne.\n[/EXAMPLE]\n[AS-OF:2026-04-05]\n[EXPECT:loan period = 3]\n`),
  },
});

export const unreadGiven = defineProblem<{ name: string; rule: string }>({
  code: "PC507",
  title: "an example gives a fact that its rule does not read",
  severity: "info",
  word: ({ name, rule }) => ({ message: `\`${rule}\` does not read \`${name}\``, help: "that is fine where it only tells the case; otherwise correct its name, or the rule" }),
  page: {
    about: "The answer would be the same without this fact. That is fine where it only tells the case; where it was meant to matter, the rule or the name is wrong.",
    wrong: sample(`${sampleRule()}\n[FACT:loan period]\nHow long.\n[/FACT]\n[TYPE:number]\n\n[EXAMPLE:LIB:LOAN-001/a]\nOne.\n[/EXAMPLE]\n[GIVEN:loan period = 3]\n[AS-OF:2026-04-05]\n[EXPECT:unknown]\n`),
    right: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:satisfied]\n`),
  },
});

export const emptyExample = defineProblem<{ id: string }>({
  code: "PC508",
  title: "an example expects nothing",
  severity: "warning",
  word: ({ id }) => ({ message: `example \`${id}\` expects nothing`, help: "say what must come of it, such as `[EXPECT:satisfied]`" }),
  page: {
    about: "An example without EXPECT can never fail, and so shows nothing.",
    wrong: example(`${given}[AS-OF:2026-04-05]\n`),
    right: example(`${given}[AS-OF:2026-04-05]\n[EXPECT:satisfied]\n`),
  },
});

export const exampleProblems = [malformedExample, undatedExample, malformedGiven, unknownGiven, wrongGiven, derivedGiven, unreadGiven, emptyExample] as const;
