import { expect, test } from "vitest";
import { linkFor } from "../../src/subscribers/links.ts";
import { signUp } from "../../src/subscribers/sign-up.ts";
import { resolveTopics, subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { testKeys } from "../support/setup.ts";
import { keep as keepPage, site, useSite, visitSite } from "./story.ts";

useSite();

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
    await visitSite(options, async (page) => {
      const keep = (name: string) => keepPage(page, `start-${width}-${name}`, { scripts: javaScriptEnabled });
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
