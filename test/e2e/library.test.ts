/** A reader brings a .bib with broken entries, sees what was understood, switches an interest, and takes a paper out. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraries, type ZoteroLink } from "../../src/db/schema.ts";
import { itemsOf } from "../../src/library/library.ts";
import { linkFor } from "../../src/subscribers/links.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults } from "../../src/subscribers/subscriber.ts";
import { openEmbedded } from "../support/embedded.ts";
import { testKeys } from "../support/setup.ts";
import { expectGood, visit } from "./look.ts";
import { openBrowser, openSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openEmbedded().then(openSite), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

const sound = (i: number) =>
  `@article{k${i},\n  title = {Kites of {C}lay over Harbour ${i}, and what their Strings tell of the Wind},\n  author = {Rossi, Maria and M{\\"u}ller, Zo{\\"e}},\n  year = 20${10 + i},\n  ${i % 2 ? "abstract = {We fly kites.},\n" : ""}}\n`;
const bib = `${[1, 2, 3, 4, 5].map(sound).join("")}@article{broken, title = {This one has no end,\n  year = 2020\n${sound(6)}@misc{empty, note = {nothing}}\n`;

test.each([
  [360, "dark", true],
  [1280, "light", false],
] as const)(
  "a reader brings a .bib and sees what was understood, line by line: %i px, %s, JavaScript %s",
  async (width, colorScheme, javaScriptEnabled) => {
    const email = `library-${width}@example.org`;
    const added = await addSubscriber(
      site.db,
      { email, key: email },
      { ...defaults, topics: [] },
      site.now(),
    );
    if (!added.ok) throw new Error(added.message);
    const reader = added.subscriber;
    const preferences = linkFor({ baseUrl: site.url, keys: testKeys }, "preferences", reader);
    const options = { viewport: { width, height: 760 }, colorScheme, javaScriptEnabled };
    await visit({ browser, origin: site.url, options }, async (page) => {
      const keep = async (name: string) => {
        await expectGood(page, { scripts: javaScriptEnabled });
        await picture(page, `library-${width}-${name}`);
      };
      const press = (name: string | RegExp) =>
        Promise.all([
          page.waitForEvent("load"),
          page.getByRole("button", { name, exact: true }).first().click(),
        ]);
      const text = () => page.locator("main").innerText();

      await page.goto(`${preferences}#library`);
      await keep("1-empty");
      await page.locator("#library summary").first().click();
      const file = { name: "kites.bib", mimeType: "application/x-bibtex", buffer: Buffer.from(bib) };
      await page.getByLabel("A file").setInputFiles(file);
      await page.getByLabel("Or text").fill("2401.00001\nfoo");
      await press("Bring these papers");
      expect(await text()).toContain(
        "kites.bib and pasted text: 7 papers understood, 7 of them new. 3 parts were not understood.",
      );
      expect(await text()).toMatch(/Line \d+: The value of “title” has no closing brace/);
      expect(await text()).toContain("3 have their abstract; 4 are still to be looked up");
      await keep("2-brought");
      expect(await itemsOf(site.db, reader.id)).toHaveLength(7);

      // The job has not run here: what it would write.
      const ids = (await itemsOf(site.db, reader.id)).map(({ id }) => id);
      const interests = [
        {
          name: "clay kites",
          phrases: ["clay kites", "harbour winds", "kite strings"],
          itemIds: ids.slice(0, 4),
        },
        { name: "multi-agent reinforcement learning", phrases: [], itemIds: ids.slice(4) },
      ].map((interest) => ({ ...interest, isOn: true }));
      await site.db.update(libraries).set({ interests }).where(eq(libraries.subscriberId, reader.id));
      await page.goto(`${preferences}#library`);
      await press("Switch off clay kites");
      expect(await text()).toMatch(/4 papers, switched off; also harbour winds, kite strings/);
      await keep("2-interests");
      await press("Switch on clay kites");
      expect(await text()).toContain("“clay kites” is switched on again");

      await press(/^Take out Kites of Clay over Harbour 1,/);
      expect(await itemsOf(site.db, reader.id)).toHaveLength(6);

      await page.getByLabel("A file").setInputFiles({ ...file, buffer: Buffer.from("%PDF-1.7 and more") });
      await press("Bring these papers");
      expect(await text()).toContain("This is a PDF, whatever its name says.");
      await keep("3-refused");

      const says =
        "Of your 6 papers from Zotero, 6 are no longer there. Nothing was taken out here. Shall they go?";
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
      await keep("4-shrunk");
      await press("Keep them here");
      expect(await text()).toContain("Your papers stay.");
    });
  },
);
