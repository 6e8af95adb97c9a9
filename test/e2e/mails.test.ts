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
