/** What is asked of every page that a browser shows. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page, Request } from "playwright-core";
import { expect } from "vitest";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Findings = { violations: { id: string; nodes: { html: string }[] }[] };

/** The narrowest screen and a wide one, with one set of colours each. */
const screens = [
  { viewport: { width: 360, height: 760 }, colorScheme: "light" },
  { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

/**
 * What is wrong with the page on each of the screens, which it is shown on in turn without being loaded again: what is wider than
 * the screen, and what axe finds. In-page code is text: the project has no browser types.
 */
export async function faultsOf(page: Page, { scripts = true } = {}): Promise<string[]> {
  const where = new URL(page.url()).pathname;
  const own = page.viewportSize();
  const isDark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  const faults: string[] = [];
  if (scripts) await page.evaluate(axe);
  for (const { viewport, colorScheme } of screens) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const at = `${where}, ${viewport.width} px, ${colorScheme}`;
    const overhang = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    if (overhang > 0) faults.push(`${at}: ${overhang} px too wide`);
    // Axe waits for timers, which a page without scripts does not have.
    if (!scripts) continue;
    // A mail in its frame has checks of its own.
    const { violations } = await page.evaluate<Findings>(
      "axe.run({ exclude: ['iframe'] }, { iframes: false, resultTypes: ['violations'] })",
    );
    for (const { id, nodes } of violations) faults.push(`${at}: ${id} (${nodes.length}): ${nodes[0]?.html}`);
  }
  if (own) await page.setViewportSize(own);
  await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
  return faults;
}

export async function expectGood(page: Page, options: { scripts?: boolean } = {}): Promise<void> {
  expect(await faultsOf(page, options)).toEqual([]);
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

/** Loads a page as if nothing were kept from before, and counts the bytes of headers and bodies of all answers. */
export async function loadAndWeigh(page: Page, url: string): Promise<number> {
  // Another page between also ends what this one keeps in memory.
  const session = await page.context().newCDPSession(page);
  await page.goto("about:blank");
  await session.send("Network.clearBrowserCache");
  await session.detach();
  const requests: Request[] = [];
  const keep = (request: Request) => void requests.push(request);
  page.on("requestfinished", keep);
  await page.goto(url, { waitUntil: "load" });
  page.off("requestfinished", keep);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
}

/**
 * Goes to an element by keyboard alone.
 *
 * @param key the one that is pressed until the focus is there: Tab, or Shift+Tab
 * @throws where it does not come up, or the focus is hidden on the way, such as behind a bar that stays
 */
export async function tabTo(page: Page, selector: string, key = "Tab"): Promise<void> {
  const looked = `((at) => ({
    isThere: at.matches(${JSON.stringify(selector)}),
    isSeen: [...at.getClientRects()].some(({ left, top, width, height }) =>
      at.contains(document.elementFromPoint(left + width / 2, top + height / 2))),
    html: at.outerHTML.slice(0, 200),
  }))(document.activeElement)`;
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press(key);
    const { isThere, isSeen, html } = await page.evaluate<{
      isThere: boolean;
      isSeen: boolean;
      html: string;
    }>(looked);
    if (!isSeen) throw new Error(`the focus is hidden at ${html}`);
    if (isThere) return;
  }
  throw new Error(`no ${selector} comes up`);
}

/** Presses Tab until an element has the focus, within a frame too. @throws where it never has */
export async function focusByTab(page: Page, element: Locator): Promise<void> {
  type Focusable = { matches(selector: string): boolean };
  for (let n = 0; n < 250; n++) {
    if (await element.evaluate((found: Focusable) => found.matches(":focus"))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${element}`);
}
