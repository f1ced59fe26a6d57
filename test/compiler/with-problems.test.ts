/** The problems of a further pass among those of a compilation: in order, with the severities of the options. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile, withProblems } from "../../compiler/compile.js";
import { neverApplies } from "../../compiler/conflicts/reach-problems.js";

const source = (id: string): string => `[JURISDICTION:${id}]\n\nTitle\n\n[RULE:${id}:A]\n[/RULE]\n\n[RULE:${id}:B]\n[/RULE]\n[END:JURISDICTION:${id}]\n`;
const sources = [{ name: "b.policy", text: source("B") }, { name: "a.policy", text: source("A") }];
const at = (file: string, start: number) => neverApplies.at({ file, start, end: start + 1 }, { id: "A:A" });

test("they stand in the order of the sources and of the text, and of one place in the order of codes", () => {
  const own = compile(sources);
  const places = own.problems.map(({ place }) => [place.file, place.start] as const);
  assert.is(places.length, 4);
  const more = [...places].reverse().map(([file, start]) => at(file, start));
  const { problems, sound } = withProblems(own, [...more, at("b.policy", 0)], {});
  assert.equal(problems.map(({ kind, place }) => [kind.code, place.file, place.start]), [
    ...places.slice(0, 2).flatMap(([file, start]) => [["PC301", file, start], ["PC410", file, start]]),
    ["PC410", "b.policy", 0],
    ...places.slice(2).flatMap(([file, start]) => [["PC301", file, start], ["PC410", file, start]]),
  ]);
  assert.is(sound, own.sound);
  assert.ok(sound);
});

test("the options silence them, or make them an error, which leaves nothing sound", () => {
  const own = compile(sources);
  assert.equal(withProblems(own, [at("a.policy", 0)], { severity: { PC410: "off" } }).problems, own.problems);
  const strict = withProblems(own, [at("a.policy", 0)], { severity: { PC410: "error" } });
  assert.is(strict.sound, null);
  assert.is(strict.model, own.model);
  const unsound = compile([...sources, { name: "c.policy", text: source("A") }]);
  assert.is(withProblems(unsound, [], {}).sound, null);
});

test.run();
