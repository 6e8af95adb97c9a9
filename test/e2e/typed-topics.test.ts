import { expect, test } from "vitest";
import { followsOf, subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { keep as keepPage, press as pressButton, site, useSite, visitSite } from "./story.ts";

useSite();

const typed = ["gaussian splatting", "LLM reasoning", "quantization"];

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
    await visitSite(options, async (page) => {
      const keep = (name: string) => keepPage(page, `typed-${width}-${name}`, { scripts: javaScriptEnabled });
      const press = (name: string) => pressButton(page, name);
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
