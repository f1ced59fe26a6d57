/** Nothing that a source says becomes code: hostile ids and texts give modules that parse, show no unseen mark, and hold the same texts. */
import { runInNewContext } from "node:vm";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isDerived } from "../../compiler/model/fact.js";
import type { DeclaredFact, Rule } from "../../runtime/index.js";
import { allForms, hostile, hostileFacts, hostileJurisdictions, hostileLocals, sound, traps } from "./sources.js";
import { bundle, emitted, importBundle, workshop, write } from "./workshop.js";

type AnyModule = Readonly<Record<string, unknown>>;
interface Bundle {
  readonly rules: readonly Rule[];
  readonly all: AnyModule;
  readonly graph: { readonly nodes: readonly { readonly id: string; readonly title?: string; readonly file?: string }[] };
}

const { folder, remove } = workshop();
test.after(remove);
const artifacts = emitted(hostile);
const home = join(folder, "hostile");
write(home, artifacts);
const entry = `export { rules, graph } from "./index.js"; export * as all from "./index.js";`;

test("no raw control or direction mark stands in any file", () => {
  for (const { path, text } of artifacts) {
    const [mark] = /[^\P{C}\n]|[\u2028\u2029\u00ad\ufeff]/u.exec(text) ?? [];
    assert.is(mark, undefined, `${path} holds ${JSON.stringify(mark)}`);
  }
});

test("every module gives the texts of the source and runs nothing", async () => {
  const { rules, all, graph } = await importBundle<Bundle>(home, entry, "hostile");
  const model = sound(hostile);
  assert.is((globalThis as AnyModule)["escaped"], undefined);
  assert.equal(
    rules.map(({ id, kind, text, cite, clauses, consequences }) => [id, kind, text, cite.file, clauses.map(({ cite: { tag, value } }) => [tag, value]), consequences.map(({ value }) => value)]),
    model.rules.map(({ id, kind, text, place, clauses, consequences }) => [
      id, kind, text, place.file,
      clauses.map(({ attribute }) => (attribute ? [attribute.tag, attribute.value] : [kind === "section" ? "SECTION" : kind === "exception" ? "EXCEPTION" : "RULE", id])),
      consequences.map((consequence) => consequence.text),
    ]),
  );
  for (const jurisdiction of hostileJurisdictions) assert.ok(rules.some(({ id }) => id === `${jurisdiction}:NONE`), jurisdiction);
  for (const local of hostileLocals) assert.ok(rules.some(({ id }) => id === `TRAPS:${local}`), local);
  // Each trap that a source can hold stands in some rule's text.
  for (const trap of traps) assert.ok(rules.some(({ text }) => text.includes(trap.trim())), JSON.stringify(trap));
  assert.is(Object.keys(all).filter((name) => typeof all[name] === "object" && !["declared", "graph", "rules"].includes(name)).length, hostileJurisdictions.length + 1);
  const titles = new Map(model.jurisdictions.map(({ id, title }): [string, string | null] => [id, title]));
  for (const { id, title } of graph.nodes) if (titles.has(id)) assert.is(title ?? null, titles.get(id), id);
});

test("facts of any name, prose, question and values are what the source says, and run nothing", async () => {
  const files = emitted(hostileFacts);
  for (const { path, text } of files) assert.is(/[^\P{C}\n]|[\u2028\u2029\u00ad\ufeff]/u.exec(text)?.[0], undefined, path);
  write(join(folder, "facts"), files);
  const { declared, rules, checkFacts } = await importBundle<typeof import("../../generated/index.js") & { readonly declared: Readonly<Record<string, DeclaredFact>> }>(join(folder, "facts"), `export { declared, rules, checkFacts } from "./index.js";`, "facts");
  assert.is((globalThis as AnyModule)["escaped"], undefined);
  const given = sound(hostileFacts).facts.filter((fact) => !isDerived(fact));
  assert.equal(
    Object.entries(declared).map(([key, { name, question, values }]) => [key, name, question, values ?? []]),
    given.map(({ key, name, question, type }) => [key, name, question, type.kind === "enumeration" ? type.values : []]),
  );
  assert.ok(["constructor", "toString", "proto", "class", "hasOwnProperty"].every((key) => Object.hasOwn(declared, key)));
  assert.ok(checkFacts({ constructor: "2026-03-01", toString: null, kind: "*/", label: "x" }).ok);
  for (const wrong of [{ valueOf: 1 }, { hasInstance: "2026-03-01" }, { kind: "constructor" }, { toLocaleString: null }, JSON.parse(`{ "__proto__": null }`)]) assert.not(checkFacts(wrong).ok, JSON.stringify(wrong));
  assert.is(rules.length, given.length);
});

test("the graph as data holds the same texts as the graph as a module", async () => {
  const { graph } = await importBundle<Bundle>(home, entry, "graph");
  const json = JSON.parse(artifacts.find(({ path }) => path === "graph.json")?.text ?? "") as typeof graph;
  assert.equal(json.nodes, graph.nodes);
});

test("a browser's bundle holds no name of another system and runs in an empty context", async () => {
  write(join(folder, "library"), emitted(allForms));
  const text = await bundle(join(folder, "library"), `
    import { lib } from "./index.js";
    import { evaluate, explain } from "policyc/runtime";
    const report = evaluate([lib.T_1], { audience: "Scholar", "LIB:SECTION:TIMES": { theBranchIsOpen: true }, "LIB:T-1": { event: "2026-03-01", action: null } }, { asOf: "2026-03-12" });
    export const answer = JSON.stringify(report);
    export const why = explain(report["LIB:T-1"]);
  `, "iife");
  assert.not.match(text, /\brequire\(|\bprocess\.|\bBuffer\b|node:|\beval\(|new Function/);
  const { answer, why } = runInNewContext(`${text}; bundled`, {}) as { readonly answer: string; readonly why: string };
  const report = JSON.parse(answer) as Readonly<Record<string, { readonly outcome: string; readonly due: string }>>;
  assert.is(report["LIB:T-1"]?.outcome, "violated");
  assert.is(report["LIB:T-1"]?.due, "2026-03-11");
  assert.match(why, "[TIMING:within 10 days]");
});

test("a hostile body runs in an empty context, too", async () => {
  const text = await bundle(home, `import { traps } from "./index.js"; export const answer = traps.NONE_.text;`, "iife");
  const context: Record<string, unknown> = {};
  assert.type(runInNewContext(`${text}; bundled.answer`, context), "string");
  assert.is(context["escaped"], undefined);
});

test("who imports one rule does not get the texts of other sections", async () => {
  const library = join(folder, "library");
  for (const from of ["./lib/index.js", "./lib/bounds.js"]) {
    const text = await bundle(library, `import { B_4 } from "${from}"; export const id = B_4.text;`, "esm");
    assert.match(text, "What LIB:B-4 says");
    for (const other of ["LIB:B-1", "LIB:T-1", "LIB:P-1", "LIB:ALL", "LIB:SUMMER", "TOWN:BASE", "LIB:PREAMBLE"]) {
      assert.not.match(text, `What ${other} says`, `${from} brings ${other}`);
    }
    assert.not.match(text, "a fine of $5");
  }
});

test("who imports a rule gets its exceptions and overriders along", async () => {
  const text = await bundle(join(folder, "library"), `import { BASE } from "./lib/exceptions.js"; export default BASE;`, "esm");
  for (const id of ["LIB:BASE", "LIB:ILL", "LIB:FORGED", "LIB:RECALL", "LIB:FAR", "TOWN:ILL", "TOWN:BASE"]) assert.match(text, `What ${id} says`);
  for (const id of ["LIB:T-1", "LIB:P-1", "LIB:B-1", "TOWN:B-1"]) assert.not.match(text, `What ${id} says`);
});

test.run();
