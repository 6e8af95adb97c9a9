import { expect, test } from "vitest";
import type { CurrentPapers } from "../../../../src/digests/current-papers.ts";
import { pageCache } from "../../../../src/web/http/page-cache.ts";

test("a page is rendered once for each name and day, and the pages of a replaced day are dropped", async () => {
  const [monday, tuesday] = [{}, {}] as [CurrentPapers, CurrentPapers];
  const page = pageCache();
  const rendered: string[] = [];
  const ask = (day: CurrentPapers, name: string, html: string) =>
    page(day, name, () => {
      rendered.push(html);
      return html;
    });
  for (let i = 0; i < 2; i += 1) {
    await ask(monday, "", "Monday");
    await ask(monday, "bees", "Monday's bees");
  }
  expect(rendered).toEqual(["Monday", "Monday's bees"]);
  expect((await ask(tuesday, "", "Tuesday")).html).toBe("Tuesday");
  expect((await ask(monday, "", "Monday again")).html).toBe("Monday again");
});

test("a page that failed, as while the database was away, is rendered again", async () => {
  const page = pageCache();
  const day = {} as CurrentPapers;
  await expect(page(day, "", async () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect((await page(day, "", async () => "Monday")).html).toBe("Monday");
});
