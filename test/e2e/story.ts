/** What a story in a browser begins with: a site with the demo's first day, a browser, and a page that is looked at on the way. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openEmbedded } from "../support/embedded.ts";
import { expectGood, visit } from "./look.ts";
import { demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

/** Opened before the tests of a file that calls `useSite`. */
export let site: TestSite;
export let browser: Browser;

/** A site and a browser for the tests of a file. */
export function useSite(): void {
  beforeAll(async () => {
    [site, browser] = await Promise.all([openEmbedded().then(openSite), openBrowser()]);
    await site.ingest(await demoDay(1));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
}

/** Opens a page of the site in a browser window of its own (look.ts). */
export const visitSite = (options: BrowserContextOptions, work: (page: Page) => Promise<void>) =>
  visit({ browser, origin: site.url, options }, work);

/** Checks the page, and keeps a picture of it where PICTURES names a folder. `scripts`: whether the page may run any. */
export async function keep(page: Page, name: string, { scripts }: { scripts: boolean }): Promise<void> {
  await expectGood(page, { scripts });
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Presses the first button of exactly this name, or one that the expression fits, and waits for the page that it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name, exact: true }).first();
  await Promise.all([page.waitForEvent("load"), button.click()]);
}
