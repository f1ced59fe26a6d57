/** Every kind of problem, in sources that show where it stands and what it says. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { catalogue } from "../../compiler/catalogue.js";
import { codes, compiled } from "../support/compiled.js";
import { expectFile } from "../support/expectations.js";
import { mark, sourcesOf } from "../support/marked-source.js";

/** PC109 is about the bytes of a file, before there is any text; PC510 is raised by running examples. */
const ABOUT_TEXT = catalogue.filter(({ code }) => code !== "PC109" && code !== "PC510");

const folder = new URL("problems/", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".policy")).sort();
const raised = new Set<string>();

for (const name of fixtures) {
  test(`problems of ${name}`, () => {
    const file = new URL(name, folder);
    const sources = sourcesOf(name, readFileSync(file, "utf8"));
    const { reported } = compiled(sources);
    for (const { code } of reported) raised.add(code);
    expectFile(file, mark(sources, reported));
  });
}

test("every kind of problem is raised by some fixture", () => {
  assert.equal(ABOUT_TEXT.filter(({ code }) => !raised.has(code)).map(({ code }) => code), []);
});

test("codes are unique, and of the form PC and three digits", () => {
  const all = catalogue.map(({ code }) => code);
  assert.equal(all.filter((code) => !/^PC[1-5]\d\d$/.test(code)), []);
  assert.is(new Set(all).size, all.length);
  assert.equal(all, [...all].sort());
});

for (const { code, page } of ABOUT_TEXT) {
  test(`the page of ${code}: the wrong example raises it, the right one does not`, () => {
    assert.ok(codes(compiled(page.wrong).reported).includes(code), "the wrong example does not raise it");
    const { reported, sound } = compiled(page.right);
    assert.not.ok(codes(reported).includes(code), "the right example raises it");
    assert.equal(reported.filter(({ severity }) => severity === "error"), []);
    assert.ok(sound);
  });
}

/** All problems that fixtures and pages raise. */
const allReported = () => [
  ...fixtures.flatMap((name) => compiled(sourcesOf(name, readFileSync(new URL(name, folder), "utf8"))).reported),
  ...catalogue.flatMap(({ page }) => [page.wrong, page.right]).flatMap((text) => compiled(text).reported),
];

test("messages begin in lower case or with what the author wrote, and have no final stop", () => {
  for (const { code, message, help, related } of allReported()) {
    for (const words of [message, ...(help === undefined ? [] : [help]), ...related.map((other) => other.message)]) {
      assert.match(words, /^[a-z`]/, code);
      assert.not.match(words, /[.!]\s*$/, code);
      assert.not.match(words, /\s\s|^\s|\s$|undefined|null|\[object/, code);
    }
  }
});

test("pages and titles say something", () => {
  for (const { code, title, page } of catalogue) {
    assert.match(title, /^[a-z].*[^.]$/, code);
    assert.match(page.about, /^[A-Z][^]*\.$/, code);
    if (code !== "PC109") assert.is.not(page.wrong, page.right, code);
  }
});

test.run();
