/** DOT: read back by the rules of its strings, with every text as it was and none of it outside of a string. */
import { spawnSync } from "node:child_process";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { dot } from "../../../tools/graph/dot.js";
import type { Picture } from "../../../tools/graph/picture.js";
import { escapeForTerminal } from "../../../tools/render/escape-for-terminal.js";
import { hostile, plain } from "./pictures.js";

const STRING = /"((?:[^"\\]|\\[^])*)"/g;

/** The lines with each string as `$`, and the strings. */
const skeleton = (text: string): string[] => text.replace(STRING, "$").split("\n");

/** What Graphviz shows of a label: `\n` and `\\` first, then the entities. */
const shown = (label: string): string =>
  label.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign)).replace(/&(amp|quot);/g, (_, name: string) => (name === "amp" ? "&" : '"'));

/** What is visible of a text. */
const visible = (text: string): string => escapeForTerminal(text).replaceAll("\t", " ").replaceAll("\ufffe", "\\u{fffe}").replaceAll("\uffff", "\\u{ffff}");

const attribute = (line: string, name: string): string => shown(new RegExp(`[\\[ ]${name}="((?:[^"\\\\]|\\\\[^])*)"`).exec(line)?.[1] ?? "");

const ATTRIBUTES = String.raw`\[(?:[a-z]+=(?:\$|[a-zA-Z0-9.]+)(?:, )?)+\]`;
const LINES = [/^digraph policy \{$/, new RegExp(`^  (?:graph|node|edge) ${ATTRIBUTES};$`), /^ +subgraph \$ \{$/, /^ +label=\$;$/, new RegExp(`^ +\\$(?: -> \\$)? ${ATTRIBUTES};$`), /^ *\}$/, /^$/];

for (const [name, picture] of Object.entries({ plain, hostile })) {
  test(`every line is one that DOT knows, and every text is in a string: ${name}`, () => {
    const text = dot(picture);
    assert.equal(skeleton(text).filter((line) => !LINES.some((known) => known.test(line))), []);
    assert.is(text.split("{").length, text.split("}").length);
    assert.not.match(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/);
  });

  test(`nodes and edges are those of the graph, with their texts: ${name}`, () => {
    const { nodes, edges } = picture.graph;
    const lines = dot(picture).split("\n");
    const isEdge = (line: string): boolean => /^ +"[^"]*" -> "/.test(line);
    for (const { id, title } of nodes) {
      const [line = "", ...others] = lines.filter((one) => one.trim().startsWith(`"${id}" [`));
      assert.is(others.length, 0);
      const [first, ...rest] = attribute(line, "label").split("\n");
      assert.is(first, id);
      assert.is(rest.join(" "), visible((title ?? "").split(/\s+/).join(" ")), id);
    }
    assert.is(lines.filter(isEdge).length, edges.length);
    for (const [index, { from, to, detail }] of edges.entries()) {
      const line = lines.filter(isEdge)[index] ?? "";
      assert.ok(line.trim().startsWith(`"${from}" -> "${to}" [`));
      if (detail !== undefined) assert.is(shown(attribute(line, "tooltip")).split("\n")[0], visible(detail));
    }
  });
}

test("what was found is marked: kind, status, case and who prevails", () => {
  const line = dot(plain).split("\n").find((one) => one.includes('label="stricter than')) ?? "";
  assert.is(attribute(line, "label"), "stricter than\n(one-sided)");
  assert.is(attribute(line, "tooltip"), "7 days against 21 days\nas of 2026-03-20, audience = [Child], dueDate = 2026-03-01, LIB:FILMS action = none, LIB:FILMS complied = true\nLIB:FILMS prevails: it applies to narrower cases");
  assert.match(line, 'color="#b00020"');
  assert.match(line, "penwidth=2");
});

const graphviz = (input: string) => spawnSync("dot", ["-Tsvg"], { input, encoding: "utf8" });
const isInstalled = spawnSync("dot", ["-V"]).status === 0;

(isInstalled ? test : test.skip)("Graphviz draws it and shows every text as it is", () => {
  const draw = (picture: Picture): string => {
    const { status, stdout, stderr } = graphviz(dot(picture));
    assert.is(status, 0, stderr);
    return stdout.replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits))).replace(/&(quot|lt|gt);/g, (_, entity: string) => ({ quot: '"', lt: "<", gt: ">" })[entity] ?? "").replaceAll("&amp;", "&");
  };
  draw(plain);
  const drawn = draw(hostile);
  for (const { detail } of hostile.graph.edges) if (detail !== undefined) assert.ok(drawn.includes(`title="${visible(detail)}\nas of`), detail);
});

test.run();
