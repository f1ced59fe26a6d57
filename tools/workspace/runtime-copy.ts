/** The runtime's own source, to be written beside generated modules, so that production needs nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import type { OutputFile } from "./manifest.js";

/** Beside the shipped command stands a copy of the sources; in a checkout, the sources themselves do. */
const places = ["./runtime-source/", "../../runtime/"];

function sourceFolder(): URL {
  for (const place of places) {
    const folder = new URL(place, import.meta.url);
    try {
      if (readdirSync(folder).includes("index.ts")) return folder;
    } catch {
      // The other place is tried next.
    }
  }
  throw new Error("the runtime's source is not installed beside the command");
}

/** Each module of the runtime, with a first line that says where it is from. */
export function runtimeCopy(header: string): OutputFile[] {
  const folder = sourceFolder();
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ path: `runtime/${name}`, text: `${header}\n${readFileSync(new URL(name, folder), "utf8")}` }));
}
