import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { invented, spaced } from "../support/listing.ts";
import { expectGood, type Watched, watch } from "./look.ts";
import { demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A site of their own for the tests of a block. */
function useSite(): void {
  beforeAll(async () => {
    site = await openSite();
    await site.ingest(await demoDay(1));
  });
  afterAll(() => site?.close());
}

async function visit<T>(
  options: BrowserContextOptions,
  work: (page: Page, watched: Watched) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const watched = watch(page, site.url);
    const result = await work(page, watched);
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const heading = (page: Page) => page.locator("h1").textContent();

const screens = [
  { width: 360, colorScheme: "light", javaScriptEnabled: true },
  { width: 1280, colorScheme: "dark", javaScriptEnabled: true },
  { width: 360, colorScheme: "dark", javaScriptEnabled: false },
  { width: 1280, colorScheme: "light", javaScriptEnabled: false },
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

  test("signs up, confirms from the mail, chooses, reads, leaves and comes back", async () => {
    await visit(options, async (page, watched) => {
      const press = async (name: string) => {
        await Promise.all([
          page.waitForEvent("load"),
          page.getByRole("button", { name, exact: true }).click(),
        ]);
        await expectGood(page, { scripts: javaScriptEnabled });
      };
      const go = async (path: string) => {
        await page.goto(new URL(path, site.url).href);
        await expectGood(page, { scripts: javaScriptEnabled });
      };
      await go("/");
      expect(await page.locator("article h3").count()).toBeGreaterThanOrEqual(6);
      await page.getByLabel("Your email address").fill(email);
      await page.locator("summary").click();
      await page.getByLabel("In your own words").fill("the of and");
      await press("Send me papers on these");
      expect(await page.locator("#words-error").textContent()).toContain("holds no word");
      await page.getByLabel("In your own words").fill("retrieval-augmented generation");
      await page.getByRole("checkbox", { name: "Reinforcement learning", exact: true }).check();
      await press("Send me papers");
      expect(await heading(page)).toBe("Now check your mail");

      await site.work();
      await go("/outbox");
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "Please confirm" }).first().click(),
      ]);
      await expectGood(page, { scripts: javaScriptEnabled });
      // The button in the mail leads out of its frame.
      await page.frameLocator("iframe").getByRole("link", { name: "Confirm my subscription" }).click();
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

      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "Open my preferences" }).click(),
      ]);
      await expectGood(page, { scripts: javaScriptEnabled });
      await page.getByLabel("Follow also").fill("time series");
      await page.getByLabel("Mute: never").fill("crowd counting");
      await press("Save my topics");
      expect(await page.getByRole("status").textContent()).toContain("Your topics are saved");
      expect(await page.locator("fieldset.choice legend").allTextContents()).toEqual(
        expect.arrayContaining([
          "Retrieval-augmented generation",
          "Reinforcement learning",
          "Time series",
          "crowd counting",
        ]),
      );
      await page.getByLabel("Hour").selectOption("21");
      await page.getByLabel("Time zone").selectOption("America/Lima");
      await page.getByLabel("Monday to Friday").check();
      await press("Save my timetable");
      expect(await subscriberByKey(site.db, email)).toMatchObject({
        hour: 21,
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
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "more paper" }).first().click(),
      ]);
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

      for (const path of [
        "/papers",
        "/topics",
        "/topics/large-language-models",
        "/confirm/forged",
        "/nowhere",
      ])
        await go(path);
      expect(watched.heaviest.bytes, watched.heaviest.path).toBeLessThan(50_000);
    });
  });
});

describe("the pages", () => {
  useSite();

  test("signing up takes a keyboard and nothing else", async () => {
    await visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.goto(site.url);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Skip to the content");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.id")).toBe("email");
      await page.keyboard.type("keys@example.org");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type("sign language");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      expect(await heading(page)).toBe("Now check your mail");
    });
  });

  test("hostile titles do nothing in a real browser", async () => {
    const titles = [
      "<img src=x onerror=alert(1)> Robotics for Everybody in the House",
      '"><script>alert(2)</script> Robotics for Everybody in the Garden',
    ];
    await site.ingest(spaced(titles.map((title) => invented(title, "robotics"))));
    await visit({ viewport: { width: 360, height: 760 } }, async (page) => {
      for (const path of ["/papers", "/topics/robotics"]) {
        await page.goto(new URL(path, site.url).href);
        await expectGood(page);
        for (const title of titles) expect(await page.getByRole("heading", { name: title }).count()).toBe(1);
        expect(await page.locator("main img, main script").count()).toBe(0);
      }
    });
  });

  test("every feed is well-formed", async () => {
    await visit({}, async (page) => {
      await page.goto(site.url);
      for (const path of ["/feed.xml", "/papers/feed.xml", "/topics/robotics/feed.xml"]) {
        const xml = await (await fetch(new URL(path, site.url))).text();
        const found = await page.evaluate<[number, number]>(
          `(() => {
          const feed = new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml");
          return [feed.querySelectorAll("parsererror").length, feed.querySelectorAll("entry > title").length];
        })()`,
        );
        expect(found[0], path).toBe(0);
        expect(found[1], path).toBeGreaterThan(0);
      }
    });
  });
});
