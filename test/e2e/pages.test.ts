import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "../support/embedded.ts";
import { invented, spaced } from "../support/listing.ts";
import { faultsOf, loadAndWeigh, tabTo, visit } from "./look.ts";
import { allPages, type PageOf } from "./pages.ts";
import { demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;
let pages: PageOf[];
type Seen = { name: string; faults: string[]; bytes: number; text: string };
/** Each page is loaded once for all that is asked of it. */
const seen: Seen[] = [];

const narrow = { width: 360, height: 760 };
const wide = { width: 1280, height: 800 };
const href = (path: string) => new URL(path, site.url).href;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openEmbedded().then(openSite)]);
  await site.ingest(await demoDay(1));
  pages = await allPages(site);
  await visit({ browser, origin: site.url, options: { viewport: narrow } }, async (page) => {
    for (const { name, path } of pages) {
      const bytes = await loadAndWeigh(page, href(path));
      const faults = await faultsOf(page);
      // A button that copies and keys that lead through a list are one more way to what there is without scripts.
      await page.evaluate(
        "for (const element of document.querySelectorAll('[data-copy], [data-keys]')) element.hidden = true",
      );
      seen.push({ name, bytes, faults, text: await page.locator("main").innerText() });
    }
  });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("every page is accessible and fits the screen, 360 px and light, 1280 px and dark", () => {
  expect(seen).toHaveLength(pages.length);
  expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
});

test("every page transfers less than 50 KB, with all that it loads and nothing kept from before", () => {
  // Page, style sheet and script are all counted.
  expect(Math.min(...seen.map(({ bytes }) => bytes))).toBeGreaterThan(4_000);
  expect(seen.filter(({ bytes }) => bytes >= 50_000).map(({ name, bytes }) => [name, bytes])).toEqual([]);
});

test("every page says the same without JavaScript, and every form can be sent", async () => {
  const options = { viewport: narrow, javaScriptEnabled: false };
  await visit({ browser, origin: site.url, options }, async (page) => {
    for (const { name, path } of pages) {
      await page.goto(href(path));
      const withScripts = seen.find((one) => one.name === name)?.text;
      expect(await page.locator("main").innerText(), name).toBe(withScripts);
      for (const form of await page.locator("form").all()) {
        const buttons = await form.locator("button:not([disabled])").count();
        expect(buttons, `buttons of a form at ${name}`).toBeGreaterThan(0);
      }
    }
  });
});

test("signing up takes a keyboard and nothing else", async () => {
  await visit({ browser, origin: site.url, options: { viewport: wide } }, async (page) => {
    const press = (key: string) => page.keyboard.press(key);
    await page.goto(site.url);
    await press("Tab");
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Skip to the content");
    await press("Enter");
    await press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("email");
    await page.keyboard.type("keys@example.org");
    // Past the button, to the first of the topics.
    await press("Tab");
    await press("Tab");
    await press("Space");
    await tabTo(page, "summary");
    await press("Enter");
    await press("Tab");
    await page.keyboard.type("sign language");
    await press("Escape");
    // Past the field for a description.
    await press("Tab");
    await press("Tab");
    await press("Space");
    await Promise.all([page.waitForEvent("load"), press("Enter")]);
    expect(await page.locator("h1").textContent()).toBe("Now check your mail");
  });
});

test.each([true, false])(
  "the preferences take a keyboard and nothing else: JavaScript %s",
  async (javaScriptEnabled) => {
    const preferences = pages.find(({ name }) => name === "preferences")?.path ?? "";
    const options = { viewport: javaScriptEnabled ? wide : narrow, javaScriptEnabled };
    await visit({ browser, origin: site.url, options }, async (page) => {
      const enter = () => Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      const names = () => page.locator(".topic strong").allTextContents();
      const said = async () => (await page.getByRole("status").first().textContent()) ?? "";
      await page.goto(href(preferences));
      await tabTo(page, '.bar a[href="#timetable"]');
      await page.keyboard.press("Enter");
      await tabTo(page, "#timeZone");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("lisbon");
      await page.keyboard.press("Escape");
      await enter();
      expect(await page.locator("#timeZone").inputValue()).toBe("Europe/Lisbon");
      expect(await page.locator("#timetable [role=status]").textContent()).toContain("saved");

      await tabTo(page, "#follow", "Shift+Tab");
      await page.keyboard.type("protein folding");
      await page.keyboard.press("Escape");
      await enter();
      expect(await said()).toContain("Your topics are saved");
      expect(await names()).toContain("protein folding");
      await tabTo(page, '[aria-label="Mute protein folding"]');
      await enter();
      await tabTo(page, '[aria-label="Remove protein folding"]');
      await enter();
      expect(await names()).not.toContain("protein folding");
      await tabTo(page, '[aria-label^="Details of "]');
      await enter();
      await tabTo(page, "select");
      await page.keyboard.press("2");
      await tabTo(page, "button");
      await enter();
      expect(await page.locator(".topic").first().textContent()).toContain("at most 2");
    });
  },
);

test("topics are suggested after each comma, and what was typed before stays", async () => {
  await visit({ browser, origin: site.url, options: { viewport: wide } }, async (page) => {
    await page.goto(site.url);
    await page.locator("summary").click();
    const field = page.getByLabel("In your own words");
    const options = () =>
      page.evaluate<string[]>("[...document.getElementById('catalogue').options].map(o => o.value)");
    expect(await options()).toContain("Robotics");
    await field.pressSequentially("sign language, Rob");
    expect(await options()).toContain("sign language, Robotics");
  });
});

test("hostile titles do nothing in a real browser", async () => {
  const titles = [
    "<img src=x onerror=alert(1)> Robotics for Everybody in the House",
    '"><script>alert(2)</script> Robotics for Everybody in the Garden',
  ];
  await site.ingest(spaced(titles.map((title) => invented(title, "robotics"))));
  await visit({ browser, origin: site.url, options: { viewport: narrow } }, async (page) => {
    const day = site.now().toISOString().slice(0, 10);
    for (const path of ["/papers", "/topics/robotics", "/search?q=everybody", `/papers/days/${day}`]) {
      await page.goto(href(path));
      for (const title of titles)
        expect(await page.getByRole("heading", { name: title }).count(), path).toBe(1);
      expect(await page.locator("main img, main script").count()).toBe(0);
    }
    await page.goto(
      href("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(3)%3E%22%3E%3Cscript%3Ealert(4)%3C%2Fscript%3E"),
    );
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.locator("#words-sought").inputValue()).toContain("<script>alert(4)</script>");
  });
});

test("every feed is well-formed", async () => {
  await visit({ browser, origin: site.url, options: {} }, async (page) => {
    await page.goto(site.url);
    const day = site.now().toISOString().slice(0, 10);
    const feeds = [
      "/feed.xml",
      "/papers/feed.xml",
      `/papers/days/${day}/feed.xml`,
      "/topics/robotics/feed.xml",
      "/search/feed.xml?q=robotics",
    ];
    for (const path of feeds) {
      const xml = await (await fetch(href(path))).text();
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
