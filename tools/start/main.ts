/** The shipped command: starts the command line from code that is compiled already, where the user's cache has it. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { shippedCode } from "./shipped-code.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const command = process.argv[2] ?? "";
const { load, keepCode } = shippedCode(here, /^[a-z]+$/.test(command) ? command : "");

process.once("exit", keepCode);
load(path.join(here, "command.cjs"));
