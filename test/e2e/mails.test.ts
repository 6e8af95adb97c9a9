import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadTemplates, renderDigest, type Templates } from "../../src/templates/digest.ts";
import { renderNotice } from "../../src/templates/notice.ts";
import { hostileDigest, sampleDigest, sampleNotice, worstDigest } from "../support/sample-mail.ts";
import { openBrowser } from "./site.ts";

let browser: Browser;
let templates: Templates;
beforeAll(async () => {
  [browser, templates] = await Promise.all([openBrowser(), loadTemplates()]);
});
afterAll(() => browser?.close());

test.each([320, 360, 800])("no mail is wider than a screen of %i px", async (width) => {
  const mails = {
    digest: renderDigest(templates, sampleDigest()),
    hostile: renderDigest(templates, hostileDigest()),
    worst: renderDigest(templates, worstDigest()),
    notice: renderNotice(templates, sampleNotice()),
  };
  const page = await browser.newPage({ viewport: { width, height: 760 } });
  try {
    for (const [name, { html }] of Object.entries(mails)) {
      await page.setContent(html);
      expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
    }
  } finally {
    await page.close();
  }
});

test("a paper's row of links is one row at 320 px, each link 44 px high, and no wider than the screen at 200% text", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 760 } });
  try {
    await page.setContent(renderDigest(templates, sampleDigest()).html);
    const heights =
      "[...document.querySelectorAll('.acts')].map((row) => row.getBoundingClientRect().height)";
    const links =
      "[...document.querySelectorAll('.acts a')].map((link) => link.getBoundingClientRect().height)";
    const rows = await page.evaluate<number[]>(heights);
    expect(rows).toHaveLength(14);
    for (const height of [...rows, ...(await page.evaluate<number[]>(links))])
      expect(Math.round(height)).toBe(44);
    await page.evaluate(`
      const sizes = [...document.querySelectorAll("body *")].map((e) => [e, parseFloat(getComputedStyle(e).fontSize)]);
      for (const [element, size] of sizes) element.style.fontSize = 2 * size + "px";
    `);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  } finally {
    await page.close();
  }
});
