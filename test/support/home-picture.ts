/**
 * Takes the front page's pictures of a digest, `npm run pictures`: the sample mail of invented papers on a phone, without its head,
 * which is the page's own, and without a colour, which is the operator's. CHROMIUM_PATH names the browser.
 */
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ownBrand } from "../../src/brand.ts";
import { loadTemplates, renderDigest } from "../../src/templates/digest.ts";
import { digestPicture } from "../../src/web/assets/pictures.ts";
import { sampleDigest } from "./sample-mail.ts";

const templates = await loadTemplates({ ...ownBrand, colors: { light: "#3f3a31", dark: "#cfcabf" } });
const { html } = renderDigest(templates, { ...sampleDigest(), notice: null });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const { width, height } = digestPicture;
for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 1000 } });
  await page.setContent(html);
  const top = await page.evaluate<number>("document.querySelector('.rule').getBoundingClientRect().bottom");
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 25,
    clip: { x: 0, y: Math.round(top) + 6, width, height, scale: 1.25 },
  });
  const file = new URL(`../../src/web/assets/digest-${colorScheme}.webp`, import.meta.url);
  await writeFile(file, Buffer.from(data, "base64"));
  console.log(`digest-${colorScheme}.webp: ${Math.round((data.length * 3) / 4 / 1000)} KB`);
}
await browser.close();
