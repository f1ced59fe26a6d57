/** A headless Chromium for tests of pages, where one is installed, and a watch over all that a page tries to do. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const KNOWN = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Where Chromium is installed, or `null`. */
export const executable: string | null = KNOWN.find((file): file is string => file !== undefined && existsSync(file)) ?? null;

/** What a page did that it must not do. */
export interface Watched {
  readonly page: Page;
  /** Addresses other than the page's own. */
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
  /** Thrown errors, and what the console says of errors and of refused content. */
  readonly errors: readonly string[];
}

export interface PageOptions {
  /** The part of the address after `#`. */
  readonly fragment?: string;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
}

export interface Workshop {
  readonly open: (html: string, options?: PageOptions) => Promise<Watched>;
  readonly close: () => Promise<void>;
}

/** Starts one browser and a folder for the pages. */
export async function startWorkshop(executablePath: string): Promise<Workshop> {
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  const folder = mkdtempSync(path.join(tmpdir(), "policyc-page-"));
  let count = 0;
  // A context takes longer to open than a page, and pages of one kind share nothing but it.
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (scheme: "light" | "dark", width: number): Promise<BrowserContext> => {
    const key = `${scheme} ${width}`;
    const known = contexts.get(key) ?? browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: "reduce" });
    contexts.set(key, known);
    return known;
  };
  return {
    open: async (html, { fragment = "", scheme = "light", width = 1280 } = {}) => {
      const file = path.join(folder, `page-${(count += 1)}.html`);
      writeFileSync(file, html);
      const address = pathToFileURL(file).href;
      const page = await (await contextFor(scheme, width)).newPage();
      page.setDefaultTimeout(5000);
      const [requests, dialogs, errors]: [string[], string[], string[]] = [[], [], []];
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) requests.push(request.url());
      });
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      page.on("pageerror", ({ message }) => errors.push(message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
      });
      await page.goto(fragment === "" ? address : `${address}#${fragment}`);
      return { page, requests, dialogs, errors };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
