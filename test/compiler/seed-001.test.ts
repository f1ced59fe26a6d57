/** The source that policy staff wrote compiles as it stands, and every tag in it stands on the right rule with the right meaning. */
import { existsSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compiled } from "../support/compiled.js";
import { original, originals } from "../support/originals.js";

const seed = original("001");
const table = new URL("../../../shared/analysis/timings-001.md", import.meta.url);
/** Skipped where the originals do not lie beside the checkout. */
const seeded = seed ? test : test.skip;
const outcome = seed && compiled([seed]);
const lines = seed?.text.split("\n") ?? [];
const { rules = [], sections = [], jurisdictions = [] } = outcome?.inspected ?? {};
const attributes = [...jurisdictions, ...sections, ...rules].flatMap((owner) => owner.attributes.map((attribute) => ({ ...attribute, owner: owner.id })));

seeded("001 compiles without an error", () => {
  assert.equal(outcome?.reported.filter(({ severity }) => severity === "error"), []);
  assert.ok(outcome?.sound);
});

seeded("001 raises no warning about its form or its names", () => {
  const found = outcome?.reported.filter(({ code, severity }) => severity === "warning" && !code.startsWith("PC3")) ?? [];
  assert.equal(found.map(({ code, start, message }) => `${code} ${start.line} ${message}`), []);
});

seeded("001 is one jurisdiction of rank 1, Federal", () => {
  assert.equal(jurisdictions.map(({ id, precedence, line, authority }) => [id, precedence, line, authority !== null]), [["ISSO", { rank: 1, label: "Federal" }, 1, true]]);
  assert.is(jurisdictions[0]?.title, lines[5]);
});

seeded("001 has 9 sections, titled by the line below them", () => {
  const written = lines.flatMap((line, index) => {
    const name = /^\[SECTION:(.*)\]$/.exec(line)?.[1];
    return name === undefined ? [] : [{ id: `ISSO:SECTION:${name}`, line: index + 1, title: lines[index + 1] }];
  });
  assert.is(written.length, 9);
  assert.equal(sections.map(({ id, line, title }) => ({ id, line, title })), written);
  assert.equal(sections.map(({ endLine }) => endLine), [...sections.slice(1).map(({ line }) => line - 1), 790]);
});

seeded("001 has 76 rules and 2 exceptions, each with its text and its lines, in its section", () => {
  let section: string | null = null;
  const written = lines.flatMap((line, index) => {
    const [, tag, value = ""] = /^\[(RULE|EXCEPTION|SECTION):(ISSO:[A-Z0-9-]+|[A-Z-]+)\]$/.exec(line) ?? [];
    if (tag === "SECTION") section = `ISSO:SECTION:${value}`;
    if (tag !== "RULE" && tag !== "EXCEPTION") return [];
    const end = lines.indexOf(`[/${tag}]`, index);
    return [{ id: value, kind: tag.toLowerCase(), section, line: index + 1, endLine: end + 1, text: lines.slice(index + 1, end).join("\n") }];
  });
  assert.equal([written.filter(({ kind }) => kind === "rule").length, written.filter(({ kind }) => kind === "exception").length], [76, 2]);
  assert.equal(rules.map(({ id, kind, section: own, line, endLine, text }) => ({ id, kind, section: own, line, endLine, text })), written);
});

seeded("the exceptions of 001 carve out of the rule before them", () => {
  assert.equal(rules.filter(({ kind }) => kind === "exception").map(({ id, bases }) => [id, bases]), [
    ["ISSO:RCL-FINAL", ["ISSO:RCL-001"]],
    ["ISSO:RCL-FINAL-002", ["ISSO:RCL-REQUIREMENT-001"]],
  ]);
});

seeded("every tag of 001 is an attribute of something, on its line", () => {
  const structure = /^\[(?:\/|RULE:|SECTION:|JURISDICTION:|END:|EXCEPTION:ISSO:)/;
  const written = lines.flatMap((line, index) => (/^\[[A-Z]/.test(line) && !structure.test(line) ? [`${index + 1} ${line}`] : []));
  assert.equal(attributes.map(({ tag, value, line }) => `${line} [${tag}:${value}]`).sort(byNumber), written.sort(byNumber));
});

const byNumber = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10);

/** The rows of the analysis: line, block and value of each attribute, gathered by its heading's tag. */
function rows(): { tag: string; line: number; block: string; value: string }[] {
  let tag = "";
  return readFileSync(table, "utf8").split("\n").flatMap((line) => {
    tag = /^## ([A-Z_]+) \(\d+\)/.exec(line)?.[1] ?? (line.startsWith("## ") ? "" : tag);
    const [, number, block = "", value = ""] = /^\| (\d+) \| (\S+) \| `(.*?)` \|/.exec(line.replaceAll("\\|", "\u0001")) ?? [];
    return number === undefined || tag === "" ? [] : [{ tag, line: Number(number), block, value: value.replaceAll("\u0001", "|") }];
  });
}

(seed && existsSync(table) ? test : test.skip)("all 78 values of the analysis of 001 stand on the rule and the line that it names", () => {
  const expected = rows();
  assert.is(expected.length, 78);
  for (const { tag, line, block, value } of expected) {
    const found = attributes.find((attribute) => attribute.line === line);
    const owner = block === "(header)" ? "ISSO" : `ISSO:${block}`;
    assert.equal([found?.owner, found?.tag, found?.value], [owner, tag, value], `line ${line}`);
  }
});

seeded("the 6 SEE-ALSO of 001: what is in ISSO resolves, the rest is external", () => {
  const tags = attributes.filter(({ tag }) => tag === "SEE-ALSO");
  assert.is(tags.length, 6);
  const found = rules.flatMap(({ id, references }) => references.filter(({ tag }) => tag === "SEE-ALSO").map(({ target, resolved }) => `${id} ${target} ${resolved ? "resolved" : "external"}`));
  assert.equal(found, [
    "ISSO:ENROLLMENT-001 PhD_SEAS:REG-001 external", "ISSO:ENROLLMENT-001 GSAS:REG-001 external",
    "ISSO:WORK-001 ISSO:ONCAMPUS-001 resolved",
    "ISSO:EXTENSION-001 PhD_SEAS:EXTENSION-001 external", "ISSO:EXTENSION-001 GSAS:EXTENSION-001 external",
    "ISSO:NEW-PROGRAM-001 PhD_SEAS:NEW-PROGRAM-001 external",
    "ISSO:LOA-PROCESS-001 PhD_SEAS:LOA-001 external", "ISSO:LOA-PROCESS-001 GSAS:LOA-001 external",
    "ISSO:NEW-PROGRAM-002 PhD_SEAS:NEW-PROGRAM-001 external",
  ]);
  const notes = rules.flatMap(({ id, references }) => references.filter(({ tag }) => tag === "CONFLICT-NOTE").map(({ target, resolved }) => `${id} ${target} ${resolved}`));
  assert.equal(notes, ["ISSO:TRAVEL-SIG-001 ISSO:OPT-TRAVEL-001 true", "ISSO:OPT-TRAVEL-001 ISSO:TRAVEL-SIG-001 true"]);
});

/** Line: form, quantity, direction, anchor, and what else the value says. */
const TIMINGS: Readonly<Record<number, string>> = {
  15: "deadline 1 week after - ",
  56: "deadline 10 day after - ",
  68: "before - before end date",
  78: "validity 12 month - -",
  101: "remaining-validity 6 month - -",
  121: "prose",
  166: "prose",
  215: "deadline 15 day after - action depart",
  226: "lead-time 2-3 month before - action notice",
  236: "prose",
  257: "deadline 15 day after - action departure",
  293: "deadline 7 day after arrival",
  294: "earliest 30 day before start date",
  347: "validity 6 month - - condition OPT",
  357: "validity 12 month - end date",
  378: "lead-time 2 week before expiration",
  431: "deadline 50 day after completion audience F-1",
  432: "before - before expiration audience J-1",
  483: "until - - program end date",
  605: "lead-time 10 business day before -",
  645: "processing 3+ month - - action USCIS",
  654: "earliest 90 day before start",
  682: "until - - program end date",
  763: "deadline 90 day after - action employment must begin",
  778: "deadline 14 month after completion date",
  788: "earliest 90 day before end date action application",
};

seeded("the 26 TIMING of 001: 23 typed, with form, quantity, direction and anchor, 3 prose", () => {
  const found = attributes.filter(({ tag }) => tag === "TIMING").map(({ line, typed, meaning }) => {
    if (!meaning) return `${line}: ${typed ? "typed without a meaning" : "prose"}`;
    const { form, quantity, direction, anchor, action, audience, condition } = meaning;
    const amount = quantity ? `${quantity.min}${quantity.max === null ? "+" : quantity.max === quantity.min ? "" : `-${quantity.max}`} ${quantity.unit}` : "-";
    const more = [action && `action ${action}`, audience && `audience ${audience.join("|")}`, condition && `condition ${condition}`].filter(Boolean);
    return [`${line}: ${form}`, amount, direction ?? "-", anchor ?? "-", ...more].join(" ");
  });
  assert.equal(found, Object.entries(TIMINGS).map(([line, expected]) => `${line}: ${expected.trim()}`));
  assert.is(attributes.filter(({ tag, typed }) => tag === "TIMING" && typed).length, 23);
});

seeded("bounds, audiences and exceptions of 001 are typed where the notation types them", () => {
  const typed = attributes.filter((attribute) => attribute.typed && /^(?:DURATION|LIMITATION|REQUIREMENT|RESTRICTION|APPLIES_TO|CONDITION|EXCEPTION)$/.test(attribute.tag));
  assert.equal(typed.map(({ line, tag }) => `${line} ${tag}`).sort(byNumber), [
    "4 APPLIES_TO", "110 APPLIES_TO", "165 LIMITATION", "173 LIMITATION", "234 APPLIES_TO", "494 LIMITATION", "495 EXCEPTION", "527 APPLIES_TO",
    "579 EXCEPTION", "627 APPLIES_TO", "670 DURATION", "671 EXCEPTION", "742 REQUIREMENT", "776 LIMITATION", "787 DURATION",
  ]);
});

(originals.length > 0 ? test : test.skip)("the other originals compile without an error, each alone and all together", () => {
  assert.is(originals.length, 4);
  for (const sources of [...originals.map((source) => [source]), originals]) {
    const { reported, sound } = compiled(sources);
    assert.equal(reported.filter(({ severity }) => severity === "error"), []);
    assert.ok(sound);
  }
});

test.run();
