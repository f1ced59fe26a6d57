/** The bodies of policy that emission is tried on: one that holds every form, one that tries to break out, and the project's own. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type SourceText } from "../../compiler/compile.js";
import type { SoundModel } from "../../compiler/model/model.js";

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/library/${name}`, import.meta.url), "utf8");

export const holidays: readonly string[] = [...new Set(["2026-03-09", "2026-12-25", ...(JSON.parse(fixture("policyc.config.json")) as { holidays: string[] }).holidays])].sort();

const compiled = new WeakMap<readonly SourceText[], SoundModel>();

/** Compiles sources that must be sound, once. */
export function sound(sources: readonly SourceText[]): SoundModel {
  const model = compiled.get(sources) ?? soundModel(sources);
  compiled.set(sources, model);
  return model;
}

function soundModel(sources: readonly SourceText[]): SoundModel {
  const { sound: model, problems } = compile(sources);
  if (!model) throw new Error(problems.filter(({ kind }) => kind.severity === "error").map(({ kind, place }) => `${kind.code} ${place.file}:${place.start}`).join(", "));
  return model;
}

const seeds = fileURLToPath(new URL("../../seeds/", import.meta.url));

/** The sources of this repository. */
export const seed: readonly SourceText[] = readdirSync(seeds).filter((name) => name.endsWith(".policy")).sort().map((name) => ({ name, text: readFileSync(`${seeds}${name}`, "utf8") }));

/** Rules that compute: a library's, with facts that are worked out by rules that contradict each other; and each form of a rule by itself. */
export const computing: readonly SourceText[] = [{ name: "library.policy", text: fixture("library.policy") }];
export const forms: readonly SourceText[] = [{ name: "forms.policy", text: fixture("forms.policy") }];

const timings = [
  "within 10 days", "return within 2 weeks of pickup", "within first week", "30 days after pickup", "50 days post-closing", "10 days to renew", "7 days renewal deadline",
  "no later than 3 business days after pickup", "5 days max from notice", "before closing", "prior to closing", "by closing", "no later than closing", "on or before closing",
  "at least 2 business days before pickup", "2 weeks minimum", "3 days or more", "2-3 weeks advance notice", "3+ months advance notice", "no later than 6 months before expiry",
  "earliest request = 90 days before pickup", "no more than 30 days before pickup", "no earlier than 1 year before pickup", "not before opening", "after opening",
  "through closing", "until closing", "ends on closing", "12 months validity", "valid for 2 years", "1 year or card expiry", "6 months validity required", "3-5 weeks card processing",
  "ideally within 10 days", "within 24 hours", "Scholar = 50 days post-closing", "Guest = by closing during summer break", "within 10 days if parcels are heavy",
];
const bounds = [
  ["DURATION", "12 months maximum"], ["DURATION", "minimum 2 weeks"], ["LIMITATION", "20 hours/week during exam weeks"], ["LIMITATION", "$300 cap"], ["LIMITATION", "one time only"],
  ["REQUIREMENT", "3+ hours"], ["REQUIREMENT", "a card with a photograph"], ["RESTRICTION", "no food"],
] as const;
const permissions = ["illness of the reader", "renewal by mail if abroad", "renewal by mail during summer break if registered", "Scholar = +2 weeks", "rare books = 3 days", "Guest = +1 year", "Staff = 40 hours/week"];

const rule = (id: string, tags: readonly string[], kind = "RULE"): string =>
  [`[${kind}:${id}]`, `What ${id} says to readers.`, `[/${kind}]`, ...tags, ""].join("\n");

const library = [
  "[JURISDICTION:LIB]", "[AUTHORITY:Town council]", "[PRECEDENCE:2-Town]", "[APPLIES_TO:Scholar, Guest and Staff readers]", "The town library", "",
  rule("LIB:PREAMBLE", ["[REQUIREMENT:good manners]"]),
  "[SECTION:TIMES]", "[CONDITION:the branch is open]", "Times", "",
  ...timings.map((value, index) => rule(`LIB:T-${index + 1}`, [`[TIMING:${value}]`, "[CONSEQUENCE:a fine of $5]"])),
  rule("LIB:TODAY", ["[TIMING:6 months validity required]", "[ACTION:today]"]),
  rule("LIB:BOTH", ["[ACTION:today]", "[TIMING:through closing]", "[DEADLINE:not before opening]", "[LIMITATION:2 times]", "[LIMITATION:20 hours/week]"]),
  "[SECTION:BOUNDS]", "[EFFECTIVE:from 2026-01-01]", "[EFFECTIVE:until 2027-12-31]", "Bounds", "",
  ...bounds.map(([tag, value], index) => rule(`LIB:B-${index + 1}`, [`[${tag}:${value}]`])),
  rule("LIB:BARE", ["[SEE-ALSO:LIB:B-1, TOWN:B-1, COUNTY:X-1]", "[CONFLICT-NOTE:differs in the TOWN - see LIB:T-1]"]),
  "[SECTION:EXCEPTIONS]", "[TIMING:within 10 days of pickup]", "Exceptions", "",
  ...permissions.map((value, index) => rule(`LIB:P-${index + 1}`, ["[TIMING:within 10 days]", "[TIMING:2-3 weeks advance notice]", "[DURATION:12 months]", "[LIMITATION:20 hours/week]", `[EXCEPTION:${value}]`])),
  rule("LIB:ALL", ["[TIMING:Scholar = within 10 days]", ...permissions.map((value) => `[EXCEPTION:${value}]`)]),
  rule("LIB:BASE", ["[APPLIES_TO:Scholar]", "[APPLIES_TO:readers who live abroad]", "[CONDITION:a fine is open]", "[EFFECTIVE:from 2026-02-01]", "[TIMING:within 10 days of pickup]"]),
  rule("LIB:ILL", [], "EXCEPTION"),
  rule("LIB:SUMMER", ["[EFFECTIVE:from 2026-07-01]", "[REQUIREMENT:a note]"], "EXCEPTION"),
  rule("LIB:FORGED", ["[EXCEPTION-TO:LIB:ILL, LIB:SUMMER]", "[CONDITION:the note is forged]", "[TIMING:by closing]"], "EXCEPTION"),
  rule("LIB:RECALL", ["[OVERRIDE:LIB:BASE, LIB:BARE]", "[APPLIES_TO:Guest]", "[TIMING:within 3 days]"]),
  rule("LIB:FAR", ["[EXCEPTION-TO:LIB:RECALL]", "[APPLIES_TO:Staff]"], "EXCEPTION"),
  "[END:JURISDICTION:LIB]", "",
].join("\n");

const town = [
  "[JURISDICTION:TOWN]", "[PRECEDENCE:1-Town]", "[CONDITION:the town is closed]", "The town", "",
  rule("TOWN:BASE", ["[OVERRIDE:LIB:BARE, LIB:RECALL]", "[RESTRICTION:no entry]"]),
  rule("TOWN:B-1", ["[SEE-ALSO:LIB:SECTION:TIMES, LIB]"]),
  "[SECTION:EXCEPTIONS]", "More of the town", "",
  rule("TOWN:ILL", ["[EXCEPTION-TO:LIB:BASE, TOWN:BASE]"], "EXCEPTION"),
  "[END:JURISDICTION:TOWN]", "",
].join("\n");

/** Every form of sections 2 to 5, over two jurisdictions that name each other's rules. */
export const allForms: readonly SourceText[] = [{ name: "library.policy", text: library }, { name: "town/rules.policy", text: town }];

/** Texts that would be code, end a comment or a string, or turn the direction of what follows. */
export const traps: readonly string[] = [
  "*/ throw new Error('out'); /*", "`${globalThis.escaped = 1}`", "\"; globalThis.escaped = 2; \"", "'; globalThis.escaped = 3; '", "\\\"; globalThis.escaped = 4; //",
  "__proto__", "constructor", "prototype", "toString", "</script><script>globalThis.escaped = 5</script>", "<!-- x -->", "a\u2028globalThis.escaped = 6\u2029b",
  "\\u{202e} \\n \\x00 \\", "\u202egnorw\u202c \u2066isolate\u2069 \u200e\u200f\u061c", "\u001b[31mred\u001b[0m \u0007 \u0000 nul", "@see {@link X} @ts-ignore", "// @ts-nocheck",
  "emoji 😀 lone \ud800 half", "tab\there \u0085 next \u000b \u000c", "${x}", "$&$1$`", "%s %d", "/*", "*\\/", "import('x')", "#!shebang", "\u00ad soft \ufeff bom \u200b zero", "{@link", "trailing \\",
];

/** Names that are words of the language, devices, files of the output folder, or members of every object. */
export const hostileJurisdictions: readonly string[] = [
  "con", "index", "default", "NUL", "class", "await", "constructor", "prototype", "facts", "rules", "graph", "runtime", "calendar", "manifest", "schema", "eval", "arguments", "undefined",
  "as", "type", "of", "async", "let", "hasOwnProperty", "toString", "a-b", "yield", "static", "string", "any", "evaluate", "door", "Rule", "own", "today", "scope", "preamble", "conditions", "derived", "declared",
];
export const hostileLocals: readonly string[] = [
  "NONE", "YES", "NO", "MAYBE", "UNKNOWN", "ASIDE", "OPEN", "NONE-NUMBER", "UNDECIDED", "SATISFIED", "NOT-APPLICABLE", "PENDING", "FORMAT", "1A", "0", "CONSTRUCTOR", "NAN", "INFINITY", "RULE", "FACTS", "CON", "NOT-", "A--B", "JSON", "SECTION",
];

const blocks = (jurisdiction: string): string =>
  hostileLocals.map((local, index) => {
    const trap = traps[index % traps.length] ?? "";
    return [`[RULE:${jurisdiction}:${local}]`, trap, `And ${trap}`, "[/RULE]", `[REQUIREMENT:${trap}]`, `[RESTRICTION:not ${trap}]`, `[CONSEQUENCE:${trap}]`, "[TIMING:within 10 days of constructor]", ""].join("\n");
  }).join("\n");

const hostileBody = (jurisdiction: string, index: number): string => {
  const trap = traps[index % traps.length] ?? "";
  const lines = [`[JURISDICTION:${jurisdiction}]`, `[AUTHORITY:${trap}]`, `[CONDITION:${trap}]`, trap, "", `[RULE:${jurisdiction}:NONE]`, `Text ${trap}`, "[/RULE]", "[TIMING:within 3 business days]", `[EXCEPTION:${trap}]`, `[SEE-ALSO:con:NONE, EXTERNAL:X-1]`, ""];
  const sections = ["INDEX", "CON", "CONDITIONS", "PREAMBLE", "RULES", "1", "A-B", "_".repeat(0) + "A_B", "PROTO__", "RUNTIME"].slice(0, index < 3 ? 10 : 2)
    .map((name, at) => [`[SECTION:${name}]`, `[CONDITION:${traps[(index + at) % traps.length]}]`, `${trap}`, "", `[RULE:${jurisdiction}:IN-${at}]`, trap, "[/RULE]", `[OVERRIDE:${jurisdiction}:NONE]`, ""].join("\n"));
  return [...lines, ...sections, `[END:JURISDICTION:${jurisdiction}]`, ""].join("\n");
};

/** Names of facts that are words of the language, members of every object, or names that modules use. */
const factNames: readonly string[] = [
  "constructor", "to string", "__proto__", "class", "given", "inputs", "has own property", "await", "facts", "prototype", "value of", "declared", "derived", "at", "audience list", "</script>", "*/ x", "a `${1}`",
];

/** Each is a date with a trap for its prose and its question, and is read by a rule; a derived one and an enumeration stand beside them. */
const factsBody = [
  ...factNames.flatMap((name, index) => [`[FACT:${name}]`, `Text ${traps[index % traps.length]}`, "[/FACT]", "[TYPE:date]", `[QUESTION:${traps[(index + 7) % traps.length]}]`]),
  "[FACT:kind]", "[/FACT]", "[TYPE:one of lookup-getter, to locale string, */, ${x}, `, \\, 'q', </script>]",
  "[FACT:label]", "[/FACT]", "[TYPE:text]",
  "[FACT:has instance]", "[/FACT]", "[TYPE:date]", "[VALUE:constructor + 3 business days]",
  "[JURISDICTION:ALMANAC]", "", "[RULE:ALMANAC:NONE]", "Facts.", "[/RULE]", "[REQUIREMENT:kind is to locale string or kind is lookup-getter]", "[TIMING:by has instance]",
  "[RULE:ALMANAC:TEXT]", "Texts.", "[/RULE]", ...traps.filter((trap) => !/["\u201c\u201d\u0000-\u001f]/.test(trap) && !/^\w+$/.test(trap)).map((trap) => `[REQUIREMENT:label is not "${trap}"]`),
  ...factNames.flatMap((name, index) => [`[RULE:ALMANAC:F-${index}]`, "Do it.", "[/RULE]", `[TIMING:by ${name}]`]),
  "[END:JURISDICTION:ALMANAC]", "",
].join("\n");

/** Ids, titles, texts and values that would become code if anything could. */
export const hostile: readonly SourceText[] = [
  ...hostileJurisdictions.map((jurisdiction, index) => ({ name: `${jurisdiction}.policy`, text: hostileBody(jurisdiction, index) })),
  { name: "*/`${1}`\u202e\u2028'\".policy", text: ["[JURISDICTION:TRAPS]", "[APPLIES_TO:F-1*/, O'Neil and \"Q\"]", "", blocks("TRAPS"), ...traps.map((trap, index) => `[RULE:TRAPS:T-${index}]\n${trap}\n[/RULE]\n[REQUIREMENT:${trap}]\n[EXCEPTION:${trap}]\n`), "[END:JURISDICTION:TRAPS]", ""].join("\n") },
];

/** Facts with such names, prose, questions and values; a body of its own, since facts are shared by all sources. */
export const hostileFacts: readonly SourceText[] = [{ name: "facts`${1}`.policy", text: factsBody }];
