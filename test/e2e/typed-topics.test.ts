import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followsOf, subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { openEmbedded } from "../support/embedded.ts";
import { expectGood, visit } from "./look.ts";
import { demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openEmbedded().then(openSite), openBrowser()]);
  await site.ingest(await demoDay(1));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const typed = ["gaussian splatting", "LLM reasoning", "quantization"];

/** Keeps a picture of the page where PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test.each([
  [360, "dark", true],
  [1280, "light", false],
] as const)(
  "readers keep the words they typed: %i px, %s, JavaScript %s",
  async (width, colorScheme, javaScriptEnabled) => {
    const options = { viewport: { width, height: 760 }, colorScheme, javaScriptEnabled };
    const email = `typed-${width}@example.org`;
    const names = async () => {
      const subscriber = await subscriberByKey(site.db, email);
      const follows = subscriber
        ? ((await followsOf(site.db, [subscriber.id])).get(subscriber.id) ?? [])
        : [];
      return follows.map(({ name, stance }) => `${stance}: ${name}`).sort();
    };
    await visit({ browser, origin: site.url, options }, async (page) => {
      const keep = async (name: string) => {
        await expectGood(page, { scripts: javaScriptEnabled });
        await picture(page, `${width}-${name}`);
      };
      const press = async (name: string) => {
        const button = page.getByRole("button", { name, exact: true }).first();
        await Promise.all([page.waitForEvent("load"), button.click()]);
      };
      const text = () => page.locator("main").innerText();

      await page.goto(site.url);
      await page.getByLabel("Your email address").fill(email);
      await page.locator("summary").first().click();
      await page.getByLabel("In your own words").fill(typed.join(", "));
      await press("Send me papers on these");
      for (const words of typed) expect(await text()).toContain(words);
      await keep("1-after-sign-up");

      await site.work();
      await page.goto(`${site.url}/outbox`);
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "Please confirm" }).first().click(),
      ]);
      await keep("2-confirmation-mail");
      const mail = page.frameLocator("iframe");
      for (const words of typed) expect(await mail.locator("body").innerText()).toContain(words);
      await mail.getByRole("link", { name: "Confirm my subscription" }).click();
      await page.waitForURL("**/confirm/*");
      await press("Yes, subscribe me");
      await keep("3-confirmed");
      expect(await names()).toEqual(typed.map((words) => `followed: ${words}`).sort());

      for (const words of typed) expect(await text()).toContain(words);
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "Change my topics" }).click(),
      ]);
      expect((await page.locator(".topic strong").allTextContents()).slice(0, 3)).toEqual(typed);

      // Muting is of what was typed, and takes nothing away that is followed.
      await page.getByText("Mute a topic").click();
      await page.getByLabel("Mute: never").fill("pruning");
      await press("Save my topics");
      await keep("4-muted");
      expect(await names()).toEqual([...typed.map((words) => `followed: ${words}`), "muted: pruning"].sort());

      await page.getByLabel("Follow also").fill("reinforcment lerning");
      await press("Save my topics");
      expect(await text()).toContain("reinforcement learning");
      await keep("5-mistyped");
      await press("Yes, change it");
      expect(await names()).toContain("followed: reinforcement learning");
      expect(await names()).not.toContain("followed: reinforcment lerning");
      await keep("6-mended");
    });
  },
);
