/** Loads scripts with what V8 made of them before: compiling its own code takes longer than most of what the command is asked. */
import { isAscii } from "node:buffer";
import { createRequire, Module } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";

/** Where compiled code is kept: what is recalled for a script is what was kept for it, or nothing. */
export interface CodeStore {
  recall(script: string): Buffer | undefined;
  keep(script: string, code: Buffer): void;
}

/** Imports a module by its address. Scripts cannot do it themselves: V8 would not keep their code. */
export type ImportAddress = (address: string) => Promise<unknown>;

/** Loads scripts, and keeps their code when asked, which is best done last: only functions that have run are compiled. */
export interface CodeLoader {
  load(script: string): unknown;
  keepCode(): void;
}

/** What a script is called with: what CommonJS gives, and how to import. */
type Body = (exports: unknown, require: unknown, module: { exports: unknown }, file: string, folder: string, policycImport: ImportAddress) => void;

const PARAMETERS = "exports, require, module, __filename, __dirname, policycImport";

/** ASCII takes a tenth of what it takes to decode UTF-8; ts-morph brings 13 MB. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  return isAscii(bytes) ? bytes.toString("latin1") : bytes.toString("utf8");
}

/** A loader of CommonJS files by their absolute paths. What they require is loaded in the same way where `isKept` says so, and by Node otherwise. */
export function codeLoader(store: CodeStore, isKept: (file: string) => boolean, importAddress: ImportAddress): CodeLoader {
  const loaded = new Map<string, { exports: unknown }>();
  const compiled: (readonly [file: string, script: Script])[] = [];

  function load(file: string): unknown {
    const before = loaded.get(file);
    if (before) return before.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const nodeRequire = createRequire(file);
    const require = (name: string): unknown => {
      const target = Module.isBuiltin(name) ? name : nodeRequire.resolve(name);
      return isKept(target) ? load(target) : (nodeRequire(name) as unknown);
    };
    const body = scriptOf(file).runInThisContext() as Body;
    body(module.exports, Object.assign(require, nodeRequire), module, file, path.dirname(file), importAddress);
    return module.exports;
  }

  function scriptOf(file: string): Script {
    const code = store.recall(file);
    const script = new Script(`(function (${PARAMETERS}) {${textOf(file)}\n})`, { filename: file, ...(code ? { cachedData: code } : {}) });
    if (code === undefined || script.cachedDataRejected === true) compiled.push([file, script]);
    return script;
  }

  return {
    load,
    keepCode() {
      for (const [file, script] of compiled.splice(0)) store.keep(file, script.createCachedData());
    },
  };
}
