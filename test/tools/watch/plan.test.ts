/** What a watch reads again for which events, and what it calls a change. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { changesBetween, describeChanges, isUnchanged, readAgain, type FileEvent, type ReadAgain } from "../../../tools/watch/plan.js";

const watched = {
  sources: new Set(["/p/docs/a.policy", "/p/docs/b.policy", "/p/generated/odd.policy"]),
  configs: new Set(["/p/policyc.config.json"]),
  out: "/p/generated",
};

const all: ReadAgain = { kind: "all" };
const nothing: ReadAgain = { kind: "nothing" };
const some = (...paths: readonly string[]): ReadAgain => ({ kind: "some", paths });

const cases: readonly (readonly [what: string, events: readonly FileEvent[], wanted: ReadAgain])[] = [
  ["nothing happened", [], nothing],
  ["a source was written, in three steps", ["/p/docs/a.policy", "/p/docs/a.policy", "/p/docs/a.policy"], some("/p/docs/a.policy")],
  ["two sources were written", ["/p/docs/b.policy", "/p/docs/a.policy"], some("/p/docs/a.policy", "/p/docs/b.policy")],
  ["a file that is no source came, or a folder", ["/p/docs/c.policy"], all],
  ["the configuration changed, among others", ["/p/docs/a.policy", "/p/policyc.config.json"], all],
  ["the system does not say what happened", [null], all],
  ["an output was written", ["/p/generated/rules.ts", "/p/generated", "/p/generated/isso/opt.ts"], nothing],
  ["a source in the output folder", ["/p/generated/odd.policy"], some("/p/generated/odd.policy")],
  ["an editor's own files beside a source", ["/p/docs/.a.policy.swp", "/p/docs/a.policy~", "/p/docs/#a.policy#", "/p/docs/4913", "/p/docs/.policyc-1-2.tmp"], nothing],
  ["an editor's own files and the source", ["/p/docs/4913", "/p/docs/a.policy", "/p/docs/a.policy~"], some("/p/docs/a.policy")],
];

for (const [what, events, wanted] of cases) test(what, () => assert.equal(readAgain(events, watched), wanted));

const a = { name: "a.policy", hash: "1" };
const b = { name: "b.policy", hash: "2" };
const c = { name: "c.policy", hash: "3" };

test("changes are changes of content", () => {
  assert.ok(isUnchanged(changesBetween([a, b], [a, { ...b }])), "saved as it was");
  assert.equal(changesBetween([a, b], [{ ...a, hash: "9" }, c]), { changed: ["a.policy"], added: ["c.policy"], removed: ["b.policy"] });
});

test("changes are told in a few words", () => {
  assert.is(describeChanges(changesBetween([a, b], [a, { ...b, hash: "9" }])), "b.policy changed");
  assert.is(describeChanges(changesBetween([a], [b])), "b.policy added, a.policy removed");
  assert.is(describeChanges(changesBetween([a, b], [])), "2 documents removed");
});

test.run();
