/** Writes a graph as one page of HTML that needs nothing else: its script, its style and its data stand in it. */
import { clientFiles } from "./client-files.js";
import { pageBody } from "./markup.js";
import { pageData, type PageInput } from "./page-data.js";
import { contentPolicy, htmlText, scriptJson } from "./safe-text.js";

export type { PageInput } from "./page-data.js";

/** The whole page. Its bytes depend on the input alone. */
export function graphPage(input: PageInput): string {
  const data = pageData(input);
  const { script, style } = clientFiles();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(contentPolicy(script, style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(data.title)}</title>
<style>${style}</style>
</head>
<body>
${pageBody(data)}
<script type="application/json" id="page-data">${scriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
