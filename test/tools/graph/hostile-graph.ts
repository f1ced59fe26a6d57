/** A graph whose every text tries to become something else: markup, a script, the end of one, a link, or another order of letters. */
import type { PageInput } from "../../../tools/graph/page/graph-page.js";

export const ATTACKS: readonly string[] = [
  `</script><script>window.hacked = 1; alert(1)</script>`,
  `<img src="https://attacker.invalid/a.png" onerror="window.hacked = 2">`,
  `<!--<script>`,
  `]]><svg onload="window.hacked = 3">`,
  `"><style>@import "https://attacker.invalid/a.css";</style>`,
  `<a href="javascript:window.hacked = 4">here</a>`,
  "line\u2028separator\u2029and \u0000 nothing",
  "right \u202eto left\u202c and \u2066isolated",
  `\${window.hacked = 5} {{constructor.constructor("window.hacked = 6")()}}`,
];

const all = ATTACKS.join("\n");

/** With `__proto__` and `constructor` as names wherever a name may stand. */
export const hostileGraph: PageInput = {
  title: `Policy ${all}`,
  graph: {
    nodes: [
      { id: "__proto__", kind: "jurisdiction", title: all, file: `${all}.policy`, line: 1 },
      { id: "__proto__:SECTION:__proto__", kind: "section", title: all, file: all, line: 2 },
      { id: "__proto__:A-1", kind: "rule", title: all, file: all, line: 3 },
      { id: "__proto__:B-1", kind: "exception", title: all, file: all, line: 4 },
      { id: "FACT:constructor", kind: "fact", title: all, file: all, line: 5 },
      { id: "javascript:alert(1)", kind: "external", title: all },
    ],
    edges: [
      {
        from: "__proto__:A-1", to: "__proto__:B-1", kind: "contradicts", declared: false, status: "undeclared", detail: all, prevails: "__proto__:A-1", basis: "override",
        witness: { asOf: "2026-01-01", facts: JSON.parse(`{"__proto__": {"constructor": ${JSON.stringify(all)}}, "toString": ${JSON.stringify([all])}}`) as Record<string, string> },
      },
      { from: "__proto__:A-1", to: "javascript:alert(1)", kind: "see-also", declared: true, file: all, line: 6 },
      { from: "__proto__:A-1", to: "FACT:constructor", kind: "uses", declared: false },
      { from: "__proto__:B-1", to: "toString", kind: "conflict-note", declared: true, detail: all },
    ],
  },
  rules: JSON.parse(
    JSON.stringify({
      "__proto__:A-1": { text: all, jurisdiction: "__proto__", section: "__proto__:SECTION:__proto__" },
      "__proto__:B-1": { text: all, jurisdiction: "__proto__", section: "__proto__" },
    }),
  ) as PageInput["rules"],
};
