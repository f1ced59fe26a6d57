/** Problems of ids, places and openings (PC21x). */
import { defineProblem } from "../../../grammar/index.js";
import { sample, sampleRule } from "../../../grammar/sample.js";

export const malformedId = defineProblem<{ what: string; found: string; shape: string }>({
  code: "PC210",
  title: "a name or id does not have the form it needs",
  severity: "error",
  word: ({ what, found, shape }) => ({ message: found === "" ? `this ${what} has no name` : `\`${found}\` is no name for ${what === "exception" || what === "example" ? "an" : "a"} ${what}`, help: `write it as ${shape}` }),
  page: {
    about: "A rule's id is the name of its jurisdiction, a colon, and a name in capitals, digits and hyphens. A jurisdiction's name begins with a letter; a section's is in capitals.",
    wrong: sample(sampleRule("", "LIB:Loan 1")),
    right: sample(sampleRule("", "LIB:LOAN-1")),
  },
});

export const duplicateId = defineProblem<{ id: string; what: string }>({
  code: "PC211",
  title: "one id is given twice",
  severity: "error",
  word: ({ id, what }) => ({ message: `the ${what} \`${id}\` stands in another place already`, help: "give one of the two another name" }),
  page: {
    about: "Ids are unique over all sources that are compiled together; section names are unique within their jurisdiction.",
    wrong: sample(`${sampleRule()}\n${sampleRule()}`),
    right: sample(`${sampleRule()}\n${sampleRule("", "LIB:LOAN-002")}`),
  },
});

export const outsideJurisdiction = defineProblem<{ what: string }>({
  code: "PC212",
  title: "a rule or section stands outside of any jurisdiction",
  severity: "error",
  word: ({ what }) => ({ message: `this ${what} stands outside of any jurisdiction`, help: "open one above it with `[JURISDICTION:NAME]`" }),
  page: {
    about: "Every rule belongs to a jurisdiction, which is opened above it and has not ended.",
    wrong: `${sample("")}\n${sampleRule()}`,
    right: sample(sampleRule()),
  },
});

export const otherJurisdiction = defineProblem<{ id: string; jurisdiction: string; meant: string }>({
  code: "PC213",
  title: "a rule's id names another jurisdiction than the one it stands in",
  severity: "error",
  word: ({ id, jurisdiction, meant }) => ({ message: `\`${id}\` stands in jurisdiction \`${jurisdiction}\``, help: `name it \`${meant}\`, or move it` }),
  page: {
    about: "A rule's id begins with the name of the jurisdiction that it stands in.",
    wrong: sample(sampleRule("", "LAB:LOAN-001")),
    right: sample(sampleRule()),
  },
});

export const missingBase = defineProblem<{ id: string }>({
  code: "PC214",
  title: "an exception has no rule that it is an exception to",
  severity: "error",
  word: ({ id }) => ({ message: `no rule stands before exception \`${id}\` in its section`, help: "name the rule with `[EXCEPTION-TO:...]`" }),
  page: {
    about: "An exception block carves out of the nearest rule above it in its section, or of the rules that EXCEPTION-TO names.",
    wrong: sample("[EXCEPTION:LIB:RESERVE-001]\nBooks on reserve stay in the room.\n[/EXCEPTION]\n"),
    right: sample(`${sampleRule()}\n[EXCEPTION:LIB:RESERVE-001]\nBooks on reserve stay in the room.\n[/EXCEPTION]\n`),
  },
});

export const circle = defineProblem<{ what: "exceptions" | "overrides"; path: readonly string[] }>({
  code: "PC215",
  title: "exceptions or overrides run in a circle",
  severity: "error",
  word: ({ what, path }) => ({ message: `these ${what} run in a circle: ${path.map((id) => `\`${id}\``).join(" -> ")}`, help: "remove one of them" }),
  page: {
    about: "A rule cannot be an exception to itself, nor override itself, not even by way of others: nothing would say which one prevails.",
    wrong: sample(`${sampleRule("[OVERRIDE:LIB:LOAN-002]\n")}\n${sampleRule("[OVERRIDE:LIB:LOAN-001]\n", "LIB:LOAN-002")}`),
    right: sample(`${sampleRule("[OVERRIDE:LIB:LOAN-002]\n")}\n${sampleRule("", "LIB:LOAN-002")}`),
  },
});

export const sameName = defineProblem<{ ids: readonly [string, string]; name: string; what: string }>({
  code: "PC216",
  title: "two ids would make one name in the generated code",
  severity: "error",
  word: ({ ids, name, what }) => ({ message: `\`${ids[0]}\` and \`${ids[1]}\` would both make the ${what} \`${name}\``, help: "rename one of them" }),
  page: {
    about: "Ids become file names and names in generated code, where some characters are written alike. Two ids that come out the same cannot be told apart there.",
    wrong: `${sample(sampleRule())}\n${sample(sampleRule("", "Lib:LOAN-001")).replaceAll(":LIB]", ":Lib]")}`,
    right: `${sample(sampleRule())}\n${sample(sampleRule("", "LAB:LOAN-001")).replaceAll(":LIB]", ":LAB]")}`,
  },
});

export const idProblems = [malformedId, duplicateId, outsideJurisdiction, otherJurisdiction, missingBase, circle, sameName] as const;
