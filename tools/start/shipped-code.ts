/** The loader of what is shipped: our own bundles, and ts-morph with the compiler that it carries, which are the largest of all that is loaded. */
import path from "node:path";
import { codeLoader, type CodeLoader } from "./code-loader.js";
import { codeStore } from "./code-store.js";

/** The loader for the folder of the bundles; `purpose` tells apart what is run by different functions of them. */
export const shippedCode = (folder: string, purpose: string): CodeLoader => {
  const isKept = (file: string): boolean =>
    (path.dirname(file) === folder && file.endsWith(".cjs")) || /[\\/]node_modules[\\/](?:ts-morph|@ts-morph[\\/]common)[\\/]/.test(file);
  return codeLoader(codeStore(purpose), isKept, (address) => import(address));
};
