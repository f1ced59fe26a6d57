/** The problems that checks raise (PC108 and PC3xx). */
import { defineProblem } from "../../grammar/index.js";
import { sample, sampleRule } from "../../grammar/sample.js";

const quoted = (tags: readonly string[]): string => tags.map((tag) => `\`${tag}\``).join(", ");

export const nearMiss = defineProblem<{ why: "form" | "shared-line"; meant: readonly string[] }>({
  code: "PC108",
  title: "a line is nearly a tag",
  severity: "warning",
  word: ({ why, meant }) => ({
    message: why === "shared-line" ? "a tag stands on this line together with something else, so the line is read as prose" : "this line is nearly a tag, so it is read as prose",
    help: why === "shared-line" ? `give each tag a line of its own: ${quoted(meant)}` : `if it is meant as a tag, write ${quoted(meant)}; if not, begin the line with \`\\[\``,
  }),
  page: {
    about: "A tag stands alone on its line: a bracket, its name in capitals, a colon, its value, and a closing bracket. Any other line is prose.",
    wrong: sample("[RULE:LIB:LOAN-001]\nBring a book back within 30 days.\n[/RULE]\n[Timing: within 30 days]\n"),
    right: sample(sampleRule()),
  },
});

export const emptyRule = defineProblem<{ kind: string; id: string }>({
  code: "PC301",
  title: "a rule has no text",
  severity: "warning",
  word: ({ kind, id }) => ({ message: `${kind} \`${id}\` has no text`, help: "write what it says between its opening and its closing tag" }),
  page: {
    about: "A rule's text is what a verdict quotes. Without tags it is also what is judged.",
    wrong: sample("[RULE:LIB:LOAN-001]\n[/RULE]\n[TIMING:within 30 days]\n"),
    right: sample(sampleRule()),
  },
});

export const contradictingQuantity = defineProblem<{ words: string; id: string }>({
  code: "PC302",
  title: "a tag's quantity is none of those in the rule's text",
  severity: "warning",
  word: ({ words, id }) => ({ message: `the text of \`${id}\` does not say \`${words}\``, help: "correct the tag or the text: verdicts follow the tag and quote the text" }),
  page: {
    about: "Where a rule's text names quantities of the kind that a tag names, one of them should be the tag's.",
    wrong: sample("[RULE:LIB:LOAN-001]\nBring a book back within 30 days.\n[/RULE]\n[TIMING:within 20 days]\n"),
    right: sample(sampleRule()),
  },
});

export const untaggedQuantity = defineProblem<{ words: string; id: string }>({
  code: "PC303",
  title: "a quantity in a rule's text is carried by no tag",
  severity: "info",
  word: ({ words, id }) => ({ message: `no tag of \`${id}\` carries \`${words}\``, help: "add a tag if it is part of the rule" }),
  page: {
    about: "What no tag carries is not computed. Quantities that only illustrate may stay in the prose.",
    wrong: sample("[RULE:LIB:LOAN-001]\nBring a book back within 30 days, or within 7 days if it is in demand.\n[/RULE]\n[TIMING:within 30 days]\n"),
    right: sample(sampleRule()),
  },
});

export const checkProblems = [nearMiss, emptyRule, contradictingQuantity, untaggedQuantity] as const;
