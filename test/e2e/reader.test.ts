import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { openEmbedded } from "../support/embedded.ts";
import { expectGood, focusByTab, visit } from "./look.ts";
import { aDigest, demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A site of their own for the tests of a block. */
function useSite(): void {
  beforeAll(async () => {
    site = await openSite(await openEmbedded());
    await site.ingest(await demoDay(1));
  });
  afterAll(() => site?.close());
}

const heading = (page: Page) => page.locator("h1").textContent();

const screens = [
  { width: 360, colorScheme: "light", javaScriptEnabled: true },
  { width: 1280, colorScheme: "dark", javaScriptEnabled: false },
] as const;

describe.each(screens)("a reader at $width px, $colorScheme, JavaScript $javaScriptEnabled", (screen) => {
  useSite();
  const { width, colorScheme, javaScriptEnabled } = screen;
  const email = `reader-${width}-${colorScheme}@example.org`;
  const options: BrowserContextOptions = {
    viewport: { width, height: 760 },
    colorScheme,
    javaScriptEnabled,
    timezoneId: "Asia/Tokyo",
  };

  test("signs up, confirms from the mail, chooses, reads, leaves and comes back, by keyboard alone", async () => {
    await visit({ browser, origin: site.url, options }, async (page) => {
      const press = async (name: string) => {
        await focusByTab(page, page.getByRole("button", { name, exact: true }).first());
        await enter();
      };
      /** Follows the link, or presses the button, that has the focus. */
      const enter = async () => {
        await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
        await expectGood(page, { scripts: javaScriptEnabled });
      };
      const follow = async (name: string | RegExp) => {
        await focusByTab(page, page.getByRole("link", { name }).first());
        await enter();
      };
      const type = async (label: string, words: string) => {
        await focusByTab(page, page.getByLabel(label));
        await page.keyboard.press("ControlOrMeta+A");
        await page.keyboard.type(words);
        // Closes what is suggested.
        await page.keyboard.press("Escape");
      };
      /** @returns the second value of a list, which is then chosen */
      const chooseSecond = async (label: string): Promise<string> => {
        const list = page.getByLabel(label);
        await focusByTab(page, list);
        await page.keyboard.press("Home");
        await page.keyboard.press("ArrowDown");
        return list.inputValue();
      };
      const go = async (path: string) => {
        await page.goto(new URL(path, site.url).href);
        await expectGood(page, { scripts: javaScriptEnabled });
      };
      await go("/");
      expect(await page.locator("article h3").count()).toBeGreaterThanOrEqual(6);
      await type("Your email address", email);
      await focusByTab(page, page.locator("summary"));
      await page.keyboard.press("Enter");
      await type("In your own words", "the of and");
      await press("Send me papers on these");
      expect(await page.locator("#words-error").textContent()).toContain("holds no word");
      await type("In your own words", "retrieval-augmented generation");
      await focusByTab(page, page.getByRole("checkbox", { name: "Reinforcement learning", exact: true }));
      await page.keyboard.press("Space");
      await press("Send me papers");
      expect(await heading(page)).toBe("Now check your mail");

      await site.work();
      await go("/outbox");
      await follow("Please confirm");
      // The button in the mail leads out of its frame.
      await focusByTab(
        page,
        page.frameLocator("iframe").getByRole("link", { name: "Confirm my subscription" }),
      );
      await page.keyboard.press("Enter");
      await page.waitForURL("**/confirm/*");
      await expectGood(page, { scripts: javaScriptEnabled });
      expect((await subscriberByKey(site.db, email))?.status).toBe("pending");
      const confirm = page.url();
      await press("Yes, subscribe me");
      expect(await heading(page)).toBe("You are in");
      const confirmed = await subscriberByKey(site.db, email);
      expect(confirmed).toMatchObject({
        status: "active",
        timeZone: javaScriptEnabled ? "Asia/Tokyo" : "UTC",
      });
      await go(confirm);
      expect(await heading(page)).toBe("This link has done its work");

      await follow("Open my preferences");
      await type("Follow also", "time series");
      await focusByTab(page, page.getByText("Mute a topic"));
      await page.keyboard.press("Enter");
      await type("Mute: never", "crowd counting");
      await press("Save my topics");
      expect(await page.getByRole("status").first().textContent()).toContain("Your topics are saved");
      expect(await page.locator(".topic strong").allTextContents()).toEqual(
        expect.arrayContaining([
          "retrieval-augmented generation",
          "Reinforcement learning",
          "time series",
          "crowd counting",
        ]),
      );
      const hour = Number(await chooseSecond("Hour"));
      await type("Time zone", "lima");
      expect(await chooseSecond("Days")).toBe("weekdays");
      await press("Save my timetable");
      expect(await subscriberByKey(site.db, email)).toMatchObject({
        hour,
        timeZone: "America/Lima",
        days: "weekdays",
      });
      await press("Pause my digests");
      expect((await subscriberByKey(site.db, email))?.status).toBe("paused");
      await press("Resume now");
      expect((await subscriberByKey(site.db, email))?.status).toBe("active");

      site.pass(24 * 3);
      await site.ingest(await demoDay(2));
      await site.work();
      await go("/outbox");
      await follow(aDigest);
      const text = (await page.locator("pre").textContent()) ?? "";
      const links = new Map(
        [...text.matchAll(/https?:\S+\/(digests|unsubscribe|papers)\/[\w-]+/g)].map((m) => [m[1], m[0]]),
      );
      await go(links.get("digests") ?? "");
      expect(await page.locator("article").count()).toBeGreaterThan(0);
      await go(links.get("papers") ?? "");
      expect(await heading(page)).not.toBe("There is nothing here");
      await go(links.get("unsubscribe") ?? "");
      await press("Unsubscribe");
      expect((await subscriberByKey(site.db, email))?.status).toBe("unsubscribed");
      await press("Subscribe me again");
      expect((await subscriberByKey(site.db, email))?.status).toBe("active");
    });
  });
});
