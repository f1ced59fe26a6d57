/** How the page's script and style become two texts: what the build writes, and what a run from the sources makes on demand. */
import type { BuildOptions } from "esbuild";

/** The folder beside the shipped command. */
export const CLIENT_FOLDER = "graph-page";

/** Options of esbuild; the caller says where the sources lie and where the outputs go. */
export const clientBundle = {
  entryPoints: { client: "tools/graph/page/client/main.ts", style: "tools/graph/page/client/page.css" },
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;
