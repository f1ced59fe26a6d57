/** The problems of a document's form (PC1xx): blocks that do not open and close, and tags that are not quite tags. */
import { defineProblem } from "../problem.js";
import { sample, sampleRule } from "../sample.js";

const open = "[RULE:LIB:LOAN-001]\nBring a book back within 30 days.\n";
const withoutEnd = sample(sampleRule()).split("\n[END:")[0] ?? "";

export const unclosedBlock = defineProblem<{ name: string }>({
  code: "PC101",
  title: "a block is never closed",
  severity: "error",
  word: ({ name }) => ({ message: `this \`[${name}:...]\` is never closed`, help: `write \`[/${name}]\` on a line of its own where its text ends` }),
  page: {
    about: "A rule, exception, fact or example begins with an opening tag and ends with a closing tag. Without the closing tag it ends where the next block, section or end begins.",
    wrong: sample(open),
    right: sample(`${open}[/RULE]\n`),
  },
});

export const strayClosingTag = defineProblem<{ name: string; value: string | null }>({
  code: "PC102",
  title: "a closing tag closes nothing",
  severity: "error",
  word: ({ name }) => ({
    message: name === "END" ? "there is nothing open that this `[END:...]` could end" : `there is no open block that \`[${name}]\` could close`,
    help: "remove it, or write the opening tag above the text it belongs to",
  }),
  page: {
    about: "A closing tag stands where no block is open: the opening tag was removed, or misspelt so that it is no tag.",
    wrong: sample(`${sampleRule()}[/RULE]\n`),
    right: sample(sampleRule()),
  },
});

export const mismatchedClosingTag = defineProblem<{ found: string; expected: string }>({
  code: "PC103",
  title: "a closing tag has another name than the block it closes",
  severity: "error",
  word: ({ found, expected }) => ({ message: `\`[${found}]\` closes a block that \`[${expected}]\` should close`, help: `write \`[${expected}]\`` }),
  page: {
    about: "A block is closed by a tag of its own name. The block is taken to end here all the same.",
    wrong: sample(`${open}[/EXCEPTION]\n`),
    right: sample(`${open}[/RULE]\n`),
  },
});

export const mismatchedEnd = defineProblem<{ name: string }>({
  code: "PC104",
  title: "an END names another jurisdiction than the one that is open",
  severity: "error",
  word: ({ name }) => ({ message: `this does not name the jurisdiction that is open, \`${name}\``, help: `write \`[END:JURISDICTION:${name}]\`` }),
  page: {
    about: "The tag that ends a jurisdiction repeats its name. The jurisdiction is taken to end here all the same.",
    wrong: `${withoutEnd}\n[END:JURISDICTION:LIBRARY]\n`,
    right: sample(sampleRule()),
  },
});

export const missingEnd = defineProblem<{ name: string }>({
  code: "PC105",
  title: "a jurisdiction has no END",
  severity: "info",
  word: ({ name }) => ({ message: `jurisdiction \`${name}\` has no end`, help: `write \`[END:JURISDICTION:${name}]\` on the last line` }),
  page: {
    about: "A jurisdiction ends where the next one begins or the file ends. Saying so makes sure that nothing was cut off.",
    wrong: `${withoutEnd}\n`,
    right: sample(sampleRule()),
  },
});

export const nestedTooDeep = defineProblem<{ name: string; limit: number }>({
  code: "PC106",
  title: "brackets in a value nest too deep",
  severity: "error",
  word: ({ name, limit }) => ({ message: `the brackets in this \`${name}\` nest more than ${limit} deep`, help: "write the value with fewer brackets" }),
  page: {
    about: "A tag's value may hold balanced brackets, nested at most 100 deep. The value is kept, and read as prose.",
    wrong: sample(sampleRule(`[NOTE:${"[".repeat(101)}x${"]".repeat(101)}]\n`)),
    right: sample(sampleRule("[NOTE:[x]]\n")),
  },
});

export const unclosedException = defineProblem<{ id: string }>({
  code: "PC107",
  title: "an EXCEPTION names an id but is never closed",
  severity: "warning",
  word: ({ id }) => ({
    message: `\`${id}\` looks like the id of an exception block, but no \`[/EXCEPTION]\` follows, so this is read as words`,
    help: "write `[/EXCEPTION]` on a line of its own where the exception's text ends",
  }),
  page: {
    about: "EXCEPTION opens a block when its value is a rule id and [/EXCEPTION] follows before the next block. Otherwise it is an attribute that says in words what is excepted.",
    wrong: sample(`${sampleRule()}\n[EXCEPTION:LIB:LOAN-002]\nBooks on reserve stay in the room.\n`),
    right: sample(`${sampleRule()}\n[EXCEPTION:LIB:LOAN-002]\nBooks on reserve stay in the room.\n[/EXCEPTION]\n`),
  },
});

export const documentProblems = [unclosedBlock, strayClosingTag, mismatchedClosingTag, mismatchedEnd, missingEnd, nestedTooDeep, unclosedException] as const;
