/** Problems of tags on their owners (PC20x). */
import { defineProblem } from "../../../grammar/index.js";
import { sample, sampleRule } from "../../../grammar/sample.js";

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;

const article = (name: string): string => (/^[aeiou]/.test(name) ? "an" : "a");

export const unknownTag = defineProblem<{ name: string; near: string | undefined }>({
  code: "PC201",
  title: "a tag is not known",
  severity: "warning",
  word: ({ name, near }) => ({
    message: `no tag \`${name}\` is known; it is kept as it stands`,
    help: near === undefined ? "declare it in the configuration under `customTags` if it is your own" : `did you mean \`${near}\`?`,
  }),
  page: {
    about: "The notation knows a fixed set of tags. A tag outside of it is kept with its value and computes nothing. A project's own tags are declared in the configuration under customTags.",
    wrong: sample(sampleRule("[SEEALSO:LIB:LOAN-001]\n")),
    right: sample(sampleRule("[SEE-ALSO:LIB:LOAN-001]\n")),
  },
});

export const misplacedTag = defineProblem<{ name: string; owner: string; on: readonly string[] }>({
  code: "PC202",
  title: "a tag stands where it has no meaning",
  severity: "warning",
  word: ({ name, owner, on }) => ({
    message: `\`${name}\` says nothing on ${article(owner)} ${owner}; it is kept as it stands`,
    help: `it belongs on ${article(on[0] ?? "")} ${list(on)}`,
  }),
  page: {
    about: "Each tag has its place: on a jurisdiction, a section, a rule, an exception, a fact or an example.",
    wrong: sample("[SECTION:DESK]\nThe desk\n\n[SEE-ALSO:LIB:LOAN-001]\n\n" + sampleRule()),
    right: sample("[SECTION:DESK]\nThe desk\n\n" + sampleRule("[SEE-ALSO:LIB:LOAN-001]\n")),
  },
});

export const homelessTag = defineProblem<{ name: string }>({
  code: "PC203",
  title: "a tag stands outside of any jurisdiction",
  severity: "warning",
  word: ({ name }) => ({ message: `\`${name}\` stands outside of any jurisdiction and has no effect`, help: "move it below the tag it belongs to" }),
  page: {
    about: "Tags belong to a jurisdiction, a section or a block. Before the first jurisdiction and after its end there is nothing that they could belong to.",
    wrong: `[NOTE:agreed with the branches]\n${sample(sampleRule())}`,
    right: sample(sampleRule("[NOTE:agreed with the branches]\n")),
  },
});

export const cutOffTag = defineProblem<{ name: string; section: string; above: string | null }>({
  code: "PC204",
  title: "prose stands between a tag and the block above it",
  severity: "info",
  word: ({ name, section, above }) => ({
    message: `prose stands above this \`${name}\`, so it belongs to section \`${section}\`${above === null ? "" : `, not to \`${above}\``}`,
    help: above === null ? undefined : `if it belongs to \`${above}\`, move it up to its closing tag`,
  }),
  page: {
    about: "A tag belongs to the block above it as long as only blank lines stand between them. After prose it belongs to the section.",
    wrong: sample(`[SECTION:DESK]\nThe desk\n\n${sampleRule()}\nBooks lie on the cart.\n\n[TIMING:within 2 days]\n`),
    right: sample(`[SECTION:DESK]\nThe desk\n\n${sampleRule()}\nBooks lie on the cart.\n`),
  },
});

export const cutOffCondition = defineProblem<{ name: string; section: string; above: string | null }>({
  code: "PC205",
  title: "a condition is cut off from its rule by prose",
  severity: "warning",
  word: ({ name, section, above }) => ({
    message: `prose stands above this \`${name}\`, so it holds for the clauses of section \`${section}\` alone, and for no rule`,
    help: above === null ? "move it up, directly below the tag it belongs to" : `move it up to the closing tag of \`${above}\`, or directly below the section's tag`,
  }),
  page: {
    about: "A section's conditions stand directly below its tag or its title and hold for all its rules. One that stands after other prose holds only for the section's own clauses, which is rarely meant.",
    wrong: sample(`[SECTION:DESK]\nThe desk\n\n${sampleRule()}\nBooks lie on the cart.\n\n[APPLIES_TO:ADULT only]\n`),
    right: sample(`[SECTION:DESK]\nThe desk\n\n${sampleRule("[APPLIES_TO:ADULT only]\n")}\nBooks lie on the cart.\n`),
  },
});

export const malformedPrecedence = defineProblem<{ value: string }>({
  code: "PC206",
  title: "a precedence has no rank",
  severity: "error",
  word: ({ value }) => ({ message: value === "" ? "this precedence has no rank" : `\`${value}\` is no precedence`, help: "write a rank and a label, such as `[PRECEDENCE:1-Federal]`; 1 beats 2" }),
  page: {
    about: "A precedence is a rank, counted from 1, and a label.",
    wrong: sample(sampleRule("[PRECEDENCE:House]\n")),
    right: sample(sampleRule("[PRECEDENCE:2-House]\n")),
  },
});

export const otherPrecedence = defineProblem<{ owner: string; other: string }>({
  code: "PC207",
  title: "two different precedences for one thing",
  severity: "error",
  word: ({ owner, other }) => ({ message: `\`${owner}\` has another precedence already, \`${other}\``, help: "keep one of the two" }),
  page: {
    about: "A jurisdiction has one precedence, however often it is opened; so has a rule.",
    wrong: sample(sampleRule("[PRECEDENCE:1-House]\n[PRECEDENCE:2-Branch]\n")),
    right: sample(sampleRule("[PRECEDENCE:2-Branch]\n")),
  },
});

export const undeclaredBinding = defineProblem<{ tag: string; name: string; near: string | undefined }>({
  code: "PC208",
  title: "a tag names a fact that is not declared",
  severity: "error",
  word: ({ tag, name, near }) => ({
    message: name === "" ? `this \`${tag}\` names no fact` : `no fact \`${name}\` is declared for this \`${tag}\``,
    help: near !== undefined ? `did you mean \`${near}\`?` : tag === "ACTION" ? "`[ACTION:today]` stands for the date of the judgement" : undefined,
  }),
  page: {
    about: "EVENT, ACTION and MEASURE name the fact that a clause counts from, judges or measures. ACTION may also be today, for a state that must hold now.",
    wrong: sample(sampleRule("[ACTION:day of return]\n")),
    right: sample(sampleRule("[ACTION:today]\n")),
  },
});

export const looseBinding = defineProblem<{ tag: string }>({
  code: "PC209",
  title: "a tag stands below no clause that it could bind",
  severity: "warning",
  word: ({ tag }) => ({ message: `there is no clause that this \`${tag}\` could belong to`, help: "move it directly below the clause it belongs to" }),
  page: {
    about: "EVENT, ACTION and MEASURE stand directly below a clause, or above the first one for all of them.",
    wrong: sample("[RULE:LIB:LOAN-001]\nReturn what you borrow.\n[/RULE]\n[NOTE:see the desk]\n[ACTION:today]\n"),
    right: sample(sampleRule("[ACTION:today]\n")),
  },
});

export const emptyTag = defineProblem<{ name: string }>({
  code: "PC217",
  title: "a tag has no value",
  severity: "warning",
  word: ({ name }) => ({ message: `this \`${name}\` says nothing, and has no effect`, help: "write what it demands after the colon, or remove it" }),
  page: {
    about: "A clause or condition without a value demands nothing.",
    wrong: sample(sampleRule("[REQUIREMENT:]\n")),
    right: sample(sampleRule("[REQUIREMENT:clean hands]\n")),
  },
});

export const tagProblems = [
  unknownTag, misplacedTag, homelessTag, cutOffTag, cutOffCondition, malformedPrecedence, otherPrecedence, undeclaredBinding, looseBinding, emptyTag,
] as const;
