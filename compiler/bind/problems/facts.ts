/** Problems of declared facts (PC23x). */
import { defineProblem } from "../../../grammar/index.js";
import { sample, sampleRule } from "../../../grammar/sample.js";

/** A fact, with further tags below it. */
export const sampleFact = (name: string, type: string, tags = ""): string => `[FACT:${name}]\nWhat the desk knows.\n[/FACT]\n[TYPE:${type}]\n${tags}`;

export const namelessFact = defineProblem<{ found: string }>({
  code: "PC230",
  title: "a fact has no name",
  severity: "error",
  word: ({ found }) => ({ message: found === "" ? "this fact has no name" : `\`${found}\` is no name for a fact`, help: "write it as `[FACT:loan date]`, in words" }),
  page: {
    about: "A fact is named in words: letters and digits, with blanks or hyphens between them.",
    wrong: sample(`${sampleRule()}\n${sampleFact("---", "date")}`),
    right: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}`),
  },
});

export const untypedFact = defineProblem<{ name: string }>({
  code: "PC231",
  title: "a fact has no type",
  severity: "error",
  word: ({ name }) => ({ message: `\`${name}\` has no type`, help: "write `[TYPE:date]`, `[TYPE:number]`, `[TYPE:boolean]` or `[TYPE:one of a, b]` below it" }),
  page: {
    about: "A fact has a type: boolean, number, integer, date, text, money, or one of a list of values.",
    wrong: sample(`${sampleRule()}\n[FACT:loan date]\nThe day on which the book was lent.\n[/FACT]\n`),
    right: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}`),
  },
});

export const malformedType = defineProblem<{ found: string }>({
  code: "PC232",
  title: "a type is not one of those there are",
  severity: "error",
  word: ({ found }) => ({ message: `\`${found}\` is no type`, help: "types are boolean, number, integer, date, text, money, and `one of a, b, c`" }),
  page: {
    about: "A fact's type is boolean, number, integer, date, text, money, or one of a list of values.",
    wrong: sample(`${sampleRule()}\n${sampleFact("loan date", "day")}`),
    right: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}`),
  },
});

export const disagreeingFact = defineProblem<{ name: string }>({
  code: "PC233",
  title: "two declarations of a fact disagree",
  severity: "error",
  word: ({ name }) => ({ message: `\`${name}\` is declared otherwise in another place`, help: "give both the same type, unit and value, or remove one" }),
  page: {
    about: "Facts are shared by all sources. A fact may be declared more than once, but not in different ways.",
    wrong: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}\n${sampleFact("loan date", "text")}`),
    right: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}`),
  },
});

export const sameKey = defineProblem<{ names: readonly [string, string]; key: string }>({
  code: "PC234",
  title: "two facts have one name in facts files",
  severity: "error",
  word: ({ names, key }) => ({ message: `\`${names[0]}\` and \`${names[1]}\` would both be \`${key}\` in a facts file`, help: "rename one of them" }),
  page: {
    about: "In a facts file a fact's name is written in one word, without signs. Two facts that come out alike there cannot be told apart.",
    wrong: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}\n${sampleFact("loan.date", "date")}`),
    right: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}\n${sampleFact("due date", "date")}`),
  },
});

export const factCircle = defineProblem<{ path: readonly string[] }>({
  code: "PC235",
  title: "derived facts run in a circle",
  severity: "error",
  word: ({ path }) => ({ message: `these facts are worked out from each other in a circle: ${path.map((name) => `\`${name}\``).join(" -> ")}`, help: "let one of them be given, or work it out from other facts" }),
  page: {
    about: "A derived fact is worked out from other facts, never from itself, not even by way of others or of the rules that give them values.",
    wrong: sample(`${sampleRule()}\n${sampleFact("loans left", "number", "[VALUE:10 - loans taken]\n")}\n${sampleFact("loans taken", "number", "[VALUE:10 - loans left]\n")}`),
    right: sample(`${sampleRule()}\n${sampleFact("loans left", "number", "[VALUE:10 - loans taken]\n")}\n${sampleFact("loans taken", "number")}`),
  },
});

export const unusedFact = defineProblem<{ name: string }>({
  code: "PC236",
  title: "no rule uses a fact",
  severity: "info",
  word: ({ name }) => ({ message: `no rule and no other fact uses \`${name}\`` }),
  page: {
    about: "A fact that nothing reads is asked of people without need. A derived fact is not meant: it is an answer.",
    wrong: sample(`${sampleRule()}\n${sampleFact("loan date", "date")}`),
    right: sample(`[RULE:LIB:LOAN-001]\nBring a book back within 30 days.\n[/RULE]\n[TIMING:within 30 days of loan date]\n\n${sampleFact("loan date", "date")}`),
  },
});

export const factProblems = [namelessFact, untypedFact, malformedType, disagreeingFact, sameKey, factCircle, unusedFact] as const;
