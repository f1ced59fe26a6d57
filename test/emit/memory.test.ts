/** What a watch spares by remembering changes no byte: edit after edit, the files are those of a compilation that remembers nothing. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile, type SourceText } from "../../compiler/compile.js";
import { emit, type EmitMemory } from "../../compiler/emit/index.js";
import { newMemory } from "../../tools/watch/memory.js";
import { randomFrom, type Random } from "../reference/random.js";
import { allForms, holidays } from "./sources.js";

const options = { version: "0.1.0", runtime: "policyc/runtime", holidays };

/** An edit of one line: dropped, doubled, put elsewhere, or with another number or day in it. */
function edited(sources: readonly SourceText[], { between: random }: Random): SourceText[] {
  const index = random(0, sources.length - 1);
  return sources.map((source, at) => {
    if (at !== index) return source;
    const lines = source.text.split("\n");
    const line = random(0, lines.length - 1);
    const text = lines[line] ?? "";
    const edits: readonly (() => void)[] = [
      () => void lines.splice(line, 1),
      () => void lines.splice(line, 0, text),
      () => void lines.splice(random(0, lines.length), 0, ...lines.splice(line, 1)),
      () => void (lines[line] = text.replace(/\d+/, (number) => String(Number(number) + 1))),
      () => void lines.splice(line, 0, "A line of prose."),
    ];
    edits[random(0, edits.length - 1)]?.();
    return { name: source.name, text: lines.join("\n") };
  });
}

test("one memory through thirty edits", () => {
  const next = randomFrom(20261122);
  const memory = newMemory();
  const kept: EmitMemory = memory.emit;
  let sources: readonly SourceText[] = allForms;
  let compared = 0;
  let spared = 0;
  for (let edit = 0; edit < 30; edit++) {
    const { sound } = compile(sources, {}, memory.compile);
    if (sound) {
      const before = new Map(kept.modules);
      const files = emit(sound, { ...options, memory: kept });
      spared += [...kept.modules].filter(([path, made]) => before.get(path) === made).length;
      assert.equal(files, emit(compile(sources).sound ?? sound, options), `edit ${edit}`);
      compared++;
    }
    const tried = edited(sources, next);
    // An edit that breaks the sources is shown to the memory, and then taken back.
    if (compile(tried, {}, memory.compile).sound) sources = tried;
  }
  assert.ok(compared > 10 && spared > 50, `${compared} compared, ${spared} modules spared`);
});

test.run();
