/** A reader brings a .bib with broken entries at the end of the sign-up, sees what was understood, gets a digest from it, switches an interest, and takes a paper out. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { libraries, type ZoteroLink } from "../../src/db/schema.ts";
import { dayHere } from "../../src/digests/current-day.ts";
import { interestsJob } from "../../src/digests/interests-job.ts";
import { makeScoring } from "../../src/digests/scoring.ts";
import { itemsOf } from "../../src/library/library.ts";
import { linkFor } from "../../src/subscribers/links.ts";
import { signUp } from "../../src/subscribers/sign-up.ts";
import { subscriberByKey } from "../../src/subscribers/subscriber.ts";
import { testKeys } from "../support/setup.ts";
import { keep as keepPage, press as pressButton, site, useSite, visitSite } from "./story.ts";

useSite();

const sound = (i: number) =>
  `@article{k${i},\n  title = {Kites of {C}lay over Harbour ${i}, and what their Strings tell of the Wind},\n  author = {Rossi, Maria and M{\\"u}ller, Zo{\\"e}},\n  year = 20${10 + i},\n  ${i % 2 ? "abstract = {We fly kites.},\n" : ""}}\n`;
const onForecasts = ["gauges", "bakeries", "tides", "markets"].map(
  (of) =>
    `@article{${of}, title = {Long-Horizon Time Series Forecasting for ${of}}, abstract = {A forecasting model for long-horizon time series of ${of}, which dates each turning point.}}\n`,
);
const bib = `${[1, 2, 3, 4, 5].map(sound).join("")}${onForecasts.join("")}@article{broken, title = {This one has no end,\n  year = 2020\n${sound(6)}@misc{empty, note = {nothing}}\n`;

test.each([
  [360, "dark", true],
  [1280, "light", false],
] as const)(
  "a reader brings a .bib and sees what was understood, line by line: %i px, %s, JavaScript %s",
  async (width, colorScheme, javaScriptEnabled) => {
    const email = `library-${width}@example.org`;
    const context = { now: site.now(), domain: "example.org", keys: testKeys };
    await signUp(site.db, { email, key: email }, { topics: [] }, context);
    const reader = await subscriberByKey(site.db, email);
    if (!reader) throw new Error("nobody signed up");
    const preferences = linkFor({ baseUrl: site.url, keys: testKeys }, "preferences", reader);
    const options = { viewport: { width, height: 760 }, colorScheme, javaScriptEnabled };
    await visitSite(options, async (page) => {
      const keep = (name: string) =>
        keepPage(page, `library-${width}-${name}`, { scripts: javaScriptEnabled });
      const press = (name: string | RegExp) => pressButton(page, name);
      const text = () => page.locator("main").innerText();

      await page.goto(linkFor({ baseUrl: site.url, keys: testKeys }, "confirm", reader));
      await press("Yes, subscribe me");
      await page.locator("summary", { hasText: "papers" }).click();
      await keep("1-confirmed");
      const file = { name: "kites.bib", mimeType: "application/x-bibtex", buffer: Buffer.from(bib) };
      await page.getByLabel("A file").setInputFiles(file);
      await page.getByLabel("Or text").fill("2401.00001\nfoo");
      await press("Bring these papers");
      expect(await text()).toContain(
        "kites.bib and pasted text: 11 papers understood, 11 of them new. 3 parts were not understood.",
      );
      expect(await text()).toMatch(/Line \d+: The value of “title” has no closing brace/);
      expect(await text()).toContain("7 have their abstract; 4 are still to be looked up");
      await keep("2-brought");
      expect(await itemsOf(site.db, reader.id)).toHaveLength(11);

      const scoring = makeScoring(site.db, { windowDays: 14 });
      const job = interestsJob({
        db: site.db,
        now: site.now,
        embedder: null,
        read: dayHere({ db: site.db, scoring, now: site.now }).ask.readInterests,
      });
      await job.run(new AbortController().signal, "");
      const [library] = await site.db.select().from(libraries).where(eq(libraries.subscriberId, reader.id));
      expect(library?.interests).toHaveLength(2);
      const name = library?.interests?.find(({ itemIds }) => itemIds.length === 4)?.name ?? "";
      await page.goto(`${preferences}#library`);
      await keep("3-interests");
      await press(`Switch off ${name}`);
      expect(await text()).toMatch(/4 papers, switched off/);
      await press(`Switch on ${name}`);
      expect(await text()).toContain(`“${name}” is switched on again`);

      await site.work();
      await page.goto(`${site.url}/outbox`);
      const newest = page.locator(".mails li", { hasText: email }).getByRole("link").first();
      await Promise.all([page.waitForEvent("load"), newest.click()]);
      await page.goto(`${page.url()}/body`);
      const mail = await page.locator("body").innerText();
      expect(mail).toMatch(/Close to your library/i);
      expect(mail).toContain("Kittiwake: Long-Horizon Time Series Forecasting");
      expect(mail).toMatch(/near “Long-Horizon Time Series Forecasting for \w+” in your library/);
      // The policy of a mail's body lets no script run.
      await keepPage(page, `library-${width}-4-digest`, { scripts: false });
      await page.goto(linkFor({ baseUrl: site.url, keys: testKeys }, "library", reader));

      await press(/^Take out Kites of Clay over Harbour 1,/);
      expect(await itemsOf(site.db, reader.id)).toHaveLength(10);

      await page.getByLabel("A file").setInputFiles({ ...file, buffer: Buffer.from("%PDF-1.7 and more") });
      await press("Bring these papers");
      expect(await text()).toContain("This is a PDF, whatever its name says.");
      await keep("5-refused");

      const says =
        "Of your 10 papers from Zotero, 10 are no longer there. Nothing was taken out here. Shall they go?";
      const zotero: ZoteroLink = {
        kind: "user",
        id: 1234567,
        version: 3,
        state: "shrunk",
        says,
        checkedAt: site.now().toISOString(),
      };
      await site.db.update(libraries).set({ zotero });
      await page.goto(`${preferences}#library`);
      expect(await text()).toContain(says);
      await keep("6-shrunk");
      await press("Keep them here");
      expect(await text()).toContain("Your papers stay.");
    });
  },
);
