/** The JSON that commands answer with, as zod schemas: the documented contract. Every object is strict: a key that is not named here is
 * never written. What commands load never imports this file; tests hold real answers, and the TypeScript interfaces, to it.
 */
import { z } from "zod";

const count = z.int().min(0);
const line = z.int().min(1).describe("from 1");
const file = z.string().describe("a source by its name: relative to the base folder, with `/`");
const date = z.iso.date();
const ruleId = z.string().describe("`JURISDICTION:LOCAL`");
const sectionId = z.string().describe("`JURISDICTION:SECTION:NAME`");

const position = z.strictObject({
  line,
  column: z.int().min(1).describe("from 1, in UTF-16 units"),
  offset: count.describe("from 0, in UTF-16 units"),
});

const place = { file, start: position, end: position.describe("exclusive") };

const severity = z.enum(["error", "warning", "info"]);

/** A problem in a source. */
export const problemContract = z.strictObject({
  code: z.string().regex(/^PC\d{3}$/).describe("what `policyc explain` explains"),
  severity,
  message: z.string(),
  help: z.string().exactOptional().describe("how to mend it"),
  ...place,
  related: z.array(z.strictObject({ message: z.string(), ...place })).describe("other places that help to understand it"),
});

/** `check`. */
export const checkContract = z.strictObject({
  problems: z.array(problemContract).describe("in the order of the sources and their text"),
  fresh: z.boolean().nullable().describe("whether the output is what the configured sources make; null where that was not judged"),
  stale: z.array(z.string()).describe("the sources and outputs that make the output stale, by their paths from the configuration's folder"),
  summary: z.strictObject({
    errors: count,
    warnings: count,
    infos: count,
    sources: count,
    rules: count.describe("exceptions among them"),
    ms: z.number().min(0).describe("the time taken, in milliseconds"),
  }),
});

const outputs = z.array(z.string().describe("relative to the output folder, with `/`"));

/** `compile`. Where there are errors, the lists of files are empty. */
export const compileContract = z.strictObject({
  problems: z.array(problemContract),
  written: outputs,
  unchanged: outputs,
  removed: outputs.describe("no longer made, and removed"),
  kept: outputs.describe("no longer made, but edited by someone, and so left alone"),
});

const quantity = z.strictObject({
  min: z.number(),
  max: z.number().nullable().describe("null for an open quantity such as `3+`"),
  unit: z.string().describe("in the singular, such as `business day`"),
  change: z.boolean().exactOptional().describe("set where the amount is added to another, such as `+24`"),
});

/** What a value was typed as: a union of shapes told apart by `form`, and for `condition` and `value` by the tag. */
const meaning = z.strictObject({
  form: z
    .enum([
      "deadline", "before", "by", "lead-time", "earliest", "until", "validity", "remaining-validity", "processing",
      "span", "bound", "condition", "value",
    ])
    .describe("timings from `deadline` to `processing`; `span` of a DURATION, `bound` of a limit"),
  quantity: quantity.nullable().exactOptional(),
  quantityFact: z.string().exactOptional().describe("the declared fact that is the quantity"),
  direction: z.enum(["before", "after"]).nullable().exactOptional().describe("of the action, seen from the anchor"),
  anchor: z.string().nullable().exactOptional().describe("null where the rule's own event starts the clock"),
  action: z.string().exactOptional(),
  audience: z.array(z.string()).exactOptional(),
  condition: z.string().exactOptional().describe("what stands after `during`, `if`, `when` or `while`"),
  comparator: z.enum(["at most", "at least"]).exactOptional(),
  measured: z.string().exactOptional(),
  per: z.string().exactOptional(),
  subject: z.string().exactOptional().describe("what an inline exception is for"),
  all: z.boolean().exactOptional().describe("whether APPLIES_TO says `All`"),
  noun: z.string().exactOptional(),
  only: z.boolean().exactOptional(),
  rank: z.int().exactOptional().describe("1 beats 2"),
  label: z.string().nullable().exactOptional(),
  from: z.string().nullable().exactOptional().describe("the first day of EFFECTIVE, inclusive"),
  until: z.string().nullable().exactOptional().describe("its last day, inclusive"),
  cause: z.string().nullable().exactOptional(),
  effect: z.string().exactOptional(),
  references: z.array(ruleId).exactOptional(),
});

const attribute = z.strictObject({
  tag: z.string(),
  value: z.string(),
  line,
  typed: z.boolean(),
  meaning: meaning.nullable().describe("null for prose"),
});

const attributes = z.array(attribute).describe("in the order of the text");
const inputs = z.array(
  z.strictObject({ name: z.string().describe("its key in a facts file, under the owner's id"), type: z.enum(["date", "number", "boolean"]) }),
);
const title = z.string().nullable().describe("its first line of prose");

/** `inspect`: the Model. */
export const inspectContract = z.strictObject({
  jurisdictions: z.array(
    z.strictObject({
      id: z.string(),
      title,
      authority: z.string().nullable(),
      precedence: z.strictObject({ rank: z.int().describe("1 beats 2"), label: z.string().nullable() }).nullable(),
      file,
      line,
      attributes,
      inputs,
    }),
  ),
  sections: z.array(z.strictObject({ id: sectionId, jurisdiction: z.string(), title, line, endLine: line, attributes, inputs })),
  rules: z.array(
    z.strictObject({
      id: ruleId,
      kind: z.enum(["rule", "exception"]),
      base: ruleId.exactOptional().describe("of an exception: the first rule it carves out of"),
      bases: z.array(ruleId).exactOptional().describe("of an exception: all of them"),
      jurisdiction: z.string(),
      section: sectionId.nullable().describe("null before the first section"),
      text: z.string(),
      file,
      line,
      endLine: line,
      attributes,
      references: z.array(z.strictObject({ tag: z.string(), target: z.string(), resolved: z.boolean().describe("false for another jurisdiction's id") })),
      inputs,
      facts: z.array(z.string()).describe("the declared facts that it reads"),
    }),
  ),
  facts: z.array(
    z.strictObject({
      name: z.string().describe("as declared"),
      key: z.string().describe("its name in facts files"),
      type: z.string().describe("as declared; `enumeration` for `one of`"),
      unit: z.string().exactOptional(),
      values: z.array(z.string()).exactOptional().describe("of an enumeration, in order"),
      derived: z.boolean().describe("worked out, and so refused in a facts file"),
      file,
      line,
    }),
  ),
  examples: z.array(z.strictObject({ id: z.string(), rule: ruleId, file, line })),
});

const factValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const witness = z.strictObject({
  asOf: date,
  facts: z.record(z.string(), z.union([factValue, z.record(z.string(), factValue)])).describe("a facts file: only facts that matter"),
});
const foundRelation = z.enum(["contradicts", "stricter", "overlaps", "restates"]);
const status = z.enum(["stale", "unconfirmed", "one-sided", "confirmed", "settled", "undeclared"]);
const basis = z.enum(["override", "precedence", "specificity", "later-date"]);

const graphParts = {
  nodes: z.array(
    z.strictObject({
      id: z.string().describe("of a fact: `FACT:` and its key"),
      kind: z.enum(["jurisdiction", "section", "rule", "exception", "fact", "external"]),
      title: z.string().exactOptional().describe("its title, or the first line of its text, cut where it is long; a fact's name"),
      file: file.exactOptional().describe("left out for an external node"),
      line: line.exactOptional(),
    }),
  ),
  edges: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      kind: z.enum([
        "see-also", "conflict-note", "conflict-check", "conflict-potential", "conflict-resolution", "exception-to", "overrides",
        "uses", "defines", "contradicts", "stricter", "overlaps", "restates",
      ]),
      declared: z.boolean().describe("whether a tag says so"),
      file: file.exactOptional(),
      line: line.exactOptional(),
      status: status.exactOptional(),
      witness: witness.exactOptional(),
      prevails: ruleId.exactOptional(),
      basis: basis.exactOptional(),
      detail: z.string().exactOptional(),
    }),
  ),
};

/** `graph`. */
export const graphAnswerContract = z.strictObject(graphParts);

/** `graph.json` in the output folder. */
export const graphContract = z.strictObject({ generatedBy: z.string(), ...graphParts });

/** `conflicts`. */
export const conflictsContract = z.strictObject({
  conflicts: z.array(
    z.strictObject({
      rules: z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string()])]).describe("two rules, the stricter one first; or a rule and the jurisdiction or external id it notes; or a rule alone"),
      relation: foundRelation.nullable(),
      declared: z.boolean().describe("whether a tag says so"),
      status: status.nullable().describe("null for rules that only restate each other"),
      subject: z.string(),
      detail: z.string(),
      witness: witness.nullable(),
      prevails: ruleId.nullable(),
      basis: basis.nullable(),
    }),
  ),
  undecided: z.array(z.strictObject({ rules: z.tuple([ruleId, ruleId]), reason: z.string() })),
});

const outcome = z.enum(["satisfied", "violated", "pending", "unknown", "not-applicable"]);
const factName = z.string().describe("an input of the rule by its name, another's as `ID name`");

const clause = z.strictObject({
  tag: z.string(),
  value: z.string(),
  file,
  line,
  column: z.int().min(1),
  outcome,
  due: date.exactOptional(),
  opens: date.exactOptional(),
  facts: z.record(factName, factValue).describe("the facts that decided it"),
  missing: z.array(factName),
  conflicts: z.record(z.string(), z.array(ruleId)).exactOptional().describe("derived facts that rules contradict each other about"),
  permissions: z.array(z.string()).describe("the inline exceptions that hold, as written"),
});

/** One rule's verdict. */
const verdict = z.strictObject({
  outcome,
  due: date.exactOptional().describe("the last day: the earliest of the clauses not yet satisfied, else of all"),
  opens: date.exactOptional().describe("the first day: the latest of the clauses'"),
  clauses: z.array(clause),
  missing: z.array(factName).describe("the facts that were not given and that the answer needs"),
  exceptions: z.array(ruleId).describe("the exceptions that free this case from the rule"),
  overriddenBy: ruleId.exactOptional(),
  consequences: z.array(z.string()).describe("of a violated rule, as written"),
  explanation: z.string().exactOptional().describe("with `--explain`"),
});

/** `eval`. */
export const evalContract = z.strictObject({
  asOf: date,
  verdicts: z.record(ruleId, verdict),
  values: z
    .record(z.string(), z.union([factValue, z.strictObject({ conflict: z.array(ruleId) })]))
    .describe("derived facts by name; one that is unknown is left out"),
  nextQuestion: z.string().nullable().describe("the missing fact that would settle most verdicts"),
});

/** `eval` where the facts are refused. */
export const refusedFactsContract = z.strictObject({
  problems: z.array(
    z.strictObject({ path: z.string().describe("the key, or `ID name`; empty for the facts as a whole"), message: z.string(), help: z.string().exactOptional() }),
  ),
});

/** `test`: the EXAMPLE blocks. */
export const testContract = z.strictObject({
  examples: z.array(
    z.strictObject({
      id: z.string(),
      passed: z.boolean(),
      expected: z.array(z.string()).describe("each EXPECT as written"),
      actual: z.array(z.string()).describe("what came of each"),
    }),
  ),
  summary: z.strictObject({ passed: count, failed: count }),
});

const tally = { total: count, typed: count, prose: count };

/** `coverage`: clause and applicability tags are counted. */
export const coverageContract = z.strictObject({
  values: z.strictObject({ ...tally, byTag: z.record(z.string(), z.strictObject(tally)) }),
  rules: z.strictObject({
    total: count,
    executable: count.describe("compute without anybody attesting prose"),
    exercised: count.describe("by examples"),
  }),
  prose: z.strictObject({ sentencesWithQuantities: count, tagged: count.describe("sentences whose quantities tags carry, all of them") }),
});
