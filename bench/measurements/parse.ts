/** Measures parsing sources with all their tag values, against Markdoc on the same rules written as its tags. */
import type { SourceText } from "../../compiler/compile.js";
import { declareFacts, draftFacts } from "../../compiler/bind/facts.js";
import { findTag } from "../../compiler/tags/all.js";
import { leaves, parseDocument, type Document } from "../../grammar/index.js";
import { parseCondition, parseExpect, parseGiven, parseType, parseValue, type ValueOptions } from "../../grammar/values/index.js";
import { generateCorpus } from "../corpus/generate-corpus.js";
import { inTurns, median, ratio } from "../measure.js";
import { loadPeer, peerVersions } from "../peers.js";
import { count, times, type Options, type Result } from "../results.js";

interface Markdoc {
  readonly parse: (text: string) => { readonly children: readonly unknown[] };
}

const RULES = 2000;
const FILES = 40;
/** Each of these takes some ten calls until the engine compiles no more of it. */
const CALLS_TO_WARM_UP = 15;

/** Parses one tag's value by the grammars that compiling would ask; says whether one of them typed it. */
function parseTagValue(name: string, text: string, above: string, options: ValueOptions): boolean {
  const meaning = findTag(name)?.read(text, options);
  switch (meaning?.kind) {
    case "condition": return parseCondition(text, options) !== null;
    // What is a bound is read as a condition only where it compares a fact.
    case "demand": return meaning.bound !== null || parseCondition(text, options) !== null;
    case "value": return parseValue(text, options) !== null;
    case "type": return parseType(text) !== null;
    case "given": return parseGiven(text, options) !== null;
    case "expect": return parseExpect(text, options) !== null;
    case "means": return parseTagValue(above, text, "", options);
    default: return meaning !== undefined;
  }
}

function parseValues(document: Document, options: ValueOptions): number {
  let [typed, above] = [0, ""];
  for (const leaf of leaves(document)) {
    if (leaf.kind !== "tag") continue;
    if (parseTagValue(leaf.name, leaf.value ?? "", above, options)) typed++;
    above = leaf.name;
  }
  return typed;
}

/** Sources to Documents, facts declared, and every tag's value to syntax. */
function parseAll(sources: readonly SourceText[]): number {
  const documents = sources.map(({ name, text }) => parseDocument(name, text).document);
  const { options } = declareFacts(draftFacts(documents, { customTags: new Set() }, []), []);
  return documents.reduce((typed, document) => typed + parseValues(document, options), 0);
}

/** The share of tag values that the same tag had before: a compilation reads each once. */
function repeated(sources: readonly SourceText[]): number {
  const tags = sources.flatMap(({ name, text }) => leaves(parseDocument(name, text).document)).filter((leaf) => leaf.kind === "tag");
  return 1 - new Set(tags.map(({ name, value }) => `${name}:${value ?? ""}`)).size / tags.length;
}

/** Blocks as Markdoc tags with a body, all other tags as Markdoc tags without one. */
function asMarkdoc(text: string): string {
  const lines = text.split("\n").map((line) => {
    const [, close] = /^\[\/([A-Z]+)\]$/.exec(line) ?? [];
    if (close !== undefined) return `{% /${close.toLowerCase()} %}\n`;
    const [, name, value = ""] = /^\[([A-Z][A-Z_-]*):(.*)\]$/.exec(line) ?? [];
    if (name === undefined) return line;
    const tag = `${name.toLowerCase().replaceAll("_", "-")} value="${value.replaceAll('"', '\\"')}"`;
    return /^(?:RULE|FACT|EXAMPLE)$/.test(name) || (name === "EXCEPTION" && /^[A-Z-]+[\d-]*:/.test(value)) ? `{% ${tag} %}` : `{% ${tag} /%}\n`;
  });
  return lines.join("\n");
}

export async function measure({ rounds, seed }: Options): Promise<Result> {
  const { default: markdoc } = await loadPeer<{ readonly default: Markdoc }>("@markdoc/markdoc");
  const sources = generateCorpus({ rules: RULES, files: FILES, seed });
  const same = sources.map(({ text }) => asMarkdoc(text));
  const bytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const typed = parseAll(sources);
  const jobs = {
    values: { size: 1, work: async () => void parseAll(sources) },
    lines: { size: 1, work: async () => sources.forEach(({ name, text }) => parseDocument(name, text)) },
    markdoc: { size: 1, work: async () => same.forEach((text) => markdoc.parse(text)) },
  };
  for (const { work } of Object.values(jobs)) for (let call = 0; call < CALLS_TO_WARM_UP; call++) await work();
  const taken = await inTurns(jobs, rounds);
  const speed = (all: readonly number[]): number => bytes / 1e6 / (median(all) / 1000);
  const faster = ratio(taken.markdoc, taken.values);
  return {
    title: "Parse",
    about: `${count(RULES)} generated rules in ${FILES} files, ${(bytes / 1e6).toFixed(1)} MB, ${count(typed)} tag values, ${Math.round(100 * repeated(sources))} % of the tags with a value that the same tag had before: each run begins anew and reads it once. Markdoc ${peerVersions["@markdoc/markdoc"] ?? ""} reads the same rules as its own tags, whose values are strings to it. Warm, in one process; MB of the policy sources for all.`,
    rows: [
      { what: "parse with all tag values, against Markdoc", measured: `${times(faster)} as fast`, target: "at least 6 times as fast", met: faster.median >= 6 },
      { what: "parse with all tag values", measured: `${speed(taken.values).toFixed(1)} MB/s`, target: "at least 40 MB/s", met: speed(taken.values) >= 40 },
      { what: "parse lines into Documents, values left as text", measured: `${speed(taken.lines).toFixed(1)} MB/s`, target: "", met: null },
      { what: "Markdoc, on the same rules", measured: `${speed(taken.markdoc).toFixed(1)} MB/s`, target: "", met: null },
    ],
  };
}
