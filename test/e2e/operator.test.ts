import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliveries } from "../../src/db/schema.ts";
import { suppress } from "../../src/outbox/suppressions.ts";
import { parseAddress } from "../../src/subscribers/address.ts";
import { recordDailyCounts } from "../../src/subscribers/daily-counts.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../src/subscribers/subscriber.ts";
import { openEmbedded } from "../support/embedded.ts";
import { queueMail } from "../support/queue.ts";
import { expectGood, visit as visitSite } from "./look.ts";
import { adminToken, demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite(await openEmbedded());
  await site.ingest(await demoDay(1));
  const at = new Date("2026-11-21T06:30:00Z");
  const topics = resolveTopics([{ text: "Large language models", stance: "followed" }]);
  const address = parseAddress("ada@example.org");
  if (!topics.ok || !address.ok) throw new Error("the reader cannot be made");
  await addSubscriber(site.db, address.address, { ...defaults, topics: topics.topics }, at);
  await recordDailyCounts(site.db, new Date(at.getTime() - 86_400_000));
  await recordDailyCounts(site.db, at);
  await suppress(site.db, "gone@example.org", "hard bounce", at);
  const mail = { kind: "digest", ref: 1, domain: "example.org", expiresAt: null };
  const recipient = "gone@example.org";
  await queueMail(site.db, [{ ...mail, recipient, recipientKey: recipient }], at);
  await site.db.update(deliveries).set({ status: "bounced", lastError: "550 5.1.1 user unknown" });
});
afterAll(async () => {
  await site?.close();
  await browser?.close();
});

const screens = [
  { width: 360, colorScheme: "light", javaScriptEnabled: true },
  { width: 1280, colorScheme: "dark", javaScriptEnabled: false },
] as const;

const visit = (options: BrowserContextOptions, work: (page: Page) => Promise<void>) =>
  visitSite({ browser, origin: site.url, options }, work);

describe.each(screens)("at $width px, $colorScheme, JavaScript $javaScriptEnabled", (screen) => {
  const { width, colorScheme, javaScriptEnabled } = screen;
  const options = { viewport: { width, height: 760 }, colorScheme, javaScriptEnabled };

  test("the operator signs in, sees every page, and sends a delivery again", async () => {
    await visit(options, async (page) => {
      const good = () => expectGood(page, { scripts: javaScriptEnabled });
      const go = async (path: string) => {
        await page.goto(site.url + path);
        await good();
      };
      const press = async (name: string) => {
        await Promise.all([
          page.waitForEvent("load"),
          page.getByRole("button", { name, exact: true }).click(),
        ]);
        await good();
      };
      await go("/admin");
      await page.getByLabel("The operator’s token").fill("wrong");
      await press("Sign in");
      expect(await page.getByRole("alert").textContent()).toContain("not the token");
      await page.getByLabel("The operator’s token").fill(adminToken);
      await press("Sign in");
      expect(await page.locator("h1").textContent()).toBe("Today");
      expect(await page.getByRole("img", { name: "Active and paused subscribers" }).count()).toBe(1);
      for (const path of [
        "bounces",
        "suppressions",
        "sources",
        "topics",
        "deliveries",
        "digests",
        "subscribers?list=due",
      ]) {
        await go(`/admin/${path}`);
      }
      await site.db.update(deliveries).set({ status: "bounced" });
      await go("/admin/deliveries?state=bounced");
      await page.getByRole("checkbox", { name: "Send “Digest” to gone@example.org again" }).check();
      await press("Send the ticked again");
      expect(await page.getByRole("status").textContent()).toContain("One delivery will be sent again");
      await go("/admin/subscribers");
      await page.getByLabel("Email address, or a part of it").fill("ada@example.org");
      await press("Search");
      const digest = page.frameLocator("iframe").getByRole("heading").first();
      await digest.waitFor();
      await press("Sign out");
      expect(await page.locator("h1").textContent()).toBe("Sign in");
      const cookies = await page.context().cookies();
      expect(cookies).toEqual([]);
    });
  });

  test("the API's description is a page without fault, folded, and a request can be tried from it", async () => {
    await visit(options, async (page) => {
      await page.goto(`${site.url}/api/docs`);
      await expectGood(page, { scripts: javaScriptEnabled });
      expect(await page.locator("article h3").count()).toBeGreaterThan(20);
      expect(await page.locator("details[open]").count()).toBe(0);
      const entry = page.locator("article").filter({ hasText: "/api/v1/papers/{id}" }).first();
      await entry.locator("summary").press("Enter");
      const form = entry.locator("form");
      expect(await form.isVisible()).toBe(javaScriptEnabled);
      if (javaScriptEnabled) {
        await form.getByLabel("id").fill("1");
        await form.getByRole("button", { name: "Send" }).press("Enter");
        await form.getByText('"title"').waitFor();
        expect(await form.locator("output").textContent()).toMatch(/^200 OK/);
      }
      await expectGood(page, { scripts: javaScriptEnabled });
    });
  });
});
