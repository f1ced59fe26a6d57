/** GraphML: read back by a strict parser, with the very nodes, edges and properties. */
import { SaxesParser } from "saxes";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { graphml } from "../../../tools/graph/graphml.js";
import type { Picture } from "../../../tools/graph/picture.js";
import { escapeWithinLines } from "../../../tools/render/escape-for-terminal.js";
import { hostile, plain } from "./pictures.js";

interface Item {
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: Record<string, string>;
}

/** The nodes and edges of the file; every key that they use must be declared for them. */
function read(xml: string): { readonly items: readonly Item[]; readonly description: string; readonly elements: ReadonlySet<string> } {
  const keys = new Map<string, { readonly name: string; readonly domain: string }>();
  const items: Item[] = [];
  const elements = new Set<string>();
  let description = "";
  let into: ((text: string) => void) | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, uri, attributes }) => {
    assert.is(uri, "http://graphml.graphdrawing.org/xmlns");
    elements.add(name);
    const values = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]));
    if (name === "key") keys.set(values["id"] ?? "", { name: values["attr.name"] ?? "", domain: values["for"] ?? "" });
    if (name === "node" || name === "edge") items.push({ element: name, attributes: values, data: {} });
    if (name === "desc") into = (text) => (description += text);
    if (name !== "data") return;
    const [key, item] = [keys.get(values["key"] ?? ""), items.at(-1)];
    if (!key || !item || key.domain !== item.element) throw new Error(`no key ${values["key"]} of ${item?.element}`);
    item.data[key.name] = "";
    into = (text) => (item.data[key.name] += text);
  });
  parser.on("text", (text) => into?.(text));
  parser.on("closetag", () => (into = null));
  parser.write(xml).close();
  return { items, description, elements };
}

const visible = (text: string): string => escapeWithinLines(text).replace(/\r\n?/g, "\n").replace(/[\ufffe\uffff]/g, "\uFFFD");

/** What the file must hold. */
function expected({ graph: { nodes, edges }, rules }: Picture): Item[] {
  const shown = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null).map(([key, value]) => [key, visible(String(value))]));
  return [
    ...nodes.map(({ id, kind, title, file, line }) => {
      const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
      const home = rule ?? (kind === "jurisdiction" ? { jurisdiction: id, section: null } : kind === "section" ? { jurisdiction: id.split(":")[0], section: id } : { jurisdiction: null, section: null });
      return { element: "node", attributes: { id }, data: shown({ kind, title, file, line, jurisdiction: home.jurisdiction, section: home.section, text: rule?.text }) };
    }),
    ...edges.map(({ from, to, witness, ...edge }, index) => ({
      element: "edge", attributes: { id: `e${index}`, source: from, target: to }, data: shown({ ...edge, asOf: witness?.asOf, facts: witness && JSON.stringify(witness.facts) }),
    })),
  ];
}

for (const [name, picture] of Object.entries({ plain, hostile })) {
  test(`the same nodes and edges: ${name}`, () => {
    const { items, description, elements } = read(graphml(picture));
    const wanted = expected(picture);
    assert.is(items.length, wanted.length);
    for (const [index, item] of wanted.entries()) assert.equal(items[index], item);
    assert.is(description, visible(picture.title));
    assert.equal([...elements].sort(), ["data", "desc", "edge", "graph", "graphml", "key", "node"]);
  });
}

test("the facts of a case are a facts file", () => {
  const edge = read(graphml(plain)).items.find(({ data }) => data["kind"] === "stricter");
  assert.equal(JSON.parse(edge?.data["facts"] ?? ""), plain.graph.edges.find(({ kind }) => kind === "stricter")?.witness?.facts);
});

test.run();
