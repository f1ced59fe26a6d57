/** Imports a module by its address in the shipped command, whose scripts are given the way to do it by what started them. */
import type { ImportAddress } from "./code-loader.js";

declare const policycImport: ImportAddress;

export const importAddress: ImportAddress = (address) => policycImport(address);
