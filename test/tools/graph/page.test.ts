/** The page of the graph: what stands in it, and, in a browser, what can be done with it. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../../../compiler/compile.js";
import { declaredGraph } from "../../../compiler/conflicts/graph.js";
import { clientFiles } from "../../../tools/graph/page/client-files.js";
import { graphPage, type PageInput } from "../../../tools/graph/page/graph-page.js";
import { executable, startWorkshop, type Watched, type Workshop } from "./browser.js";
import { ATTACKS, hostileGraph } from "./hostile-graph.js";
import { LARGE, sampleGraph, SMALL } from "./sample-graph.js";

const small = sampleGraph(SMALL);
const large = sampleGraph(LARGE);
const smallPage = graphPage(small);

function realGraph(): PageInput {
  const text = readFileSync(new URL("../../../seeds/isso.policy", import.meta.url), "utf8");
  const { model } = compile([{ name: "isso.policy", text }]);
  const rules = Object.fromEntries(model.rules.map(({ id, text: words, jurisdiction, section }) => [id, { text: words, jurisdiction, section }]));
  return { title: "The seeds", graph: declaredGraph(model), rules };
}

/** The texts between the tags of the elements of a name. */
const insides = (html: string, tag: string): string[] => [...html.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, "g"))].map(([, inside = ""]) => inside);

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** An edge of the sample, with a witness and a status. */
const strict = small.graph.edges.find(({ kind, prevails }) => kind === "stricter" && prevails !== undefined);
if (strict === undefined) throw new Error("the sample has no stricter rule that prevails");

test("the bytes depend on the input alone", () => {
  const turned = { ...small, rules: Object.fromEntries(Object.entries(small.rules).reverse()) };
  assert.is(graphPage(sampleGraph(SMALL)), smallPage);
  assert.is(graphPage(turned), smallPage, "the order of the keys does not matter");
});

test("the policy of the page allows its own script and style, and nothing else", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(smallPage) ?? [];
  const [data = "", script = "", ...others] = insides(smallPage, "script");
  const [style = "", ...styles] = insides(smallPage, "style");
  assert.equal([others, styles], [[], []]);
  assert.equal(JSON.parse(data).title, small.title);
  assert.equal(policy.replaceAll("&#39;", "'").split("; "), [
    "default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ]);
});

test("nothing in the page names another address", () => {
  assert.not.match(smallPage, /https?:|url\(|@import|\bimport\s*\(|\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource/);
  assert.equal([...smallPage.matchAll(/\s(?:src|href|srcset|action|data|poster)="([^"]*)"/g)].map(([, to]) => to), ["#ui-rules"]);
});

test("hostile texts stay data: they end no element, open no comment and become no attribute", () => {
  const html = graphPage(hostileGraph);
  assert.is(insides(html, "script").length, 2);
  assert.is(insides(html, "style").length, 1);
  assert.not.match(html, /<img|<svg onload|<a href="java|<!--/);
  const [data = ""] = insides(html, "script");
  assert.not.match(data, /[<>\u2028\u2029\u202e\u2066]/);
  const read = JSON.parse(data) as { nodes: { id: string; text?: string; section?: string }[]; edges: { witness?: { facts: object } }[] };
  const rule = read.nodes.find(({ id }) => id === "__proto__:A-1");
  for (const attack of ATTACKS.slice(0, 6)) assert.ok(rule?.text?.includes(attack), attack);
  assert.match(rule?.text ?? "", "right \\u{202e}to left\\u{202c}", "marks that turn text around are shown, not obeyed");
  assert.equal(Object.keys(read.edges[0]?.witness?.facts ?? {}), ["__proto__", "toString"]);
});

test("an edge to something that is no node still has an end", () => {
  const [data = ""] = insides(graphPage(hostileGraph), "script");
  assert.ok((JSON.parse(data) as { nodes: { id: string; kind: string }[] }).nodes.some(({ id, kind }) => id === "toString" && kind === "external"));
});

test("an empty graph makes a page", () => {
  assert.match(graphPage({ title: "Nothing", graph: { nodes: [], edges: [] }, rules: {} }), "0 rules");
});

test("the build ships the script and style that a run from the sources makes", () => {
  const dist = new URL("../../../dist/graph-page/", import.meta.url);
  const { script, style } = clientFiles();
  assert.ok(script.length > 10_000 && style.length > 3_000);
  // Not compared by `is`, which would print both.
  assert.ok(readFileSync(new URL("client.js", dist), "utf8") === script, "the scripts differ");
  assert.ok(readFileSync(new URL("style.css", dist), "utf8") === style, "the styles differ");
});

test("bundled beside the shipped files, as in dist/, it writes the same page and needs no esbuild", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "policyc-shipped-"));
  try {
    const entry = fileURLToPath(new URL("../../../tools/graph/page/graph-page.ts", import.meta.url));
    const outfile = path.join(folder, "cli.mjs");
    buildSync({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
    cpSync(new URL("../../../dist/graph-page/", import.meta.url), path.join(folder, "graph-page"), { recursive: true });
    const shipped = (await import(pathToFileURL(outfile).href)) as { graphPage: typeof graphPage };
    assert.ok(shipped.graphPage(small) === smallPage, "the pages differ");
    assert.not.match(readFileSync(outfile, "utf8"), /from "esbuild"/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const browserTest: (name: string, run: () => Promise<void>) => void = executable === null ? (name, run) => test.skip(name, run) : test;
if (executable === null) console.log("no Chromium is installed: the page is not tried in a browser");
let workshop: Workshop | undefined;

test.before(async () => {
  if (executable !== null) workshop = await startWorkshop(executable);
});
test.after(() => workshop?.close());

/** Opens a page, does something with it, and holds that it did nothing that it must not do. */
async function withPage(html: string, act: (watched: Watched) => Promise<void>, options: Parameters<Workshop["open"]>[1] = {}): Promise<void> {
  if (workshop === undefined) throw new Error("there is no browser");
  const watched = await workshop.open(html, options);
  try {
    await act(watched);
    assert.equal([watched.requests, watched.dialogs, watched.errors], [[], [], []]);
  } finally {
    await watched.page.close();
  }
}

const COUNT = "#ui-count";
const HEADING = "#ui-detail-title";

/** Waits for the details of something: an address that changes is followed a moment later. */
async function shows(page: Watched["page"], title: string): Promise<void> {
  await page.locator(HEADING, { hasText: title }).waitFor();
  assert.is(await page.locator(HEADING).innerText(), title);
}

browserTest("a search by id and by words narrows the list and says how many fit", () =>
  withPage(smallPage, async ({ page }) => {
    const all = Object.keys(small.rules).length;
    assert.match(await page.locator(COUNT).innerText(), `${all} of ${all} rules`);
    const [id = ""] = Object.keys(small.rules);
    await page.getByRole("searchbox").fill(id.toLowerCase());
    assert.match(await page.locator(COUNT).innerText(), `1 of ${all} rules`);
    assert.is(await page.locator("#ui-rules [role=treeitem]:not([aria-expanded])").count(), 1);
    const words = "reading ROOM card";
    const fitting = Object.values(small.rules).filter(({ text }) => text.includes("reading room")).length;
    await page.getByRole("searchbox").fill(words);
    assert.match(await page.locator(COUNT).innerText(), `${fitting} of ${all} rules`);
    await page.getByRole("searchbox").fill("no such thing anywhere");
    assert.ok(await page.getByText("No rule fits these words and filters.").isVisible());
    await page.getByRole("button", { name: "Clear all filters" }).click();
    assert.match(await page.locator(COUNT).innerText(), `${all} of ${all} rules`);
    assert.is(await page.evaluate("document.activeElement.id"), "ui-search");
  }));

browserTest("jurisdiction, section, lines and status filter", () =>
  withPage(smallPage, async ({ page }) => {
    const all = Object.keys(small.rules).length;
    const of = (test: (rule: PageInput["rules"][string]) => boolean): number => Object.values(small.rules).filter(test).length;
    const says = async (): Promise<string> => page.locator(COUNT).innerText();
    await page.getByLabel("Jurisdiction", { exact: true }).selectOption("LIB");
    assert.match(await says(), `${of(({ jurisdiction }) => jurisdiction === "LIB")} of ${all} rules`);
    const section = small.graph.nodes.find(({ kind }) => kind === "section")?.id ?? "";
    await page.getByLabel("Section", { exact: true }).selectOption(`LIB\n${section}`);
    assert.match(await says(), `${of((rule) => rule.section === section)} of ${all} rules`);
    await page.getByRole("button", { name: "Clear all filters" }).click();

    await page.getByRole("tab", { name: "Conflicts" }).click();
    const contradictions = page.locator("#ui-conflicts [role=treeitem]:not([aria-expanded])", { hasText: "contradicts" });
    const many = small.graph.edges.filter(({ kind }) => kind === "contradicts").length;
    assert.is(await contradictions.count(), many);
    await page.locator("summary", { hasText: "Conflicts" }).click();
    await page.getByLabel("Contradicts").uncheck();
    assert.is(await contradictions.count(), 0);
    await page.getByLabel("Contradicts").check();
    await page.keyboard.press("Escape");
    await page.locator("summary", { hasText: "Status" }).click();
    const undeclared = small.graph.edges.filter(({ kind, status }) => kind === "contradicts" && status === "undeclared").length;
    assert.ok(undeclared > 0);
    await page.getByLabel("Not noted").uncheck();
    assert.is(await contradictions.count(), many - undeclared);
    await page.getByRole("button", { name: "Clear all filters" }).click();

    const lines = small.graph.edges.filter(({ kind }) => kind !== "uses" && kind !== "defines").flatMap(({ from, to }) => [from, to]);
    const linked = new Set(lines.filter((id) => Object.hasOwn(small.rules, id))).size;
    await page.getByLabel("Only rules with a line").check();
    assert.match(await says(), `${linked} of ${all} rules`);
  }));

browserTest("a rule that is selected shows its text, its place, its conflict, the case and who prevails, and links to the other", () =>
  withPage(smallPage, async ({ page }) => {
    await page.getByRole("searchbox").fill(strict.from);
    await page.locator("#ui-rules [role=treeitem]:not([aria-expanded])").click();
    const detail = page.locator("#ui-detail");
    await shows(page, strict.from);
    const node = small.graph.nodes.find(({ id }) => id === strict.from);
    const words = await detail.innerText();
    for (const part of [small.rules[strict.from]?.text ?? "", `${node?.file}:${node?.line}`, "Stricter than", "As of", "2026-04-02", "due date", "This rule prevails"]) assert.match(words, part);
    assert.equal(await detail.locator("table").first().locator("tr").nth(2).locator("th, td").allInnerTexts(), ["audience", "Guest, Night-Reader"]);
    await detail.getByRole("link", { name: strict.to }).first().click();
    await shows(page, strict.to);
    assert.match(await detail.innerText(), "Less strict than");
    await page.goBack();
    await shows(page, strict.from);
  }));

browserTest("the keyboard reaches a rule and its details, and comes back", () =>
  withPage(smallPage, async ({ page }) => {
    const focused = (what: string): Promise<unknown> => page.evaluate(`document.activeElement.${what}`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.is(await focused("getAttribute('role')"), "treeitem");
    await page.keyboard.press("Home");
    for (const key of ["ArrowDown", "ArrowDown", "Space"]) await page.keyboard.press(key);
    const [first = ""] = Object.keys(small.rules);
    await shows(page, first);
    assert.is(await focused("getAttribute('role')"), "treeitem", "the space bar stays in the list");
    assert.match(await page.locator("#ui-said").innerText(), "is shown");
    await page.keyboard.press("Enter");
    assert.is(await focused("id"), "ui-detail-title");
    await page.keyboard.press("Escape");
    assert.is(await focused("getAttribute('aria-selected')"), "true");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    assert.is(await focused("getAttribute('aria-expanded')"), "false");
    await page.keyboard.press("ArrowRight");
    assert.is(await focused("getAttribute('aria-expanded')"), "true");
  }));

browserTest("a link with an id opens the rule, and one with an unknown id nothing", async () => {
  await withPage(smallPage, async ({ page }) => {
    await shows(page, strict.to);
    assert.is(await page.locator("#ui-rules [aria-selected=true]").count(), 1);
    await page.getByRole("button", { name: "Close" }).click();
    assert.ok(await page.locator("#ui-detail").isHidden());
    assert.not.match(page.url(), strict.to);
  }, { fragment: strict.to });
  await withPage(smallPage, async ({ page }) => assert.ok(await page.locator("#ui-detail").isHidden()), { fragment: "LIB:NOTHING-%E0%A4%A" });
});

browserTest("a fact is on the map only while lines to facts are", () =>
  withPage(smallPage, async ({ page }) => {
    await shows(page, "days kept");
    const show = page.getByRole("button", { name: "Show on the map" });
    assert.ok(await show.isHidden());
    await page.locator("summary", { hasText: "Facts" }).click();
    await page.getByLabel("Reads a fact").check();
    await page.keyboard.press("Escape");
    const reader = small.graph.edges.find(({ kind, to }) => kind === "uses" && to === "FACT:daysKept")?.from ?? "";
    await page.getByRole("link", { name: reader }).first().click();
    await page.getByRole("link", { name: "days kept" }).click();
    assert.ok(await show.isVisible());
    assert.is(await page.locator("#ui-rules [aria-selected=true]").innerText(), "days kept");
  }, { fragment: "FACT:daysKept" }));

browserTest("the map zooms and moves, and a press on a box selects it", () =>
  withPage(graphPage(large), async ({ page }) => {
    const scale = async (): Promise<number> => parseInt(await page.locator("#ui-scale").innerText(), 10);
    const frame = (): Promise<unknown> => page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    const stage = page.locator("#ui-stage");
    const middle = async (): Promise<readonly [number, number]> => {
      const box = await stage.boundingBox();
      if (box === null) throw new Error("the map has no place");
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    await frame();
    const whole = await scale();
    assert.ok(whole < 40, "all of it is seen at first");
    await page.mouse.move(...(await middle()));
    await page.mouse.wheel(0, -400);
    await frame();
    const near = await scale();
    assert.ok(near > whole);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await frame();
    assert.ok((await scale()) < near);
    await stage.focus();
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    await frame();
    assert.is(await scale(), whole);

    // In the middle of the map a box can stand in the middle of the window.
    const target = large.graph.nodes.filter(({ id }) => id.startsWith("BRANCH-3:") && Object.hasOwn(large.rules, id))[120]?.id ?? "";
    await page.evaluate(`location.hash = ${JSON.stringify(target)}`);
    await page.getByRole("button", { name: "Show on the map" }).click();
    await page.getByRole("button", { name: "Close" }).click();
    await frame();
    const [x, y] = await middle();
    await page.mouse.click(x, y);
    await shows(page, target);
    await page.getByRole("button", { name: "Close" }).click();
    await frame();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 70, { steps: 4 });
    await page.mouse.up();
    assert.ok(await page.locator("#ui-detail").isHidden(), "a drag selects nothing");
    await page.mouse.click(x + 40, y + 70);
    await shows(page, target);
  }));

browserTest("two thousand rules take few stops of the tab key, and every rule can be reached", () =>
  withPage(graphPage(large), async ({ page }) => {
    let stops = 0;
    for (; stops < 60; stops += 1) {
      await page.keyboard.press("Tab");
      if (stops > 0 && (await page.evaluate("document.activeElement.id === 'ui-skip' || document.activeElement === document.body"))) break;
    }
    assert.ok(stops < 25, `${stops} stops`);
    await page.locator("#ui-rules [role=treeitem]").first().focus();
    await page.keyboard.press("*");
    for (const first of await page.locator("#ui-rules > li > ul > li:first-child > [role=treeitem]").all()) {
      await first.focus();
      await page.keyboard.press("*");
    }
    const entries = large.graph.nodes.filter(({ kind }) => kind === "rule" || kind === "exception" || kind === "external").length;
    assert.is(await page.locator("#ui-rules [role=treeitem]:not([aria-expanded])").count(), entries);
  }));

browserTest("hostile texts do nothing: they are read as they were written", () =>
  withPage(graphPage(hostileGraph), async ({ page }) => {
    await page.locator("summary", { hasText: "Facts" }).click();
    await page.getByLabel("Reads a fact").check();
    for (const id of hostileGraph.graph.nodes.map((node) => node.id)) {
      await page.evaluate(`location.hash = ${JSON.stringify(encodeURIComponent(id))}`);
      await page.locator(HEADING).waitFor();
      await page.locator("#ui-detail summary").evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    }
    await page.evaluate(`location.hash = "__proto__:A-1"`);
    await page.locator("#ui-detail blockquote").first().waitFor();
    const text = await page.locator("#ui-detail blockquote").first().innerText();
    for (const attack of ATTACKS.slice(0, 6)) assert.match(text, attack);
    await page.mouse.move(700, 400);
    assert.is(await page.evaluate("typeof window.hacked"), "undefined");
    assert.is(await page.evaluate("typeof ({}).constructor.hacked"), "undefined");
    assert.is(await page.locator("img, iframe, object, embed, link, [onerror], [onload], a[href^='javascript']").count(), 0);
    assert.is(await page.locator("script").count(), 2);
  }));

browserTest("a narrow window shows one part at a time", () =>
  withPage(smallPage, async ({ page }) => {
    const [list, map, detail] = ["#ui-finder", "#ui-map", "#ui-detail"].map((id) => page.locator(id)) as [ReturnType<typeof page.locator>, ReturnType<typeof page.locator>, ReturnType<typeof page.locator>];
    const seen = async (): Promise<readonly boolean[]> => [await list.isVisible(), await map.isVisible(), await detail.isVisible()];
    assert.equal(await seen(), [true, false, false]);
    await page.getByRole("button", { name: "Map", exact: true }).click();
    assert.equal(await seen(), [false, true, false]);
    await page.getByRole("button", { name: "List", exact: true }).click();
    await page.locator("#ui-rules [role=treeitem]:not([aria-expanded])").first().click();
    assert.equal(await seen(), [false, false, true]);
    assert.is(await page.evaluate("document.documentElement.scrollWidth"), 420);
    await page.getByRole("button", { name: "Back" }).click();
    assert.equal(await seen(), [true, false, false]);
  }, { width: 420 }));

browserTest("the real source is drawn and listed whole", () => {
  const real = realGraph();
  return withPage(graphPage(real), async ({ page }) => {
    assert.match(await page.locator(COUNT).innerText(), "78 of 78 rules");
    await page.getByRole("link", { name: "ISSO:OPT-TRAVEL-001" }).first().click();
    assert.match(await page.locator("#ui-detail").innerText(), "A conflict is noted by");
  }, { fragment: "ISSO:TRAVEL-SIG-001" });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Only what helps to mend it. */
const AUDIT = `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes.slice(0, 3).map(({ html, failureSummary }) => html + " " + failureSummary)]))`;

for (const scheme of ["light", "dark"] as const) {
  browserTest(`axe finds nothing wrong, in ${scheme} colours`, () =>
    withPage(smallPage, async ({ page }) => {
      await page.evaluate(axe);
      const audit = (): Promise<unknown> => page.evaluate(AUDIT);
      assert.equal(await audit(), [], "with nothing selected");
      await page.evaluate(`location.hash = ${JSON.stringify(strict.from)}`);
      await page.locator(HEADING).waitFor();
      await page.getByRole("tab", { name: "Conflicts" }).click();
      await page.locator("summary", { hasText: "Conflicts" }).click();
      assert.equal(await audit(), [], "with a rule selected and a panel open");
      await page.getByRole("button", { name: "How to read this page" }).click();
      assert.equal(await audit(), [], "with the explanation open");
    }, { scheme }));
}

test.run();
