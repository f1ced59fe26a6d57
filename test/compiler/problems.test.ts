/** Every kind of problem, in sources that show where it stands and what it says. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { catalogue } from "../../compiler/catalogue.js";
import { codes, compiled, compiledAndRelated, type Outcome } from "../support/compiled.js";
import { expectFile } from "../support/expectations.js";
import { mark, sourcesOf } from "../support/marked-source.js";

/** Kinds that the conflict pass does not raise yet. */

/** PC109 is about the bytes of a file, before there is any text; PC510 is raised by running examples. */
const ABOUT_TEXT = catalogue.filter(({ code }) => code !== "PC109" && code !== "PC510");

/** Only what is about conflicts is taken through the conflict pass, so that other fixtures show nothing but their subject. */
const outcomeOf = (about: "conflicts" | "others") => (sources: Parameters<typeof compiled>[0]): Outcome => (about === "conflicts" ? compiledAndRelated(sources) : compiled(sources));
const ofPage = (code: string) => outcomeOf(code.startsWith("PC4") ? "conflicts" : "others");
const ofFixture = (name: string) => outcomeOf(name.startsWith("conflicts") ? "conflicts" : "others");

const folder = new URL("problems/", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".policy")).sort();
const raised = new Set<string>();

for (const name of fixtures) {
  test(`problems of ${name}`, () => {
    const file = new URL(name, folder);
    const sources = sourcesOf(name, readFileSync(file, "utf8"));
    const { reported } = ofFixture(name)(sources);
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
    assert.ok(codes(ofPage(code)(page.wrong).reported).includes(code), "the wrong example does not raise it");
    const { reported, sound } = ofPage(code)(page.right);
    assert.not.ok(codes(reported).includes(code), "the right example raises it");
    assert.equal(reported.filter(({ severity }) => severity === "error"), []);
    assert.ok(sound);
  });
}

test("the pages of conflict problems show nothing else that is wrong", () => {
  for (const { code, page } of catalogue.filter((kind) => kind.code.startsWith("PC4"))) {
    assert.equal([page.wrong, page.right].flatMap((text) => codes(compiled(text).reported)), [], code);
    const conflicting = new Set(codes(compiledAndRelated(page.wrong).reported));
    assert.equal([...conflicting], [code], code);
  }
});

/** All problems that fixtures and pages raise. */
const allReported = () => [
  ...fixtures.flatMap((name) => ofFixture(name)(sourcesOf(name, readFileSync(new URL(name, folder), "utf8"))).reported),
  ...catalogue.flatMap(({ code, page }) => [page.wrong, page.right].flatMap((text) => ofPage(code)(text).reported)),
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
