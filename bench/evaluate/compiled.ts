/** The forty rules as the product ships them: generated modules, bundled with the runtime that the build made. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { compile } from "../../compiler/compile.js";
import type { SoundModel } from "../../compiler/model/model.js";
import { emit } from "../../compiler/emit/index.js";
import { codesFor, columnsFor, columnsFrom, evaluate, evaluateCodes, evaluateColumns, evaluatePrepared, type Door, type EvaluateOptions, type FactsOf, type Prepared, type Report } from "../../runtime/index.js";
import type { AnyRule } from "../../runtime/rule.js";
import { loadProgram } from "../../compiler/print/program.js";
import { emptyFolder } from "../corpus/write-corpus.js";

/** What a bundle of generated modules gives. */
export interface Compiled {
  readonly rules: readonly AnyRule[];
  readonly checkFacts: Door;
  readonly evaluate: (rules: readonly AnyRule[], facts: FactsOf<readonly AnyRule[]>, options: EvaluateOptions) => Report<readonly AnyRule[]>;
  readonly codesFor: typeof codesFor;
  readonly evaluateCodes: typeof evaluateCodes;
  readonly columnsFor: typeof columnsFor;
  readonly columnsFrom: typeof columnsFrom;
  readonly evaluateColumns: typeof evaluateColumns;
  readonly evaluatePrepared: (rules: readonly AnyRule[], facts: Prepared, options: EvaluateOptions) => Report<readonly AnyRule[]>;
}

const source = (): string => readFileSync(path.resolve("bench", "evaluate", "students.policy"), "utf8");

/** The rules over and over, each time under another jurisdiction and with other amounts. */
function repeated(copies: number): string {
  const [facts = "", rules = ""] = source().split(/(?=^\[JURISDICTION:)/m);
  const copy = (index: number): string =>
    rules
      .replaceAll("STUDENT", `S${index}`)
      .replace(/^(\[(?:TIMING|LIMITATION|REQUIREMENT):.*?)\b(\d\d+)\b/gm, (_, before: string, amount: string) => `${before}${Number(amount) + (index % 7)}`);
  return [facts, ...Array.from({ length: copies }, (_, index) => copy(index))].join("\n");
}

function sound(text: string): SoundModel {
  const { sound: model, problems } = compile([{ name: "students.policy", text }]);
  if (!model) throw new Error(`the rules do not compile: ${problems.find(({ kind }) => kind.severity === "error")?.kind.code ?? ""}`);
  return model;
}

/** Writes the modules of the rules, with or without loops over columns; gives their folder. */
function generated(columns: boolean): string {
  const folder = emptyFolder("students");
  for (const file of emit(sound(source()), { version: "0.1.0", runtime: "policyc/runtime", holidays: [], columns })) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return folder;
}

async function bundled(folder: string, contents: string, minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    alias: { "policyc/runtime": path.resolve("dist", "runtime.js") },
    tsconfigRaw: {},
    bundle: true, write: false, minify, format: "esm", platform: "browser", target: "es2022", logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** Loads the rules as they are shipped. */
export async function compiledStudents(): Promise<Compiled> {
  const folder = generated(true);
  const file = path.join(folder, "bundle.mjs");
  writeFileSync(file, await bundled(folder, 'export { rules, checkFacts } from "./index.js"; export { codesFor, columnsFor, columnsFrom, evaluate, evaluateCodes, evaluateColumns, evaluatePrepared } from "policyc/runtime";', false));
  return (await import(file)) as Compiled;
}

/** Loads the rules so many times over, in memory: the same bodies, without the relations between rules that modules tell. */
export function repeatedStudents(copies: number): Compiled {
  const { rules, checkFacts } = loadProgram(sound(repeated(copies)), { holidays: [], columns: true });
  return { rules: [...rules.values()], checkFacts, codesFor, columnsFor, columnsFrom, evaluate, evaluateCodes, evaluateColumns, evaluatePrepared };
}

/** The bytes of the forty rules with what of the runtime judges them, minified and gzipped. */
export async function shippedBytes(): Promise<number> {
  const text = await bundled(generated(false), 'export { student } from "./index.js"; export { evaluate } from "policyc/runtime";', true);
  return gzipSync(text, { level: 9 }).length;
}
