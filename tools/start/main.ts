/** The shipped command: starts the command line from code that is compiled already, where the user's cache has it. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { codeLoader } from "./code-loader.js";
import { codeStore } from "./code-store.js";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Our own bundles, and ts-morph with the compiler that it carries, which are the largest of all that is loaded. */
const isKept = (file: string): boolean =>
  (path.dirname(file) === here && file.endsWith(".cjs")) || /[\\/]node_modules[\\/](?:ts-morph|@ts-morph[\\/]common)[\\/]/.test(file);

const command = process.argv[2] ?? "";
const { load, keepCode } = codeLoader(codeStore(/^[a-z]+$/.test(command) ? command : ""), isKept, (address) => import(address));

process.once("exit", keepCode);
load(path.join(here, "command.cjs"));
