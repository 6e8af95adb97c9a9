import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { expectGood } from "./look.ts";
import { aDigest } from "./site.ts";
import { press as pressButton, site, useSite, visitSite } from "./story.ts";

useSite();

const screens = [
  { width: 360, colorScheme: "light", javaScriptEnabled: true },
  { width: 1280, colorScheme: "dark", javaScriptEnabled: false },
] as const;

test.each(screens)(
  "a reader previews, saves, undoes, moves to another address and deletes everything: $width px, JavaScript $javaScriptEnabled",
  async ({ width, colorScheme, javaScriptEnabled }) => {
    const email = `account-${width}@example.org`;
    const moved = `moved-${width}@example.org`;
    const options = {
      viewport: { width, height: 760 },
      colorScheme,
      javaScriptEnabled,
      timezoneId: "Asia/Tokyo",
    };
    await visitSite(options, async (page) => {
      const good = () => expectGood(page, { scripts: javaScriptEnabled });
      const press = async (name: string) => {
        await pressButton(page, name);
        await good();
      };
      const go = async (path: string) => {
        await page.goto(new URL(path, site.url).href);
        await good();
      };
      const heading = () => page.locator("h1").textContent();

      await go("/");
      await page.getByLabel("Your email address").fill(email);
      await press("Send me papers");
      await go(await linkInMail(page, "Please confirm", "confirm"));
      await press("Yes, subscribe me");
      await go(await linkInMail(page, aDigest, "preferences"));

      // What topics would bring, before anything is saved.
      await page.getByLabel("Follow also").fill("large language models");
      if (javaScriptEnabled) {
        await page.locator(".preview h3").waitFor();
        expect(await page.locator("[data-preview-says]").textContent()).toMatch(
          /papers? in the last 14 days/,
        );
      } else await press("Preview");
      expect(await page.locator(".preview .matches li").count()).toBeGreaterThan(1);
      expect(await page.getByLabel("Follow also").inputValue()).toBe("large language models");
      await press("Save my topics");
      expect(await page.locator("#topics .saved").textContent()).toContain("Your topics are saved");
      expect(await inView(page, "#topics .saved")).toBe(true);
      expect(await page.locator("#topics .topic strong").first().textContent()).toBe("large language models");
      await press("Undo");
      expect(await page.locator("#topics .saved").textContent()).toContain("Undone");
      expect(await page.locator("#topics .topic").count()).toBe(0);

      // The zone that the device is in, where the page can know it.
      const offer = page.getByRole("button", { name: "Use this device’s: Asia/Tokyo" });
      expect(await offer.count()).toBe(0);
      await page.getByLabel("Time zone").fill("UTC");
      await press("Save my timetable");
      expect(await offer.count()).toBe(javaScriptEnabled ? 1 : 0);
      if (javaScriptEnabled) {
        await offer.click();
        expect(await page.getByLabel("Time zone").inputValue()).toBe("Asia/Tokyo");
      }

      await page.locator("#address summary").click();
      await page.getByLabel("New email address").fill(moved);
      await press("Change address");
      const allow = await linkInMail(page, "May your Paperboy digests", "change/allow");
      const accept = await linkInMail(page, "Please confirm your new address", "change/accept");
      await go(allow);
      await press("Yes, allow it");
      expect(await heading()).toBe("Thank you: one tap is left");
      expect((await subscriberByKey(site.db, email))?.email).toBe(email);
      await go(accept);
      await press("Yes, this is me");
      expect(await heading()).toBe("Your digests have moved");
      expect((await subscriberByKey(site.db, moved))?.email).toBe(moved);
      await go(allow);
      expect(await heading()).toBe("There is nothing left to do here");

      await go(await linkInMail(page, "Your Paperboy digests come here now", "preferences"));
      await page.locator("#links summary").first().click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download my data" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^paperboy-\d{4}-\d\d-\d\d\.json$/);
      await page.locator("#delete summary").click();
      await press("Mail me the link that deletes it");
      await go(await linkInMail(page, "Delete everything", "delete"));
      await press("Delete everything");
      expect(await heading()).toBe("Everything is deleted");
      expect(await subscriberByKey(site.db, moved)).toBeNull();
    });
  },
);

/** The link of that kind in the newest mail with that subject. */
async function linkInMail(page: Page, subject: string | RegExp, path: string): Promise<string> {
  await site.work();
  await page.goto(`${site.url}/outbox`);
  await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name: subject }).first().click()]);
  const text = (await page.locator("pre").textContent()) ?? "";
  const link = new RegExp(`${site.url}/${path}/[\\w-]+`).exec(text)?.[0];
  if (!link) throw new Error(`no ${path} link in “${subject}”`);
  return link;
}

/** Whether the answer opened where the reader was. In-page code is text: the project has no browser types. */
const inView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(
    `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
  );
