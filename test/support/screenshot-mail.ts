/**
 * Shows the mails in a browser: `tsx test/support/screenshot-mail.ts FOLDER` writes each sample mail at 360 and
 * 800 px, light and dark, as PNG, and checks what only a browser can tell: nothing is wider than the screen,
 * nothing is fetched, no script runs, links are large enough for a thumb, and axe finds no fault.
 * Exit 1 when a check fails. CHROMIUM_PATH names the browser (default /usr/bin/chromium).
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { loadTemplates, type Rendered, renderDigest } from "../../src/templates/digest.ts";
import { renderNotice } from "../../src/templates/notice.ts";
import { hostileDigest, sampleDigest, sampleNotice, serverlessDigest, worstDigest } from "./sample-mail.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: tsx test/support/screenshot-mail.ts FOLDER");
  process.exit(2);
}
await mkdir(folder, { recursive: true });

const templates = await loadTemplates();
const mails: Record<string, Rendered> = {
  digest: renderDigest(templates, sampleDigest()),
  serverless: renderDigest(templates, serverlessDigest()),
  notice: renderNotice(templates, sampleNotice()),
  hostile: renderDigest(templates, hostileDigest()),
  worst: renderDigest(templates, worstDigest()),
};
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
let failed = false;
try {
  for (const [name, mail] of Object.entries(mails)) {
    await writeFile(join(folder, `${name}.html`), mail.html);
    await writeFile(join(folder, `${name}.txt`), `${mail.subject}\n\n${mail.text}`);
    for (const width of [360, 800]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        const fetched: string[] = [];
        await context.route("**/*", (route) => {
          fetched.push(route.request().url());
          return route.abort();
        });
        await page.setContent(mail.html);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        const faults = [...fetched.map((url) => `fetches ${url}`), ...(await look(page))];
        console.log(`${name} ${width} ${colorScheme}: ${faults.length === 0 ? "good" : faults.join("; ")}`);
        failed ||= faults.length > 0;
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);

async function look(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // In-page code is text: the project is compiled without the browser's types.
  const tooWide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  if (tooWide > 0) faults.push(`${tooWide} px too wide`);
  if (await page.evaluate<boolean>("'broken' in window")) faults.push("a script ran");
  // Links within a sentence have its height (WCAG 2.2, 2.5.8, "Inline").
  for (const link of await page.locator(".foot a.ink, .acts a").all()) {
    const box = await link.boundingBox();
    if ((box?.height ?? 0) < 44) faults.push(`link too small: ${await link.textContent()}`);
  }
  await page.evaluate(axe);
  // A mail is part of its reader's page, which brings the landmarks.
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    "axe.run({ rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } })",
  );
  const violations = found.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0]?.html}`);
  return [...faults, ...violations];
}
