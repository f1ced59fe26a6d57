/** Problems of conditions and values: names, types and units (PC24x, PC25x). */
import { defineProblem } from "../../../grammar/index.js";
import { sample } from "../../../grammar/sample.js";
import { sampleFact } from "./facts.js";

/** A rule with one condition, and a few facts that it may name. */
const withCondition = (condition: string): string =>
  sample(
    `[RULE:LIB:LOAN-001]\nBring books back in time.\n[/RULE]\n[CONDITION:${condition}]\n\n${sampleFact("books on loan", "integer")}\n` +
      `${sampleFact("loan date", "date")}\n${sampleFact("borrower kind", "one of adult, child, group")}\n${sampleFact("loan period", "number", "[UNIT:days]\n")}`,
  );

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** What to do where a condition goes on with a word such as `if`, which only a timing or a bound takes. */
const instead = (qualifier: string): string => `a condition takes no \`${qualifier}\`: give the rule a CONDITION, or write \`... or not ...\``;

/** `qualifier`: the word such as `if` that stands where the condition breaks off. */
export const unreadCondition = defineProblem<{ expected: string; qualifier: string | null }>({
  code: "PC240",
  title: "a value names a fact but is no condition",
  severity: "warning",
  word: ({ expected, qualifier }) => ({
    message: `this is not read as a condition, so the value stays prose: ${expected} is expected here`,
    help: qualifier === null ? "write it as a condition, or leave the fact's name out" : instead(qualifier),
  }),
  page: {
    about: "A value that names a fact and compares it is meant to compute. Where it does not parse, it stays prose and somebody has to attest it.",
    wrong: withCondition("books on loan is at least unless we say so"),
    right: withCondition("books on loan is at least 3"),
  },
});

export const nearFact = defineProblem<{ found: string; near: string }>({
  code: "PC241",
  title: "a name is nearly that of a fact",
  severity: "warning",
  word: ({ found, near }) => ({ message: `no fact \`${found}\` is declared`, help: `did you mean \`${near}\`?` }),
  page: {
    about: "A name that no fact declares is asked for by the rule itself, or leaves the value prose. A name that is nearly a fact's is most likely misspelt.",
    wrong: withCondition("boks on loan is at least 3"),
    right: withCondition("books on loan is at least 3"),
  },
});

export const assumedInput = defineProblem<{ name: string; key: string; id: string; type: string }>({
  code: "PC242",
  title: "a name that no fact declares is asked for by the rule",
  severity: "info",
  word: ({ name, key, id, type }) => ({ message: `\`${name}\` is taken as a ${type}`, help: `a case gives it as \`${key}\` under \`${id}\`` }),
  page: {
    about: "In a condition that names a fact, other names become inputs of the rule, typed by how they are used.",
    wrong: withCondition("books on loan is at least house limit"),
    right: withCondition("books on loan is at least 3"),
  },
});

export const noSuchValue = defineProblem<{ found: string; fact: string; values: readonly string[] }>({
  code: "PC243",
  title: "a fact cannot have this value",
  severity: "warning",
  word: ({ found, fact, values }) => ({ message: `\`${found}\` is no value of \`${fact}\`, so the value stays prose`, help: `its values are ${quoted(values)}` }),
  page: {
    about: "A fact of a list of values has one of these values and no other.",
    wrong: withCondition("borrower kind is student"),
    right: withCondition("borrower kind is adult"),
  },
});

export const loneValue = defineProblem<{ found: string; fact: string }>({
  code: "PC244",
  title: "a value of a fact stands where a condition should",
  severity: "error",
  word: ({ found, fact }) => ({ message: `\`${found}\` is a value of \`${fact}\`, and no condition by itself`, help: `write \`${fact} is one of ..., ${found}\`` }),
  page: {
    about: "A value says something only together with its fact.",
    wrong: withCondition("books on loan is at least 3 and child"),
    right: withCondition("books on loan is at least 3 and borrower kind is child"),
  },
});

export const wrongType = defineProblem<{ expected: string; found: string }>({
  code: "PC245",
  title: "a value has another type than its place needs",
  severity: "error",
  word: ({ expected, found }) => ({ message: `${expected} is needed here, and this is ${found}` }),
  page: {
    about: "Numbers compare with numbers, dates with dates, and only numbers are multiplied.",
    wrong: withCondition("books on loan is at least loan date"),
    right: withCondition("books on loan is at least 3"),
  },
});

export const wrongUnit = defineProblem<{ expected: string | null; found: string | null }>({
  code: "PC246",
  title: "two units do not go together",
  severity: "error",
  word: ({ expected, found }) => ({
    message: `${found === null ? "a bare number" : `\`${found}\``} does not go together with ${expected === null ? "a bare number" : `\`${expected}\``}`,
    help: "days and weeks convert, months and years do; days and months meet only in dates",
  }),
  page: {
    about: "Amounts are compared and added in one unit. Days and weeks convert into each other, and so do months and years.",
    wrong: withCondition("loan period is at least 3 months"),
    right: withCondition("loan period is at least 3 weeks"),
  },
});

export const impossibleArithmetic = defineProblem<{ why: string }>({
  code: "PC247",
  title: "an operator does not apply to its operands",
  severity: "error",
  word: ({ why }) => ({ message: why }),
  page: {
    about: "Dates are moved by spans of time, and the time between two dates is asked for with `days between`. At most one side of a product has a unit.",
    wrong: withCondition("loan date + loan date is before today"),
    right: withCondition("loan date + 30 days is before today"),
  },
});

export const constantComparison = defineProblem<{ result: boolean | null }>({
  code: "PC248",
  title: "a comparison comes out the same on every case",
  severity: "warning",
  word: ({ result }) => ({ message: result === null ? "this compares something with itself" : `this is always ${String(result)}`, help: "compare a fact with something else" }),
  page: {
    about: "A comparison of two constants, or of a fact with itself, decides nothing.",
    wrong: withCondition("books on loan is at least books on loan"),
    right: withCondition("books on loan is at least 3"),
  },
});

export const divisionByZero = defineProblem<object>({
  code: "PC249",
  title: "a division by zero",
  severity: "error",
  word: () => ({ message: "nothing can be divided by zero" }),
  page: {
    about: "A division by a constant zero has no value on any case.",
    wrong: withCondition("books on loan / 0 is at least 3"),
    right: withCondition("books on loan / 2 is at least 3"),
  },
});

export const ambiguousAudience = defineProblem<{ found: string; facts: readonly string[] }>({
  code: "PC250",
  title: "an audience is a value of several facts",
  severity: "error",
  word: ({ found, facts }) => ({ message: `\`${found}\` is a value of ${quoted(facts)}`, help: "say which with a CONDITION, such as `borrower kind is adult`" }),
  page: {
    about: "An audience that is a value of one declared fact tests that fact. Where several facts have the value, nothing says which is meant.",
    wrong: sample(`[RULE:LIB:LOAN-001]\nBring books back in time.\n[/RULE]\n[APPLIES_TO:ADULT only]\n\n${sampleFact("borrower kind", "one of ADULT, CHILD")}\n${sampleFact("guest kind", "one of ADULT, SCHOOL")}`),
    right: sample(`[RULE:LIB:LOAN-001]\nBring books back in time.\n[/RULE]\n[CONDITION:borrower kind is ADULT]\n\n${sampleFact("borrower kind", "one of ADULT, CHILD")}\n${sampleFact("guest kind", "one of ADULT, SCHOOL")}`),
  },
});

export const malformedValue = defineProblem<{ expected: string }>({
  code: "PC251",
  title: "a VALUE does not say which fact has which value",
  severity: "error",
  word: ({ expected }) => ({ message: `this VALUE cannot be read: ${expected} is expected here`, help: "write it as `[VALUE:fact = value]` on a rule, and `[VALUE:value]` on a fact" }),
  page: {
    about: "On a rule, VALUE names a declared fact and the value that it has where the rule applies. On a fact it is the value itself.",
    wrong: sample(`[RULE:LIB:LOAN-001]\nBring books back in time.\n[/RULE]\n[VALUE:30 days]\n\n${sampleFact("loan period", "number", "[UNIT:days]\n")}`),
    right: sample(`[RULE:LIB:LOAN-001]\nBring books back in time.\n[/RULE]\n[VALUE:loan period = 30 days]\n\n${sampleFact("loan period", "number", "[UNIT:days]\n")}`),
  },
});

/** `qualifier`: the word such as `if` behind what would be a condition; `near`: the fact that is nearly named. */
export const untypedMeans = defineProblem<{ tag: string; qualifier: string | null; near: string | null }>({
  code: "PC252",
  title: "a MEANS does not compute",
  severity: "error",
  word: ({ tag, qualifier, near }) => ({
    message: `this is not in the grammar of \`${tag}\``,
    help: near !== null ? `did you mean \`${near}\`?` : qualifier === null ? `write what the \`${tag}\` above says so that it computes, or remove the MEANS` : instead(qualifier),
  }),
  page: {
    about: "MEANS says in the grammar of the tag above it what that tag says in words. It is there to be computed, so it must be in that grammar.",
    wrong: sample("[RULE:LIB:LOAN-001]\nBring books back soon.\n[/RULE]\n[TIMING:soon]\n[MEANS:rather soon]\n"),
    right: sample("[RULE:LIB:LOAN-001]\nBring books back soon.\n[/RULE]\n[TIMING:soon]\n[MEANS:within 10 days]\n"),
  },
});

export const wrongBinding = defineProblem<{ tag: string; name: string; expected: string; found: string }>({
  code: "PC253",
  title: "a tag names a fact of the wrong type",
  severity: "error",
  word: ({ tag, name, expected, found }) => ({ message: `\`${tag}\` needs ${expected}, and \`${name}\` is ${found}` }),
  page: {
    about: "EVENT and ACTION name dates, MEASURE names a number.",
    wrong: sample(`[RULE:LIB:LOAN-001]\nBring a book back within 30 days.\n[/RULE]\n[TIMING:within 30 days]\n[EVENT:books on loan]\n\n${sampleFact("books on loan", "integer")}`),
    right: sample(`[RULE:LIB:LOAN-001]\nBring a book back within 30 days.\n[/RULE]\n[TIMING:within 30 days]\n[EVENT:loan date]\n\n${sampleFact("loan date", "date")}`),
  },
});

export const typeProblems = [
  unreadCondition, nearFact, assumedInput, noSuchValue, loneValue, wrongType, wrongUnit, impossibleArithmetic, constantComparison, divisionByZero,
  ambiguousAudience, malformedValue, untypedMeans, wrongBinding,
] as const;
