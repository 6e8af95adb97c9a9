import { eq } from "drizzle-orm";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliveries } from "../../src/db/schema.ts";
import { parseAddress } from "../../src/subscribers/address.ts";
import { recordDailyCounts } from "../../src/subscribers/daily-counts.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../src/subscribers/subscriber.ts";
import { openEmbedded } from "../support/embedded.ts";
import { queueMail } from "../support/queue.ts";
import { expectGood, visit as visitSite } from "./look.ts";
import { adminToken, demoDay, openBrowser, openSite, type TestSite } from "./site.ts";

/** The project has no browser types. */
type Focusable = { matches(selector: string): boolean };

const gone = "gone@example.org";
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
  const mail = { kind: "digest", ref: 1, domain: "example.org", expiresAt: null };
  await queueMail(site.db, [{ ...mail, recipient: gone, recipientKey: gone }], at);
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

  test("the operator's morning, by keyboard alone: what is wrong, mending it, a test mail, a broadcast", async () => {
    const lastError = "the connection ended before the server answered";
    await site.db
      .update(deliveries)
      .set({ status: "uncertain", lastError })
      .where(eq(deliveries.recipient, gone));
    await visit(options, async (page) => {
      const good = () => expectGood(page, { scripts: javaScriptEnabled });
      const { keyboard } = page;
      /** Tabs on until this has the focus. */
      const reach = async (target: Locator) => {
        for (let steps = 0; steps < 120; steps += 1) {
          if (await target.evaluate((element: Focusable) => element.matches(":focus"))) return;
          await keyboard.press("Tab");
        }
        throw new Error(`no key leads to ${target}`);
      };
      const enter = async (target: Locator) => {
        await reach(target);
        await Promise.all([page.waitForEvent("load"), keyboard.press("Enter")]);
        await good();
      };
      const link = (name: string) => page.getByRole("link", { name, exact: true });
      const button = (name: string) => page.getByRole("button", { name, exact: true });
      const type = async (label: string, text: string) => {
        await reach(page.getByLabel(label, { exact: true }));
        await keyboard.type(text);
      };
      const signIn = async (token: string) => {
        await type("The operator’s token", token);
        await Promise.all([page.waitForEvent("load"), keyboard.press("Enter")]);
        await good();
      };
      const status = async () => (await page.getByRole("status").first().textContent()) ?? "";
      const goTo = (path: string) => page.goto(site.url + path);

      await goTo("/admin");
      await signIn("wrong");
      expect(await page.getByRole("alert").textContent()).toContain("not the token");
      await signIn(adminToken);
      expect(await status()).toContain("One thing is wrong.1 message may or may not have arrived");
      expect(await page.getByRole("img", { name: "Active and paused subscribers" }).count()).toBe(1);
      await enter(link("Uncertain mail"));
      expect(await page.locator("tbody").last().textContent()).toContain("the connection ended");
      await reach(page.getByRole("checkbox", { name: `Send “Digest” to ${gone} again` }));
      await keyboard.press("Space");
      await enter(button("Send the ticked again"));
      expect(await status()).toContain("One delivery will be sent again");
      await enter(link("Today"));
      expect(await status()).toContain("All well");

      await enter(link("Test mail"));
      await reach(page.getByLabel("Your email address"));
      await keyboard.press("ControlOrMeta+A");
      await keyboard.type("me@example.org");
      await enter(button("Send a test"));
      expect(await status()).toContain("It waits to be sent");
      await site.work();
      await enter(link("Look again").first());
      expect(await status()).toContain("mail.example.org accepted it after");

      await enter(link("Broadcasts"));
      await type("Subject", "Paperboy moves");
      await type("Text", "Dear readers,\n\nour **address** changes.");
      await enter(button("Show the preview"));
      await page.frameLocator("iframe").getByRole("heading", { name: "Paperboy moves" }).waitFor();
      await reach(page.getByRole("checkbox", { name: "I have read it." }));
      await keyboard.press("Space");
      await enter(button("Send to 1 reader"));
      expect(await status()).toContain("It is being queued");
      await site.work();
      await enter(link("Broadcasts"));
      await enter(link("Paperboy moves").first());
      expect(await status()).toContain("1 of 1 mail was accepted");

      await enter(link("Subscribers"));
      await type("Email address, or a part of it", "ada@example.org");
      await enter(button("Search"));
      await page.frameLocator("iframe").getByRole("heading").first().waitFor();
      for (const path of [
        "bounces",
        "suppressions",
        "sources",
        "topics",
        "digests",
        "subscribers?list=due",
      ]) {
        await goTo(`/admin/${path}`);
        await good();
      }
      await enter(button("Sign out"));
      expect(await page.locator("h1").textContent()).toBe("Sign in");
      expect(await page.context().cookies()).toEqual([]);
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
