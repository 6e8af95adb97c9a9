/** What is asked of every page that a browser shows. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { expect } from "vitest";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Findings = { violations: { id: string; nodes: { html: string }[] }[] };

/** Nothing is wider than the screen, and axe finds no fault. In-page code is text: the project has no browser types. */
export async function expectGood(page: Page, { scripts = true } = {}): Promise<void> {
  const where = new URL(page.url()).pathname;
  const overhang = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect(overhang, `px too wide at ${where}`).toBeLessThanOrEqual(0);
  // Axe waits for timers, which a page without scripts does not have.
  if (!scripts) return;
  await page.evaluate(axe);
  // A mail in its frame has checks of its own.
  const { violations } = await page.evaluate<Findings>(
    "axe.run({ exclude: ['iframe'] }, { iframes: false })",
  );
  const faults = violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html}`);
  expect(faults, `axe at ${where}`).toEqual([]);
}

/**
 * Opens a page in a browser of its own, and checks what it did meanwhile: it asked no other host, no script failed or was
 * refused, and none that a paper's title brought ran.
 */
export async function visit(
  { browser, origin, options }: { browser: Browser; origin: string; options: BrowserContextOptions },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const { foreign, complaints } = watch(page, origin);
    await work(page);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

function watch(page: Page, origin: string): { foreign: string[]; complaints: string[] } {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
  });
  page.on("console", (message) => {
    // Pages that refuse something answer 4xx, which is what they are for; and the mail's frame refuses the test's scripts.
    const expected = /status of 4\d\d|Blocked script execution in '[^']*\/outbox\/[^']*\/body'/;
    if (!expected.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { foreign, complaints };
}

/** Bytes that a first visit to a page transfers: headers and bodies of all answers. */
export async function weightOf(browser: Browser, url: string): Promise<number> {
  // A context of its own: nothing is kept from before.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on("requestfinished", (request) => requests.push(request));
    await page.goto(url, { waitUntil: "load" });
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    return sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
  } finally {
    await context.close();
  }
}
