/**
 * Takes a picture of every page: `tsx test/support/screenshot-pages.ts FOLDER` writes each at 360 and 1280 px, light and
 * dark, as PNG. CHROMIUM_PATH names the browser (default /usr/bin/chromium).
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Page } from "playwright-core";
import { allPages, type PageOf } from "../e2e/pages.ts";
import { aDigest, adminToken, demoDay, openBrowser, openSite } from "../e2e/site.ts";
import { operate } from "./operated-site.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: tsx test/support/screenshot-pages.ts FOLDER");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const site = await openSite(await PGlite.create());
const browser = await openBrowser();
const only = process.argv[3];
/** Further pages, as links of a reader of their own. */
let others: PageOf[] = [];

/** Walks through a reader's life and hands over each page on the way. */
async function walk(page: Page, take: (name: string) => Promise<void>, email: string): Promise<void> {
  const visit = async (name: string, path: string) => {
    await page.goto(new URL(path, site.url).href);
    await take(name);
  };
  const press = async (name: string, button: string) => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.waitForLoadState();
    await take(name);
  };
  const newestMail = async (heading: string | RegExp): Promise<string> => {
    await page.goto(`${site.url}/outbox`);
    await page.getByRole("link", { name: heading }).first().click();
    await page.waitForLoadState();
    const text = (await page.locator("pre").textContent()) ?? "";
    return text;
  };
  const linkIn = (text: string, path: string) =>
    new RegExp(`${site.url}/${path}/[\\w-]+`).exec(text)?.[0] ?? `${site.url}/no-${path}-link`;

  await visit("home", "/");
  await page.locator("summary").first().click();
  await take("home-topics");
  await page.getByLabel("In your own words").fill("the of and");
  await page.getByLabel("Your email address").fill(email);
  await press("home-error", "Send me papers");
  await page.getByLabel("In your own words").fill("retrieval-augmented generation, time series");
  await page.getByRole("checkbox", { name: "Large language models" }).check();
  await press("check-your-mail", "Send me papers");
  await site.work();
  await visit("outbox", "/outbox");
  const confirmation = await newestMail("Please confirm");
  await take("outbox-confirmation");
  const confirm = linkIn(confirmation, "confirm");
  await visit("confirm", confirm);
  await press("welcome", "Yes, subscribe me");
  await visit("already-confirmed", confirm);
  await site.work();
  const digest = await newestMail(aDigest);
  await page.frameLocator("iframe").getByRole("heading").first().waitFor();
  await take("outbox-digest");
  const mailPage = page.url();
  await visit("digest", linkIn(digest, "digests"));
  const body = await (await page.request.get(`${mailPage}/body`)).text();
  const more = /[^\s"]+\.more(?=")/.exec(body)?.[0] ?? "/no-feedback-link";
  await visit("feedback", more);
  await press("feedback-noted", "More like this");
  await press("feedback-undone", "Undo");
  await press("feedback-noted-again", "More like this");
  await visit("feedback-less", /[^\s"]+\.less(?=")/.exec(body)?.[0] ?? "/no-feedback-link");
  await press("feedback-less-noted", "Less like this");
  const preferences = linkIn(digest, "preferences");
  await page.goto(preferences);
  await page.locator("#authors summary").click();
  await page.getByLabel("Follow these authors").fill("Ada Lovelace, Mary Somerville");
  await page.getByRole("button", { name: "Save my authors" }).click();
  await page.waitForLoadState();
  await visit("preferences", preferences);
  await page.getByLabel("Follow also, in your own words").fill("robots, sign language");
  await page.locator(".preview h3").waitFor();
  await take("preferences-preview");
  await page.evaluate("for (const details of document.querySelectorAll('main details')) details.open = true");
  await take("preferences-open");
  await page.getByLabel("Mute: never send").fill("crowd counting");
  await press("preferences-saved", "Save my topics");
  await page.getByLabel("Most papers").evaluate((field: { form: { noValidate: boolean } }) => {
    field.form.noValidate = true;
  });
  await page.getByLabel("Most papers").fill("99");
  await press("preferences-error", "Save my timetable");
  await visit("preferences-paused", preferences);
  await press("preferences-paused", "Pause my digests");
  await page.goto(preferences);
  await page.locator("#address summary").click();
  await page.getByLabel("New email address").fill(`new-${email}`);
  await press("preferences-change", "Change address");
  await page.locator("#delete summary").click();
  await press("preferences-delete", "Mail me the link that deletes it");
  await site.work();
  await page.goto(linkIn(await newestMail("May your Paperboy digests"), "change/allow"));
  await press("change-allowed", "Yes, allow it");
  const accept = linkIn(await newestMail("Please confirm your new address"), "change/accept");
  const unsubscribe = linkIn(digest, "unsubscribe");
  await visit("unsubscribe", unsubscribe);
  await press("unsubscribed", "Unsubscribe");
  await press("welcome-back", "Subscribe me again");
  await page.goto(accept);
  await press("moved", "Yes, this is me");
  await visit("change-over", accept);
  await site.work();
  const moved = linkIn(await newestMail("Your Paperboy digests come here now"), "preferences");
  await page.goto(moved);
  await page.locator("#links summary").last().click();
  await press("links-ended", "End all my links");
  await visit("papers", "/papers");
  await visit("paper", "/papers/1");
  await visit("days", "/papers/days");
  await visit("day", `/papers/days/${site.now().toISOString().slice(0, 10)}`);
  await visit("search", "/search?q=language model");
  await visit("search-nothing", "/search?q=wombat");
  await visit("topics", "/topics");
  await visit("topic", "/topics/large-language-models");
  await visit("link-invalid", `${unsubscribe}x`);
  await visit("not-found", "/nowhere");
  for (const { name, path } of others) await visit(`other-${name.replaceAll(/\W+/g, "-")}`, path);
}

/** Every mail to the reader, as a mail program shows it: apart from the pages, whose policy would bar the checks. */
async function walkMail(page: Page, take: (name: string) => Promise<void>, email: string): Promise<void> {
  site.pass(1);
  await page.goto(site.url);
  await page.getByLabel("Your email address").fill(`new-${email}`);
  await page.getByRole("button", { name: "Send me papers", exact: true }).click();
  await page.waitForLoadState();
  await site.work();
  await page.goto(`${site.url}/outbox`);
  const mails = page.locator(".mails li").filter({ hasText: email }).getByRole("link");
  for (const [subject, path] of await mails.evaluateAll<
    [string, string][],
    { textContent: string; pathname: string }
  >((links) => links.map((link) => [link.textContent, link.pathname]))) {
    const body = await page.request.get(`${site.url}${path}/body`);
    await page.goto("about:blank");
    await page.setContent(await body.text());
    await take(`mail-${subject.replaceAll(/\W+/g, "-").slice(0, 40)}`);
  }
}

const news = `Dear readers,

**Paperboy moves** to another address on 1 December. All your links keep working. See [what changes](https://paperboy.example.org/moving), or
write to us.

## What you can do

- Add papers@paperboy.example.org to your contacts.
- Look into your spam folder on Tuesday.

1. First
2. Second

Thank you for reading,\\
the people of Paperboy`;

/** The operator's pages, with something in each. */
async function walkAdmin(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${site.url}/admin`);
  await page.getByLabel("The operator’s token").fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForLoadState();
  await take("admin-sign-in");
  await page.getByLabel("The operator’s token").fill(adminToken);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForLoadState();
  await take("admin-today");
  for (const path of [
    "bounces",
    "suppressions",
    "sources",
    "topics",
    "deliveries",
    "digests",
    "subscribers",
  ]) {
    await page.goto(`${site.url}/admin/${path}`);
    await take(`admin-${path}`);
  }
  for (const state of ["bounced", "uncertain", "failed"]) {
    await page.goto(`${site.url}/admin/deliveries?state=${state}`);
    await take(`admin-deliveries-${state}`);
  }
  await page.goto(`${site.url}/admin/test-mail`);
  await page.getByLabel("Your email address").fill("operator@example.org");
  await page.getByRole("button", { name: "Send a test" }).click();
  await page.waitForLoadState();
  await take("admin-test-mail");
  await page.goto(`${site.url}/admin/broadcasts`);
  await page.getByLabel("Subject").fill("Paperboy moves to another address");
  await page.getByLabel("Text").fill(news);
  await take("admin-broadcasts");
  await page.getByRole("button", { name: "Show the preview" }).click();
  await page.waitForLoadState();
  await page.frameLocator("iframe").getByRole("heading").first().waitFor();
  await take("admin-broadcast-draft");
  await page.getByLabel("I have read it.").check();
  await page.getByRole("button", { name: /^Send to/ }).click();
  await page.waitForLoadState();
  await take("admin-broadcast-progress");
  await page.goto(`${site.url}/admin/subscribers`);
  await page.getByLabel("Email address, or a part of it").fill("pages@example.org");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForLoadState();
  await page.frameLocator("iframe").getByRole("heading").first().waitFor();
  await take("admin-subscriber");
}

try {
  await site.ingest(await demoDay(1));
  site.pass(24);
  await site.ingest(await demoDay(2));
  others = await allPages(site);
  await operate(site);
  await site.work();
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        viewport: { width, height: width === 360 ? 740 : 800 },
        colorScheme,
        timezoneId: "Europe/Vienna",
      });
      const page = await context.newPage();
      page.on("console", (message) => console.log(`console: ${message.text()}`));
      const take = async (name: string) => {
        if (only && !name.startsWith(only)) return;
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        const tooWide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
        if (tooWide > 0) console.log(`${name} ${width}: ${tooWide} px too wide`);
      };
      const isOperators = only?.startsWith("admin");
      if (!isOperators) await walk(page, take, `reader-${width}-${colorScheme}@example.org`);
      if (!isOperators) await walkMail(page, take, `reader-${width}-${colorScheme}@example.org`);
      await walkAdmin(page, take);
      await context.close();
      console.log(`${width} px, ${colorScheme}: done`);
    }
  }
} finally {
  await browser.close();
  await site.close();
}
