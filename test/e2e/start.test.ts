import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkFor } from "../../src/subscribers/links.ts";
import { signUp } from "../../src/subscribers/sign-up.ts";
import { resolveTopics, subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { openEmbedded } from "../support/embedded.ts";
import { testKeys } from "../support/setup.ts";
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

test.each([
  [360, "dark", false, []],
  [1280, "light", true, ["large language models"]],
] as const)(
  "a reader confirms, likes two of ten papers and sees what was understood: %i px, %s, JavaScript %s",
  async (width, colorScheme, javaScriptEnabled, topics) => {
    const key = `starts-${width}@example.org`;
    const read = resolveTopics(topics.map((text) => ({ text, stance: "followed" })));
    if (!read.ok) throw new Error(read.message);
    const context = { now: site.now(), domain: "example.org", keys: testKeys };
    await signUp(site.db, { email: key, key }, { topics: read.topics }, context);
    const reader = await subscriberByKey(site.db, key);
    if (!reader) throw new Error("nobody signed up");
    const options = { viewport: { width, height: 760 }, colorScheme, javaScriptEnabled };
    await visit({ browser, origin: site.url, options }, async (page) => {
      const keep = async (name: string) => {
        await expectGood(page, { scripts: javaScriptEnabled });
        const folder = process.env.PICTURES;
        if (!folder) return;
        await mkdir(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `start-${width}-${name}.png`), fullPage: true });
      };
      const press = (name: string | RegExp, role: "button" | "link" = "button") =>
        Promise.all([page.waitForEvent("load"), page.getByRole(role, { name }).first().click()]);
      const text = () => page.locator("main").innerText();

      await page.goto(linkFor({ baseUrl: site.url, keys: testKeys }, "confirm", reader));
      await press("Yes, subscribe me");
      await keep("1-confirmed");
      await press("say of ten new papers", "link");
      await keep("2-asked");
      expect(await text()).toMatch(/^0 of (5|10) answered\./m);
      await press(/^Like /);
      // Back at the paper that was answered.
      expect(new URL(page.url()).hash).toMatch(/^#paper-\d+$/);
      await press(/^Like /);
      await press(/^Not for me: /);
      expect(await text()).toMatch(/^3 of (5|10) answered\./m);
      expect(await text()).toContain("You asked for more like");
      await keep("3-answered");
      await press(/^Undo: /);
      expect(await text()).toMatch(/^2 of (5|10) answered\./m);
    });
  },
);
