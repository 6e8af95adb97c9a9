import { expect, test } from "vitest";
import { linkFor } from "../../src/subscribers/links.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../src/subscribers/subscriber.ts";
import { pythonWith, readWithCitationJs, readWithPybtex } from "../support/reference-readers.ts";
import { testKeys } from "../support/setup.ts";
import { keep as keepPage, press as pressButton, site, useSite, visitSite } from "./story.ts";

useSite();

const python = pythonWith("pybtex");

test.each([
  [360, "dark", false],
  [1280, "light", true],
] as const)(
  "a reader saves three papers from a mail, notes something, and exports them: %i px, %s, JavaScript %s",
  async (width, colorScheme, javaScriptEnabled) => {
    const options = {
      viewport: { width, height: 760 },
      colorScheme,
      javaScriptEnabled,
      acceptDownloads: true,
    };
    const key = `saves-${width}@example.org`;
    const topics = resolveTopics([{ text: "large-language-models", stance: "followed" }]);
    if (!topics.ok) throw new Error(topics.message);
    const choices = {
      ...defaults,
      hour: site.now().getUTCHours(),
      topics: topics.topics,
      status: "active" as const,
    };
    const added = await addSubscriber(
      site.db,
      { email: key, key },
      choices,
      new Date(site.now().getTime() - 86_400_000),
    );
    if (!added.ok) throw new Error(added.message);
    await site.work();
    await visitSite(options, async (page) => {
      const keep = (name: string) => keepPage(page, `saved-${width}-${name}`, { scripts: javaScriptEnabled });
      const press = (name: string) => pressButton(page, name);
      const text = () => page.locator("main").innerText();

      await page.goto(`${site.url}/outbox`);
      const newest = page.locator(".mails li", { hasText: key }).getByRole("link").first();
      await Promise.all([page.waitForEvent("load"), newest.click()]);
      const mail = await (await page.request.get(`${page.url()}/body`)).text();
      const links = [...mail.matchAll(/https?:\/\/[^\s"]+\.save/g)].map(([link]) => link).slice(0, 3);
      expect(links).toHaveLength(3);
      for (const [i, link] of links.entries()) {
        await page.goto(link);
        if (i === 0) await keep("save");
        await press("Save");
        if (i === 0) await keep("saved");
      }
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "Your saved papers" }).click(),
      ]);
      expect(await text()).toContain("3 papers, 3 unread.");
      await page.locator("summary").first().click();
      await page.getByLabel("Note", { exact: true }).first().fill("Compare with ours.\nSection 3.");
      await press("Save the note");
      await press("Mark as read");
      expect(await text()).toContain("3 papers, 2 unread.");
      await keep("list");
      const titles = await page.locator("article .of").allInnerTexts();
      const download = async (name: string) => {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("link", { name, exact: true }).click(),
        ]);
        const chunks: Buffer[] = [];
        for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
        return Buffer.concat(chunks).toString("utf8");
      };
      const bib = await download("BibTeX");
      expect(readWithCitationJs("@bibtex/text", bib).map(({ title }) => title)).toEqual(titles);
      expect(readWithCitationJs("@ris/file", await download("RIS")).map(({ title }) => title)).toEqual(
        titles,
      );
      if (python) expect(readWithPybtex(python, bib)).toHaveLength(3);
      await Promise.all([page.waitForEvent("load"), page.locator("article .of a").first().click()]);
      expect(await text()).toContain("Compare with ours.");
      await keep("paper");
      await page.goto(linkFor({ baseUrl: site.url, keys: testKeys }, "preferences", added.subscriber));
      await page.locator("#saved summary").click();
      await page.getByLabel("Monday’s digest says how many wait unread").check();
      await press("Save these choices");
      await keep("preferences");
    });
  },
);
