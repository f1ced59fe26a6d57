/** Starts a thread that helps with emission, from code that is compiled already, as the command is. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { shippedCode } from "./shipped-code.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const { load, keepCode } = shippedCode(here, "helper");

process.once("exit", keepCode);
load(path.join(here, "emission.cjs"));
